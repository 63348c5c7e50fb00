import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Field } from '../lib/articles';
import type { Claim } from '../lib/pack';
import { CLAIMS, claimWord, evidenceWord } from './claim-words';
import { t } from './words';

/** Fields that are open: each takes over what is in it, or says that it cannot be. */
export type OpenFields = Set<() => boolean>;

export interface ClaimRowProps {
  field: Field;
  claim: Claim;
  fields: OpenFields;
  /** False for what cannot be one. */
  onEdit: (text: string) => boolean;
}

/** A field, its value, and how that is known; “change” makes it the reader's own statement. */
export function ClaimRow({ field, claim, fields, onEdit }: ClaimRowProps) {
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = t(CLAIMS[field]);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isEditing)
    return <ClaimField name={name} field={field} claim={claim} fields={fields} onEdit={onEdit} onClose={close} />;
  return (
    <div class="claim">
      <dt>{name}</dt>
      <dd>
        <span dir="auto">{claimWord(field, claim)}</span> <span class="context">{evidenceWord(claim)}</span>{' '}
        <button
          ref={button}
          type="button"
          class="text-button"
          aria-label={t('library.changeLong', [name])}
          onClick={() => setEditing(true)}
        >
          {t('library.change')}
        </button>
      </dd>
    </div>
  );
}

const MOST_CHARS = 500;
const MOST_LINK_CHARS = 2_000;

function ClaimField({
  name,
  field,
  claim,
  fields,
  onEdit,
  onClose,
}: ClaimRowProps & { name: string; onClose: () => void }) {
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const edit = useRef(onEdit);
  edit.current = onEdit;
  const isClosed = useRef(false);
  useEffect(() => {
    const drawn = input.current;
    drawn?.focus();
    drawn?.select();
    const takeOver = () => {
      const isFine = edit.current(input.current?.value ?? '');
      setWrong(!isFine);
      if (!isFine) input.current?.focus();
      return isFine;
    };
    fields.add(takeOver);
    return () => {
      fields.delete(takeOver);
      // Another tab is looked at: what was typed counts, as it does for “Add”.
      if (!isClosed.current && drawn !== null && drawn.value !== drawn.defaultValue) edit.current(drawn.value);
    };
  }, [fields]);
  const close = () => {
    isClosed.current = true;
    onClose();
  };
  const save = () => {
    const isFine = onEdit(input.current?.value ?? '');
    setWrong(!isFine);
    if (isFine) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') close();
  };
  return (
    <div class="claim">
      <dt>
        <label for={id}>{name}</label>
      </dt>
      <dd class="claim-edit">
        <input
          ref={input}
          id={id}
          type="text"
          dir="auto"
          maxLength={field === 'link' ? MOST_LINK_CHARS : MOST_CHARS}
          defaultValue={claim.value ?? ''}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="text-button" onClick={save}>
          {t('library.done')}
        </button>
        {isWrong && (
          <p id={`${id}-wrong`} class="problem" role="alert">
            {t(field === 'link' ? 'library.notLink' : 'library.notDate')}
          </p>
        )}
      </dd>
    </div>
  );
}

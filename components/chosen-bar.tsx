import { useId, useRef, useState } from 'preact/hooks';
import { noteFailure } from './failures';
import { EXPORTS, type ExportKind } from './keeping';
import { useAttempt } from './use-attempt';
import { useSaid } from './use-said';
import { numberWord, t } from './words';
import { TAG_CHARS } from './written';

export interface ChosenBarProps {
  /** So many of those that are shown are chosen. */
  chosen: number;
  shown: number;
  /** Tags in use. */
  tags: readonly string[];
  onAll: (isAll: boolean) => void;
  onTrash: () => Promise<unknown>;
  onTag: (tag: string) => Promise<unknown>;
  onUntag: (tag: string) => Promise<unknown>;
  onExport: (kind: ExportKind) => Promise<unknown>;
  /** No notes are to be chosen any more. */
  onDone: () => void;
}

/** How many notes are chosen, and what can be done with all of them. */
export function ChosenBar({ chosen, shown, tags, onAll, onTrash, onTag, onUntag, onExport, onDone }: ChosenBarProps) {
  const [problem, attempt] = useAttempt(noteFailure);
  const [said, say] = useSaid();
  const isNone = chosen === 0;
  const save = async (kind: ExportKind) => {
    say('');
    if (await attempt(() => onExport(kind))) say(t('keeping.handed'));
  };
  return (
    <section
      class="chosen-bar"
      aria-label={t('many.bar')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onDone();
      }}
    >
      <div class="chosen-acts">
        <label class="option">
          <input
            type="checkbox"
            checked={shown > 0 && chosen === shown}
            indeterminate={chosen > 0 && chosen < shown}
            disabled={shown === 0}
            onChange={(event) => onAll(event.currentTarget.checked)}
          />
          <span>{t('many.all', shown, [numberWord(shown)])}</span>
        </label>
        <span class="status" role="status">
          {t('many.chosen', chosen, [numberWord(chosen)])}
        </span>
        <span class="chosen-pair is-ending">
          <button type="button" class="button" disabled={isNone} onClick={() => attempt(onTrash)}>
            {t('many.trash')}
          </button>
          <button type="button" class="text-button" onClick={onDone}>
            {t('many.done')}
          </button>
        </span>
      </div>
      <ExportChosen isNone={isNone} onExport={save} />
      {said}
      <TagChosen
        isNone={isNone}
        tags={tags}
        onTag={(tag) => attempt(() => onTag(tag))}
        onUntag={(tag) => attempt(() => onUntag(tag))}
      />
      {problem}
    </section>
  );
}

const KINDS = ['backup', ...EXPORTS] as const;

function ExportChosen({ isNone, onExport }: { isNone: boolean; onExport: (kind: ExportKind) => void }) {
  const [kind, setKind] = useState<ExportKind>('markdown');
  return (
    <span class="chosen-pair">
      <select
        aria-label={t('many.exportAs')}
        value={kind}
        onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {each === 'backup' ? t('many.backup') : t(`keeping.${each}`)}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={isNone} onClick={() => onExport(kind)}>
        {t('many.export')}
      </button>
    </span>
  );
}

interface TagChosenProps {
  isNone: boolean;
  tags: readonly string[];
  onTag: (tag: string) => Promise<boolean>;
  onUntag: (tag: string) => Promise<boolean>;
}

/** One tag, put on all of them or taken off. */
function TagChosen({ isNone, tags, onTag, onUntag }: TagChosenProps) {
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const tag = tagIn(line);
  const isOff = isNone || tag === '' || tag.length > TAG_CHARS;
  const act = (of: (tag: string) => Promise<boolean>) => async () => {
    if (await of(tag)) setLine('');
  };
  return (
    <div class="chosen-acts">
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label={t('many.tag')}
        placeholder={t('many.tag')}
        autocomplete="off"
        list={list}
        value={line}
        onInput={(event) => setLine(event.currentTarget.value)}
      />
      <datalist id={list}>
        {tags.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <button type="button" class="button" disabled={isOff} onClick={act(onTag)}>
        {t('many.addTag')}
      </button>
      <button type="button" class="button" disabled={isOff} onClick={act(onUntag)}>
        {t('many.removeTag')}
      </button>
    </div>
  );
}

/** What is typed is one tag, whatever it holds. */
export const tagIn = (line: string): string => line.trim().replace(/^#+\s*/, '');

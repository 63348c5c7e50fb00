import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Field } from '../lib/articles';
import type { Claim } from '../lib/pack';
import type { Candidate, PackCandidate, Preview } from './adding';
import { isoWord } from './dates';
import { countsLine, revisionWord } from './pack-words';
import { numberWord, t } from './words';

export interface AddPreviewProps {
  preview: Preview;
  onEdit: (at: number, field: Field, text: string) => boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** More at once are no list to read. */
const SHOWN = 30;
const SHOWN_PROBLEMS = 10;

/** What was read, with what is known of each article and how; nothing is written before “Add”. */
export function AddPreview({ preview, onEdit, onConfirm, onCancel }: AddPreviewProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { articles, packs, problems } = preview;
  const fresh = articles.filter(({ present }) => present === null).length;
  const changed = packs.filter((each) => !isSame(each)).length;
  const isNothing = fresh + changed === 0;
  return (
    <section class="padded preview" aria-label={t('library.preview')}>
      <h2 ref={head} tabIndex={-1} class="preview-head">
        {isNothing ? t('library.nothingNew') : previewWord(fresh, changed)}
      </h2>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <ul class="preview-list">
        {packs.map((each) => (
          <li key={each.pack.manifest.id}>
            <PackPreview candidate={each} />
          </li>
        ))}
        {articles.slice(0, SHOWN).map((candidate, at) => (
          <li key={`${at} ${candidate.article.id}`}>
            <ArticlePreview candidate={candidate} onEdit={(field, text) => onEdit(at, field, text)} />
          </li>
        ))}
      </ul>
      {articles.length > SHOWN && <p class="context">{t('library.andMore', [numberWord(articles.length - SHOWN)])}</p>}
      {!isNothing && <p class="context">{t('library.privateFirst')}</p>}
      <p class="preview-foot">
        {!isNothing && (
          <button type="button" class="button" onClick={onConfirm}>
            {t('library.add')}
          </button>
        )}{' '}
        <button type="button" class={isNothing ? 'button' : 'text-button'} onClick={onCancel}>
          {isNothing ? t('library.close') : t('note.cancel')}
        </button>
      </p>
    </section>
  );
}

const isSame = ({ pack, before }: PackCandidate): boolean => before?.manifest.revision === pack.manifest.revision;

function previewWord(articles: number, packs: number): string {
  const parts = [
    ...(packs > 0 ? [t('library.packCount', packs, [numberWord(packs)])] : []),
    ...(articles > 0 ? [t('count.articles', articles, [numberWord(articles)])] : []),
  ];
  return t('library.toAdd', [parts.join(' · ')]);
}

function ProblemList({ problems }: { problems: readonly string[] }) {
  return (
    <ul class="preview-problems" aria-label={t('library.problems')}>
      {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
        <li key={problem} class="problem">
          {problem}
        </li>
      ))}
      {problems.length > SHOWN_PROBLEMS && (
        <li class="context">{t('library.andMore', [numberWord(problems.length - SHOWN_PROBLEMS)])}</li>
      )}
    </ul>
  );
}

function PackPreview({ candidate }: { candidate: PackCandidate }) {
  const { pack, counts, before } = candidate;
  const { title, revision, licence, attribution } = pack.manifest;
  return (
    <article class="preview-item">
      <h3 class="row-name" dir="auto">
        {title}
      </h3>
      <p class="context">{countsLine(counts)}</p>
      <p class="context">{attribution}</p>
      <p class="context">{licence}</p>
      <p class="context">{revisionWord(revision)}</p>
      {before !== null && (
        <p>
          {isSame(candidate)
            ? t('library.samePack')
            : t('library.replaces', [revisionWord(before.manifest.revision), countsLine(before.counts)])}
        </p>
      )}
    </article>
  );
}

const EDITABLE = { title: 'library.title', outlet: 'library.outlet', published: 'library.published' } as const;

type Editable = keyof typeof EDITABLE;

function ArticlePreview({
  candidate: { article, file, lead, present, isWhole },
  onEdit,
}: {
  candidate: Candidate;
  onEdit: (field: Editable, text: string) => boolean;
}) {
  const { metadata } = article;
  const title = metadata.title.value ?? t('source.untitled', [lead.slice(0, 60)]);
  if (present !== null) {
    return (
      <article class="preview-item preview-present">
        <h3 class="row-name" dir="auto">
          {title}
        </h3>
        <p class="context">{t('library.present', [present])}</p>
      </article>
    );
  }
  return (
    <article class="preview-item">
      <h3 class="row-name" dir="auto">
        {title}
      </h3>
      <p class="preview-lead" dir="auto">
        {lead}
      </p>
      {isWhole && <p class="problem">{t('library.whole')}</p>}
      <dl class="claims">
        {(Object.keys(EDITABLE) as Editable[]).map((field) => (
          <ClaimRow key={field} field={field} claim={metadata[field]} onEdit={(text) => onEdit(field, text)} />
        ))}
      </dl>
      <p class="context">{file}</p>
    </article>
  );
}

interface ClaimRowProps {
  field: Editable;
  claim: Claim;
  onEdit: (text: string) => boolean;
}

/** A field, its value, and how that is known; “change” makes it the reader's own statement. */
function ClaimRow({ field, claim, onEdit }: ClaimRowProps) {
  const [isEditing, setEditing] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => input.current?.select(), [isEditing]);
  const name = t(EDITABLE[field]);
  const value = field === 'published' && claim.value !== null ? isoWord(claim.value) : claim.value;
  const save = () => {
    const isFine = onEdit(input.current?.value ?? '');
    setWrong(!isFine);
    if (!isFine) return;
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') setEditing(false);
  };
  return (
    <div class="claim">
      <dt>{isEditing ? <label for={id}>{name}</label> : name}</dt>
      {isEditing ? (
        <dd class="claim-edit">
          <input
            ref={input}
            id={id}
            type="text"
            dir="auto"
            maxLength={500}
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
              {t('library.notDate')}
            </p>
          )}
        </dd>
      ) : (
        <dd>
          <span dir="auto">{value ?? t('library.unknown')}</span> <span class="context">{evidenceWord(claim)}</span>{' '}
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
      )}
    </div>
  );
}

function evidenceWord({ evidence, because }: Claim): string {
  if (evidence === 'unknown') return '';
  return t(evidence === 'inferred' ? 'library.inferred' : 'library.stated', [because.trim().replace(/\.$/, '')]);
}

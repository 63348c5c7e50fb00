import { useRef, useState } from 'preact/hooks';
import type { Field } from '../lib/articles';
import type { Candidate, PackCandidate, Preview } from './adding';
import { ClaimRow, type OpenFields } from './claim-row';
import { CLAIM_FIELDS } from './claim-words';
import { amountLine, countsLine, revisionWord } from './pack-words';
import { useLeftFocus } from './use-left-focus';
import { numberWord, t } from './words';

export interface AddPreviewProps {
  preview: Preview;
  /** Names of the reader's own articles are underlined on pages. */
  isUnderlined?: boolean;
  /** It stood there before its view was left. */
  isBack?: boolean;
  onEdit: (at: number, field: Field, text: string) => boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** More at once are no list to read. */
const SHOWN = 30;
const SHOWN_PROBLEMS = 10;

/** What was read, with what is known of each article and how; nothing is written before “Add”. */
export function AddPreview({
  preview,
  isUnderlined = false,
  isBack = false,
  onEdit,
  onConfirm,
  onCancel,
}: AddPreviewProps) {
  const head = useLeftFocus<HTMLHeadingElement>(isBack);
  const fields = useRef<OpenFields>(new Set()).current;
  /** What is still in a field counts; one that cannot be taken over keeps everything here. */
  const confirm = () => {
    if ([...fields].map((takeOver) => takeOver()).every(Boolean)) onConfirm();
  };
  const { articles, packs, problems, isPrivate = false } = preview;
  const fresh = articles.filter(({ present }) => present === null).length;
  const changed = packs.filter((each) => !isSame(each)).length;
  const isNothing = fresh + changed === 0;
  return (
    <section class="padded preview" aria-label={t('library.preview')}>
      <h2 ref={head} tabIndex={-1} class="preview-head">
        {isNothing ? t('library.nothingNew') : t('library.toAdd', [amountLine({ articles: fresh, packs: changed })])}
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
            <ArticlePreview candidate={candidate} fields={fields} onEdit={(field, text) => onEdit(at, field, text)} />
          </li>
        ))}
      </ul>
      {articles.length > SHOWN && <p class="context">{t('library.andMore', [numberWord(articles.length - SHOWN)])}</p>}
      {!isNothing && (
        <p class="context">{t(isUnderlined && fresh > 0 ? 'library.underlinedFirst' : 'library.privateFirst')}</p>
      )}
      {isPrivate && fresh > 0 && <p class="context">{t('library.privatePage')}</p>}
      <p class="preview-foot">
        {!isNothing && (
          <button type="button" class="button" onClick={confirm}>
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

/** What is said of an article that is not added. */
const PRESENT = {
  library: { text: 'library.present', address: 'library.otherText' },
  files: { text: 'library.twin', address: 'library.twinText' },
} as const;

const isSame = ({ pack, before }: PackCandidate): boolean => before?.manifest.revision === pack.manifest.revision;

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
      <h3 class="row-name">
        <bdi>{title}</bdi>
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

function ArticlePreview({
  candidate: { article, file, lead, present, beside, isWhole },
  fields,
  onEdit,
}: {
  candidate: Candidate;
  fields: OpenFields;
  onEdit: (field: Field, text: string) => boolean;
}) {
  const { metadata } = article;
  const title = metadata.title.value ?? t('source.untitled', [lead.slice(0, 60)]);
  if (present !== null) {
    return (
      <article class="preview-item preview-present">
        <h3 class="row-name">
          <bdi>{title}</bdi>
        </h3>
        <p class="context">{t(PRESENT[present.in][present.is], [present.name])}</p>
      </article>
    );
  }
  return (
    <article class="preview-item">
      <h3 class="row-name">
        <bdi>{title}</bdi>
      </h3>
      <p class="preview-lead" dir="auto">
        {lead}
      </p>
      {isWhole && <p class="problem">{t('library.whole')}</p>}
      {beside !== null && <p class="problem">{t('library.besideText', [beside])}</p>}
      <TextFold title={title} raw={article.raw} />
      <dl class="claims">
        {CLAIM_FIELDS.map((field) => (
          <ClaimRow
            key={field}
            field={field}
            claim={metadata[field]}
            fields={fields}
            onEdit={(text) => onEdit(field, text)}
          />
        ))}
      </dl>
      <p class="context">{file}</p>
    </article>
  );
}

/** As much of a text as is drawn at once. */
const SHOWN_CHARS = 20_000;

/** The text that would be added, to see whether it is the article and all of it. */
function TextFold({ title, raw }: { title: string; raw: string }) {
  const [isOpen, setOpen] = useState(false);
  const paragraphs = isOpen ? raw.slice(0, SHOWN_CHARS).split(/\n\s*/).filter(Boolean) : [];
  const more = raw.length - SHOWN_CHARS;
  return (
    <details class="preview-text" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`${t('library.showText')}: ${title}`}>{t('library.showText')}</summary>
      {paragraphs.map((paragraph, at) => (
        <p key={at} dir="auto">
          {paragraph}
        </p>
      ))}
      {isOpen && more > 0 && <p class="context">{t('library.moreText', more, [numberWord(more)])}</p>}
    </details>
  );
}

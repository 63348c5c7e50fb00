import { useRef } from 'preact/hooks';
import type { OwnRow } from '../lib/library';
import { CLAIM_FIELDS, CLAIMS, claimWord, evidenceWord } from './claim-words';
import { dateWord } from './dates';
import type { Removals } from './removals';
import { readerLink } from './source-line';
import { UndoLine } from './undo-line';
import { useAttempt } from './use-attempt';
import { MoreButton, useMore } from './use-more';
import { outletWord, t } from './words';

export interface OwnArticlesProps extends Removals<OwnRow> {
  articles: readonly OwnRow[];
  onRemove: (article: OwnRow) => Promise<unknown>;
  onRestore: (article: OwnRow) => Promise<unknown>;
}

/** “My articles”, newest first. A removed one keeps its place for ten seconds. */
export function OwnArticles({ articles, removed, onRemoved, onRemove, onRestore }: OwnArticlesProps) {
  const before = useRef(removed).current;
  const gone = new Set(removed.map(({ id }) => id));
  const all = [...articles.filter(({ id }) => !gone.has(id)), ...removed].sort((a, b) => b.added - a.added);
  const { most, list, next, onMore } = useMore(null, all.length);
  const forget = ({ id }: OwnRow) => onRemoved((now) => now.filter((each) => each.id !== id));
  const remove = async (article: OwnRow) => {
    await onRemove(article);
    onRemoved((now) => (now.some(({ id }) => id === article.id) ? now : [...now, article]));
  };
  const restore = async (article: OwnRow) => {
    await onRestore(article);
    forget(article);
  };
  if (all.length === 0) return <p class="padded context">{t('library.ownNone')}</p>;
  return (
    <>
      <ul ref={list} class="rows" aria-label={t('library.own')}>
        {all.slice(0, most).map((article) => (
          <li key={article.id} class="related">
            {gone.has(article.id) ? (
              <UndoLine
                said={t('library.removed')}
                isBack={before.includes(article)}
                onUndo={() => restore(article)}
                onOver={() => forget(article)}
              />
            ) : (
              <OwnArticle article={article} onRemove={() => remove(article)} />
            )}
          </li>
        ))}
      </ul>
      {next > 0 && (
        <div class="padded">
          <MoreButton next={next} onMore={onMore} />
        </div>
      )}
    </>
  );
}

function OwnArticle({ article, onRemove }: { article: OwnRow; onRemove: () => Promise<unknown> }) {
  const { metadata, lead } = article;
  const [problem, attempt] = useAttempt();
  const title = metadata.title.value ?? t('source.untitled', [lead]);
  return (
    <div class="own-article">
      <div class="own-words">
        <a class="row-name" href={readerLink(article.id)} target="_blank" rel="noreferrer" dir="auto">
          {title}
        </a>
        <p class="source">
          {outletWord(metadata.outlet)}
          {' · '}
          {dateWord(metadata.published)}
        </p>
        <details class="pack-about">
          <summary aria-label={`${t('library.how')}: ${title}`}>{t('library.how')}</summary>
          <dl class="claims">
            {CLAIM_FIELDS.map((field) => (
              <div key={field} class="claim">
                <dt>{t(CLAIMS[field])}</dt>
                <dd>
                  <span dir="auto">{claimWord(field, metadata[field])}</span>{' '}
                  <span class="context">{evidenceWord(metadata[field])}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
        {problem}
      </div>
      <button
        type="button"
        class="text-button"
        aria-label={t('library.removeLong', [title])}
        onClick={() => attempt(onRemove)}
      >
        {t('library.remove')}
      </button>
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { RelatedArticle } from '../lib/coverage';
import { dateWord, lastDay } from './dates';
import { readerLink } from './source-line';
import { outletWord, t } from './words';

/** As many shared names as one line tells. */
const NAMES = 3;

/** Related articles, grouped per outlet or newest first, each with why it is here. */
export function RelatedList({ articles }: { articles: RelatedArticle[] }) {
  const [sort, setSort] = useState<'outlet' | 'newest'>('outlet');
  return (
    <>
      <fieldset class="sort">
        <legend class="unseen">{t('panel.sort')}</legend>
        {(['outlet', 'newest'] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="text-button"
            aria-pressed={sort === each}
            onClick={() => setSort(each)}
          >
            {each === 'outlet' ? t('panel.byOutlet') : t('panel.newest')}
          </button>
        ))}
      </fieldset>
      {sort === 'outlet' ? (
        <ByOutlet articles={articles} />
      ) : (
        <RelatedRows articles={newestFirst(articles)} withOutlet />
      )}
    </>
  );
}

function ByOutlet({ articles }: { articles: RelatedArticle[] }) {
  const groups = new Map<string | null, RelatedArticle[]>();
  for (const article of articles)
    groups.set(article.outlet.value, [...(groups.get(article.outlet.value) ?? []), article]);
  return (
    <>
      {[...groups].map(([outlet, members]) => (
        <section key={outlet} class="group">
          <h2 class="part-head">{outlet ?? t('panel.outletUnknown')}</h2>
          <RelatedRows articles={members} />
        </section>
      ))}
    </>
  );
}

/** Related articles as rows; also what a search finds. */
export function RelatedRows({ articles, withOutlet = false }: { articles: RelatedArticle[]; withOutlet?: boolean }) {
  return (
    <ul class="rows">
      {articles.map((article) => (
        <li key={article.article} class="related">
          <a class="row-name" href={readerLink(article.article)} target="_blank" rel="noreferrer" dir="auto">
            {article.title.value ?? t('source.untitled', [article.lead])}
          </a>
          <p class="context">
            {withOutlet && `${outletWord(article.outlet)} · `}
            {dateWord(article.published)}
          </p>
          <Because article={article} />
        </li>
      ))}
    </ul>
  );
}

function Because({ article: { topics, figures } }: { article: RelatedArticle }) {
  const names = new Intl.ListFormat(t('meta.locale'), { type: 'conjunction' }).format(topics.slice(0, NAMES));
  const parts = [
    ...(topics.length === 0 ? [] : [t('panel.because', [names])]),
    ...(figures === 0 ? [] : [t('count.compared', figures)]),
  ];
  return parts.length === 0 ? null : <p class="context">{parts.join(' · ')}</p>;
}

const newestFirst = (articles: RelatedArticle[]): RelatedArticle[] =>
  [...articles].sort((a, b) => lastDay(b.published).localeCompare(lastDay(a.published)));

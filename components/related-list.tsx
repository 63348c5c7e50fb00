import type { RelatedArticle } from '../lib/coverage';
import type { CoverageOrder } from '../lib/messages';
import { dateWord, isoWord } from './dates';
import { readerLink } from './source-line';
import { timelineOf } from './timeline';
import { MoreButton, useMore } from './use-more';
import { locale, numberWord, outletWord, t } from './words';

/** As many shared names as one line tells. */
const NAMES = 3;

const ORDERS = { outlet: 'panel.byOutlet', timeline: 'panel.timeline' } as const;

export interface RelatedListProps {
  /** Best first. */
  articles: RelatedArticle[];
  /** Day of the page being read, by its own word. */
  published: string | null;
}

/** The order is the reader's, not this list's: it stays until they choose the other. */
export interface OrderedListProps extends RelatedListProps {
  order: CoverageOrder;
  onOrder: (order: CoverageOrder) => void;
}

/** Related articles, per outlet or on a timeline, each with why it is here. */
export function RelatedList({ articles, published, order, onOrder }: OrderedListProps) {
  // The best of them at first: a large library has hundreds that share a name.
  const { most, list, next, onMore } = useMore<HTMLDivElement>(null, articles.length, '.related');
  const shown = articles.slice(0, most);
  return (
    <>
      <fieldset class="sort">
        <legend class="unseen">{t('panel.sort')}</legend>
        {(['outlet', 'timeline'] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="text-button"
            aria-pressed={order === each}
            onClick={() => onOrder(each)}
          >
            {t(ORDERS[each])}
          </button>
        ))}
      </fieldset>
      {published !== null && <p class="context page-date">{t('related.pageDate', [isoWord(published)])}</p>}
      <div ref={list}>
        {order === 'outlet' ? <ByOutlet articles={shown} /> : <Timeline articles={shown} published={published} />}
      </div>
      {next > 0 && (
        <div class="padded">
          <MoreButton next={next} onMore={onMore} />
        </div>
      )}
    </>
  );
}

/** The outlet with the best article first. */
function ByOutlet({ articles }: { articles: RelatedArticle[] }) {
  const groups = new Map<string | null, RelatedArticle[]>();
  for (const article of articles) {
    const group = groups.get(article.outlet.value);
    if (group === undefined) groups.set(article.outlet.value, [article]);
    else group.push(article);
  }
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

/** Along a line, newest first; the page being read has its place on it. */
function Timeline({ articles, published }: RelatedListProps) {
  return (
    <ol class="timeline">
      {timelineOf(articles, published).map(({ date, heading, articles: members, isPage }) => (
        <li key={date} class={date === null ? 'timeline-group is-undated' : 'timeline-group'}>
          <h2 class="part-head">{heading ?? t('source.dateUnknown')}</h2>
          {isPage && <p class="timeline-page">{t('related.pageHere')}</p>}
          <RelatedRows articles={members} withOutlet />
        </li>
      ))}
    </ol>
  );
}

/** Related articles as rows. */
function RelatedRows({ articles, withOutlet = false }: { articles: RelatedArticle[]; withOutlet?: boolean }) {
  if (articles.length === 0) return null;
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
          <Why article={article} />
        </li>
      ))}
    </ul>
  );
}

function Why({ article }: { article: RelatedArticle }) {
  const why = whyRelated(article);
  return why === '' ? null : <p class="context">{why}</p>;
}

/** “Shares Council of Mothers and 2 figures; 3 days apart” */
export function whyRelated({ topics, figures, days }: Pick<RelatedArticle, 'topics' | 'figures' | 'days'>): string {
  const more = topics.length - NAMES;
  const shared = [
    ...topics.slice(0, NAMES),
    ...(more > 0 ? [t('related.names', more, [numberWord(more)])] : []),
    ...(figures > 0 ? [t('count.figures', figures, [numberWord(figures)])] : []),
  ];
  const list = new Intl.ListFormat(locale(), { type: 'conjunction' }).format(shared);
  const shares = shared.length === 0 ? '' : t('related.shares', [list]);
  if (days === null) return shares;
  return shares === '' ? apartWord(days) : t('related.and', [shares, apartWord(days)]);
}

function apartWord({ least, most }: NonNullable<RelatedArticle['days']>): string {
  if (least < most) return t('related.between', [numberWord(least), numberWord(most)]);
  return most === 0 ? t('related.sameDay') : t('related.apart', most, [numberWord(most)]);
}

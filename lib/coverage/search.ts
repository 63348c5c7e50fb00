import Fuse from 'fuse.js';
import { firstDay, leadOf, type Shelf } from './shelf';
import type { RelatedArticle, TopicView } from './views';

/** 0 is a perfect match, 1 anything: “Lindquist” finds “Lindqvist”, “Moscow” does not find “Kosovo”. */
const THRESHOLD = 0.34;
const MAX_RESULTS = 20;

const OPTIONS = { threshold: THRESHOLD, ignoreLocation: true, minMatchCharLength: 2 } as const;

/** Topics by any of their forms, articles by title; typing errors are forgiven. */
export function openSearch(shelf: Shelf, viewOf: (id: string) => TopicView | null) {
  const topics = new Fuse(shelf.topics, { ...OPTIONS, keys: ['name', 'forms.text'] });
  const articles = new Fuse([...shelf.articles.values()], { ...OPTIONS, keys: ['title.value', 'outlet.value'] });

  return (query: string): { topics: TopicView[]; articles: RelatedArticle[] } => ({
    topics: topics.search(query, { limit: MAX_RESULTS }).flatMap(({ item }) => viewOf(item.id) ?? []),
    articles: articles
      .search(query, { limit: MAX_RESULTS })
      .map(({ item: { id, outlet, title, published } }) => ({
        article: id,
        lead: leadIn(shelf, id),
        outlet,
        title,
        published,
        topics: [],
        figures: 0,
        days: null,
        score: 0,
      }))
      .toSorted((a, b) => firstDay(b.published).localeCompare(firstDay(a.published))),
  });
}

const leadIn = (shelf: Shelf, id: string): string => {
  const read = shelf.read(id);
  return read ? leadOf(read) : '';
};

/** Items whose text fits the query, best first. For notes, which the library holds. */
export function searchTexts<Item extends { text: string }>(items: readonly Item[], query: string): Item[] {
  return new Fuse(items, { ...OPTIONS, keys: ['text'] }).search(query, { limit: MAX_RESULTS }).map(({ item }) => item);
}

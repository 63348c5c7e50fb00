/** One search over names, titles and texts; typing errors are forgiven. Every index is built at the first search. */
import Fuse from 'fuse.js';
import type MiniSearch from 'minisearch';
import { findIn, newIndex, openFullText, type Searchable } from './full-text';
import { leadOf, type Shelf, textOf } from './shelf';
import type { ArticleHit, Quote, TopicView } from './views';

/** 0 is a perfect match, 1 anything: “Lindquist” finds “Lindqvist”, “Moscow” does not find “Kosovo”. */
const THRESHOLD = 0.34;
const MAX_RESULTS = 20;
/** Fuse.js looks at every name for every query: of more than these, minisearch chooses the candidates. */
const MAX_LOOKED_AT = 200;

const OPTIONS = { threshold: THRESHOLD, ignoreLocation: true, minMatchCharLength: 2 } as const;

export interface Found {
  topics: TopicView[];
  articles: ArticleHit[];
}

/**
 * Topics by any of their forms, articles by title, outlet and text. An empty query finds nothing, and builds the
 * indexes for the one that will follow.
 */
export function openSearch(shelf: Shelf, viewOf: (id: string) => TopicView | null): (query: string) => Promise<Found> {
  const topics = openForgiving(() =>
    shelf.topics.map(({ id, name, forms }) => ({ id, names: [name, ...forms.map(({ text }) => text)] })),
  );
  const titles = openForgiving(() =>
    [...shelf.articles.values()].map(({ id, title, outlet }) => ({
      id,
      names: [title.value, outlet.value].filter((each) => each !== null),
    })),
  );
  const texts = openFullText({
    ids: () => shelf.articles.keys(),
    textOf: (id) => {
      const article = shelf.articles.get(id);
      return article === undefined ? '' : textOf(article);
    },
  });

  return async (query) => {
    if (query.trim() === '') {
      void texts.ready();
      return { topics: [], articles: [] };
    }
    const inTexts = new Map((await texts.find(query, MAX_RESULTS)).map(({ id, quote }) => [id, quote] as const));
    const ids = new Set([...titles(query), ...inTexts.keys()]);
    return {
      topics: topics(query).flatMap((id) => viewOf(id) ?? []),
      articles: [...ids].slice(0, MAX_RESULTS).flatMap((id) => hitOf(shelf, id, inTexts.get(id) ?? null)),
    };
  };
}

function hitOf(shelf: Shelf, id: string, quote: Quote | null): ArticleHit[] {
  const read = shelf.read(id);
  if (read === null) return [];
  const { outlet, title, published } = read.article;
  return [{ article: id, lead: leadOf(read), outlet, title, published, quote }];
}

interface Named {
  id: string;
  names: string[];
}

/** Ids of what has a name like the query, best first. */
function openForgiving(list: () => Named[]): (query: string) => string[] {
  let opened: { all: Map<string, Named>; index: MiniSearch<Searchable> | null } | null = null;
  const open = () => {
    const all = new Map(list().map((named) => [named.id, named] as const));
    if (all.size <= MAX_LOOKED_AT) return { all, index: null };
    const index = newIndex();
    index.addAll([...all.values()].map(({ id, names }) => ({ id, text: names.join(' ') })));
    return { all, index };
  };
  return (query) => {
    opened ??= open();
    const { all, index } = opened;
    const candidates = index === null ? null : findIn(index, query).slice(0, MAX_LOOKED_AT);
    const looked = candidates === null ? [...all.values()] : candidates.flatMap(({ id }) => all.get(id) ?? []);
    const fuse = new Fuse(looked, { ...OPTIONS, keys: ['names'] });
    return fuse.search(query, { limit: MAX_RESULTS }).map(({ item }) => item.id);
  };
}

/**
 * A search over texts that come and go, such as notes: each call is given all there are now, and only what changed
 * since the last one is indexed anew. Best first.
 */
export function openTextSearch<Item extends Searchable>(): (items: readonly Item[], query: string) => Item[] {
  const index = newIndex();
  const known = new Map<string, string>();
  return (items, query) => {
    const now = new Map(items.map((item) => [item.id, item] as const));
    for (const id of [...known.keys()]) {
      if (now.has(id)) continue;
      index.discard(id);
      known.delete(id);
    }
    for (const { id, text } of now.values()) {
      if (known.get(id) === text) continue;
      if (known.has(id)) index.discard(id);
      index.add({ id, text });
      known.set(id, text);
    }
    return findIn(index, query)
      .slice(0, MAX_RESULTS)
      .flatMap(({ id }) => now.get(id) ?? []);
  };
}

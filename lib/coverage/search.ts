/** One search over names, titles and texts; typing errors are forgiven. Every index is built from the first search on. */
import Fuse from 'fuse.js';
import { type Pack, textBatches } from '../pack';
import {
  addByTurns,
  findIn,
  type KeptWords,
  newIndex,
  openFullText,
  type Searchable,
  type TextIndex,
  type TextsRead,
} from './full-text';
import { leadOf, type Shelf } from './shelf';
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
  /** While texts are still being read: how many can be found so far. Null: all of them. */
  reading: TextsRead | null;
}

interface Searched {
  packs: readonly Pack[];
  /** The same packs, laid out. */
  shelf: Shelf;
  viewOf: (id: string) => TopicView | null;
  /** Where the words of the texts are kept; null if nowhere. */
  kept: KeptWords | null;
}

/**
 * Topics by any of their forms, articles by title, outlet and text. An empty query finds nothing, and has the indexes
 * built for the one that will follow. Texts are found as soon as they are read: in a large library the first answers
 * come by names and titles, and by those texts that are read.
 */
export function openSearch({ packs, shelf, viewOf, kept }: Searched): (query: string) => Promise<Found> {
  const topics = openForgiving(() =>
    shelf.topics.map(({ id, name, forms }) => ({ id, names: [...new Set([name, ...forms.map(({ text }) => text)])] })),
  );
  const titles = openForgiving(() =>
    [...shelf.articles.values()].map(({ id, title, outlet }) => ({
      id,
      names: [title.value, outlet.value].filter((each) => each !== null),
    })),
  );
  const texts = openFullText({
    batches: () => textBatches(packs),
    read: (id) => shelf.read(id),
    kept,
  });

  return async (query) => {
    if (query.trim() === '') {
      void topics('')
        .then(() => titles(''))
        .then(texts.begin);
      return { topics: [], articles: [], reading: null };
    }
    const inTopics = await topics(query);
    const inTitles = await titles(query);
    const { hits, known } = await texts.find(query, MAX_RESULTS);
    const quotes = new Map(hits.map(({ id, quote }) => [id, quote] as const));
    const ids = new Set([...inTitles, ...quotes.keys()]);
    return {
      topics: inTopics.flatMap((id) => viewOf(id) ?? []),
      articles: [...ids].slice(0, MAX_RESULTS).flatMap((id) => hitOf(shelf, id, quotes.get(id) ?? null)),
      reading: known.read < known.of ? known : null,
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

/** Ids of what has a name like the query, best first. The index is built at the first call. */
function openForgiving(list: () => Named[]): (query: string) => Promise<string[]> {
  let opened: Promise<{ all: Map<string, Named>; index: TextIndex | null }> | null = null;
  const open = async () => {
    const all = new Map(list().map((named) => [named.id, named] as const));
    if (all.size <= MAX_LOOKED_AT) return { all, index: null };
    const index = newIndex();
    await addByTurns(
      index,
      [...all.values()].map(({ id, names }) => ({ id, text: names.join(' ') })),
    );
    return { all, index };
  };
  return async (query) => {
    opened ??= open();
    const { all, index } = await opened;
    if (query === '') return [];
    const candidates = index === null ? null : findIn(index, query, MAX_RESULTS).slice(0, MAX_LOOKED_AT);
    const looked = candidates === null ? [...all.values()] : candidates.flatMap(({ id }) => all.get(id) ?? []);
    const fuse = new Fuse(looked, { ...OPTIONS, keys: ['names'] });
    return fuse.search(query, { limit: MAX_RESULTS }).map(({ item }) => item.id);
  };
}

/**
 * A search over texts that come and go, such as notes: each call is given all there are now, and only what changed
 * since the last one is indexed anew, by turns. Best first; an empty query finds nothing and indexes all the same.
 */
export function openTextSearch<Item extends Searchable>(): (items: readonly Item[], query: string) => Promise<Item[]> {
  const index = newIndex();
  const known = new Map<string, string>();
  let updated: Promise<void> = Promise.resolve();
  const update = async (now: ReadonlyMap<string, Item>) => {
    const gone = [...known].filter(([id, text]) => now.get(id)?.text !== text);
    for (const [id] of gone) {
      index.words.discard(id);
      known.delete(id);
    }
    const added = [...now.values()].filter(({ id }) => !known.has(id)).map(({ id, text }) => ({ id, text }));
    await addByTurns(index, added);
    for (const { id, text } of added) known.set(id, text);
  };
  return async (items, query) => {
    const now = new Map(items.map((item) => [item.id, item] as const));
    // One after the other: two at once would index the same notes twice.
    updated = updated.catch(() => {}).then(() => update(now));
    await updated;
    return findIn(index, query, MAX_RESULTS)
      .slice(0, MAX_RESULTS)
      .flatMap(({ id }) => now.get(id) ?? []);
  };
}

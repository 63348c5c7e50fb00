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
import { folded, wordsOf } from './words';

/** 0 is a perfect match, 1 anything: “Lindquist” finds “Lindqvist”, “Moscow” does not find “Kosovo”. */
const THRESHOLD = 0.34;
/** Where so many fit the words as they are, none is looked for with typing errors; and so many of a kind are handed back. */
const ENOUGH = 20;
/** Fuse.js looks at every name for every query: of more than these, minisearch chooses the candidates. */
const MAX_LOOKED_AT = 200;

const OPTIONS = { threshold: THRESHOLD, ignoreLocation: true, minMatchCharLength: 2 } as const;

export interface Found {
  topics: TopicView[];
  articles: ArticleHit[];
  /** So many fit, of which these are the best. */
  counts: Most;
  /** While texts are still being read: how many can be found so far. Null: all of them. */
  reading: TextsRead | null;
}

/** How many of each kind. */
interface Most {
  topics: number;
  articles: number;
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
 * come by names and titles, and by those texts that are read. All that fits is counted; only of what is handed back is
 * more looked up.
 */
export function openSearch(searched: Searched): (query: string, most?: Most) => Promise<Found> {
  const { packs, shelf, viewOf, kept } = searched;
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

  return async (query, most = { topics: ENOUGH, articles: ENOUGH }) => {
    if (query.trim() === '') {
      void topics('')
        .then(() => titles(''))
        .then(texts.begin);
      return { topics: [], articles: [], counts: { topics: 0, articles: 0 }, reading: null };
    }
    const inTopics = await topics(query);
    const inTitles = await titles(query);
    const { ids, quoteOf, known } = await texts.find(query, ENOUGH);
    const articles = titlesFirst(inTitles, ids);
    return {
      topics: inTopics.slice(0, most.topics).flatMap((id) => viewOf(id) ?? []),
      articles: articles.slice(0, most.articles).flatMap((id) => hitOf(shelf, id, quoteOf(id))),
      counts: { topics: inTopics.length, articles: articles.length },
      reading: known.read < known.of ? known : null,
    };
  };
}

/** Titles and outlets first; but of the first answer they leave half to what only the texts say, where that is so much. */
function titlesFirst(inTitles: readonly string[], inTexts: readonly string[]): string[] {
  const titled = new Set(inTitles);
  const others = inTexts.filter((id) => !titled.has(id));
  const half = ENOUGH / 2;
  const room = Math.max(half, ENOUGH - others.length);
  return [...inTitles.slice(0, room), ...others.slice(0, half), ...inTitles.slice(room), ...others.slice(half)];
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

/**
 * Ids of all that has a name like the query, best first: those that Fuse.js finds alike, then those that merely have
 * all of its words. The index is built at the first call.
 */
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
    const candidates = index === null ? null : findIn(index, query, ENOUGH);
    const looked = candidates?.slice(0, MAX_LOOKED_AT).flatMap(({ id }) => all.get(id) ?? []) ?? [...all.values()];
    const fuse = new Fuse(looked, { ...OPTIONS, keys: ['names'] });
    const words = new Set(wordsOf(query).map(folded)).size;
    const worded = candidates?.filter(({ queryTerms }) => new Set(queryTerms).size === words) ?? [];
    return [...new Set([...fuse.search(query).map(({ item }) => item.id), ...worded.map(({ id }) => id as string)])];
  };
}

/**
 * A search over texts that come and go, such as notes: each call is given all there are now, and only what changed
 * since the last one is indexed anew, by turns. All that fit, best first; an empty query finds nothing and indexes all
 * the same.
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
    return findIn(index, query, ENOUGH).flatMap(({ id }) => now.get(id) ?? []);
  };
}

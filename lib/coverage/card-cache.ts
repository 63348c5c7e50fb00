/**
 * Cards that were made ahead, in a memory that outlives the worker: one that was stopped answers a hover by them before it
 * has read the library. What is found is what the library says now: nothing made before or during a change is found
 * after it.
 */
import type { PackTopic } from '../pack';
import type { Coverage } from './coverage';

/** Of the browser's own, gone with it. Each call comes to pass as a whole, or not at all. */
export interface CachePlace {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export interface CardSource<Card> {
  /** What exactly the library is made of; of another, none of the cards kept so far is found any more. */
  of: string;
  /** The cards wanted, the first ones first. */
  ids: readonly string[];
  /** Null, or an error: there is none to be kept. */
  make(id: string): Card | null;
}

export interface CardCache<Card> {
  /** Null where none is kept, or the library has changed since it was made. */
  find(id: string): Promise<Card | null>;
  /** Makes what is missing, a card at a time and others' turn in between. `open` reads the library when called. */
  keep(open: () => Promise<CardSource<Card> | null>): Promise<void>;
  /** Runs an act that may change what the library says. */
  changing<Value>(act: () => Promise<Value>): Promise<Value>;
}

interface Limits {
  /** Of all cards, and of one; in characters of JSON, of which each takes some 3 bytes of a browser's 10 MB. */
  chars: number;
  cardChars: number;
}

const LIMITS: Limits = { chars: 1_000_000, cardChars: 50_000 };
/** Written at once. */
const BATCH = 16;

/** Which change was the last: cards made before it bear another. */
const GENERATION = 'cards';
const LIST = 'cards:list';
const keyOf = (id: string): string => `card:${id}`;

interface Kept<Card> {
  generation: string;
  card: Card;
}

interface List {
  generation: string;
  of: string;
  /** What was asked for; with no characters, what there is no card of, or had no room. */
  cards: (readonly [id: string, chars: number])[];
}

function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(act: () => Promise<Value>): Promise<Value> => {
    const done = last.then(act);
    last = done.catch(() => null);
    return done;
  };
}

interface Ports {
  place: CachePlace;
  /** A text that was never given before. */
  fresh(): string;
  /** Lets others have their turn. */
  pause(): Promise<void>;
  limits?: Partial<Limits>;
}

export function openCardCache<Card>({ place, fresh, pause, limits = {} }: Ports): CardCache<Card> {
  const { chars: most, cardChars } = { ...LIMITS, ...limits };
  /** Changes begun in this life of the worker, and those under way. What a stopped one began has landed, or never will. */
  let begun = 0;
  let changes = 0;
  let list: List | null = null;
  /** What lies there may be of before a change, and could not be taken out. */
  let isStale = false;
  /** It takes nothing, and need not be offered it again and again. */
  let isRefusing = false;
  /** One write after the other: the list names whatever lies there. */
  const inTurn = queue();
  /** Nothing is made twice. */
  const oneByOne = queue();

  const listed = async (): Promise<List | null> => {
    list ??= ((await place.get([LIST]))[LIST] as List | undefined) ?? null;
    return list;
  };
  const forget = async (): Promise<void> => {
    const former = await listed().catch(() => null);
    list = null;
    const keys = [GENERATION, LIST, ...(former?.cards ?? []).map(([id]) => keyOf(id))];
    isStale = true;
    isRefusing = false;
    // Where nothing can be taken out, what lies there is at least of another generation.
    await place.remove(keys).catch(() => place.set({ [GENERATION]: fresh() }));
    isStale = false;
  };
  const listOf = async (of: string): Promise<List> => {
    const former = await listed();
    if (former?.of === of) return former;
    await forget();
    return { generation: fresh(), of, cards: [] };
  };

  const put = async (known: List, made: readonly (readonly [id: string, card: Card | null])[]): Promise<void> => {
    const { generation } = known;
    const items: Record<string, Kept<Card>> = {};
    const cards = [...known.cards];
    let sum = cards.reduce((total, [, chars]) => total + chars, 0);
    for (const [id, card] of made) {
      if (cards.some(([other]) => other === id)) continue;
      const { length } = JSON.stringify(card);
      const isKept = card !== null && length <= cardChars && sum + length <= most;
      cards.push([id, isKept ? length : 0]);
      if (!isKept) continue;
      sum += length;
      items[keyOf(id)] = { generation, card };
    }
    const next = { ...known, cards };
    try {
      await place.set({ ...items, [GENERATION]: generation, [LIST]: next });
    } catch (error) {
      isRefusing = true;
      throw error;
    }
    list = next;
  };

  const keepNow = async (open: Parameters<CardCache<Card>['keep']>[0]): Promise<void> => {
    const at = begun;
    /** What the library was when this began may not be what it is. */
    const isOver = () => changes > 0 || begun !== at || isRefusing;
    const source = isOver() ? null : await open();
    if (source === null) return;
    const { of, ids, make } = source;
    for (let from = 0; from < ids.length; from += BATCH) {
      const known = isOver() ? null : await inTurn(listed);
      const isDone = (id: string) => known?.of === of && known.cards.some(([other]) => other === id);
      const made: [string, Card | null][] = [];
      for (const id of ids.slice(from, from + BATCH).filter((each) => !isDone(each))) {
        await pause();
        if (isOver()) return;
        made.push([id, orNull(() => make(id))]);
      }
      if (made.length === 0) continue;
      await inTurn(async () => put(await listOf(of), made));
    }
  };

  return {
    async find(id) {
      if (isStale) return null;
      const { [GENERATION]: generation, [keyOf(id)]: kept } = await place.get([GENERATION, keyOf(id)]);
      const found = kept as Kept<Card> | undefined;
      return found?.generation === generation ? (found?.card ?? null) : null;
    },
    keep: (open) => oneByOne(() => keepNow(open)),
    async changing(act) {
      begun += 1;
      changes += 1;
      try {
        // No act fails for it: a memory that takes nothing and gives nothing back is none.
        await inTurn(forget).catch(() => null);
        return await act();
      } finally {
        changes -= 1;
      }
    },
  };
}

function orNull<Value>(make: () => Value | null): Value | null {
  try {
    return make();
  } catch {
    return null;
  }
}

const MOST_CARDS = 400;
/** A card on a name in more places takes long to make; all together are as many as make a second's work, and 20 MB of texts. */
const MOST_MENTIONS = 200;
const MENTIONS_IN_ALL = 3_000;

/**
 * Topics whose cards are worth making ahead, those in most articles first. By what is ready a page could find out what is
 * known, as far as it can see how soon a card comes. So nothing of it depends on what any page shows; and which open topics
 * are ready (those of `pages`) does not depend on private packs.
 */
export function topicsAhead({ all, pages }: Record<'all' | 'pages', Pick<Coverage, 'shelf'>>): string[] {
  const isOpen = ({ id }: PackTopic) => pages.shelf.topicById.has(id);
  const hidden = all === pages ? [] : all.shelf.topics.filter((topic) => !isOpen(topic));
  let sum = 0;
  return [...ranked(pages.shelf.topics), ...ranked(hidden)]
    .filter(({ mentions }) => {
      sum += mentions.length;
      return sum <= MENTIONS_IN_ALL;
    })
    .slice(0, MOST_CARDS)
    .map(({ id }) => id);
}

const ranked = (topics: readonly PackTopic[]): PackTopic[] =>
  topics
    .filter(({ mentions }) => mentions.length <= MOST_MENTIONS)
    .map((topic) => ({ topic, articles: new Set(topic.mentions.map(({ article }) => article)).size }))
    .sort((a, b) => b.articles - a.articles || (a.topic.id < b.topic.id ? -1 : 1))
    .map(({ topic }) => topic);

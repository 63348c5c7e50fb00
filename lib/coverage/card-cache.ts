/**
 * Cards that were made ahead, in a memory that outlives the worker: one that was stopped answers a hover by them before it
 * has read the library. What is found is what the library says now: nothing made before or during a change is found
 * after it.
 */
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
  /** The cards wanted, in this order until the memory is full. */
  ids: readonly string[];
  /** Null: there is none to be kept. */
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
  cards: number;
}

const LIMITS: Limits = { chars: 1_000_000, cardChars: 50_000, cards: 400 };
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
  /** What was made; with no characters, what was found not worth keeping. */
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
  const { chars: most, cardChars, cards: mostCards } = { ...LIMITS, ...limits };
  /** Changes begun in this life of the worker, and those under way. What a stopped one began has landed, or never will. */
  let begun = 0;
  let changes = 0;
  let list: List | null = null;
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
    // Where nothing can be taken out, what lies there is at least of another generation.
    await place.remove(keys).catch(() => place.set({ [GENERATION]: fresh() }));
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
    await place.set({ ...items, [GENERATION]: generation, [LIST]: next });
    list = next;
  };

  const keepNow = async (open: Parameters<CardCache<Card>['keep']>[0]): Promise<void> => {
    const at = begun;
    /** What the library was when this began may not be what it is. */
    const isOver = () => changes > 0 || begun !== at;
    const source = isOver() ? null : await open();
    if (source === null) return;
    const { of, ids, make } = source;
    for (let from = 0; from < Math.min(ids.length, mostCards); from += BATCH) {
      const batch = ids.slice(from, Math.min(from + BATCH, mostCards));
      const known = isOver() ? null : await inTurn(listed);
      const isKnown = (id: string) => known?.of === of && known.cards.some(([other]) => other === id);
      const made: [string, Card | null][] = [];
      for (const id of batch.filter((each) => !isKnown(each))) {
        await pause();
        if (isOver()) return;
        made.push([id, make(id)]);
      }
      if (made.length === 0) continue;
      await inTurn(async () => put(await listOf(of), made));
    }
  };

  return {
    async find(id) {
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

/** A card on a name in more texts takes long to make, and all of them together no more than a second or two. */
const MOST_MENTIONS = 500;
const MENTIONS_IN_ALL = 5_000;

/**
 * Topics whose cards are worth making ahead, those in most articles first. Nothing of it depends on any page: by what was
 * made for it, a page could find out which names are known.
 */
export function topicsAhead({ shelf }: Pick<Coverage, 'shelf'>): string[] {
  let sum = 0;
  return shelf.topics
    .map(({ id, mentions }) => ({ id, mentions: mentions.length, articles: articlesOf(mentions) }))
    .filter(({ mentions }) => mentions <= MOST_MENTIONS)
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .filter(({ mentions }) => {
      sum += mentions;
      return sum <= MENTIONS_IN_ALL;
    })
    .map(({ id }) => id);
}

const articlesOf = (mentions: readonly { article: string }[]): number =>
  new Set(mentions.map(({ article }) => article)).size;

/**
 * Cards that were made ahead, in a memory that outlives the worker: one that was stopped answers a hover by them before it
 * has read the library. What is found is what the library says now: nothing made before or during a change is found
 * after it.
 */

/** Of the browser's own, gone with it. */
export interface CachePlace {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export interface CardCache<Card> {
  /** Null where none is kept, or the library has changed since it was made. */
  find(id: string): Promise<Card | null>;
  /**
   * Keeps a card on each of these that has none, in turn, for as long as the making takes no more than `budgetMs`. `make`
   * asks the library as it is when called; null: none is kept.
   */
  keep(ids: readonly string[], make: (id: string) => Promise<Card | null>): Promise<void>;
  /** Runs an act that may change what the library says. */
  changing<Value>(act: () => Promise<Value>): Promise<Value>;
}

export interface CacheLimits {
  /** Of all cards, and of one; in characters of JSON. A larger card is left to the library. */
  chars: number;
  cardChars: number;
  cards: number;
  budgetMs: number;
}

const LIMITS: CacheLimits = { chars: 3_000_000, cardChars: 100_000, cards: 400, budgetMs: 100 };

/** Which change was the last: cards made before it bear another. */
const GENERATION = 'cards';
const LIST = 'cards:list';
const keyOf = (id: string): string => `card:${id}`;

interface Kept<Card> {
  generation: string;
  card: Card;
}

/** Oldest first. */
interface List {
  generation: string;
  cards: (readonly [id: string, chars: number])[];
}

interface Ports {
  place: CachePlace;
  /** A text that was never given before. */
  fresh(): string;
  /** Milliseconds. */
  now(): number;
  limits?: Partial<CacheLimits>;
}

const has = ({ cards }: List, id: string): boolean => cards.some(([other]) => other === id);

export function openCardCache<Card>({ place, fresh, now, limits = {} }: Ports): CardCache<Card> {
  const { chars: most, cardChars, cards: mostCards, budgetMs } = { ...LIMITS, ...limits };
  /** Of this life of the worker: changes under way. What a killed one had under way has landed or never will. */
  let changes = 0;
  let list: List | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** One write after the other: the list says what lies there. */
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const done = last.then(act);
    last = done.catch(() => null);
    return done;
  };

  const listed = async (): Promise<List> => {
    if (list !== null) return list;
    const { [GENERATION]: generation, [LIST]: former } = await place.get([GENERATION, LIST]);
    const isOfNow = former !== undefined && (former as List).generation === generation;
    list = isOfNow ? (former as List) : { generation: fresh(), cards: [] };
    if (!isOfNow) await place.set({ [GENERATION]: list.generation, [LIST]: list });
    return list;
  };

  const begin = () =>
    inTurn(async () => {
      const former = await listed().catch(() => null);
      list = { generation: fresh(), cards: [] };
      await place.set({ [GENERATION]: list.generation, [LIST]: list });
      await place.remove((former?.cards ?? []).map(([id]) => keyOf(id)));
    });

  /** Not where the library changed while it was made. */
  const put = (generation: string, id: string, card: Card) =>
    inTurn(async () => {
      const { length } = JSON.stringify(card);
      if (list?.generation !== generation || length > cardChars || has(list, id)) return;
      const cards = [...list.cards, [id, length] as const];
      let sum = cards.reduce((total, [, chars]) => total + chars, 0);
      const gone: string[] = [];
      while (sum > most || cards.length > mostCards) {
        const [oldest, chars] = cards.shift() ?? ['', 0];
        sum -= chars;
        gone.push(keyOf(oldest));
      }
      list = { generation, cards };
      // In this order: of a worker that is stopped in between nothing lies there that no list knows.
      await place.remove(gone);
      await place.set({ [keyOf(id)]: { generation, card } satisfies Kept<Card>, [LIST]: list });
    });

  return {
    async find(id) {
      const { [GENERATION]: generation, [keyOf(id)]: kept } = await place.get([GENERATION, keyOf(id)]);
      const found = kept as Kept<Card> | undefined;
      return found?.generation === generation ? (found?.card ?? null) : null;
    },
    async keep(ids, make) {
      let spent = 0;
      for (const id of ids) {
        const known = await inTurn(listed);
        if (changes > 0 || spent > budgetMs) return;
        if (has(known, id)) continue;
        const from = now();
        const card = await make(id);
        spent += now() - from;
        if (card !== null) await put(known.generation, id, card);
      }
    },
    async changing(act) {
      changes += 1;
      try {
        // No act waits in vain: where the memory takes nothing, what it holds is at least of no generation any more.
        await begin().catch(() => place.remove([GENERATION]).catch(() => null));
        return await act();
      } finally {
        changes -= 1;
      }
    },
  };
}

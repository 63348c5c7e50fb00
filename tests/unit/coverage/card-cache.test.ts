/** Cards made ahead are what the library says, whatever happens in between: changes, stops of the worker, full memory. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CachePlace, openCardCache } from '../../../lib/coverage';

interface Card {
  id: string;
  /** The state of the library that it was made of. */
  of: number;
}

/** What the browser holds; `wait` says when each act on it comes to pass. */
function memory(items = new Map<string, unknown>(), wait: () => Promise<unknown> = async () => null) {
  const copy = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  const place: CachePlace = {
    get: async (keys) => {
      await wait();
      const found = Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, copy(items.get(key))]] : [])));
      await wait();
      return found;
    },
    set: async (wanted) => {
      await wait();
      for (const [key, value] of Object.entries(wanted)) items.set(key, copy(value));
      await wait();
    },
    remove: async (keys) => {
      await wait();
      for (const key of keys) items.delete(key);
      await wait();
    },
  };
  return { items, place };
}

let count = 0;
const fresh = () => `fresh ${count++}`;
const opened = (place: CachePlace, limits = {}) => openCardCache<Card>({ place, fresh, now: () => 0, limits });
const card =
  (id: string, of = 0) =>
  async (): Promise<Card> => ({ id, of });

describe('a card made ahead', () => {
  it('is found by the next worker', async () => {
    const { place } = memory();
    await opened(place).keep(['anna'], card('anna'));
    expect(await opened(place).find('anna')).toEqual({ id: 'anna', of: 0 });
    expect(await opened(place).find('erik')).toBeNull();
  });

  it('is not found after a change, by this worker or the next, nor while that is under way', async () => {
    const { place, items } = memory();
    const cache = opened(place);
    await cache.keep(['anna'], card('anna'));
    await cache.changing(async () => expect(await cache.find('anna')).toBeNull());
    expect(await cache.find('anna')).toBeNull();
    expect(await opened(place).find('anna')).toBeNull();
    expect(
      [...items.keys()].filter((key) => key.startsWith('card:')),
      'nothing is left behind',
    ).toEqual([]);
    await cache.keep(['anna'], card('anna', 1));
    expect(await opened(place).find('anna')).toEqual({ id: 'anna', of: 1 });
  });

  it('is made once', async () => {
    const { place } = memory();
    let made = 0;
    const make = async (id: string) => ({ id, of: made++ });
    await opened(place).keep(['anna', 'anna'], make);
    await opened(place).keep(['anna'], make);
    expect(made).toBe(1);
  });

  it('takes one place, when two pages show its name at once', async () => {
    const { place } = memory();
    const cache = opened(place, { cards: 2 });
    await Promise.all([cache.keep(['anna'], card('anna')), cache.keep(['anna'], card('anna'))]);
    await cache.keep(['erik'], card('erik'));
    expect(await cache.find('anna')).toEqual({ id: 'anna', of: 0 });
  });

  it('is not kept where the library changed while it was made, and the next one is', async () => {
    const { place } = memory();
    const cache = opened(place);
    await cache.keep(['anna'], async (id) => {
      await cache.changing(async () => null);
      return { id, of: 0 };
    });
    expect(await cache.find('anna')).toBeNull();
    await cache.keep(['anna'], card('anna', 1));
    expect(await cache.find('anna')).toEqual({ id: 'anna', of: 1 });
  });

  it('is told from others that are kept at the same moment', async () => {
    const { place, items } = memory();
    const cache = opened(place, { cards: 1 });
    await Promise.all([cache.keep(['anna'], card('anna')), cache.keep(['erik'], card('erik'))]);
    expect([...items.keys()].filter((key) => key.startsWith('card:'))).toEqual(['card:erik']);
  });

  it('gives way to newer ones where there are many, the oldest first; a very large one is left out', async () => {
    const { place, items } = memory();
    const cache = opened(place, { cards: 2, cardChars: 40 });
    const make = async (id: string) => ({ id, of: 0 });
    await cache.keep(['a', 'b', 'c', 'x'.repeat(40)], make);
    expect([...items.keys()].filter((key) => key.startsWith('card:'))).toEqual(['card:b', 'card:c']);
    const narrow = opened(memory().place, { chars: 40 });
    await narrow.keep(['a', 'b', 'c'], make);
    expect(await narrow.find('a')).toBeNull();
    expect(await narrow.find('c')).toEqual({ id: 'c', of: 0 });
  });

  it('is not made where those before took long', async () => {
    const { place } = memory();
    let time = 0;
    const cache = openCardCache<Card>({ place, fresh, now: () => time, limits: { budgetMs: 100 } });
    await cache.keep(['a', 'b', 'c'], async (id) => {
      time += 60;
      return { id, of: 0 };
    });
    expect(await Promise.all(['a', 'b', 'c'].map(cache.find))).toEqual([{ id: 'a', of: 0 }, { id: 'b', of: 0 }, null]);
  });

  it('stops no change where the memory takes nothing, and is not found after it', async () => {
    const { place } = memory();
    await opened(place).keep(['anna'], card('anna'));
    const full: CachePlace = { ...place, set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) };
    const cache = opened(full);
    expect(await cache.changing(async () => 'changed')).toBe('changed');
    expect(await cache.find('anna')).toBeNull();
    expect(await opened(place).find('anna')).toBeNull();
  });
});

/** Whether something is about to happen; what it takes no waiting for has happened by then. */
async function isWaiting(scheduler: fc.Scheduler): Promise<boolean> {
  await new Promise((resolve) => setImmediate(resolve));
  return scheduler.count() > 0;
}

it('what is found is what the library said at some moment since it was asked for, in any order of events', async () => {
  const ids = ['a', 'b', 'c'];
  /** How many things come to pass before the next. */
  const steps = fc.nat(30);
  const act = fc.oneof(
    fc.record({ is: fc.constant('keep' as const), ids: fc.subarray(ids, { minLength: 1 }), slow: fc.nat(20), steps }),
    fc.record({ is: fc.constant('find' as const), id: fc.constantFrom(...ids), steps }),
    fc.record({ is: fc.constant('change' as const), steps }),
    fc.record({ is: fc.constant('stop' as const), steps }),
  );
  let answers = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(act, { minLength: 3, maxLength: 14 }), async (scheduler, acts) => {
      let library = 0;
      let life = 0;
      const items = new Map<string, unknown>();
      /** What a worker was about to do when it was stopped never comes to pass. */
      const living = (mine: number) => async () => {
        await scheduler.schedule(Promise.resolve());
        if (mine !== life) await new Promise(() => {});
      };
      const begin = () => {
        const { place } = memory(items, living(life));
        return openCardCache<Card>({ place, fresh, now: () => 0, limits: { cards: 2 } });
      };
      let cache = begin();
      const wrong: string[] = [];
      for (const each of acts) {
        const wait = living(life);
        if (each.is === 'keep') {
          void cache.keep(each.ids, async (id) => {
            const of = library;
            for (let step = 0; step < each.slow; step += 1) await wait();
            return { id, of };
          });
        } else if (each.is === 'change') {
          void cache.changing(async () => {
            await wait();
            library += 1;
            await wait();
          });
        } else if (each.is === 'find') {
          const from = library;
          void cache.find(each.id).then((found) => {
            if (found === null) return;
            answers += 1;
            if (found.of < from || found.of > library || found.id !== each.id)
              wrong.push(JSON.stringify({ found, from, library }));
          });
        } else {
          life += 1;
          cache = begin();
        }
        for (let steps = each.steps; steps > 0 && (await isWaiting(scheduler)); steps -= 1) await scheduler.waitOne();
      }
      while (await isWaiting(scheduler)) await scheduler.waitOne();
      expect(wrong).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
  expect(answers).toBeGreaterThan(200);
});

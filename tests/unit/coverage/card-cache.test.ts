/** Cards made ahead are what the library says, whatever happens in between: changes, stops of the worker, full memory. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CachePlace, type Coverage, openCardCache, openCoverage, topicsAhead } from '../../../lib/coverage';
import type { PackTopic } from '../../../lib/pack';
import { articleOn, testPack } from '../../support/packs';

interface Card {
  id: string;
  /** The state of the library that it was made of. */
  of: number;
}

const copy = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** What the browser holds. `sent`: waits until an act on it comes to pass; `told`: until that is known. */
function memory(items = new Map<string, unknown>(), sent = async () => {}, told = async () => {}) {
  const done = async <Value>(act: () => Value): Promise<Value> => {
    await sent();
    const value = act();
    await told();
    return value;
  };
  const place: CachePlace = {
    get: (keys) =>
      done(() => Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, copy(items.get(key))]] : [])))),
    set: (wanted) =>
      done(() => {
        for (const [key, value] of Object.entries(wanted)) items.set(key, copy(value));
      }),
    remove: (keys) =>
      done(() => {
        for (const key of keys) items.delete(key);
      }),
  };
  return { items, place };
}

let count = 0;
const fresh = () => `fresh ${count++}`;
const opened = (place: CachePlace, limits = {}) => openCardCache<Card>({ place, fresh, pause: async () => {}, limits });
/** Of a library in its first state, or another. */
const cards =
  (ids: string[], of = 0) =>
  async () => ({
    of: `state ${of}`,
    ids,
    make: (id: string): Card => ({ id, of }),
  });
const keptIn = (items: ReadonlyMap<string, unknown>) => [...items.keys()].filter((key) => key.startsWith('card:'));

describe('a card made ahead', () => {
  it('is found by the next worker', async () => {
    const { place } = memory();
    await opened(place).keep(cards(['anna']));
    expect(await opened(place).find('anna')).toEqual({ id: 'anna', of: 0 });
    expect(await opened(place).find('erik')).toBeNull();
  });

  it('is not found after a change, by this worker or the next, nor while that is under way', async () => {
    const { place, items } = memory();
    const cache = opened(place);
    await cache.keep(cards(['anna']));
    await cache.changing(async () => expect(await cache.find('anna')).toBeNull());
    expect(await cache.find('anna')).toBeNull();
    expect(await opened(place).find('anna')).toBeNull();
    expect([...items.keys()], 'nothing is left behind').toEqual([]);
    await cache.keep(cards(['anna'], 1));
    expect(await opened(place).find('anna')).toEqual({ id: 'anna', of: 1 });
  });

  it('gives way where the library turns out to be another than it was made of', async () => {
    const { place, items } = memory();
    await opened(place).keep(cards(['anna', 'erik']));
    const later = opened(place);
    await later.keep(cards(['anna'], 1));
    expect(await later.find('anna')).toEqual({ id: 'anna', of: 1 });
    expect(await later.find('erik')).toBeNull();
    expect(keptIn(items)).toEqual(['card:anna']);
  });

  it('is made once, also where two ask for it at the same time; of what there is none, too', async () => {
    const { place } = memory();
    let made = 0;
    const source = async () => ({
      of: 'this',
      ids: ['anna', 'nobody'],
      make: (id: string) => {
        made += 1;
        return id === 'nobody' ? null : { id, of: 0 };
      },
    });
    const cache = opened(place);
    await Promise.all([cache.keep(source), cache.keep(source)]);
    await opened(place).keep(source);
    expect(made).toBe(2);
    expect(await cache.find('nobody')).toBeNull();
  });

  it('is left out where there is no room for it', async () => {
    const large = memory();
    await opened(large.place, { cardChars: 20 }).keep(cards(['a', 'x'.repeat(20), 'b']));
    expect(keptIn(large.items)).toEqual(['card:a', 'card:b']);
    const full = memory();
    await opened(full.place, { chars: 40 }).keep(cards(['a', 'b', 'c']));
    expect(keptIn(full.items)).toEqual(['card:a', 'card:b']);
  });

  it('is not kept where the library changed while it was made, and the next one is', async () => {
    const { place } = memory();
    const cache = opened(place);
    await cache.keep(async () => {
      const source = await cards(['anna'])();
      await cache.changing(async () => null);
      return source;
    });
    expect(await cache.find('anna')).toBeNull();
    await cache.keep(cards(['anna'], 1));
    expect(await cache.find('anna')).toEqual({ id: 'anna', of: 1 });
  });

  it('stops no change where the memory takes nothing or does nothing at all, and is not found after it', async () => {
    const { place } = memory();
    const no = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    await opened(place).keep(cards(['anna']));
    const full = opened({ ...place, set: no });
    expect(await full.changing(async () => 'changed')).toBe('changed');
    expect(await full.find('anna')).toBeNull();
    await opened(place).keep(cards(['anna']));
    expect(await opened({ ...place, remove: no }).changing(async () => 'changed')).toBe('changed');
    expect(await opened(place).find('anna')).toBeNull();
    await opened(place).keep(cards(['anna']));
    const dead = opened({ ...place, set: no, remove: no });
    expect(await dead.changing(async () => 'changed')).toBe('changed');
    expect(await dead.find('anna')).toBeNull();
  });
});

it('one that cannot be made leaves the others, and a memory that takes nothing is not asked again', async () => {
  const { place } = memory();
  const cache = opened(place);
  const make = (id: string) => {
    if (id === 'erik') throw new Error('A damaged article.');
    return { id, of: 0 };
  };
  await cache.keep(async () => ({ of: 'this', ids: ['erik', 'anna'], make }));
  expect(await cache.find('anna')).toEqual({ id: 'anna', of: 0 });

  let asked = 0;
  const set = () => {
    asked += 1;
    return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  };
  const full = opened({ ...memory().place, set });
  await expect(full.keep(cards(['anna']))).rejects.toThrow('QUOTA');
  await full.keep(cards(['anna']));
  expect(asked).toBe(1);
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
    fc.record({ is: fc.constant('keep' as const), ids: fc.subarray(ids, { minLength: 1 }), slow: fc.nat(12), steps }),
    fc.record({ is: fc.constant('find' as const), id: fc.constantFrom(...ids), steps }),
    fc.record({ is: fc.constant('change' as const), slow: fc.nat(6), steps }),
    /** What the worker had sent to the browser may be done all the same. */
    fc.record({ is: fc.constant('stop' as const), lands: fc.boolean(), steps }),
  );
  let answers = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(act, { minLength: 3, maxLength: 14 }), async (scheduler, acts) => {
      let library = 0;
      let life = 0;
      const items = new Map<string, unknown>();
      let underWay = new Set<() => void>();
      /** A stopped worker never goes on. */
      const waits = async (mine: number, times: number) => {
        for (let step = 0; step < times; step += 1) await scheduler.schedule(Promise.resolve());
        if (mine !== life) await new Promise(() => {});
      };
      const begin = () => {
        const mine = life;
        const sent = () =>
          new Promise<void>((land) => {
            const flying = underWay;
            flying.add(land);
            void scheduler.schedule(Promise.resolve()).then(() => {
              if (mine === life) land();
              flying.delete(land);
            });
          });
        const { place } = memory(items, sent, () => waits(mine, 1));
        return openCardCache<Card>({ place, fresh, pause: () => waits(mine, 1) });
      };
      let cache = begin();
      const wrong: string[] = [];
      for (const each of acts) {
        const mine = life;
        if (each.is === 'keep') {
          void cache.keep(async () => {
            const of = library;
            await waits(mine, each.slow);
            return { of: `state ${of}`, ids: each.ids, make: (id) => ({ id, of }) };
          });
        } else if (each.is === 'change') {
          void cache.changing(async () => {
            await waits(mine, each.slow);
            library += 1;
            await waits(mine, each.slow);
          });
        } else if (each.is === 'find') {
          const from = library;
          void cache.find(each.id).then((found) => {
            if (found === null) return;
            answers += 1;
            const isRight = found.of >= from && found.of <= library && found.id === each.id;
            if (!isRight) wrong.push(JSON.stringify({ found, from, library }));
          });
        } else {
          life += 1;
          if (each.lands) for (const land of underWay) land();
          underWay = new Set();
          await new Promise((resolve) => setImmediate(resolve));
          cache = begin();
        }
        for (let left = each.steps; left > 0 && (await isWaiting(scheduler)); left -= 1) await scheduler.waitOne();
      }
      while (await isWaiting(scheduler)) await scheduler.waitOne();
      expect(wrong).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(answers).toBeGreaterThan(100);
});

describe('which are made ahead', () => {
  const only = (...articles: Parameters<typeof testPack>[0]) => openCoverage([testPack(articles)]);
  const of = (all: ReturnType<typeof only>, pages = all) => topicsAhead({ all, pages });
  const few = [articleOn('a1', 'Erik Sandberg'), articleOn('a2', 'Anna Lindqvist'), articleOn('a3', 'Anna Lindqvist')];
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => articleOn(`${name}${at}`, name));

  it('those on the names in most articles come first, and one in very many places is left to the hover', () => {
    expect(of(only(...few))).toEqual(['anna-lindqvist', 'erik-sandberg']);
    expect(of(only(...few, ...many('Anna Lindqvist', 100)))).toEqual(['erik-sandberg']);
  });

  it('no more than can be made in a moment', () => {
    const topic = (id: string, mentions: number) =>
      ({ id, mentions: Array.from({ length: mentions }, () => ({ article: id, start: 0, end: 1 })) }) as PackTopic;
    const shelfOf = (topics: PackTopic[]) => {
      const shelf = { topics, topicById: new Map(topics.map((each) => [each.id, each])) };
      return { shelf: shelf as unknown as Coverage['shelf'] };
    };
    const names = (count: number, mentions: number) => {
      const all = shelfOf(Array.from({ length: count }, (_, at) => topic(`t${at}`, mentions)));
      return topicsAhead({ all, pages: all });
    };
    expect(names(16, 200)).toHaveLength(15);
    expect(names(500, 1)).toHaveLength(400);
  });

  it('those that pages may show are the same whatever private packs hold, and come before theirs', () => {
    const open = testPack(few);
    const pages = openCoverage([open]);
    const own = testPack([...many('Anna Lindqvist', 120), ...many('Maja Holm', 5)]);
    const all = openCoverage([open, { ...own, manifest: { ...own.manifest, id: 'own' } }]);
    expect(of(all, pages)).toEqual([...of(pages), 'maja-holm']);
  });
});

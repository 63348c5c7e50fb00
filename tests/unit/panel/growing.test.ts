import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addArticles, addPack, refresh } from '../../../entrypoints/sidepanel/adding/acts';
import { work } from '../../../lib/compiler';
import { type Library, type ListPlace, openLibrary } from '../../../lib/library';
import { type ArticleInput, compareAcross, endOfSlice, type PackComparison, withOwnIds } from '../../../lib/pack';
import { ownPack } from '../../support/adding';
import { testPorts } from '../../support/own';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';

const [FIRST, SECOND] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0], (typeof HARBOUR_ARTICLES)[0]];
const BUNDLED = testPack([FIRST]);
/** More than one part of “My articles” holds. */
const MANY = 70;

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async (original) => ({ ...(await original()), ask, onChange: () => () => {} }));
vi.mock('../../../lib/compiler', async (original) => ({
  ...(await original()),
  runJob: (job: never, { onAsk }: { onAsk: never }) =>
    work(structuredClone(job), { onProgress: () => undefined, ask: onAsk }),
}));
vi.mock('wxt/browser', () => ({ browser: {} }));

let prefix = '';
let count = 0;
/** Messages until the worker dies; it does not come back before the next act. */
let left = Number.POSITIVE_INFINITY;
let sent: string[] = [];

const open = (): Library =>
  openLibrary({
    ports: testPorts(),
    prefix,
    version: '1',
    bundle: { manifest: async () => BUNDLED.manifest, pack: async () => structuredClone(BUNDLED) },
  });

/** As the background answers, by a library that is opened anew where one died. */
function background(library: Library): void {
  const answers: Record<string, (body: never) => unknown> = {
    'library.state': async () => ({ known: (await library.ready()).known }),
    'library.read': async ({ pack, part, from }: { pack: string; part: 'articles'; from: number }) => {
      const all = (await library.pack(pack))?.[part];
      if (all === undefined) return null;
      const to = endOfSlice(all, { from, most: 64 });
      return { items: all.slice(from, to), next: to < all.length ? to : null };
    },
    'library.reach': ({ pack }: { pack: string }) => library.reach(pack),
    'library.near': ({ articles }: { articles: string[] }) => library.near(articles),
    'own.shards': async () => {
      const { shards, behind, comparisons } = (await library.ready()).growing;
      return { shards, behind, isCompared: comparisons !== null };
    },
    'own.list': () => library.articles.list(),
    'own.read': ({ after }: { after: ListPlace | null }) => library.articles.read(after, 10_000),
    'own.remove': ({ ids, at }: { ids: string[]; at: number }) => library.removeArticles(ids, at),
    'add.articles': ({ act, articles }: never) => library.articles.stage(act, articles),
    'add.slice': (slice: never) => library.stage(slice),
    'add.adopt': ({ at, ...arrival }: { at: number }) => library.adopt(arrival as never, at),
    'add.drop': ({ act }: { act: string }) => library.drop(act),
  };
  ask.mockReset().mockImplementation(async (name: string, body: never) => {
    if (left-- <= 0) throw new Error('killed');
    sent.push(name);
    return structuredClone((await answers[name]?.(body)) ?? null);
  });
}

beforeEach(() => {
  prefix = `growing-${count++}`;
  left = Number.POSITIVE_INFINITY;
  sent = [];
});

const acting = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const add = (articles: readonly ArticleInput[]) => addArticles(articles, acting());

const articlesOf = (from: number, to: number): ArticleInput[] =>
  Array.from({ length: to - from }, (_, nth) =>
    inputOf({
      ...SECOND,
      id: `own-${from + nth}`,
      text: `About ${from + nth} fishermen protested in Varnholm on Monday.`,
    }),
  );

const idsIn = async (library: Library) =>
  (await library.ready()).packs.flatMap(({ articles }) => articles.map(({ id }) => id)).sort();

const pairsOf = (all: readonly PackComparison[] | null) =>
  (all ?? []).flatMap(({ pairs }) => pairs.map(({ a, b, verdict }) => `${a} ${b} ${verdict}`)).sort();

async function storesKept(): Promise<string[]> {
  const database = await new Dexie(`${prefix}-packs`).open();
  const stores = (await database.table('records').orderBy('pack').uniqueKeys()).map(String);
  database.close();
  return stores;
}

describe('one more article', () => {
  test('is compared as if all were compiled at once, and nothing that it replaced is kept', async () => {
    const library = open();
    background(library);
    for (let nth = 1; nth <= 6; nth++) await add(articlesOf(nth, nth + 1));
    const { comparisons, isStale, problem } = await open().ready();
    expect([isStale, problem]).toEqual([false, null]);
    const whole = compareAcross([BUNDLED, ownPack(articlesOf(1, 7))]);
    expect(pairsOf(comparisons)).toEqual(pairsOf(whole));
    expect(pairsOf(comparisons).length).toBeGreaterThan(5);
    // The bundled pack, one part, the comparisons and a few layers of them: not six of each.
    expect((await storesKept()).length).toBeLessThan(8);
  });

  test('reads neither the other texts nor the other parts', async () => {
    const library = open();
    background(library);
    await add(articlesOf(1, MANY + 1));
    const { growing, known } = await library.ready();
    expect(growing.shards.map(({ articles }) => articles.length)).toEqual([64, 6]);
    expect(known.flatMap(({ kind, counts }) => (kind === 'own' ? [counts.articles] : []))).toEqual([MANY]);
    ask.mockClear();
    await add(articlesOf(100, 101));
    const read = ask.mock.calls.flatMap(([name, body]) => (name === 'library.read' ? [body.pack] : []));
    expect(new Set(read)).toEqual(new Set(['bundled', 'my-articles.2']));
    expect(ask.mock.calls.map(([name]) => name)).not.toContain('own.read');
    expect(await idsIn(open())).toHaveLength(MANY + 2);
  });

  test('does not read an imported pack whole', async () => {
    const library = open();
    background(library);
    const pack = testPack([SECOND]);
    await addPack(withOwnIds({ ...pack, manifest: { ...pack.manifest, id: 'harbour' } }), acting());
    ask.mockClear();
    await add([inputOf({ ...FIRST, id: 'own-1' })]);
    const read = ask.mock.calls.flatMap(([name, body]) => (name === 'library.read' ? [body.pack] : []));
    expect(read).not.toContain('harbour');
    const { comparisons, isStale } = await open().ready();
    expect(isStale).toBe(false);
    expect(pairsOf(comparisons).some((pair) => pair.includes('harbour/') && pair.includes('own-1'))).toBe(true);
  });

  test('in parts is painted, switched off and counted as one pack', async () => {
    const library = open();
    background(library);
    await add(articlesOf(1, MANY + 1));
    await library.choose('my-articles', { isPainted: true }, 3);
    expect([...(await library.ready()).painted].sort()).toEqual(['bundled', 'my-articles', 'my-articles.2']);
    await library.choose('my-articles', { isPainted: false }, 4);
    expect([...(await library.ready()).painted]).toEqual(['bundled']);
    await library.choose('my-articles', { isOn: false }, 5);
    expect(await idsIn(library)).toEqual(['a1']);
    const { known } = await library.ready();
    expect(known.map(({ manifest, isOn }) => [manifest.id, isOn])).toEqual([
      ['bundled', true],
      ['my-articles', false],
    ]);
    await add(articlesOf(100, 101));
    await library.choose('my-articles', { isOn: true }, 6);
    expect(await idsIn(library)).toHaveLength(MANY + 2);
    expect((await library.ready()).isStale).toBe(false);
  });
});

test('an act cut short after any message leaves the old library or the new one, and the same again completes it', async () => {
  background(open());
  await add(articlesOf(1, 61));
  const before = await idsIn(open());
  const more = articlesOf(200, 206);
  sent = [];
  const outcomes = { old: 0, whole: 0 };
  for (let messages = 1; outcomes.whole === 0; messages++) {
    background(open());
    left = messages;
    await add(more).catch(() => null);
    const now = await idsIn(open());
    const isWhole = now.length > before.length;
    expect(now, `after ${messages} messages`).toEqual(
      isWhole ? [...before, ...more.map(({ id }) => id)].sort() : before,
    );
    expect((await open().ready()).problem).toBeNull();
    outcomes[isWhole ? 'whole' : 'old'] += 1;
  }
  expect(outcomes.old).toBeGreaterThan(20);
  left = Number.POSITIVE_INFINITY;
  background(open());
  await refresh(acting());
  const { isStale, comparisons, growing } = await open().ready();
  expect(isStale).toBe(false);
  expect(comparisons).not.toBeNull();
  const compiled = growing.shards.flatMap(({ articles }) => articles);
  expect(new Set(compiled).size).toBe(compiled.length);
}, 120_000);

test('what is removed is in no part after the next act, and an undo brings it back compared', async () => {
  const library = open();
  background(library);
  await add(articlesOf(1, 6));
  const undo = await add(articlesOf(6, 8));
  const before = pairsOf((await library.ready()).comparisons);
  await undo();
  expect(await idsIn(library)).toEqual(['a1', 'own-1', 'own-2', 'own-3', 'own-4', 'own-5']);
  await add(articlesOf(9, 10));
  expect(JSON.stringify(await library.pack('my-articles'))).not.toContain('own-6');
  await library.removeArticles(['own-9'], 20);
  await library.restoreArticles(['own-6', 'own-7'], 21);
  expect((await library.ready()).isStale).toBe(true);
  await refresh(acting());
  const { comparisons, packs, isStale } = await open().ready();
  expect(isStale).toBe(false);
  const there = new Set(packs.flatMap(({ figures, statements }) => [...figures, ...statements].map(({ id }) => id)));
  expect(
    pairsOf(comparisons).filter((pair) =>
      pair
        .split(' ')
        .slice(0, 2)
        .every((id) => there.has(id)),
    ),
  ).toEqual(before);
});

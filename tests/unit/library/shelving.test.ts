import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../../lib/library';
import { type Pack, withOwnIds } from '../../../lib/pack';
import { add, ownPack, steps } from '../../support/adding';
import { testPorts } from '../../support/own';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';

const [FIRST, SECOND] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0], (typeof HARBOUR_ARTICLES)[0]];
const BUNDLED = testPack([FIRST]);
const OTHER = withOwnIds({ ...testPack([SECOND]), manifest: { ...testPack([SECOND]).manifest, id: 'other' } });
const THIRD = { id: 'a3', outlet: 'The Pilot', published: '2031-03-04', text: 'The Harbour Council met 15 fishermen.' };
const DAY_MS = 86_400_000;

let prefix = '';
let count = 0;
beforeEach(() => {
  prefix = `shelving-${count++}`;
});

const open = (bundled: Pack = BUNDLED): Library =>
  openLibrary({
    ports: testPorts(),
    prefix,
    bundle: { manifest: async () => bundled.manifest, pack: async () => structuredClone(bundled) },
  });

const idsOf = async (library: Library) => (await library.ready()).packs.map(({ manifest }) => manifest.id);
const own = (...articles: (typeof FIRST)[]) => articles.map(inputOf);

describe('an imported pack', () => {
  it('is there after a restart, unpainted, with comparisons across packs', async () => {
    await add(open(), { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    const { packs, painted, comparisons, isStale, problem } = await open().ready();
    expect(packs).toEqual([BUNDLED, OTHER]);
    expect([...painted]).toEqual(['bundled']);
    expect(comparisons?.length).toBeGreaterThan(0);
    expect([isStale, problem]).toEqual([false, null]);
  });

  it('interrupted between any two slices leaves what stood before; the same again completes it', async () => {
    const total = steps(open(), { act: 't5-a', pack: OTHER, with: [BUNDLED] }).length;
    for (let done = 0; done < total; done++) {
      prefix = `shelving-cut-${done}`;
      for (const step of steps(open(), { act: 't5-a', pack: OTHER, with: [BUNDLED] }).slice(0, done)) await step();
      expect((await open().ready()).packs, `after ${done} steps`).toEqual([BUNDLED]);
      await add(open(), { act: 't5-a', pack: OTHER, with: [BUNDLED] });
      expect((await open().ready()).packs).toEqual([BUNDLED, OTHER]);
    }
  });

  it('of which the disk lost a part is named as damaged, and the others are served', async () => {
    await add(open(), { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    const found = await new Dexie(`${prefix}-imported`).open();
    await found.table('records').clear();
    found.close();
    const { packs, problem } = await open().ready();
    expect(packs).toEqual([BUNDLED]);
    expect(problem).toEqual({ is: 'damaged', title: OTHER.manifest.title });
  });

  it('of which a slice is missing is refused, and nothing changes', async () => {
    const library = open();
    const all = steps(library, { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    for (const [at, step] of all.entries()) {
      if (at === 1) continue;
      if (at < all.length - 1) await step();
      else await expect(step()).rejects.toThrow(/did not arrive whole/);
    }
    expect(await idsOf(library)).toEqual(['bundled']);
  });

  it('replaces one of the same id, and an undo brings that back', async () => {
    const library = open();
    const newer = { ...OTHER, articles: OTHER.articles.map((each) => ({ ...each, cuts: [] })) };
    newer.manifest = { ...OTHER.manifest, revision: 'f'.repeat(64) };
    await add(library, { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    await add(library, { act: 't6-b', pack: newer, with: [BUNDLED] });
    expect((await library.pack('other'))?.manifest.revision).toBe(newer.manifest.revision);
    await library.revertPack({ pack: 'other', act: 't6-b' }, 7);
    await library.revertPack({ pack: 'other', act: 't6-b' }, 7);
    expect((await open().pack('other'))?.manifest.revision).toBe(OTHER.manifest.revision);
    await library.revertPack({ pack: 'other', act: 't5-a' }, 8);
    expect(await idsOf(open())).toEqual(['bundled']);
  });

  it('of which one adding brings two revisions leads back, undone from the last, to what stood before', async () => {
    const revision = (letter: string): Pack => ({
      ...OTHER,
      manifest: { ...OTHER.manifest, revision: letter.repeat(64) },
    });
    const adopt = (act: string, letter: string) => add(open(), { act, pack: revision(letter), with: [BUNDLED] });
    const standing = async () => (await open().pack('other'))?.manifest.revision[0] ?? null;
    await adopt('t5-a', 'a');
    await adopt(`t${DAY_MS}-b`, 'b');
    await adopt(`t${DAY_MS}-c`, 'c');
    await open().adopt({ act: `t${DAY_MS}-d`, pack: null, across: null }, 2 * DAY_MS);
    await open().revertPack({ pack: 'other', act: `t${DAY_MS}-c` }, 2 * DAY_MS);
    expect(await standing()).toBe('b');
    await open().revertPack({ pack: 'other', act: `t${DAY_MS}-b` }, 2 * DAY_MS);
    expect(await standing()).toBe('a');
    expect((await open().pack('other'))?.articles).toEqual(OTHER.articles);
  });

  it('keeps what it replaced for a day, and not what that had replaced longer ago', async () => {
    const stores = async () => {
      const found = await new Dexie(`${prefix}-imported`).open();
      const keys = await found.table('records').orderBy('pack').uniqueKeys();
      found.close();
      return new Set(keys);
    };
    const acts = ['t5-a', `t${DAY_MS}-b`, `t${2 * DAY_MS}-c`] as const;
    const [, second, third] = acts;
    for (const act of acts) await add(open(), { act, pack: OTHER, with: [BUNDLED] });
    const sweep = (at: number) => open().adopt({ act: `t${at}-d`, pack: null, across: null }, at);
    await sweep(2 * DAY_MS);
    expect(await stores()).toEqual(new Set(acts));
    await sweep(3 * DAY_MS);
    expect(await stores()).toEqual(new Set([second, third]));
    await sweep(4 * DAY_MS);
    expect(await stores()).toEqual(new Set([third]));
  });

  it('is removed and restored as it was, and after a day its place is cleared', async () => {
    const library = open();
    await add(library, { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    await library.removePack('other', 10);
    expect(await idsOf(open())).toEqual(['bundled']);
    await library.restorePack('other', 11);
    expect((await open().ready()).packs).toEqual([BUNDLED, OTHER]);
    await library.removePack('other', 12);
    await library.adopt({ act: `t${DAY_MS}-c`, pack: null, across: null }, 3 * DAY_MS);
    await library.restorePack('other', 13);
    expect(await idsOf(open())).toEqual(['bundled']);
  });

  it('switched off is kept but not part of the library; one that may be painted is', async () => {
    const library = open();
    await add(library, { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    const before = (await library.ready()).stamp;
    await library.choose('other', { isOn: false, isPainted: true }, 3);
    const off = await library.ready();
    expect(off.packs).toEqual([BUNDLED]);
    expect(off.stamp).not.toBe(before);
    expect([...off.painted]).toEqual(['bundled']);
    expect(off.known.map(({ manifest, isOn }) => [manifest.id, isOn])).toEqual([
      ['bundled', true],
      ['other', false],
    ]);
    expect(await library.pack('other')).toEqual(OTHER);
    await library.choose('other', { isOn: true, isPainted: true }, 4);
    const painted = await library.ready();
    expect([...painted.painted]).toEqual(['bundled', 'other']);
    expect(painted.stamp).not.toBe(before);
    expect(await library.changed()).toBe(4);
  });
});

const chosen = async (library: Library) =>
  (await library.ready()).known.find(({ manifest }) => manifest.id === 'other');

describe('what was allowed for a pack', () => {
  it('stands when something else is chosen for it at the same moment', async () => {
    const library = open();
    await add(library, { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    await Promise.all([
      library.choose('other', { isPainted: true }, 6),
      library.choose('other', { isOn: false }, 6),
      library.choose('nobody', { isOn: false }, 6),
    ]);
    expect(await chosen(library)).toMatchObject({ isOn: false, isPainted: true });
    await library.choose('other', { isOn: true }, 7);
    expect(await chosen(library)).toMatchObject({ isOn: true, isPainted: true });
  });

  const allowed = async () => {
    const library = open();
    await add(library, { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    await library.choose('other', { isOn: true, isPainted: true }, 6);
    expect(await chosen(library)).toMatchObject({ isOn: true, isPainted: true });
    return library;
  };

  it('goes with it, comes back by an undo, and is not given to another pack of its name', async () => {
    const library = await allowed();
    await library.removePack('other', 10);
    await library.restorePack('other', 11);
    expect(await chosen(library)).toMatchObject({ isPainted: true });
    await library.removePack('other', 12);
    await add(library, { act: 't13-b', pack: OTHER, with: [BUNDLED] });
    expect(await chosen(library)).toMatchObject({ isOn: true, isPainted: false });
    await library.restorePack('other', 14);
    expect(await chosen(library)).toMatchObject({ isPainted: false });
    await library.choose('other', { isOn: true, isPainted: true }, 15);
    await library.removePack('other', 16);
    await add(library, { act: 't17-c', pack: OTHER, with: [BUNDLED] });
    await library.choose('other', { isOn: true, isPainted: true }, 18);
    await library.revertPack({ pack: 'other', act: 't17-c' }, 19);
    await add(library, { act: 't20-d', pack: OTHER, with: [BUNDLED] });
    expect(await chosen(library)).toMatchObject({ isPainted: false });
  });

  it('holds for the revision it was allowed for: not for the next, and again once that is taken back', async () => {
    const library = await allowed();
    const compiled = testPack([THIRD]);
    const next = withOwnIds({ ...compiled, manifest: { ...compiled.manifest, id: 'other' } });
    await add(library, { act: 't20-b', pack: next, with: [BUNDLED] });
    expect(await chosen(library)).toMatchObject({ isOn: true, isPainted: false });
    expect([...(await library.ready()).painted]).toEqual(['bundled']);
    await library.revertPack({ pack: 'other', act: 't20-b' }, 21);
    expect(await chosen(library)).toMatchObject({ isPainted: true });
  });
});

describe('my articles', () => {
  const added = own(SECOND, THIRD);

  it('stand in the library once the act is complete, and not one slice before', async () => {
    const pack = ownPack(added);
    const total = steps(open(), { act: 't5-a', pack, articles: added, with: [BUNDLED] }).length;
    for (let done = 0; done <= total; done++) {
      prefix = `shelving-own-${done}`;
      const library = open();
      for (const step of steps(library, { act: 't5-a', pack, articles: added, with: [BUNDLED] }).slice(0, done))
        await step();
      const { packs, isStale } = await open().ready();
      expect(packs, `after ${done} steps`).toEqual(done === total ? [BUNDLED, pack] : [BUNDLED]);
      expect(isStale).toBe(false);
      expect(await open().articles.list()).toHaveLength(done === total ? 2 : 0);
    }
  });

  it('dropped leave nothing behind', async () => {
    const library = open();
    for (const step of steps(library, { act: 't5-a', pack: ownPack(added), articles: added }).slice(0, -1))
      await step();
    await library.drop('t5-a');
    await library.adopt({ act: 't5-a', pack: null, across: null }, 3);
    expect(await library.articles.list()).toEqual([]);
    expect(await idsOf(library)).toEqual(['bundled']);
  });

  it('removed are gone from everything at once, without compiling, and restored come back as they were', async () => {
    const library = open();
    const pack = ownPack(added);
    await add(library, { act: 't5-a', pack, articles: added, with: [BUNDLED] });
    await library.removeArticles(['a3'], 10);
    const [, left] = (await library.ready()).packs;
    expect(left?.articles.map(({ id }) => id)).toEqual(['a2']);
    expect(JSON.stringify(left?.topics)).not.toContain('"a3"');
    await library.removeArticles(['a2'], 10);
    expect(await idsOf(library)).toEqual(['bundled']);
    await library.restoreArticles(['a2', 'a3'], 11);
    expect((await open().ready()).packs).toEqual([BUNDLED, pack]);
  });

  it('survive a lost database of packs: they wait to be compiled anew, and imported packs are there', async () => {
    const library = open();
    await add(library, { act: 't5-a', pack: ownPack(added), articles: added, with: [BUNDLED] });
    await add(library, { act: 't6-b', pack: OTHER, with: [BUNDLED] });
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      Dexie.delete(`${prefix}-packs`).then(() => {
        const request = indexedDB.open(`${prefix}-packs`, 999);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      }, reject);
    });
    newer.close();
    const after = open();
    expect(await idsOf(after)).toEqual(['bundled', 'other']);
    expect((await after.ready()).isStale).toBe(true);
    expect((await after.articles.list()).map(({ id }) => id).sort()).toEqual(['a2', 'a3']);
  });

  it('added by two windows at once both stay: the one that was not compiled in waits for it', async () => {
    const library = open();
    await add(library, { act: 't5-a', pack: ownPack(own(SECOND)), articles: own(SECOND), with: [BUNDLED] });
    await add(library, { act: 't6-b', pack: ownPack(own(THIRD)), articles: own(THIRD), with: [BUNDLED] });
    expect(await library.articles.list()).toHaveLength(2);
    expect((await library.ready()).isStale).toBe(true);
  });
});

it('each act that changes what the packs say runs in the act around it, and no other does', async () => {
  const heard: string[] = [];
  let isIn = false;
  const library = openLibrary({
    ports: testPorts(),
    prefix,
    bundle: { manifest: async () => BUNDLED.manifest, pack: async () => structuredClone(BUNDLED) },
    around: async (act) => {
      isIn = true;
      const before = (await library.ready()).stamp;
      const value = await act();
      isIn = false;
      heard.push(before === (await library.ready()).stamp ? 'same' : 'other');
      return value;
    },
  });
  const runs = async (act: () => Promise<unknown>) => {
    const from = heard.length;
    await act();
    expect(isIn).toBe(false);
    return heard.slice(from);
  };
  const comparison = { is: 'comparison' as const, members: ['f1', 'f2'], subject: 'boats' };
  const topic = {
    is: 'topic' as const,
    topic: 'anna-lindqvist',
    name: 'Anna',
    place: { url: 'https://a.example', title: '' },
  };
  expect(await runs(() => add(library, { act: 't5-a', pack: OTHER, with: [BUNDLED] }))).toEqual(['other']);
  expect(await runs(() => library.choose('other', { isOn: false }, 6))).toEqual(['other']);
  expect(await runs(() => library.choose('other', { isOn: true, isPainted: true }, 7))).toEqual(['other']);
  expect(await runs(() => library.removePack('other', 8))).toEqual(['other']);
  expect(await runs(() => library.restorePack('other', 9))).toEqual(['other']);
  expect(await runs(() => library.revertPack({ pack: 'other', act: 't5-a' }, 10))).toEqual(['other']);
  expect(await runs(() => library.removeArticles(['a9'], 11))).toEqual(['same']);
  expect(await runs(() => library.restoreArticles(['a9'], 12))).toEqual(['same']);
  let id = '';
  const say = async () => {
    id = await library.wrong.add(comparison, 13);
  };
  expect(await runs(say)).toHaveLength(1);
  expect(await runs(() => library.wrong.remove(id))).toHaveLength(1);
  expect(await runs(() => library.wrong.add(topic, 14))).toEqual([]);
  expect(await runs(() => library.sites.list())).toEqual([]);
});

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bundle, type Note, openLibrary } from '../../../lib/library';
import type { Pack } from '../../../lib/pack';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';

const PACK = testPack(HARBOUR_ARTICLES);
const NEWER = testPack(HARBOUR_ARTICLES.slice(0, 1), 'A newer pack');

let prefix = '';
let count = 0;
beforeEach(() => {
  prefix = `test-${count++}`;
});

function bundleOf(pack: Pack) {
  const fetched = vi.fn();
  const bundle: Bundle = {
    manifest: async () => pack.manifest,
    pack: async () => {
      fetched();
      return structuredClone(pack);
    },
  };
  return { bundle, fetched };
}

const note = (part: Partial<Note> = {}): Note => ({
  id: 'n1',
  text: 'Ask the council',
  topic: { id: 'anna-lindqvist', name: 'Anna Lindqvist' },
  page: { url: 'https://news.example/harbour', title: 'Harbour' },
  created: 10,
  updated: 10,
  deleted: null,
  ...part,
});

/** Opens the packs' database beside the library and changes it as a crash or a bug would. */
async function tamper(change: (database: Dexie) => Promise<unknown>) {
  const database = new Dexie(`${prefix}-packs`);
  await database.open();
  await change(database);
  database.close();
}

describe('laying the bundled pack', () => {
  it('happens once: the second start reads what is there', async () => {
    const { bundle, fetched } = bundleOf(PACK);
    await openLibrary({ bundle, prefix }).ready();
    const again = await openLibrary({ bundle, prefix }).ready();
    expect(again).toMatchObject({ packs: [PACK], problem: null });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is shared by callers who ask at the same time', async () => {
    const { bundle, fetched } = bundleOf(PACK);
    const library = openLibrary({ bundle, prefix });
    await Promise.all([library.ready(), library.ready(), library.ready()]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('replaces the pack when the package carries another revision', async () => {
    await openLibrary({ bundle: bundleOf(PACK).bundle, prefix }).ready();
    const { packs } = await openLibrary({ bundle: bundleOf(NEWER).bundle, prefix }).ready();
    expect(packs).toEqual([NEWER]);
    const kept = await openLibrary({ bundle: bundleOf(NEWER).bundle, prefix }).ready();
    expect(kept.packs[0]?.articles).toHaveLength(1);
  });

  const damages: [string, (database: Dexie) => Promise<unknown>][] = [
    ['records are missing', (database) => database.table('records').clear()],
    ['the mark of success is missing', (database) => database.table('packs').clear()],
    [
      'a record was changed',
      (database) =>
        database
          .table('records')
          .toCollection()
          .modify({ items: [{ id: 'not an article' }] }),
    ],
  ];
  it.each(damages)('is done anew when %s, and notes survive it', async (_what, change) => {
    const { bundle, fetched } = bundleOf(PACK);
    const before = openLibrary({ bundle, prefix });
    await before.ready();
    await before.notes.save(note());
    await tamper(change);
    const after = openLibrary({ bundle, prefix });
    expect(await after.ready()).toMatchObject({ packs: [PACK], problem: null });
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(await after.notes.list({})).toEqual([note()]);
  });

  it('keeps one index of names, for the packs it was made of', async () => {
    const library = openLibrary({ bundle: bundleOf(PACK).bundle, prefix });
    await library.keepIndex('first', new Uint8Array([1, 2]).buffer);
    await library.keepIndex('second', new Uint8Array([3]).buffer);
    const again = openLibrary({ bundle: bundleOf(PACK).bundle, prefix });
    expect(await again.index('first')).toBeNull();
    expect(new Uint8Array((await again.index('second')) ?? new ArrayBuffer(0))).toEqual(new Uint8Array([3]));
  });

  it('is done anew when a newer build left a database that this one cannot open', async () => {
    const newer = new Dexie(`${prefix}-packs`);
    newer.version(9).stores({ packs: 'id' });
    await newer.open();
    newer.close();
    const { bundle } = bundleOf(PACK);
    expect(await openLibrary({ bundle, prefix }).ready()).toMatchObject({ packs: [PACK], problem: null });
    expect(await openLibrary({ bundle, prefix }).ready()).toMatchObject({ packs: [PACK], problem: null });
  });

  it('tries again after a package that could not be read, and says why it failed', async () => {
    const bundle: Bundle = {
      manifest: async () => PACK.manifest,
      pack: vi.fn().mockResolvedValueOnce({ manifest: PACK.manifest, articles: 'gone' }).mockResolvedValue(PACK),
    };
    const library = openLibrary({ bundle, prefix });
    await expect(library.ready()).rejects.toThrow(/^The pack cannot be used\. .*articles/);
    expect((await library.ready()).packs).toEqual([PACK]);
  });

  it('serves the package’s own pack when the disk is full, and says so', async () => {
    const full = Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
    const library = openLibrary({ bundle: bundleOf(PACK).bundle, prefix });
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    const { packs, problem } = await library.ready();
    spy.mockRestore();
    expect(packs).toEqual([PACK]);
    expect(problem).toMatch(/full/);
  });
});

describe('notes', () => {
  const open = () => openLibrary({ bundle: bundleOf(PACK).bundle, prefix });

  it('are there after a restart', async () => {
    await open().notes.save(note());
    expect(await open().notes.list({})).toEqual([note()]);
  });

  it('are found by topic and by page, newest first', async () => {
    const { notes } = open();
    await notes.save(note());
    await notes.save(note({ id: 'n2', topic: null, updated: 20 }));
    await notes.save(note({ id: 'n3', page: null, updated: 30 }));
    const ids = async (filter: { topic?: string; url?: string }) => (await notes.list(filter)).map(({ id }) => id);
    expect(await ids({})).toEqual(['n3', 'n2', 'n1']);
    expect(await ids({ topic: 'anna-lindqvist' })).toEqual(['n3', 'n1']);
    expect(await ids({ url: 'https://news.example/harbour' })).toEqual(['n2', 'n1']);
  });

  it('written twice are written once; an older state never covers a newer one', async () => {
    const { notes } = open();
    await notes.save(note({ text: 'second', updated: 20 }));
    expect(await notes.save(note({ text: 'first', updated: 10 }))).toMatchObject({ text: 'second' });
    await notes.save(note({ text: 'second', updated: 20 }));
    expect(await notes.list({})).toEqual([note({ text: 'second', updated: 20 })]);
  });

  it('deleted are gone from lists, and restored come back as they were', async () => {
    const { notes } = open();
    await notes.save(note());
    await notes.remove('n1', 20);
    await notes.remove('unknown', 20);
    expect(await notes.list({})).toEqual([]);
    await notes.restore('n1', 30);
    expect(await notes.list({})).toEqual([note({ updated: 30 })]);
  });

  it('on a full disk are refused with one sentence that says so', async () => {
    const { notes } = open();
    await notes.save(note());
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
    });
    await expect(notes.save(note({ text: 'longer', updated: 20 }))).rejects.toMatchObject({
      code: 'quota',
      message: expect.stringMatching(/^The note was not saved: .*full\.$/),
    });
    spy.mockRestore();
    expect(await notes.list({})).toEqual([note()]);
  });
});

describe('the first time', () => {
  it('is only once, also after a restart', async () => {
    const open = () => openLibrary({ bundle: bundleOf(PACK).bundle, prefix });
    expect(await open().isFirstTime(1)).toBe(true);
    expect(await open().isFirstTime(2)).toBe(false);
  });
});

describe('sites', () => {
  it('that are off stay off until turned on', async () => {
    const { sites } = openLibrary({ bundle: bundleOf(PACK).bundle, prefix });
    expect(await sites.get('news.example')).toBe('on');
    await sites.set('news.example', 'off');
    expect(await sites.get('news.example')).toBe('off');
    expect(await sites.list()).toEqual([{ host: 'news.example', state: 'off' }]);
    await sites.set('news.example', 'on');
    expect(await sites.list()).toEqual([]);
  });
});

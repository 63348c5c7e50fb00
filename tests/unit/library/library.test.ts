import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bundle, openLibrary } from '../../../lib/library';
import type { Pack } from '../../../lib/pack';
import { testNote, testPorts } from '../../support/own';
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
    await openLibrary({ bundle, ports: testPorts(), prefix }).ready();
    const again = await openLibrary({ bundle, ports: testPorts(), prefix }).ready();
    expect(again).toMatchObject({ packs: [PACK], problem: null });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is shared by callers who ask at the same time', async () => {
    const { bundle, fetched } = bundleOf(PACK);
    const library = openLibrary({ bundle, ports: testPorts(), prefix });
    await Promise.all([library.ready(), library.ready(), library.ready()]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('replaces the pack when the package carries another revision', async () => {
    await openLibrary({ bundle: bundleOf(PACK).bundle, ports: testPorts(), prefix }).ready();
    const { packs } = await openLibrary({ bundle: bundleOf(NEWER).bundle, ports: testPorts(), prefix }).ready();
    expect(packs).toEqual([NEWER]);
    const kept = await openLibrary({ bundle: bundleOf(NEWER).bundle, ports: testPorts(), prefix }).ready();
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
    const before = openLibrary({ bundle, ports: testPorts(), prefix });
    await before.ready();
    await before.notes.save(testNote());
    await tamper(change);
    const after = openLibrary({ bundle, ports: testPorts(), prefix });
    expect(await after.ready()).toMatchObject({ packs: [PACK], problem: null });
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(await after.notes.list({})).toEqual([testNote()]);
  });

  it('keeps one index of names, for the packs it was made of', async () => {
    const library = openLibrary({ bundle: bundleOf(PACK).bundle, ports: testPorts(), prefix });
    await library.keepIndex('first', new Uint8Array([1, 2]).buffer);
    await library.keepIndex('second', new Uint8Array([3]).buffer);
    const again = openLibrary({ bundle: bundleOf(PACK).bundle, ports: testPorts(), prefix });
    expect(await again.index('first')).toBeNull();
    expect(new Uint8Array((await again.index('second')) ?? new ArrayBuffer(0))).toEqual(new Uint8Array([3]));
  });

  it('is done anew when a newer build left a database that this one cannot open', async () => {
    const newer = new Dexie(`${prefix}-packs`);
    newer.version(9).stores({ packs: 'id' });
    await newer.open();
    newer.close();
    const { bundle } = bundleOf(PACK);
    expect(await openLibrary({ bundle, ports: testPorts(), prefix }).ready()).toMatchObject({
      packs: [PACK],
      problem: null,
    });
    expect(await openLibrary({ bundle, ports: testPorts(), prefix }).ready()).toMatchObject({
      packs: [PACK],
      problem: null,
    });
  });

  it('tries again after a package that could not be read, and says why it failed', async () => {
    const bundle: Bundle = {
      manifest: async () => PACK.manifest,
      pack: vi.fn().mockResolvedValueOnce({ manifest: PACK.manifest, articles: 'gone' }).mockResolvedValue(PACK),
    };
    const library = openLibrary({ bundle, ports: testPorts(), prefix });
    await expect(library.ready()).rejects.toThrow(/^The pack cannot be used\. .*articles/);
    expect((await library.ready()).packs).toEqual([PACK]);
  });

  it('serves the package’s own pack when the disk is full, and says so', async () => {
    const full = Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
    const library = openLibrary({ bundle: bundleOf(PACK).bundle, ports: testPorts(), prefix });
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    const { packs, problem } = await library.ready();
    spy.mockRestore();
    expect(packs).toEqual([PACK]);
    expect(problem).toMatchObject({ is: 'failed', code: 'quota', room: { needed: expect.any(Number) } });
  });
});

describe('the first time', () => {
  it('is only once, also after a restart', async () => {
    const open = () => openLibrary({ bundle: bundleOf(PACK).bundle, ports: testPorts(), prefix });
    expect(await open().settings.isFirstTime(1)).toBe(true);
    expect(await open().settings.isFirstTime(2)).toBe(false);
  });
});

describe('sites', () => {
  it('that are off stay off until turned on', async () => {
    const { sites } = openLibrary({ bundle: bundleOf(PACK).bundle, ports: testPorts(), prefix });
    expect(await sites.get('news.example')).toBe('on');
    await sites.set('news.example', 'off');
    expect(await sites.get('news.example')).toBe('off');
    expect(await sites.list()).toEqual([{ host: 'news.example', state: 'off' }]);
    await sites.set('news.example', 'on');
    expect(await sites.list()).toEqual([]);
  });
});

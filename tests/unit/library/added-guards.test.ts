import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Library, openLibrary } from '../../../lib/library';
import { ARTICLES_VERSION } from '../../../lib/library/articles-database';
import { PACKS_VERSION } from '../../../lib/library/packs-database';
import { type ArticleInput, withOwnIds } from '../../../lib/pack';
import { add, ownPack, steps } from '../../support/adding';
import { testPorts } from '../../support/own';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';

const [FIRST, SECOND] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0], (typeof HARBOUR_ARTICLES)[0]];
const BUNDLED = testPack([FIRST]);
const OTHER = withOwnIds({ ...testPack([SECOND]), manifest: { ...testPack([SECOND]).manifest, id: 'other' } });
const OWN: ArticleInput[] = [inputOf(SECOND)];

let prefix = '';
let count = 0;
beforeEach(() => {
  prefix = `added-guards-${count++}`;
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => void vi.restoreAllMocks());

const open = (): Library =>
  openLibrary({
    ports: testPorts(),
    prefix,
    bundle: { manifest: async () => BUNDLED.manifest, pack: async () => structuredClone(BUNDLED) },
  });

const addOwn = (library: Library) => add(library, { act: 't5-a', pack: ownPack(OWN), articles: OWN, with: [BUNDLED] });

/** Leaves a database as a later build does: a number higher, and one more table. */
async function raise(which: 'articles' | 'imported', version: number): Promise<void> {
  const found = new Dexie(`${prefix}-${which}`);
  await found.open();
  const { tables } = found;
  found.close();
  const shape = ({ schema }: (typeof tables)[0]) =>
    [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', ');
  const newer = new Dexie(`${prefix}-${which}`);
  newer
    .version(version + 1)
    .stores({ ...Object.fromEntries(tables.map((each) => [each.name, shape(each)])), stars: 'id' });
  await newer.open();
  newer.close();
}

const onDisk = async (which: string) =>
  (await indexedDB.databases()).find(({ name }) => name === `${prefix}-${which}`)?.version;

describe('articles that a newer version has written', () => {
  const acts: [string, (library: Library) => Promise<unknown>][] = [
    ['adding', (library) => library.articles.stage('t6-b', [{ ...inputOf(FIRST), added: 2 }])],
    ['removing', (library) => library.removeArticles(['a2'], 3)],
    ['restoring', (library) => library.restoreArticles(['a2'], 3)],
    ['forgetting an act', (library) => library.drop('t6-b')],
    ['choosing', (library) => library.choose('bundled', { isOn: false, isPainted: false }, 3)],
  ];

  it.each(acts)('are read, and %s is refused in a sentence', async (_what, act) => {
    await addOwn(open());
    await raise('articles', ARTICLES_VERSION);
    const library = open();
    const refusal = { code: 'newer', message: expect.stringMatching(/ was not saved: .* newer version .*\.$/) };
    await expect(act(library)).rejects.toMatchObject(refusal);
    expect((await library.articles.list()).map(({ id }) => id)).toEqual(['a2']);
    expect((await library.ready()).packs.map(({ manifest }) => manifest.id)).toEqual(['bundled', 'my-articles']);
    expect(await onDisk('articles')).toBe((ARTICLES_VERSION + 1) * 10);
  });

  it('are not written either when that happened while this one had them open', async () => {
    const library = open();
    await addOwn(library);
    await raise('articles', ARTICLES_VERSION);
    await expect(library.removeArticles(['a2'], 3)).rejects.toMatchObject({ code: 'newer' });
    expect(await library.articles.list()).toHaveLength(1);
  });

  it('do not keep an imported pack from being added, and what landed is not called a failure', async () => {
    await addOwn(open());
    await raise('articles', ARTICLES_VERSION);
    const library = open();
    for (const step of steps(library, { act: 't6-b', pack: OTHER, with: [BUNDLED] }).slice(1)) await step();
    expect((await open().ready()).packs).toContainEqual(OTHER);
  });
});

describe('imported packs that a newer version has written', () => {
  const manifest = { manifest: OTHER.manifest, records: 0 };
  const acts: [string, (library: Library) => Promise<unknown>][] = [
    [
      'adding a slice',
      (library) => library.stage({ to: 'imported', act: 't6-b', part: 'topics', index: 0, items: [] }),
    ],
    ['removing', (library) => library.removePack('other', 3)],
    ['restoring', (library) => library.restorePack('other', 3)],
    ['undoing an import', (library) => library.revertPack({ pack: 'other', act: 't5-a' }, 3)],
  ];

  it.each(acts)('are read, and %s is refused in a sentence', async (_what, act) => {
    await add(open(), { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    await raise('imported', PACKS_VERSION);
    const library = open();
    await expect(act(library)).rejects.toMatchObject({ code: 'newer', message: expect.stringMatching(/\.$/) });
    await expect(library.adopt({ act: 't6-b', pack: manifest, across: null }, 3)).rejects.toBeTruthy();
    expect((await library.ready()).packs).toEqual([BUNDLED, OTHER]);
    expect(await onDisk('imported')).toBe((PACKS_VERSION + 1) * 10);
  });
});

describe('a full disk', () => {
  /** Refuses what is put into one database. */
  const fill = (which: string) => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.transaction.db.name === `${prefix}-${which}`)
        throw Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
      return put.apply(this, args);
    });
  };

  it('is told with how much articles need and how much is free', async () => {
    const library = open();
    await library.ready();
    fill('articles');
    const full = { code: 'quota', room: { needed: expect.any(Number), free: 600 } };
    const article = { ...inputOf(FIRST), added: 2 };
    const failure = await library.articles.stage('t6-b', [article]).catch((error) => error);
    expect(failure).toMatchObject(full);
    expect(failure.room.needed).toBeGreaterThan(article.raw.length);
  });

  it('is told without a number where articles are taken out or had back, and they stay as they are', async () => {
    const library = open();
    await addOwn(library);
    fill('articles');
    const full = { code: 'quota', room: null };
    await expect(library.removeArticles(['a2'], 3)).rejects.toMatchObject(full);
    vi.restoreAllMocks();
    await library.removeArticles(['a2'], 3);
    fill('articles');
    await expect(library.restoreArticles(['a2'], 4)).rejects.toMatchObject(full);
    expect(await library.articles.list()).toEqual([]);
  });

  it('is told with how much a pack needs and how much is free', async () => {
    const library = open();
    await library.ready();
    fill('imported');
    const items = [{ text: 'x'.repeat(1_000) }];
    const act = library.stage({ to: 'imported', act: 't6-b', part: 'topics', index: 0, items });
    await expect(act).rejects.toMatchObject({ code: 'quota', room: { needed: expect.any(Number), free: 600 } });
  });

  it('that keeps only the comparisons out does not call the pack a failure: it stands, and waits to be compared', async () => {
    const library = open();
    const all = steps(library, { act: 't5-a', pack: OTHER, with: [BUNDLED] });
    for (const step of all.slice(0, -1)) await step();
    fill('packs');
    await all.at(-1)?.();
    expect(await library.ready()).toMatchObject({ packs: [BUNDLED, OTHER], comparisons: null, isStale: true });
  });
});

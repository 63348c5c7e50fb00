import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Library, openLibrary } from '../../../lib/library';
import { type ArticleInput, OWN_PACK } from '../../../lib/pack';
import { add, ownPack, steps } from '../../support/adding';
import { type TestPorts, testPorts } from '../../support/own';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';

const [FIRST, SECOND] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0], (typeof HARBOUR_ARTICLES)[0]];
const BUNDLED = testPack([FIRST]);
const OWN: ArticleInput[] = [1, 2, 3].map((nth) => inputOf({ ...SECOND, id: `own-${nth}` }));

let prefix = '';
let count = 0;
beforeEach(() => {
  prefix = `own-articles-${count++}`;
});
afterEach(() => void vi.restoreAllMocks());

const open = (ports: TestPorts = testPorts()): Library =>
  openLibrary({
    ports,
    prefix,
    bundle: { manifest: async () => BUNDLED.manifest, pack: async () => structuredClone(BUNDLED) },
  });

async function withThree(ports = testPorts()) {
  const library = open(ports);
  await add(library, { act: 't5-a', pack: ownPack(OWN), articles: OWN, with: [BUNDLED] });
  await library.safety.start(1_000);
  return library;
}

describe('the list of own articles', () => {
  it('reads no text of them', async () => {
    const library = await withThree();
    const read: string[] = [];
    for (const way of ['get', 'getAll', 'openCursor'] as const) {
      const original = IDBObjectStore.prototype[way] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
        read.push(this.name);
        return original.apply(this, args) as never;
      });
    }
    const list = await library.articles.list();
    expect(list.map(({ id, chars, lead }) => [id, chars, lead])).toEqual(
      OWN.map(({ id, raw }) => [id, raw.length, raw.slice(0, 80).replace(/\s+/g, ' ')]),
    );
    expect(read).not.toContain('articles');
  });

  it('has also those that an earlier build has added since', async () => {
    const library = await withThree();
    const raw = new Dexie(`${prefix}-articles`);
    await raw.open();
    await raw.table('rows').delete('own-2');
    raw.close();
    expect((await library.articles.list()).map(({ id }) => id)).toEqual(['own-1', 'own-2', 'own-3']);
  });

  it('is read with its texts some at a time, and loads only those', async () => {
    const library = await withThree();
    const chars = OWN[0]?.raw.length ?? 0;
    const first = await library.articles.read(null, chars + 1);
    expect(first.articles).toEqual(OWN.slice(0, 2));
    expect(await library.articles.read(first.next, chars)).toEqual({ articles: OWN.slice(2), next: null });
    const atEnd = { added: 0, id: 'z' };
    expect(await library.articles.read(atEnd, chars)).toEqual({ articles: [], next: null });
  });

  it('is read without a gap and without one twice while some of them are removed and others added', async () => {
    const library = await withThree();
    const chars = OWN[0]?.raw.length ?? 0;
    const first = await library.articles.read(null, chars);
    expect(first.articles).toEqual(OWN.slice(0, 1));
    await library.removeArticles(['own-1'], 20);
    expect((await library.articles.read(first.next, chars)).articles).toEqual(OWN.slice(1, 2));
    await library.restoreArticles(['own-1'], 21);
    const above = inputOf({ ...SECOND, id: 'own-0' });
    await add(library, { act: 't9-b', pack: ownPack([above, ...OWN]), articles: [above], with: [BUNDLED] });
    expect((await library.articles.list())[0]?.id).toBe('own-0');
    expect((await library.articles.read(first.next, chars)).articles).toEqual(OWN.slice(1, 2));
  });
});

describe('an own article that was removed and is being added again', () => {
  const [ONE] = OWN as [ArticleInput];
  const read = async (library: Library) => ({
    list: await library.articles.list(),
    texts: (await library.articles.read(null, 100_000)).articles,
  });
  /** The same text with other words about it, on its way; its act is not adopted yet. */
  async function stagedAgain() {
    const library = await withThree();
    const before = await read(library);
    await library.removeArticles(['own-1'], 10);
    const outlet = { value: 'Other Daily', evidence: 'stated' as const, because: 'entered' };
    const again = { ...ONE, raw: `${ONE.raw}\n`, metadata: { ...ONE.metadata, outlet }, added: 20 };
    await library.articles.stage('t6-b', [again]);
    return { library, before };
  }

  it('can be had back when the adding is cancelled, though two acts have staged it', async () => {
    const { library, before } = await stagedAgain();
    await library.articles.stage('t7-c', [{ ...ONE, added: 30 }]);
    await library.drop('t6-b');
    await library.drop('t7-c');
    expect((await library.articles.list()).map(({ id }) => id)).toEqual(['own-2', 'own-3']);
    await library.restoreArticles(['own-1'], 40);
    expect(await read(library)).toEqual(before);
    expect(await library.articles.state()).toEqual({ articles: 3, problem: null });
  });

  it('can be had back while that goes on, also where nobody is there to end it, and the adding takes nothing of it', async () => {
    const { library, before } = await stagedAgain();
    await library.restoreArticles(['own-1'], 40);
    expect(await read(open())).toEqual(before);
    await library.drop('t6-b');
    expect(await read(library)).toEqual(before);
  });

  it('is what was added last once that stands; removed a day ago, it does not come back by an adding cut short', async () => {
    const { library } = await stagedAgain();
    const outlets = async () => (await library.articles.list()).map(({ metadata }) => metadata.outlet.value);
    await add(library, { act: 't6-b', pack: ownPack(OWN), with: [BUNDLED] });
    expect(await outlets()).toEqual(['Other Daily', 'Coast Daily', 'Coast Daily']);
    await library.removeArticles(['own-1', 'own-2'], 50);
    await library.articles.stage('t8-d', [{ ...ONE, added: 60 }]);
    await library.adopt({ act: 't9-e', pack: null, across: null }, 9 * 86_400_000);
    await library.restoreArticles(['own-1', 'own-2'], 70);
    expect((await library.articles.list()).map(({ id }) => id)).toEqual(['own-3']);
  });

  it('is kept for its day when what came to nothing is swept away before', async () => {
    const { library, before } = await stagedAgain();
    await library.restoreArticles(['own-1'], 30);
    await library.removeArticles(['own-1'], 5 * 86_400_000);
    await library.articles.stage('t6-b', [{ ...ONE, added: 60 }]);
    await library.adopt({ act: 't9-e', pack: null, across: null }, 5.5 * 86_400_000);
    await library.restoreArticles(['own-1'], 6 * 86_400_000);
    expect(await read(library)).toEqual(before);
  });
});

describe('own articles that were there', () => {
  const wipe = () => new Promise((resolve) => (indexedDB.deleteDatabase(`${prefix}-articles`).onsuccess = resolve));

  it('and are not any more are told, with how many and when, until the reader says it is known', async () => {
    const ports = testPorts();
    await withThree(ports);
    await wipe();
    const problem = { is: 'vanished', expected: 3, at: 2 };
    await open(ports).safety.start(5);
    expect(await open(ports).articles.state()).toEqual({ articles: 0, problem });
    const library = open(ports);
    await add(library, { act: 't6-b', pack: ownPack(OWN.slice(0, 1)), articles: OWN.slice(0, 1), with: [BUNDLED] });
    expect(await library.articles.state()).toEqual({ articles: 1, problem });
    await library.articles.dismiss();
    expect(await open(ports).articles.state()).toEqual({ articles: 1, problem: null });
  });

  it('are told missing when only some are gone, and no longer once they are added again', async () => {
    const ports = testPorts();
    await withThree(ports);
    const raw = new Dexie(`${prefix}-articles`);
    await raw.open();
    await raw.table('articles').bulkDelete(['own-1', 'own-2']);
    raw.close();
    const library = open(ports);
    expect((await library.articles.state()).problem).toEqual({ is: 'vanished', expected: 3, at: 2 });
    await add(library, { act: 't6-b', pack: ownPack(OWN), articles: OWN, with: [BUNDLED] });
    expect(await library.articles.state()).toEqual({ articles: 3, problem: null });
  });

  it('and were removed, brought back, undone, swept away or added by half are no loss', async () => {
    const ports = testPorts();
    const library = await withThree(ports);
    const state = async () => {
      await library.articles.state();
      return open(ports).articles.state();
    };
    await library.removeArticles(['own-1', 'own-2'], 10);
    expect(await state()).toEqual({ articles: 1, problem: null });
    await library.restoreArticles(['own-1'], 11);
    await library.restoreArticles(['own-1'], 11);
    expect(await state()).toEqual({ articles: 2, problem: null });
    const some = [inputOf({ ...SECOND, id: 'own-9' })];
    for (const step of steps(library, { act: 't6-b', pack: ownPack(some), articles: some }).slice(0, -1)) await step();
    expect(await state()).toEqual({ articles: 2, problem: null });
    await library.drop('t6-b');
    await library.adopt({ act: 't7-c', pack: null, across: null }, 9 * 86_400_000);
    expect(await state()).toEqual({ articles: 2, problem: null });
  });

  it('are no loss when the worker was killed before it could tell outside', async () => {
    const ports = testPorts();
    await withThree(ports);
    const before = structuredClone(ports.keptArticles);
    const acts: ((library: Library) => Promise<unknown>)[] = [
      (library) => library.removeArticles(['own-1'], 10),
      (library) => library.restoreArticles(['own-1'], 11),
      (library) => library.removeArticles(['own-1', 'own-2', 'own-3'], 12),
    ];
    for (const act of acts) {
      const dying = testPorts({ keptArticles: before });
      dying.outsideArticles.set = () => new Promise(() => {});
      await act(open(dying));
      const next = testPorts({ keptArticles: structuredClone(before) });
      expect((await open(next).articles.state()).problem).toBeNull();
    }
  });

  it('leave the compiled pack without those that vanished', async () => {
    const ports = testPorts();
    await withThree(ports);
    await wipe();
    expect((await open(ports).ready()).packs.map(({ manifest }) => manifest.id)).not.toContain(OWN_PACK);
  });
});

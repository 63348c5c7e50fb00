import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Library, openLibrary } from '../../../lib/library';
import { keptWords } from '../../../lib/library/word-store';
import { type Article, type Pack, textBatches } from '../../../lib/pack';
import { add, ownPack } from '../../support/adding';
import { testPorts } from '../../support/own';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';
import { openWhole } from '../../support/whole-coverage';

const BUNDLED = testPack(HARBOUR_ARTICLES);
const [LIKE] = BUNDLED.articles as [Article];
const EMPTY = ownPack([]);

/** Long enough that three of them are a batch; each says a word that no other does. */
const articlesOf = (...words: string[]): Article[] =>
  words.map((word) => {
    const raw = `The ${word} landed in the harbour. ${'-'.repeat(150_000)}`;
    return { ...LIKE, id: `of-${word}`, raw, runs: [[0, 0, raw.length]], cuts: [] };
  });
const OWN: Pack = { ...EMPTY, articles: articlesOf('zeppelin', 'balloon', 'glider', 'rocket') };
const OTHER: Pack = {
  ...EMPTY,
  manifest: { ...EMPTY.manifest, id: 'other' },
  articles: articlesOf('seaplane', 'helicopter'),
};

let prefix = '';
let count = 0;
beforeEach(() => {
  prefix = `words-${count++}`;
});

const open = (): Library =>
  openLibrary({
    ports: testPorts(),
    prefix,
    bundle: { manifest: async () => BUNDLED.manifest, pack: async () => structuredClone(BUNDLED) },
  });

/** A library with articles of its own and an imported pack. */
async function filled(): Promise<Library> {
  const library = open();
  const articles = OWN.articles.map(({ id, raw }) => ({
    ...inputOf({ id, outlet: '', published: '', text: raw }),
    id,
  }));
  await add(library, { act: 't5-a', pack: OWN, articles, with: [BUNDLED] });
  await add(library, { act: 't6-b', pack: OTHER, with: [BUNDLED, OWN] });
  return library;
}

async function searched(library: Library, query: string): Promise<string[]> {
  const { packs, comparisons } = await library.ready();
  const coverage = openWhole(packs, { comparisons, words: library.words });
  let found = await coverage.search(query);
  for (; found.reading !== null; found = await coverage.search(query)) await new Promise((done) => setTimeout(done, 1));
  return found.articles.filter(({ quote }) => quote !== null).map(({ article }) => article);
}

/** What the database of packs keeps beside them: the key of each index, and all that it says as text. */
async function kept(): Promise<{ key: string; says: string }[]> {
  const found = await new Dexie(`${prefix}-packs`).open();
  const rows = (await found.table('indexes').toArray()) as { of: string; buffer: ArrayBuffer }[];
  found.close();
  return rows.map(({ of, buffer }) => ({ key: of, says: Buffer.from(buffer).toString('latin1') }));
}
const keptSaying = async (word: string) => (await kept()).filter(({ says }) => says.includes(word)).length;

/** All texts are found, and the last batch is kept too. */
async function allKept(library: Library): Promise<void> {
  await searched(library, 'harbour');
  const batches = textBatches((await library.ready()).packs);
  await vi.waitFor(async () => expect(await kept()).toHaveLength(batches.length));
}

describe('the words of texts', () => {
  it('are kept with the first search, and the next life finds the same by them', async () => {
    const library = await filled();
    await allKept(library);
    const before = await searched(library, 'harbour');
    expect(before).toHaveLength(8);
    const next = open();
    const keep = vi.spyOn(next.words, 'keep');
    expect(await searched(next, 'harbour')).toEqual(before);
    expect(keep).not.toHaveBeenCalled();
    expect(await searched(next, 'zepelin')).toEqual(['of-zeppelin']);
  });

  it('stand beside the index of names, which is replaced without them', async () => {
    const library = await filled();
    await allKept(library);
    const before = await kept();
    await library.keepIndex('first', new ArrayBuffer(4));
    await library.keepIndex('second', new ArrayBuffer(4));
    expect((await kept()).map(({ key }) => key).sort()).toEqual([...before.map(({ key }) => key), 'second'].sort());
  });

  it('are not kept of texts that the library does not have', async () => {
    const library = await filled();
    await library.words.keep('of something else', new ArrayBuffer(4));
    expect(await kept()).toEqual([]);
  });

  it('that cannot be read as such are no trouble: they are counted anew', async () => {
    const library = await filled();
    await allKept(library);
    const found = await new Dexie(`${prefix}-packs`).open();
    await found.table('indexes').toCollection().modify({ buffer: 'of another kind' });
    found.close();
    expect(await searched(open(), 'zeppelin')).toEqual(['of-zeppelin']);
    await vi.waitFor(async () => expect(await keptSaying('zeppelin')).toBe(1));
  });
});

describe('when a text is taken out', () => {
  it('its words go at once, those of other packs stay, and it is not found; put back, it is', async () => {
    const library = await filled();
    await allKept(library);
    expect([await keptSaying('zeppelin'), await keptSaying('seaplane')]).toEqual([1, 1]);
    await library.removeArticles(['of-zeppelin'], 10);
    expect([await keptSaying('zeppelin'), await keptSaying('seaplane')]).toEqual([0, 1]);
    expect(await searched(library, 'zeppelin')).toEqual([]);
    expect(await searched(library, 'balloon')).toEqual(['of-balloon']);
    await vi.waitFor(async () => expect(await keptSaying('balloon')).toBe(1));
    await library.restoreArticles(['of-zeppelin'], 11);
    expect(await searched(open(), 'zeppelin')).toEqual(['of-zeppelin']);
    await vi.waitFor(async () => expect(await keptSaying('zeppelin')).toBe(1));
  });

  it('with its pack, their words go at once', async () => {
    const library = await filled();
    await allKept(library);
    await library.removePack('other', 10);
    expect([await keptSaying('seaplane'), await keptSaying('zeppelin')]).toEqual([0, 1]);
    await library.restorePack('other', 11);
    expect(await searched(library, 'seaplane')).toEqual(['of-seaplane']);
    await vi.waitFor(async () => expect(await keptSaying('seaplane')).toBe(1));
    await library.revertPack({ pack: 'other', act: 't6-b' }, 12);
    expect(await keptSaying('seaplane')).toBe(0);
  });

  it('is another matter than when its pack is switched off: its words wait for it on the disk, and go with it', async () => {
    const library = await filled();
    await allKept(library);
    await library.choose('other', { isOn: false }, 10);
    // As in the next life, which looks what is still wanted.
    await open().ready();
    await library.removeArticles(['of-zeppelin'], 11);
    expect([await keptSaying('zeppelin'), await keptSaying('seaplane')]).toEqual([0, 1]);
    expect(await searched(library, 'seaplane')).toEqual([]);
    await library.choose('other', { isOn: true }, 12);
    const next = open();
    const keep = vi.spyOn(next.words, 'keep');
    expect(await searched(next, 'seaplane')).toEqual(['of-seaplane']);
    expect(keep.mock.calls.some(([, words]) => Buffer.from(words).toString('latin1').includes('seaplane'))).toBe(false);
    await library.choose('other', { isOn: false }, 13);
    await library.removePack('other', 14);
    expect(await keptSaying('seaplane')).toBe(0);
  });

  it('while its words are being kept, they do not stay', async () => {
    const rows = new Map<string, ArrayBuffer>();
    let packs = [OWN];
    const words = keptWords(
      {
        read: async () => null,
        async keep(key, buffer) {
          packs = [];
          // Who takes it out looks for its words just before they are there.
          await words.tidy();
          rows.set(key, buffer);
        },
        drop: async (key) => void rows.delete(key),
        keepOnly: async (wanted) => rows.forEach((_, key) => void (wanted()(key) || rows.delete(key))),
      },
      async () => ({ packs, off: [] }),
    );
    const keep = vi.spyOn(rows, 'set');
    await words.keep(textBatches([OWN])[0]?.key ?? '', new ArrayBuffer(4));
    expect(keep).toHaveBeenCalledOnce();
    expect(rows.size).toBe(0);
  });

  it('and the worker was killed before its words went, they go in its next life', async () => {
    const library = await filled();
    await allKept(library);
    const found = await new Dexie(`${prefix}-articles`).open();
    await found.table('articles').update('of-zeppelin', { state: 'removed' });
    found.close();
    await open().ready();
    await vi.waitFor(async () => expect(await keptSaying('zeppelin')).toBe(0));
    expect(await keptSaying('seaplane')).toBe(1);
  });
});

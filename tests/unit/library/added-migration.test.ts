import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/library';
import { ARTICLES_VERSION } from '../../../lib/library/articles-database';
import { openPackStore } from '../../../lib/library/packs';
import { PACKS_VERSION } from '../../../lib/library/packs-database';
import { type Dump, dump, load } from '../../support/dumps';
import { testPorts } from '../../support/own';
import { testPack } from '../../support/packs';
import articles1 from './dumps/articles-version-1.json';
import articles2 from './dumps/articles-version-2.json';
import imported3 from './dumps/imported-version-3.json';
import packs1 from './dumps/packs-version-1.json';
import packs2 from './dumps/packs-version-2.json';
import packs3 from './dumps/packs-version-3.json';

/**
 * What each released version wrote, by the code of that version; never edited. A new version adds its own. Imported
 * packs have a database of their own since version 3.
 */
const PACKS: [number, Dump][] = [
  [1, packs1],
  [2, packs2],
  [3, packs3],
];
const IMPORTED: [number, Dump][] = [[3, imported3]];
const ARTICLES: [number, Dump][] = [
  [1, articles1],
  [2, articles2],
];

const ONE = { outlet: 'The Northern Gazette', published: '2031-03-02' };
const BUNDLED = testPack([{ ...ONE, id: 'a1', text: 'Anna Lindqvist met 40 fishermen in Varnholm.' }]);

let prefix = '';
let count = 0;
beforeEach(() => {
  prefix = `added-migration-${count++}`;
});

const open = () =>
  openLibrary({
    ports: testPorts(),
    prefix,
    bundle: { manifest: async () => BUNDLED.manifest, pack: async () => structuredClone(BUNDLED) },
  });

const shapeOf = ({ stores }: Dump) =>
  Object.fromEntries(Object.entries(stores).map(([store, { keyPath, indexes }]) => [store, { keyPath, indexes }]));

describe('a database of packs of an earlier version', () => {
  it.each(PACKS)(
    '%i opens, its pack is read without being laid anew, and it has today’s shape',
    async (_version, from) => {
      await load(`${prefix}-packs`, from);
      const store = openPackStore({ name: `${prefix}-packs`, isCache: true, freeBytes: async () => null });
      expect((await store.read('bundled'))?.articles[0]?.raw).toBe('Anna Lindqvist met 40 fishermen in Varnholm.');
      expect(shapeOf(await dump(`${prefix}-packs`))).toEqual(shapeOf(packs3));
      const { packs, problem } = await open().ready();
      expect([packs, problem]).toEqual([[BUNDLED], null]);
    },
  );

  it('has a dump of today’s', async () => {
    await open().ready();
    const today = await dump(`${prefix}-packs`);
    expect([today.version, PACKS.at(-1)?.[0], IMPORTED.at(-1)?.[0]]).toEqual([
      PACKS_VERSION * 10,
      PACKS_VERSION,
      PACKS_VERSION,
    ]);
    expect(shapeOf(today)).toEqual(shapeOf(packs3));
  });
});

describe('a database of imported packs of an earlier version', () => {
  it.each(IMPORTED)('%i has its packs, what they replaced, and what was removed', async (_version, from) => {
    await load(`${prefix}-imported`, from);
    const said = async () => (await open().ready()).packs.slice(1).map(({ articles }) => articles[0]?.raw);
    expect(await said()).toEqual(['Anna Lindqvist met 65 fishermen in Varnholm.']);
    await open().restorePack('other', 90);
    expect(await said()).toEqual([
      'Anna Lindqvist met 65 fishermen in Varnholm.',
      'Anna Lindqvist met 70 fishermen in Varnholm.',
    ]);
    await open().revertPack({ pack: 'harbour', act: 't6-second' }, 91);
    expect((await said())[0]).toBe('Anna Lindqvist met 60 fishermen in Varnholm.');
    expect(shapeOf(await dump(`${prefix}-imported`))).toEqual(shapeOf(imported3));
  });
});

describe('a database of own articles of an earlier version', () => {
  it.each(ARTICLES)('%i has its articles, what was removed, and what was chosen', async (_version, from) => {
    await load(`${prefix}-articles`, from);
    await load(`${prefix}-packs`, packs3);
    await load(`${prefix}-imported`, imported3);
    const library = open();
    expect((await library.articles.list()).map(({ id, added }) => [id, added])).toEqual([
      ['own-2', 20],
      ['own-1', 10],
    ]);
    const { packs, known, problem } = await library.ready();
    expect(packs.map(({ manifest }) => manifest.id).sort()).toEqual(['bundled', 'harbour', 'my-articles']);
    // Which revision might be underlined was not said then: it is private until that is said.
    expect(known.find(({ manifest }) => manifest.id === 'harbour')).toMatchObject({ isOn: true, isPainted: false });
    expect(problem).toBeNull();
    expect(await library.changed()).toBe(90);
    expect(await library.articles.state()).toEqual({ articles: 2, problem: null });
    const { articles, next } = await library.articles.read(null, 1_000);
    expect([articles.map(({ id, raw }) => [id, raw.length]), next]).toEqual([
      [
        ['own-2', 63],
        ['own-1', 32],
      ],
      null,
    ]);
    await library.restoreArticles(['own-3'], 100);
    expect((await library.articles.list())[0]).toMatchObject({ id: 'own-3', added: 30 });
    await library.drop('t9-half');
    const rows = (await dump(`${prefix}-articles`)).stores.articles?.rows as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(['own-1', 'own-2', 'own-3']);
    expect(shapeOf(await dump(`${prefix}-articles`))).toEqual(shapeOf(articles2));
  });

  it('has a dump of today’s', async () => {
    await open().articles.list();
    const today = await dump(`${prefix}-articles`);
    const [version, newest] = ARTICLES.at(-1) ?? [0, articles1];
    expect([today.version, version]).toEqual([ARTICLES_VERSION * 10, ARTICLES_VERSION]);
    expect(shapeOf(today)).toEqual(shapeOf(newest));
  });
});

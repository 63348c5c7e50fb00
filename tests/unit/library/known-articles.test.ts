import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { libraryHandlers } from '../../../entrypoints/background/library';
import { textId } from '../../../lib/articles';
import { type Library, openLibrary } from '../../../lib/library';
import { type ArticleInput, OWN_PACK } from '../../../lib/pack';
import { add, ownPack } from '../../support/adding';
import { testPorts } from '../../support/own';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';

const here = vi.hoisted(() => ({ library: null as unknown }));
vi.mock('../../../entrypoints/background/shelves', () => ({
  get library() {
    return here.library;
  },
}));
vi.mock('../../../entrypoints/background/settings', () => ({ applyEverywhere: async () => {} }));
vi.mock('../../../entrypoints/background/page-source', () => ({ pageSource: async () => null }));

const [FIRST, SECOND] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0], (typeof HARBOUR_ARTICLES)[0]];
const BUNDLED = testPack([FIRST]);
const LINK = 'https://coast.example/fees';
const LINKED = { value: LINK, evidence: 'stated', because: LINK } as const;
const ID = textId(SECOND.text);
const MINE = inputOf({ ...SECOND, id: ID });
const OWN: ArticleInput[] = [{ ...MINE, metadata: { ...MINE.metadata, link: LINKED } }];

let count = 0;
let library: Library;
beforeEach(async () => {
  library = openLibrary({
    ports: testPorts(),
    prefix: `known-articles-${count++}`,
    bundle: { manifest: async () => BUNDLED.manifest, pack: async () => structuredClone(BUNDLED) },
  });
  here.library = library;
  await add(library, { act: 't5-a', pack: ownPack(OWN), articles: OWN, with: [BUNDLED] });
});

const known = (...articles: { id: string; link: string | null }[]) =>
  libraryHandlers['own.known']({ articles }, {} as never);

describe('an own article', () => {
  it.each(['on', 'off'])('is known by its text and by its link while “My articles” are %s', async (is) => {
    await library.choose(OWN_PACK, { isOn: is === 'on' }, 3);
    const found = await known({ id: ID, link: null }, { id: 'own-2', link: LINK }, { id: 'own-3', link: null });
    const lead = expect.stringMatching(/^Anna Lindqvist promised to listen/);
    expect(found).toEqual([{ name: lead, is: 'text' }, { name: lead, is: 'address' }, null]);
  });

  it('that was taken out is not known any more', async () => {
    await library.removeArticles([ID], 10);
    expect(await known({ id: ID, link: LINK })).toEqual([null]);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { learnAll } from '../../../entrypoints/background/learning';
import { topicIdsOf } from '../../../lib/coverage';
import { type Library, openLibrary } from '../../../lib/library';
import { type ArticleInput, OWN_PACK, type Pack } from '../../../lib/pack';
import { add, ownPack } from '../../support/adding';
import { testNote, testPorts } from '../../support/own';
import { articleOn, inputOf, testPack } from '../../support/packs';

const SHORT = articleOn('a1', 'Anna Lindqvist');
const FULL = articleOn('a2', 'Anna Maria Lindqvist');

let prefix = '';
let count = 0;
beforeEach(() => {
  prefix = `replacing-${count++}`;
});

/** As a version starts that brings this pack. `told`: what is about to give way, each time that is said. */
function started(
  pack: Pack,
  version: string,
  onReplacing?: (library: Library, packs: readonly Pack[]) => Promise<void>,
) {
  const told: string[][] = [];
  const library: Library = openLibrary({
    bundle: { manifest: async () => pack.manifest, pack: async () => structuredClone(pack) },
    ports: testPorts(),
    prefix,
    version,
    onReplacing: async (packs) => {
      told.push(packs.flatMap(({ articles }) => articles.map(({ id }) => id)));
      await onReplacing?.(library, packs);
    },
  });
  return { library, told };
}

const learning = (library: Library, packs: readonly Pack[]) => learnAll(library, topicIdsOf(packs));
const tied = async (library: Library) => {
  const { subject } = testNote({ subject: { kind: 'topic', id: 'anna-lindqvist', name: 'Anna Lindqvist' } });
  await library.notes.save(testNote({ subject }));
  await library.settings.change(() => ({ muted: ['anna-lindqvist'] }), 1);
};
const known = async (library: Library) => ({
  note: (await library.notes.list({}))[0]?.subject,
  muted: [...(await library.knownAs.get())],
});

describe('an update that brings another pack', () => {
  it('lets notes and muted names keep the ids of names that only the former one had', async () => {
    const before = started(testPack([SHORT, FULL]), '1');
    await before.library.ready();
    await tied(before.library);
    expect(before.told).toEqual([]);
    const { library, told } = started(testPack([FULL], 'Newer'), '2', learning);
    await library.ready();
    expect(told).toEqual([['a1', 'a2']]);
    expect(await known(library)).toEqual({
      note: { kind: 'topic', id: 'anna-lindqvist', name: 'Anna Lindqvist', also: ['anna-maria-lindqvist'] },
      muted: [['anna-lindqvist', ['anna-maria-lindqvist']]],
    });
    const again = started(testPack([FULL], 'Newer'), '2', learning);
    await again.library.ready();
    expect(again.told).toEqual([]);
  });

  it('is there also where that cannot be done', async () => {
    await started(testPack([SHORT]), '1').library.ready();
    const { library } = started(testPack([FULL]), '2', async () => {
      throw new Error('The disk is full.');
    });
    expect((await library.ready()).packs[0]?.articles.map(({ id }) => id)).toEqual(['a2']);
  });
});

describe('an update that compiles “My articles” anew', () => {
  const BUNDLED = testPack([articleOn('a3', 'Erik Sandberg')]);
  const OWN: ArticleInput[] = [SHORT, FULL].map((each) => inputOf({ ...each, id: `own-${each.id}` }));
  const compiled = (library: Library, act: string) =>
    add(library, { act, pack: ownPack(OWN), articles: OWN, with: [BUNDLED] });

  it('says so once, before the first part of them gives way, and never where its own version compiled them', async () => {
    const before = started(BUNDLED, '1');
    await compiled(before.library, 't5-a');
    await compiled(before.library, 't6-a');
    await tied(before.library);
    expect(before.told).toEqual([]);
    const { library, told } = started(BUNDLED, '2', learning);
    await compiled(library, 't7-a');
    await compiled(library, 't8-a');
    expect(told).toEqual([['a3', 'own-a1', 'own-a2']]);
    expect((await library.ready()).known.map(({ manifest }) => manifest.id)).toContain(OWN_PACK);
    expect((await known(library)).muted).toEqual([['anna-lindqvist', ['anna-maria-lindqvist']]]);
  });
});

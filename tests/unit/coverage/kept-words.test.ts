import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptWords } from '../../../lib/coverage';
import { type Article, type Pack, textBatches, withoutArticles } from '../../../lib/pack';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';
import { openWhole } from '../../support/whole-coverage';

const [LIKE] = testPack(HARBOUR_ARTICLES.slice(0, 1)).articles as [Article];
const EMPTY = testPack([]);

/** So much text that there are three batches of three. */
const PACK: Pack = {
  ...EMPTY,
  articles: Array.from({ length: 9 }, (_, at): Article => {
    const raw = `Number ${at} of the ferry${' ferry'.repeat(at)}.\n\nThe quay was closed again. ${'-'.repeat(150_000)}`;
    return { ...LIKE, id: `a${at}`, raw, runs: [[0, 0, raw.length]], cuts: [] };
  }),
};
const KEYS = textBatches([PACK]).map(({ key }) => key);

let disk = new Map<string, ArrayBuffer>();
let kept: string[] = [];
beforeEach(() => {
  disk = new Map();
  kept = [];
});

const STORE: KeptWords = {
  read: async (key) => disk.get(key)?.slice(0) ?? null,
  keep: async (key, words) => {
    kept.push(key);
    disk.set(key, words.slice(0));
  },
};

/** A life of the worker: one that answers all there is to find, once all texts can be found. */
async function life(store: KeptWords = STORE, packs: readonly Pack[] = [PACK]) {
  kept = [];
  const coverage = openWhole(packs, { words: store });
  const first = await coverage.search('ferry');
  for (let last = first; last.reading !== null; last = await coverage.search('ferry'))
    await new Promise((resolve) => setTimeout(resolve, 1));
  const answers = [];
  for (const query of ['ferry', 'number 4', 'fery', 'qua', 'ferry closed', 'volcano'])
    answers.push((await coverage.search(query)).articles);
  // What was counted last may be found before it is kept.
  await new Promise((resolve) => setTimeout(resolve, 5));
  return { first, answers };
}

describe('after a restart', () => {
  it('the first answer is the whole one, the same as before, and no text is counted again', async () => {
    const before = await life();
    expect(before.first.reading).not.toBeNull();
    expect(kept).toEqual(KEYS);
    const after = await life();
    expect(after.first.reading).toBeNull();
    expect(after.answers).toEqual(before.answers);
    expect(after.first.articles).toEqual(before.answers[0]);
    expect(before.answers[0]?.[0]?.article).toBe('a8');
    expect(kept).toEqual([]);
  });

  it('only what is not there is counted', async () => {
    const { answers } = await life();
    disk.delete(KEYS[1] ?? '');
    const after = await life();
    expect(after.answers.map((hits) => hits.map(({ article }) => article).sort())).toEqual(
      answers.map((hits) => hits.map(({ article }) => article).sort()),
    );
    expect(kept).toEqual([KEYS[1]]);
  });

  it('an article that was taken out is not found, and those after it are', async () => {
    await life();
    const left = withoutArticles(PACK, new Set(['a7']));
    const { answers } = await life(STORE, [left]);
    expect(answers[0]?.map(({ article }) => article)).toEqual(['a8', 'a6', 'a5', 'a4', 'a3', 'a2', 'a1', 'a0']);
    expect(kept).toHaveLength(1);
  });
});

describe('what was kept is counted anew, and kept in its place,', () => {
  const damages: [string, (words: Uint8Array) => void][] = [
    ['where it is damaged', (bytes) => bytes.fill(7, 40, 44)],
    ['where another version of the code has counted it', (bytes) => bytes.set([99], 4)],
    ['where it is of other texts', (bytes) => bytes.set(new Uint8Array(disk.get(KEYS[0] ?? '') ?? []))],
  ];
  it.each(damages)('%s', async (_what, damage) => {
    const before = await life();
    const words = disk.get(KEYS[1] ?? '') ?? new ArrayBuffer(0);
    const sound = words.slice(0);
    damage(new Uint8Array(words));
    const { answers } = await life();
    expect(kept).toEqual([KEYS[1]]);
    expect(disk.get(KEYS[1] ?? '')).toEqual(sound);
    expect(answers[0]?.map(({ article }) => article)).toEqual(before.answers[0]?.map(({ article }) => article));
  });
});

describe('a search', () => {
  it('of a worker that was killed between counting and keeping leaves what was kept before, and no more', async () => {
    const killed: KeptWords = {
      ...STORE,
      keep: (key, words) => (kept.length === 2 ? new Promise(() => {}) : STORE.keep(key, words)),
    };
    const before = await life(killed);
    expect([...disk.keys()]).toEqual(KEYS.slice(0, 2));
    const { answers } = await life();
    expect(kept).toEqual(KEYS.slice(2));
    expect(answers).toEqual(before.answers);
  });

  it('finds all where nothing can be read or kept, and tries to keep only once', async () => {
    let tried = 0;
    const broken: KeptWords = {
      read: async () => Promise.reject(new Error('no database')),
      keep: async () => {
        tried++;
        throw new Error('the disk is full');
      },
    };
    const { answers } = await life(broken);
    expect(tried).toBe(1);
    expect(answers).toEqual((await life()).answers);
  });

  it('of a small library neither reads nor keeps anything', async () => {
    const small = testPack(HARBOUR_ARTICLES);
    const coverage = openWhole([small], {
      words: { read: () => Promise.reject(new Error('read')), keep: () => Promise.reject(new Error('kept')) },
    });
    expect((await coverage.search('comment')).articles).toHaveLength(1);
    await life(STORE, [small]);
    expect(disk.size).toBe(0);
  });
});

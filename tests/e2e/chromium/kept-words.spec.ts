/** What a search needs of a large library outlives the worker: the next one finds all of it without reading the texts again. */
import type { Surface } from '../../../lib/cli/demo/surface';
import type { SearchResult } from '../../../lib/messages';
import { type Article, type Pack, slicesOf, textBatches } from '../../../lib/pack';
import { dice } from '../../support/dice';
import { watchWorker } from '../../support/killer';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';
import { expect, test } from '../../support/test';

const ARTICLES = 400;
const WORDS_EACH = 400;
const VOCABULARY = 12_000;

test('after the worker was stopped, the first search finds every text, and what is removed leaves no words behind', async ({
  chromium,
}) => {
  test.setTimeout(120_000);
  const own = await chromium.extensionPage('/options.html');
  const pack = largePack();
  await importPack(own, pack);
  const killer = await watchWorker(chromium);

  // 1. A worker that knows nothing reads the texts.
  await killer.kill();
  const before = await searchAll(own);
  expect(before.first.reading?.read ?? ARTICLES).toBeLessThan(ARTICLES);
  expect(before.last.articles.map(({ article }) => article)).toEqual(['text-77']);
  // The bundled pack is a batch of its own.
  await expect.poll(() => wordRows(own)).toBe(textBatches([pack]).length + 1);

  // 2. The next one does not.
  await killer.kill();
  const after = await searchAll(own);
  expect(after.first.reading).toBeNull();
  expect(after.first.articles).toEqual(before.last.articles);

  // 3. What is removed takes its words along.
  await told(own, 'pack.remove', { pack: pack.manifest.id, at: Date.now() });
  expect(await wordRows(own)).toBe(0);
  expect((await searchAll(own)).last.articles).toEqual([]);
  const description = `all found after ${before.ms} ms by a worker that read the texts, after ${after.ms} ms by the next`;
  test.info().annotations.push({ type: 'measured', description });
});

/** Prose of words that nobody says; only one text has a zeppelin. */
function largePack(): Pack {
  const chance = dice(5);
  const word = () => `w${Math.floor(chance() ** 3 * VOCABULARY).toString(36)}`;
  const like = testPack(HARBOUR_ARTICLES.slice(0, 1));
  const [article] = like.articles as [Article];
  return {
    ...like,
    manifest: { ...like.manifest, id: 'large', title: 'Large', revision: 'a'.repeat(64) },
    articles: Array.from({ length: ARTICLES }, (_, at) => {
      const raw = `${Array.from({ length: WORDS_EACH }, word).join(' ')}. ${at === 77 ? 'A zeppelin landed.' : ''}`;
      return { ...article, id: `text-${at}`, raw, runs: [[0, 0, raw.length]], cuts: [] };
    }),
    topics: [],
    figures: [],
    statements: [],
    comparisons: [],
    lexicon: [],
  };
}

const told = <Value>(own: Surface, name: string, body: object): Promise<Value> =>
  own.evaluate<Value>(
    `chrome.runtime.sendMessage(${JSON.stringify({ name, body })}).then((answer) => answer.ok ? answer.value : Promise.reject(new Error(answer.message)))`,
  );

async function importPack(own: Surface, pack: Pack): Promise<void> {
  const act = 't1900000000000-large';
  const slices = slicesOf(pack);
  for (const slice of slices) await told(own, 'add.slice', { act, to: 'imported', ...slice });
  const adopted = { manifest: pack.manifest, records: slices.length };
  await told(own, 'add.adopt', { act, pack: adopted, across: null, at: Date.now() });
}

const MOST = { topics: 20, articles: 20, notes: 20 };

/** The first answer, and the one that knows all texts, as the panel asks for them. */
async function searchAll(own: Surface): Promise<{ first: SearchResult; last: SearchResult; ms: number }> {
  const from = Date.now();
  const ask = () => told<SearchResult>(own, 'panel.search', { query: 'zeppelin', most: MOST });
  const first = await ask();
  let last = first;
  while (last.reading !== null) last = await ask();
  return { first, last, ms: Date.now() - from };
}

/** How many batches have their words on the disk. */
const wordRows = (own: Surface): Promise<number> =>
  own.evaluate<number>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('second-source-packs');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const keys = opening.result.transaction('indexes').objectStore('indexes').getAllKeys();
      keys.onsuccess = () => {
        opening.result.close();
        resolve(keys.result.filter((key) => key.startsWith('words ')).length);
      };
    };
  })`);

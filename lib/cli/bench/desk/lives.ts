import { openCoverage, openReading } from '../../../coverage';
import { type Pack, SHARD_ARTICLES, textBatches } from '../../../pack';
import { table } from '../../accuracy/table';
import { note } from '../machine';
import { ms, times, watched } from './times';
import { packOf } from './written';

const ARTICLES = 4_000;
/** Often enough that asking decides nothing, seldom enough that it costs nothing. */
const ASKED_AGAIN_MS = 20;

/** What the first search costs in a worker that has just started: where words of texts were kept, and where none were. */
export async function benchLives(): Promise<void> {
  const pack = packOf(ARTICLES);
  const rows = [
    await rowFor('one pack', [pack]),
    await rowFor(`packs of ${SHARD_ARTICLES}, as own articles lie`, shardsOf(pack)),
  ];
  const head = [
    `a search in ${ARTICLES.toLocaleString('en')} articles`,
    'nothing kept: first answer',
    'whole',
    'longest turn',
    'kept: first answer',
    'whole',
    'longest turn',
    'of nothing kept',
    'batches',
    'kept, of the text',
  ];
  console.log(`${table(head, rows)}\n`);
}

async function rowFor(name: string, packs: readonly Pack[]): Promise<string[]> {
  note(`search after a restart, ${name}`);
  const chars = packs.flatMap(({ articles }) => articles).reduce((sum, { raw }) => sum + raw.length, 0);
  const disk = new Map<string, ArrayBuffer>();
  const first = await lifeOver(packs, disk);
  const next = await lifeOver(packs, disk);
  const bytes = [...disk.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return [
    name,
    ...[first.first, first.whole, first.longest, next.first, next.whole, next.longest].map(ms),
    times(next.whole / first.whole),
    String(textBatches(packs).length),
    times(bytes / chars),
  ];
}

/** A search in a worker that knows nothing but the packs and what lies on the disk. */
async function lifeOver(packs: readonly Pack[], disk: Map<string, ArrayBuffer>) {
  const coverage = openReading(openCoverage(packs), {
    words: {
      // As of a database, the answer is a task of its own.
      read: (key) => new Promise((resolve) => setImmediate(() => resolve(structuredClone(disk.get(key) ?? null)))),
      keep: async (key, words) => void disk.set(key, structuredClone(words)),
    },
  });
  let isWhole = false;
  const ask = async () => {
    isWhole = (await coverage.search('harbour')).reading === null;
  };
  const first = await watched(ask);
  const rest = await watched(async () => {
    for (; !isWhole; await ask()) await new Promise((resolve) => setTimeout(resolve, ASKED_AGAIN_MS));
  });
  return { first: first.ms, whole: first.ms + rest.ms, longest: Math.max(first.longest, rest.longest) };
}

/** The same articles as so many packs of a few. */
function shardsOf(pack: Pack): Pack[] {
  return Array.from({ length: Math.ceil(pack.articles.length / SHARD_ARTICLES) }, (_, at) => {
    const [from, to] = [at * SHARD_ARTICLES, (at + 1) * SHARD_ARTICLES];
    return {
      ...pack,
      manifest: { ...pack.manifest, id: `${pack.manifest.id}.${at}` },
      articles: pack.articles.slice(from, to),
      topics: pack.topics.slice(2 * from, 2 * to),
      lexicon: [],
    };
  });
}

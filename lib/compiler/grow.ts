import { compareAcross, compiled, Growth, type Pack, reachesOf, sealed, withComparisons } from '../pack';
import type { Ask, CompilerProgress, Job, Outcomes, ShardJob } from './job';

/** Progress by article is told no more often than a person can see it. */
const TOLD_SHARE = 100;

export interface Working {
  onProgress: (progress: CompilerProgress) => void;
  ask: Ask;
}

type GrowJob = Extract<Job, { is: 'grow' }>;

/** Steps: 1. the parts are compiled, 2. what they add is compared with what the library has near it. */
export async function grow(job: GrowJob, { onProgress, ask }: Working): Promise<Outcomes['grow']> {
  const fresh = job.shards.map((shard) => compileShard(shard, job, onProgress));
  onProgress({ stage: 'across', done: 0, of: 0 });
  const comparisons = job.isCompared ? await compareAdded(fresh, job, ask) : await compareAll(fresh, ask);
  return {
    shards: fresh.map(({ pack, before }) => ({
      pack: sealed(withComparisons(pack, { before: before?.comparisons ?? [], after: comparisons })),
      reach: reachesOf(pack),
    })),
    comparisons,
    isLayer: job.isCompared,
  };
}

interface Fresh {
  pack: Pack;
  before: Pack | null;
  added: string[];
}

function compileShard({ id, stands, added }: ShardJob, job: GrowJob, onProgress: Working['onProgress']): Fresh {
  const gone = new Set([...(stands?.gone ?? []), ...added.map((article) => article.id)]);
  const kept = (stands?.pack.articles ?? []).filter((article) => !gone.has(article.id));
  const articles = [
    ...added,
    ...kept.map(({ id: own, raw, runs: _, cuts: _cuts, ...metadata }) => ({ id: own, raw, metadata })),
  ];
  const step = Math.max(1, Math.floor(articles.length / TOLD_SHARE));
  const pack = compiled(
    { manifest: { ...job.titlePage, id }, articles, hints: [], before: stands?.isOurs ? stands.pack : null },
    {
      isAlone: false,
      onStage: (stage, done, of) => {
        if (done % step === 0) onProgress({ stage, done, of });
      },
    },
  );
  return { pack, before: stands?.pack ?? null, added: added.map((article) => article.id) };
}

async function compareAdded(fresh: readonly Fresh[], { others }: GrowJob, ask: Ask) {
  const own = new Set(fresh.flatMap(({ pack }) => pack.articles.map(({ id }) => id)));
  const reach = others.flatMap((other) => (Array.isArray(other) ? other : reachesOf(other)));
  const growth = new Growth({
    fresh,
    added: new Set(fresh.flatMap(({ added }) => added)),
    others: reach.filter(({ article }) => !own.has(article)),
  });
  return growth.comparisons(growth.wanted.length > 0 ? await ask(growth.wanted) : { packs: [], comparisons: [] });
}

async function compareAll(fresh: readonly Fresh[], ask: Ask) {
  const { packs } = await ask(null);
  return compareAcross([...packs, ...fresh.map(({ pack }) => pack)]);
}

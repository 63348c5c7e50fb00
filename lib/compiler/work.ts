import { compareAcross, isOwn, type Near, parse, reachesOf, withOwnIds } from '../pack';
import { grow, type Working } from './grow';
import type { Answer, Job, Outcomes, Reply } from './job';

/** Does one job; everything it may take long for is told on the way. */
export async function work(job: Job, working: Working): Promise<Outcomes[Job['is']]> {
  const { onProgress } = working;
  if (job.is === 'check') {
    onProgress({ stage: 'check', done: 0, of: 0 });
    const parsed = parse(job.value);
    if (!parsed.ok) return { problems: parsed.problems };
    const { id } = parsed.pack.manifest;
    return isOwn(id) ? { problems: [{ is: 'taken', id }] } : { pack: withOwnIds(parsed.pack) };
  }
  if (job.is === 'compare') {
    const of = job.packs.reduce((sum, { articles }) => sum + articles.length, 0);
    onProgress({ stage: 'across', done: 0, of });
    const last = job.packs.at(-1);
    return {
      comparisons: job.packs.length > 1 ? compareAcross(job.packs) : [],
      reach: last === undefined ? [] : reachesOf(last),
    };
  }
  return grow(job, working);
}

/** What a worker hears and says, as far as it is needed here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(reply: Reply): void;
}

/** Inside the worker: answers jobs. */
export function serveJobs(scope: WorkerScope): void {
  let hear: ((near: Near) => void) | null = null;
  const ask: Working['ask'] = (articles) =>
    new Promise((resolve) => {
      hear = resolve;
      scope.postMessage({ is: 'asks', articles });
    });
  const onProgress: Working['onProgress'] = (progress) => scope.postMessage({ is: 'progress', progress });
  scope.onmessage = ({ data }: MessageEvent<Job | Answer>) => {
    if (data.is === 'answer') {
      hear?.(data.near);
      return;
    }
    work(data, { onProgress, ask }).then(
      (outcome) => scope.postMessage({ is: 'done', outcome }),
      (error) => scope.postMessage({ is: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };
}

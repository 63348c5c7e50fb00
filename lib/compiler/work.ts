import { compareAcross, compile, OWN_PACK, parse, withOwnIds } from '../pack';
import type { CompilerProgress, Job, Outcomes, Reply } from './job';

/** Progress by article is told no more often than a person can see it. */
const TOLD_SHARE = 100;

const TAKEN = `This pack is called “${OWN_PACK}”, as only the pack of your own articles may be. It was not added.`;

/** Does one job; everything it may take long for is told on the way. */
export function work(job: Job, onProgress: (progress: CompilerProgress) => void): Outcomes[Job['is']] {
  if (job.is === 'check') {
    onProgress({ stage: 'check', done: 0, of: 0 });
    const parsed = parse(job.value);
    if (!parsed.ok) return { problems: parsed.problems };
    return parsed.pack.manifest.id === OWN_PACK ? { problems: [TAKEN] } : { pack: withOwnIds(parsed.pack) };
  }
  if (job.is === 'compare') {
    const of = job.packs.reduce((sum, { articles }) => sum + articles.length, 0);
    onProgress({ stage: 'across', done: 0, of });
    return { comparisons: job.packs.length > 1 ? compareAcross(job.packs) : [] };
  }
  const { titlePage, articles, others } = job;
  const step = Math.max(1, Math.floor(articles.length / TOLD_SHARE));
  const pack = compile({ manifest: titlePage, articles, hints: [] }, (stage, done, of) => {
    if (done % step === 0) onProgress({ stage, done, of });
  });
  const all = [...others, pack];
  const of = all.reduce((sum, each) => sum + each.articles.length, 0);
  onProgress({ stage: 'across', done: 0, of });
  return { pack, comparisons: all.length > 1 ? compareAcross(all) : [] };
}

/** What a worker hears and says, as far as it is needed here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(reply: Reply): void;
}

/** Inside the worker: answers jobs. */
export function serveJobs(scope: WorkerScope): void {
  scope.onmessage = ({ data }) => {
    try {
      const outcome = work(data as Job, (progress) => scope.postMessage({ is: 'progress', progress }));
      scope.postMessage({ is: 'done', outcome });
    } catch (error) {
      scope.postMessage({ is: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}

import { describe, expect, it, vi } from 'vitest';
import { type CompilerProgress, type Job, runJob, serveJobs, type WorkerScope } from '../../lib/compiler';
import { parseKept } from '../../lib/pack';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../support/packs';

const [FIRST, SECOND] = HARBOUR_ARTICLES.map((article) => testPack([article]));
const TITLE = { title: 'My articles', language: 'en', licence: '', attribution: '' };

/** A worker on this thread: messages are copied and delivered later, as by a real one. */
class HereWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror = null;
  isEnded = false;
  readonly #scope: WorkerScope = {
    onmessage: null,
    postMessage: (reply) => this.#send(() => this.onmessage, reply),
  };

  constructor() {
    serveJobs(this.#scope);
  }

  postMessage(job: Job) {
    this.#send(() => this.#scope.onmessage, job);
  }

  terminate() {
    this.isEnded = true;
  }

  #send(to: () => ((event: MessageEvent) => void) | null, data: unknown) {
    const copy = structuredClone(data);
    queueMicrotask(() => !this.isEnded && to()?.({ data: copy } as MessageEvent));
  }
}

const start = () => new HereWorker() as unknown as Worker;

describe('the compiler', () => {
  it('compiles own articles, compares them with all other packs, and says how far it is', async () => {
    const told: CompilerProgress[] = [];
    const added = [inputOf(HARBOUR_ARTICLES[1] as never)];
    const shards = [{ id: 'my-articles', stands: null, added }];
    const job = { is: 'grow' as const, titlePage: TITLE, shards };
    const packs = FIRST ? [FIRST] : [];
    const asked: unknown[] = [];
    const options = {
      start,
      onProgress: (progress: CompilerProgress) => told.push(progress),
      onAsk: async (articles: readonly string[] | null) => {
        asked.push(articles);
        return { packs, comparisons: [] };
      },
    };
    for (const isCompared of [true, false]) {
      const outcome = await runJob({ ...job, others: packs, isCompared }, options);
      expect(outcome.shards.flatMap(({ pack }) => pack.articles.map(({ id }) => id))).toEqual(['a2']);
      expect(outcome.isLayer).toBe(isCompared);
      const members = outcome.comparisons.flatMap((each) => each.members);
      expect(members.some((id) => id.startsWith('a1'))).toBe(true);
      expect(members.some((id) => id.startsWith('a2'))).toBe(true);
    }
    expect(asked).toEqual([['a1'], null]);
    const stages = ['texts', 'topics', 'figures', 'comparisons', 'lexicon', 'across'];
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(stages);
    expect(told).toContainEqual({ stage: 'figures', done: 1, of: 1 });
  });

  it('checks a pack in full and gives it ids of its own, or says why it is none', async () => {
    const fine = await runJob({ is: 'check', value: SECOND }, { start });
    expect('pack' in fine && fine.pack.articles.map(({ id }) => id)).toEqual(['bundled/a2']);
    const broken = { ...SECOND, articles: [] };
    const wrong = await runJob({ is: 'check', value: broken }, { start });
    expect('problems' in wrong && wrong.problems[0]).toMatchObject({ is: 'noArticle', id: 'a2' });
  });

  it('takes no pack that calls itself by the name of the reader’s own', async () => {
    const value = FIRST && { ...FIRST, manifest: { ...FIRST.manifest, id: 'my-articles' } };
    const outcome = await runJob({ is: 'check', value }, { start });
    expect(outcome).toEqual({ problems: [{ is: 'taken', id: 'my-articles' }] });
  });

  it('gives a pack of the longest names ids that are kept', async () => {
    const long = testPack(HARBOUR_ARTICLES.map((article) => ({ ...article, id: `${'a'.repeat(190)}-${article.id}` })));
    const value = { ...long, manifest: { ...long.manifest, id: 'p'.repeat(200) } };
    const outcome = await runJob({ is: 'check', value }, { start });
    expect(outcome).toHaveProperty('pack');
    expect('pack' in outcome && parseKept(outcome.pack).ok).toBe(true);
    expect('pack' in outcome && outcome.pack.comparisons.length).toBeGreaterThan(0);
  });

  it('cancelled ends its worker and answers with the reason', async () => {
    const stop = new AbortController();
    const worker = new HereWorker();
    const ended = vi.spyOn(worker, 'terminate');
    const running = runJob(
      { is: 'compare', packs: [] },
      { start: () => worker as unknown as Worker, signal: stop.signal },
    );
    stop.abort(new Error('cancelled'));
    await expect(running).rejects.toThrow('cancelled');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('whose question is not answered fails, and is let go', async () => {
    const worker = new HereWorker();
    const shards = [{ id: 'my-articles', stands: null, added: [inputOf(HARBOUR_ARTICLES[1] as never)] }];
    const job = { is: 'grow' as const, titlePage: TITLE, shards, others: [], isCompared: false };
    const onAsk = () => Promise.reject(new Error('no library'));
    await expect(runJob(job, { start: () => worker as unknown as Worker, onAsk })).rejects.toThrow('no library');
    expect(worker.isEnded).toBe(true);
  });

  it('that fails says so', async () => {
    const job = { is: 'compare' as const, packs: [{}, {}] as never };
    await expect(runJob(job, { start })).rejects.toThrow();
  });
});

import type { Answer, Ask, CompilerProgress, Job, Outcomes, Reply } from './job';

export interface RunOptions {
  /** Starts the worker; it is ended when the job is done, fails or is cancelled. */
  start: () => Worker;
  onProgress?: (progress: CompilerProgress) => void;
  /** Has what the job needs in its middle. */
  onAsk?: Ask;
  signal?: AbortSignal;
}

/** Has a worker do one job. @throws Error with the worker's message, or the signal's reason when it is cancelled */
export function runJob<Kind extends Job['is']>(
  job: Extract<Job, { is: Kind }>,
  { start, onProgress, onAsk, signal }: RunOptions,
): Promise<Outcomes[Kind]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = start();
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', cancel);
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    worker.onmessage = ({ data }: MessageEvent<Reply<Kind>>) => {
      if (data.is === 'progress') {
        onProgress?.(data.progress);
        return;
      }
      if (data.is === 'asks') {
        const answered = onAsk?.(data.articles) ?? Promise.reject(new Error('The compiler asks for what nobody has.'));
        answered.then((near) => worker.postMessage({ is: 'answer', near } satisfies Answer)).catch(fail);
        return;
      }
      end();
      if (data.is === 'done') resolve(data.outcome);
      else reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => {
      fail(new Error(message || 'The compiler stopped.'));
    };
    worker.postMessage(job);
  });
}

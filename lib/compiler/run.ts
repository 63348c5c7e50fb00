import type { CompilerProgress, Job, Outcomes, Reply } from './job';

export interface RunOptions {
  /** Starts the worker; it is ended when the job is done, fails or is cancelled. */
  start: () => Worker;
  onProgress?: (progress: CompilerProgress) => void;
  signal?: AbortSignal;
}

/** Has a worker do one job. @throws Error with the worker's message, or the signal's reason when it is cancelled */
export function runJob<Kind extends Job['is']>(
  job: Extract<Job, { is: Kind }>,
  { start, onProgress, signal }: RunOptions,
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
    worker.onmessage = ({ data }: MessageEvent<Reply<Kind>>) => {
      if (data.is === 'progress') {
        onProgress?.(data.progress);
        return;
      }
      end();
      if (data.is === 'done') resolve(data.outcome);
      else reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => {
      end();
      reject(new Error(message || 'The compiler stopped.'));
    };
    worker.postMessage(job);
  });
}

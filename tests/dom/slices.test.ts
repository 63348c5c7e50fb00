// @vitest-environment happy-dom
/** Work in slices: whose turn it is between two of them. */
import { afterEach, expect, it, vi } from 'vitest';
import { inSlices, startSlices } from '../../lib/page/slices';

const scheduling = window as unknown as { scheduler?: unknown };
afterEach(() => {
  delete scheduling.scheduler;
  vi.restoreAllMocks();
});

/** Each step takes a slice. `isBusy`: the browser never comes to what can wait. */
function watched({ isBusy = false } = {}): string[] {
  let time = 0;
  vi.spyOn(window.performance, 'now').mockImplementation(() => {
    time += 5;
    return time;
  });
  const asked: string[] = [];
  scheduling.scheduler = {
    yield: async () => {
      asked.push('next');
    },
    postTask: async (task: () => void, { priority }: { priority: string }) => {
      asked.push(priority);
      if (!isBusy) task();
    },
  };
  return asked;
}

const worked = (steps: number) =>
  new Promise<void>((resolve) => {
    let left = steps;
    const step = () => {
      left -= 1;
      if (left > 0) return 'now';
      resolve();
      return 'nothing';
    };
    startSlices({ view: window, signal: new AbortController().signal, step }).wake(true);
  });

it('now and then the browser gets a moment for itself, but not before the first', async () => {
  const asked = watched();
  await worked(1);
  expect(asked).toEqual(['next']);
  await worked(4);
  expect(asked.slice(1)).toEqual(['next', 'background', 'next', 'background']);
});

it('one that has no moment to spare is not waited for', async () => {
  const asked = watched({ isBusy: true });
  await worked(4);
  expect(asked).toEqual(['next', 'background', 'next', 'background']);
});

it('a long piece of work gives turns alike, and is done', async () => {
  const asked = watched();
  function* work() {
    for (let step = 0; step < 4; step += 1) yield;
    return 'done';
  }
  expect(await inSlices(window, work())).toBe('done');
  expect(new Set(asked)).toEqual(new Set(['next', 'background']));
});

/** Times in milliseconds, and how they are said. */
export const shareOf = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

export const median = (times: readonly number[]): number => shareOf(times, 0.5);

export const highest = (times: readonly number[]): number => shareOf(times, 1);

export function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** While something goes on by turns: the longest time for which nobody else had one. */
export async function watched<Result>(work: () => Promise<Result>): Promise<{ ms: number; longest: number }> {
  let longest = 0;
  let isOver = false;
  const start = performance.now();
  let last = start;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isOver = true;
  const end = performance.now();
  return { ms: end - start, longest: Math.max(longest, end - last) };
}

export function ms(value: number): string {
  if (Number.isNaN(value)) return '–';
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;
}

export function times(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  return `${ratio < 10 ? ratio.toFixed(ratio < 1 ? 2 : 1) : Math.round(ratio).toLocaleString('en')}×`;
}

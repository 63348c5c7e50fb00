/**
 * Time of the processor, not of the clock: what else a busy machine does at the same moment does not count. It is that of
 * the whole process, so what is measured runs alone in it.
 */
export function timed<Result>(act: () => Result): { result: Result; ms: number } {
  const before = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/** Linear is 4, quadratic 16: the line is drawn between. */
export const MOST_GROWTH = 9;

/** Shorter times say more about the machine than about what was read. */
const FLOOR_MS = 5;
/** One run is enough to trust from here on; of shorter ones the best of three counts. */
const LONG_ENOUGH_MS = 150;

/** How many times as long `act` takes on `size` of something as on a quarter of it, and how long it takes on all of it. */
export function growth<Input>(size: number, make: (size: number) => Input, act: (input: Input) => unknown) {
  const [quarter, whole] = [best(make(size / 4), act), best(make(size), act)];
  return { times: whole / Math.max(quarter, FLOOR_MS), ms: whole };
}

function best<Input>(input: Input, act: (input: Input) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const { ms } = timed(() => act(input));
    least = Math.min(least, ms);
    if (ms > LONG_ENOUGH_MS) break;
  }
  return least;
}

/** A text of one length that is made of nothing but `unit`. */
export function nothingBut(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

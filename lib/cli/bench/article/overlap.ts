/** How much of two texts is the same, word by word in order, weighed by characters. */
export interface Overlap {
  /** Of what was read, the share that was wanted. */
  precision: number;
  /** Of what was wanted, the share that was read. */
  recall: number;
  /** Runs of words that were read and not wanted, and the other way round. */
  extra: string[];
  missed: string[];
}

const RUN_WORDS = 3;

/** Longest common subsequence of words. */
export function overlap(read: string, wanted: string): Overlap {
  const [a, b] = [words(read), words(wanted)];
  const { inA, inB } = common(a, b);
  const weight = (all: string[], which: (i: number) => boolean) =>
    all.reduce((sum, word, i) => sum + (which(i) ? word.length : 0), 0);
  return {
    precision:
      weight(a, (i) => inA.has(i)) /
      Math.max(
        1,
        weight(a, () => true),
      ),
    recall:
      weight(b, (i) => inB.has(i)) /
      Math.max(
        1,
        weight(b, () => true),
      ),
    extra: runs(a, inA),
    missed: runs(b, inB),
  };
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function common(a: string[], b: string[]): { inA: Set<number>; inB: Set<number> } {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [inA, inB] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA.add(i++);
      inB.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { inA, inB };
}

function runs(all: string[], known: ReadonlySet<number>): string[] {
  const found: string[] = [];
  let run: string[] = [];
  for (let i = 0; i <= all.length; i++) {
    const word = all[i];
    if (word !== undefined && !known.has(i)) {
      run.push(word);
      continue;
    }
    if (run.length >= RUN_WORDS) found.push(run.join(' '));
    run = [];
  }
  return found;
}

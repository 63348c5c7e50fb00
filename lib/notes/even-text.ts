/** Texts compared without regard to white space, and the way back to the text as it came. */
import type { QuoteSelector } from './note';

export interface EvenText {
  text: string;
  /** Offset in the text as it came of an offset in the even one. */
  at(offset: number): number;
  /** And back. */
  of(offset: number): number;
}

const evenWords = (text: string): string => text.replace(/\s+/g, ' ');

/** Every run of white space as one space. */
export function evened(raw: string): EvenText {
  const runs: { at: number; from: number }[] = [];
  let removed = 0;
  // A single space is left alone: most are, and a long text has hundreds of thousands.
  const text = raw.replace(/\s{2,}|[^\S ]/g, (run, from: number) => {
    if (run.length === 1) return ' ';
    runs.push({ at: from + 1 - removed, from: from + run.length });
    removed += run.length - 1;
    return ' ';
  });
  const move = (offset: number, side: 'at' | 'from', other: 'at' | 'from'): number => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.[side] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1];
    return run === undefined ? offset : offset - run[side] + run[other];
  };
  return { text, at: (offset) => move(offset, 'at', 'from'), of: (offset) => move(offset, 'from', 'at') };
}

export function evenSelector({ exact, prefix, suffix, start }: QuoteSelector, even: EvenText): QuoteSelector {
  const words = evenWords(exact).trim();
  const at = even.of(start);
  return {
    exact: words,
    prefix: evenWords(prefix + (/^\s/.test(exact) ? ' ' : '')),
    suffix: evenWords((/\s$/.test(exact) ? ' ' : '') + suffix),
    start: at,
    end: at + words.length,
  };
}

import { blocks } from './blocks';
import { classify } from './cuts';
import type { Line } from './line';
import { continues } from './lines';
import { readLine, references } from './markup';
import { paragraphs } from './paragraphs';
import { restore } from './runs';
import { sentences } from './sentences';
import type { CleanText, Cut, Run, Span } from './span';
import { cutTags } from './tags';

/**
 * The article out of the text of a page, with a map back to every unit that was kept.
 *
 * 1. lines, parted by line breaks and by HTML's blocks, 2. each without the marks of Markdown and HTML, 3. which of
 * them are not article (`classify`), 4. tags inside the others, 5. runs: lines of one sentence joined by a space, all
 * others by a blank line. Time is linear in `raw`.
 */
export function clean(raw: string): CleanText {
  const { lines: spans, cuts } = blocks(raw);
  const refs = references(raw, spans);
  const lines = spans.map((span) => readLine(raw, span, refs));
  const kinds = classify(raw, lines);
  cutTags(lines, kinds);
  const kept: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i];
    if (kind) cuts.push({ start: line.start, end: line.end, kind });
    else {
      for (const cut of line.cuts) cuts.push(cut);
      if (line.parts.length > 0) kept.push(line);
    }
  }
  const runs = join(raw, kept);
  const text = restore(raw, runs);
  return { raw, text, runs, cuts: cuts.sort(byStart), paragraphs: paragraphs(text), sentences: sentences(text) };
}

const byStart = (a: Cut, b: Cut): number => a.start - b.start;

function join(raw: string, lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  let previous: Span | null = null;
  for (const { parts } of lines) {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) continue;
    if (previous) at += continues(raw, previous, first) ? 1 : 2;
    for (const { start, end, space } of parts) {
      if (space) at++;
      runs.push({ at, from: start, length: end - start });
      at += end - start;
    }
    previous = last;
  }
  return runs;
}

import { classify } from './cuts';
import { continues, lines } from './lines';
import { inlineMarkup } from './markup';
import { paragraphs } from './paragraphs';
import { restore } from './runs';
import { sentences } from './sentences';
import type { CleanText, Cut, Run, Span } from './span';

/**
 * The article out of the text of a page, with a map back to every unit that was kept.
 *
 * 1. lines, 2. which of them are not article (`classify`), 3. Markdown inside the others, 4. runs: lines of one
 * sentence joined by a space, all others by a blank line. Time is linear in `raw`.
 */
export function clean(raw: string): CleanText {
  const all = lines(raw);
  const kinds = classify(raw, all);
  const cuts: Cut[] = [];
  const runs: Run[] = [];
  let at = 0;
  let previous: Span | null = null;
  for (const [i, line] of all.entries()) {
    const kind = kinds[i];
    if (kind) {
      cuts.push({ ...line, kind });
      continue;
    }
    const parts = inlineMarkup(raw, line, cuts);
    if (parts.length === 0) continue;
    if (previous) at += continues(raw, previous, line) ? 1 : 2;
    for (const part of parts) {
      runs.push({ at, from: part.start, length: part.end - part.start });
      at += part.end - part.start;
    }
    previous = line;
  }
  const text = restore(raw, runs);
  return { raw, text, runs, cuts, paragraphs: paragraphs(text), sentences: sentences(text) };
}

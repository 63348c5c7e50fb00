import type { Verdict } from '../lib/figures';
import { verdictWord } from './words';

/** A glyph, a word, a colour: always all three. */
export function VerdictChip({ verdict }: { verdict: Verdict }) {
  const { glyph, word } = verdictWord(verdict);
  return (
    <span class={`chip chip-${verdict}`}>
      <span class="chip-glyph" aria-hidden="true">
        {glyph}
      </span>
      {word}
    </span>
  );
}

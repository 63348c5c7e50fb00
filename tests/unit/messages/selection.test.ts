import { describe, expect, it } from 'vitest';
import { CAPS, readSelection } from '../../../lib/messages';

const selected = (exact: string, suffix = ' and on it goes') => ({
  exact,
  prefix: 'before ',
  suffix,
  start: 7,
  end: 7 + exact.length,
});

describe('what a page says is selected', () => {
  it('is a quote as it stands, as long as a quote holds it', () => {
    const quote = selected('x'.repeat(CAPS.quoteChars));
    expect(readSelection(quote)).toEqual({ quote, isCut: false });
  });

  it('is quoted as far as a quote goes, says so, and knows what follows', () => {
    const read = readSelection(selected(`${'x'.repeat(CAPS.quoteChars)}ab`));
    expect(read?.isCut).toBe(true);
    expect(read?.quote.exact).toHaveLength(CAPS.quoteChars);
    expect(read?.quote.suffix).toBe('ab and on it goes');
    expect(read?.quote.end).toBe(7 + CAPS.quoteChars);
  });

  it('is never cut through a character', () => {
    const read = readSelection(selected(`${'x'.repeat(CAPS.quoteChars - 1)}😀z`));
    expect(read?.quote.exact).toBe('x'.repeat(CAPS.quoteChars - 1));
    expect(read?.quote.suffix.startsWith('😀z')).toBe(true);
  });

  it.each([null, {}, { ...selected('x'), end: 99 }, selected(''), selected('x'.repeat(CAPS.selectedChars + 1))])(
    'is nothing where it is no selection (row %$)',
    (reply) => {
      expect(readSelection(reply)).toBeNull();
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, placeMarks } from '../../../entrypoints/reader/pieces';
import type { ArticleMark } from '../../../lib/coverage';

const TEXT = 'Anna Lindqvist told Anna Lindqvist that 40 Harbour Council members left.';
const mark = (words: string, part: Partial<ArticleMark> = {}, from = 0): ArticleMark => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, kind: 'topic', id: words, verdict: null, ...part };
};
const figure = mark('40 Harbour Council members', { kind: 'figure', id: 'f1', verdict: 'conflict' });
const marks = [mark('Anna Lindqvist'), mark('Anna Lindqvist', {}, 5), figure, mark('Harbour Council')];
const paragraph = { text: TEXT, emphasis: [], marks };

describe('the marks of a paragraph', () => {
  it('are reached by key once per topic, and figures keep their own words', () => {
    const placed = placeMarks(paragraph, 3, new Set());
    expect(placed.map(({ key, text, isStop }) => [key, text, isStop])).toEqual([
      ['3-0', 'Anna Lindqvist', true],
      ['3-20', 'Anna Lindqvist', false],
      ['3-40', '40 Harbour Council members', true],
    ]);
  });

  it('are none for a muted name', () => {
    expect(placeMarks(paragraph, 0, new Set(['Anna Lindqvist'])).map(({ id }) => id)).toEqual(['f1']);
  });
});

describe('the pieces of a paragraph', () => {
  const span = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({
    start,
    end: Math.min(TEXT.length, start + length),
  }));
  const anyMark = fc
    .tuple(span, fc.constantFrom('topic' as const, 'figure' as const), fc.constantFrom('a', 'b'))
    .map(([place, kind, id]): ArticleMark => ({ ...place, kind, id, verdict: null }));

  it('are all of its text, in order, with the quote and every mark where they stand', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(anyMark, { maxLength: 6 }), (emphasis, all) => {
        const given = { text: TEXT, emphasis, marks: all };
        const placed = placeMarks(given, 0, new Set());
        const pieces = piecesOf(given, placed);
        const parts = pieces.flatMap((piece) => piece.parts);
        expect(parts.map(({ text }) => text).join('')).toBe(TEXT);
        expect(pieces.flatMap(({ mark: own }) => own ?? [])).toEqual(placed);
        for (const { mark: own, parts: inside } of pieces)
          if (own !== null) expect(inside.map(({ text }) => text).join('')).toBe(own.text);
        let at = 0;
        for (const { text, isQuoted } of parts) {
          for (let place = at; place < at + text.length; place += 1)
            expect(emphasis.some(({ start, end }) => start <= place && place < end)).toBe(isQuoted);
          at += text.length;
        }
      }),
    );
  });
});

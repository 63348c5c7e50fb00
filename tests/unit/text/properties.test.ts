import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, paragraphs, restore, sentences, spanToRaw, spanToText, toRaw, toText } from '../../../lib/text';
import { growth, MOST_GROWTH, nothingBut } from '../../support/processor';

const word = fc.constantFrom(
  'Advertisement',
  'the bridge fell.',
  'Mr. Smith',
  '[link](#)',
  '# ',
  '• ',
  '“quoted',
  'it”',
  'Also Read',
  '43',
  '\n',
  '\n\n',
  ' ',
  '\u00a0',
  'End of Story',
  '**bold**',
  '...',
  'KYIV (Reuters) - ',
  '(Applause.)',
  '(Reuters)',
  'By Ana Lima',
  '3 hours ago',
  'Read more',
  'Share',
  '[![a](b)](c)',
  '*it*',
  '[^1]',
  '\\*',
  '<p class="a">',
  '</p>',
  '<b>',
  '<br>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&nbsp;',
  '&amp;',
  '&#8217;',
  '---',
);
const page = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

describe('whatever the page, the text leads back to it', () => {
  test('runs are verbatim, in order, and give the text again', () => {
    fc.assert(
      fc.property(page, (raw) => {
        const { text, runs } = clean(raw);
        let end = 0;
        let from = 0;
        for (const run of runs) {
          expect(text.slice(run.at, run.at + run.length)).toBe(raw.slice(run.from, run.from + run.length));
          expect(run.at).toBeGreaterThanOrEqual(end);
          expect(run.from).toBeGreaterThanOrEqual(from);
          end = run.at + run.length;
          from = run.from + run.length;
        }
        expect(restore(raw, runs)).toBe(text);
      }),
    );
  });

  test('offsets go there and back, and cuts are nowhere in the text', () => {
    fc.assert(
      fc.property(page, (raw) => {
        const { runs, cuts, text } = clean(raw);
        for (const span of sentences(text)) {
          const there = spanToRaw(runs, { start: span.start, end: span.start + 1 });
          if (there) expect(spanToText(runs, there)).toEqual({ start: span.start, end: span.start + 1 });
        }
        let end = 0;
        for (const cut of cuts) {
          expect(spanToText(runs, { start: cut.start, end: cut.start + 1 })).toBeNull();
          expect(spanToText(runs, { start: cut.end - 1, end: cut.end })).toBeNull();
          expect(cut.start).toBeGreaterThanOrEqual(end);
          end = cut.end;
        }
        for (const run of runs) {
          expect(toRaw(runs, run.at)).toBe(run.from);
          expect(toText(runs, run.from)).toBe(run.at);
        }
      }),
    );
  });

  test('paragraphs and sentences are in order, apart and not empty', () => {
    fc.assert(
      fc.property(page, (text) => {
        for (const spans of [paragraphs(text), sentences(text)]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            end = span.end;
          }
        }
      }),
    );
  });

  test('cleaning what is clean changes nothing but marks that were hidden', () => {
    const { text } = clean('Title words\n\nThe bridge fell on Monday.\nIt killed 43.');
    expect(clean(text).text).toBe(text);
  });
});

describe('a hostile page costs time in proportion to its length', () => {
  const MEGABYTE = 1_000_000;
  const signs = [
    '1',
    'a',
    ' ',
    '\n',
    '\u00a0',
    '"',
    '“',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '&',
    '*',
    '_',
    '\\',
    '|',
    '-',
    '/',
    '@',
    '!',
    ',',
  ];
  const marks = [
    '[a](',
    '[![',
    '<p ',
    '<p>',
    '<br>',
    '<!--',
    '<script>',
    '&amp;',
    '&nbsp;',
    '**a',
    '_a_ ',
    'a[1]',
    '[a]: http://b\n',
  ];
  const words = [
    '. ',
    'A. ',
    'A ',
    'a\n',
    '1,',
    '/ A ',
    '*_',
    '<http://',
    '(Applause.) ',
    '. (Reuters)',
    'KYIV (',
    'KYIV: A\n',
  ];
  const pages = [
    'Share\n',
    'Related\nWhy it fell\n',
    'By A B\nA B is a b c.\n',
    'Sign up to our\n',
    '25 November 2022\n',
    '---\n',
  ];
  test.each([...signs, ...marks, ...words, ...pages])('a megabyte of %j', { timeout: 30_000, retry: 2 }, (unit) => {
    const { times, ms } = growth(MEGABYTE, nothingBut(unit), clean);
    expect(ms).toBeLessThan(6_000);
    expect(times).toBeLessThan(MOST_GROWTH);
  });
});

import { expect, test } from 'vitest';
import { excerptOf, tidySpans } from '../../../components/excerpt';

const TEXT =
  'The war has killed or wounded 100,000 soldiers on both sides according to the United States, though few agree.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test('a short sentence is shown whole', () => {
  expect(excerptOf({ text: TEXT, emphasis: [] }, 500)).toMatchObject({ text: TEXT, cutBefore: false, cutAfter: false });
});

test.each(['killed', '100,000 soldiers on both sides', 'agree', 'The war'])(
  'a shortened sentence stays verbatim, keeps whole words and “%s”',
  (words) => {
    const { text, emphasis, cutBefore, cutAfter } = excerptOf({ text: TEXT, emphasis: [span(words)] }, 40);
    expect(TEXT).toContain(text);
    expect(emphasis.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
    expect(text.length).toBeLessThanOrEqual(60);
    expect(cutBefore || cutAfter).toBe(true);
    expect(` ${TEXT} `).toContain(cutBefore ? ` ${text}` : text);
  },
);

test('words far apart are all kept, even where that is long', () => {
  const { text } = excerptOf({ text: TEXT, emphasis: [span('The war'), span('agree')] }, 20);
  expect(text).toContain('The war');
  expect(text).toContain('agree');
});

test('spans that overlap, lie outside or are empty do no harm', () => {
  const spans = [
    { start: 5, end: 9 },
    { start: 0, end: 6 },
    { start: 90, end: 80 },
    { start: 8, end: 900 },
    { start: -4, end: 2 },
  ];
  expect(tidySpans(spans, 12)).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 6 },
    { start: 6, end: 9 },
    { start: 9, end: 12 },
  ]);
});

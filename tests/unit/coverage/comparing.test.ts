import { expect, test } from 'vitest';
import { memberLine } from '../../../lib/coverage/comparing';
import type { Article, Statement } from '../../../lib/pack';

const unknown = { value: null, evidence: 'unknown', because: '' } as const;
const article: Article = {
  id: 'north',
  outlet: { value: 'Northern Post', evidence: 'stated', because: '' },
  title: unknown,
  published: unknown,
  author: unknown,
  link: unknown,
  raw: 'x',
  runs: [],
  cuts: [],
};

function statement(value: string): Statement {
  const text = `“${value}” said Ana Lima.`;
  const words = { start: 1, end: 1 + value.length, text: value };
  const span = { start: 0, end: text.length };
  return {
    id: 's',
    article: 'north',
    ...span,
    quote: value,
    sentence: { ...span, text },
    kind: 'quotation',
    subject: 'Ana Lima',
    value,
    words,
  };
}

test.each([
  ['on Friday', 'on Friday'],
  ['we will stay '.repeat(20).trim(), `${'we will stay '.repeat(6)}we will …`],
])('beside an outlet stands what it states, a long quotation by its first words: %s', (value, stated) => {
  const line = memberLine(statement(value), article, [{ start: 1, end: 3 }]);
  expect(line.stated).toBe(stated);
  expect(line.quote.text).toContain(value);
  expect(line.interval).toBeNull();
});

test('of two numbers that read alike in one sentence the one that is meant is marked', () => {
  const text = 'The fire killed 12 people, and 12 people were wounded.';
  const meant = text.lastIndexOf('12 people');
  const base = statement('12 people');
  const twin = {
    ...base,
    start: 100 + meant,
    end: 109 + meant,
    sentence: { start: 100, end: 100 + text.length, text },
  };
  expect(memberLine(twin, article, []).quote.emphasis).toEqual([{ start: meant, end: meant + 9 }]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { align, type Comparison, extract, extractStatements } from '../../../lib/figures';
import { ArticleMetadataSchema } from '../../../lib/pack/schema';
import { clean, spanToRaw } from '../../../lib/text';

const folder = fileURLToPath(new URL('../../../seeds/articles/', import.meta.url));
const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    id: name.slice(0, 3),
    cleaned: clean(readFileSync(folder + name, 'utf8')),
    published: publishedOf(name.replace(/\.txt$/, '.json')),
  }));
const documents = articles.map(({ id, cleaned, published }) => {
  const figures = extract(cleaned.text, { published }).map((figure) => ({ ...figure, id: `${id}:${figure.start}` }));
  const statements = extractStatements(cleaned.text).map((item) => ({ ...item, id: `${id}:s${item.start}` }));
  return { article: id, published, figures, statements };
});
/** The date in an article's own metadata file. */
function publishedOf(name: string): string | null {
  return v.parse(ArticleMetadataSchema, JSON.parse(readFileSync(folder + name, 'utf8'))).published.value;
}

const said = new Map(
  documents.flatMap(({ article, figures, statements }) =>
    [...figures, ...statements].map((item): [string, string] => [item.id, `${article} ${item.quote}`]),
  ),
);
const comparisons = align(documents);
const membersOf = (comparison: Comparison): string[] => comparison.members.map((id) => said.get(id) ?? id);
const find = (...members: string[]): Comparison | undefined =>
  comparisons.find((comparison) => members.every((member) => membersOf(comparison).includes(member)));

describe('the five articles are compared as their hand-made reading says', () => {
  const rows: [string, string[], Comparison['verdict']][] = [
    ['women who met the president', ['000 about 20 women', '004 17 mothers'], 'compatible'],
    ['children for the award', ['000 10 or more children', '002 ten or more children'], 'agree'],
    ['active members', ['001 over 500 active members', '002 about 500'], 'compatible'],
    [
      'killed or wounded',
      ['002 100,000 soldiers', '004 around 100,000 Russian', '004 100,000 Ukrainian soldiers'],
      'different-scope',
    ],
    [
      'called up',
      ['000 300,000 people', '002 300,000 reservists', '002 more than 300,000 reservists', '001 thousands of men'],
      'compatible',
    ],
    ['dead against dead and wounded', ['002 5,937 of its soldiers', '004 around 100,000 Russian'], 'different-scope'],
    [
      'members against guests of a meeting',
      ['000 about 2,000 people', '001 over 500 active members'],
      'different-scope',
    ],
    [
      'called up against sent to fight',
      ['000 300,000 people', '002 Hundreds of thousands of Russian soldiers'],
      'different-scope',
    ],
    [
      'requests to two organisations',
      ['000 More than 3,500 consultations', '001 thousands of requests'],
      'different-scope',
    ],
  ];
  test.each(rows)('%s', (_name, members, verdict) => {
    expect(find(...members)?.verdict).toBe(verdict);
  });

  test('the casualties differ by side, conflict as totals and have one origin', () => {
    const casualties = find('002 100,000 soldiers', '004 around 100,000 Russian');
    expect(casualties).toMatchObject({
      subject: 'soldiers killed or wounded',
      origin: 'United States',
      reason: { code: 'scope-side' },
    });
    expect(casualties?.pairs.map((pair) => pair.derived?.verdict)).toEqual(['conflict', 'conflict']);
  });

  test('the active members have one origin', () => {
    expect(find('001 over 500 active members', '002 about 500')).toMatchObject({
      subject: 'active members',
      origin: 'Tsukanova',
    });
  });

  test('no two numbers are said to conflict but in totals', () => {
    const conflicts = comparisons.filter((item) => item.verdict === 'conflict');
    expect(conflicts.map((item) => item.reason.code).sort()).toEqual([
      'attendees-differ',
      'roles-differ',
      'stances-differ',
    ]);
  });

  test('a president is no co-head, and a member may be either', () => {
    const roles = comparisons.find((item) => item.reason.code === 'roles-differ');
    expect(roles?.pairs.map((pair) => pair.verdict)).toEqual(['conflict', 'compatible', 'compatible']);
  });

  test('members come from at least two articles', () => {
    for (const comparison of comparisons) {
      expect(new Set(comparison.members.map((id) => id.split(':')[0])).size).toBeGreaterThan(1);
    }
  });

  test('the order of the articles changes nothing but the order of members', () => {
    const ids = (items: Comparison[]): string[] => items.map((item) => [...item.members].sort().join()).sort();
    expect(ids(align([...documents].reverse()))).toEqual(ids(comparisons));
  });
});

describe('the quotes lead back to the articles', () => {
  test('every quote is verbatim in the raw text', () => {
    for (const { id, cleaned } of articles) {
      for (const figure of documents.find((document) => document.article === id)?.figures ?? []) {
        const span = spanToRaw(cleaned.runs, figure);
        expect(span && cleaned.raw.slice(span.start, span.end)).toBe(figure.quote);
      }
    }
  });

  test.each(['prisoners of war', '$10,000', 'electoral votes', '312', '226', 'over 30 years', '$2'])(
    'nothing of page noise is a figure: %s',
    (words) => {
      expect([...said.values()].filter((quote) => quote.includes(words))).toEqual([]);
    },
  );
});

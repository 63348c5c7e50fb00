import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, Problems, readFile, textId, writeArticles } from '../../../lib/articles';
import type { ArticleInput, Claim } from '../../../lib/pack';

const AT = Date.UTC(2031, 2, 2);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const claimOf = (value: fc.Arbitrary<string>): fc.Arbitrary<Claim> =>
  fc.oneof(
    fc.record({ value, evidence: fc.constantFrom('stated' as const, 'inferred' as const), because: words }),
    fc.record({ value: fc.constant(null), evidence: fc.constant('unknown' as const), because: words }),
  );
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const article = fc
  .record({
    raw: fc.oneof(
      words,
      words.map((text) => `<p>${text}</p>\r\n\n& “so”`),
    ),
    metadata: fc.record({
      outlet: claimOf(words),
      title: claimOf(words),
      author: claimOf(words),
      published: claimOf(day),
      link: claimOf(fc.webUrl()),
    }),
  })
  .map((each): ArticleInput => ({ ...each, id: textId(each.raw) }));

/** As a file is read that was chosen for import. */
function read(text: string): { articles: (ArticleInput | null)[]; problems: string[] } {
  const problems = new Problems();
  const open = () => {
    throw new Error('nothing in it is HTML');
  };
  const found = readFile({ path: 'a.json', name: 'a.json', id: 'a', text }, { open, problems });
  const drafts = 'drafts' in found ? found.drafts : [];
  const articles = drafts.map((draft) => accept({ ...draft, id: textId(draft.raw) }, problems));
  return { articles, problems: problems.lines(({ is }) => is) };
}

describe('a file of articles of one’s own', () => {
  it('read again gives the same texts, to the letter, with the same claims and how each is known', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 5 }), (articles) => {
        expect(read(writeArticles(articles, AT))).toEqual({ articles, problems: [] });
      }),
    );
  });

  it('of a later version is refused: what it says more would be lost', () => {
    const text = writeArticles([], AT).replace('"version": 1', '"version": 2');
    expect(read(text)).toEqual({ articles: [], problems: [expect.stringContaining('a.json')] });
  });

  it('names the article that was damaged', () => {
    const metadata = Object.fromEntries(
      ['outlet', 'title', 'author', 'published', 'link'].map((name) => [
        name,
        { value: null, evidence: 'unknown', because: 'nobody says' },
      ]),
    ) as unknown as ArticleInput['metadata'];
    const whole = writeArticles([{ id: 'x', raw: 'It rained.', metadata }], AT);
    expect(read(whole.replace('"unknown"', '"guessed"')).problems).toEqual([expect.stringContaining('field')]);
    expect(read(whole.replace('"It rained."', '7')).problems).toEqual([expect.stringContaining('noText')]);
  });
});

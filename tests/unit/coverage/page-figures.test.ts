/** The bundled library against pages: those of its own story, and those that only sound like it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileSeeds } from '../../../lib/cli/seeds';
import { isThisPage } from '../../../lib/coverage/page-figures';
import type { Claim } from '../../../lib/pack';
import { clean, paragraphs } from '../../../lib/text';
import { openWhole } from '../../support/whole-coverage';

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));
const COVERAGE = openWhole([compileSeeds(SEEDS)]);

/** Every figure found in a page's texts, with its verdict. */
function figuresOf(title: string, texts: readonly string[]): (string | null)[][] {
  const found = COVERAGE.find(texts, { host: 'news.example', title, topics: [] });
  return found.flatMap((all, at) =>
    all
      .filter(({ kind }) => kind === 'figure')
      .map(({ start, end, verdict }) => [texts[at]?.slice(start, end) ?? '', verdict]),
  );
}

describe('pages that only sound alike', () => {
  const rows: [string, string[]][] = [
    ['a flood with the same source', ['The flood killed or injured 40,000 people, according to the United States.']],
    [
      'another war with the same words',
      [
        'The US said 100,000 soldiers had been killed or wounded on both sides in the Sudan war.',
        'The Kremlin is watching.',
      ],
    ],
    [
      'a mobilisation of voters',
      ['The mobilization of voters in Ohio brought 300,000 people to the polls.', 'Vladimir Putin denied meddling.'],
    ],
    ['the same number of something else', ['About 2,000 people came to the fair in Lyon with ten or more children.']],
  ];
  it.each(rows)('%s: nothing is compared', (_what, texts) => {
    expect(figuresOf('The evening news', texts)).toEqual([]);
  });
});

describe('a page of the same story', () => {
  it('has its figures compared with the other articles, and never with itself', () => {
    const { text } = clean(readFileSync(`${SEEDS}/articles/002_c5ab45b8b9efbf4d.txt`, 'utf8'));
    const texts = paragraphs(text).map(({ start, end }) => text.slice(start, end));
    expect(figuresOf('Putin meets grieving mothers and says: We share your pain', texts)).toEqual([
      ['more than 300,000 reservists', 'compatible'],
      ['100,000 soldiers', 'different-scope'],
      ['5,937 of its soldiers', 'different-scope'],
      ['300,000 reservists', 'agree'],
      ['about 500', 'compatible'],
      ['ten or more children', 'agree'],
    ]);
  });
});

describe('a page is an article of the library', () => {
  const HEADLINE = 'Ferry sinks off the coast with 90 aboard';
  const LINK = 'https://www.paper.example/2026/ferry';
  const rows: [string, { link: string | null; url?: string; title: string }, boolean][] = [
    ['at its address, whatever its title', { link: LINK, url: `${LINK}?utm_source=x#top`, title: 'Live' }, true],
    ['without “www.”, a slash more', { link: LINK, url: 'http://paper.example/2026/ferry/', title: 'Live' }, true],
    ['in an archive', { link: LINK, url: `https://keep.example/web/2026/${LINK}`, title: 'Live' }, true],
    [
      'in an archive that is the library’s own',
      { link: `https://keep.example/web/2026/${LINK}`, url: LINK, title: '' },
      true,
    ],
    ['in a cache', { link: LINK, url: 'https://www.google.com/amp/s/www.paper.example/2026/ferry', title: '' }, true],
    ['in its light form', { link: LINK, url: `${LINK}/amp`, title: '' }, true],
    [
      'by its headline, where an archive does not say whose it is',
      { link: LINK, url: 'https://archive.ph/AbC', title: HEADLINE },
      true,
    ],
    [
      'by its headline, under another country',
      { link: 'https://bbc.co.uk/1', url: 'https://www.bbc.com/2', title: HEADLINE },
      true,
    ],
    [
      'not at another of one country',
      { link: 'https://mirror.co.uk/1', url: 'https://independent.co.uk/2', title: HEADLINE },
      false,
    ],
    ['not where only the home page is known', { link: 'https://paper.example/', url: LINK, title: 'Budget' }, false],
    [
      'at its site, by its headline',
      { link: LINK, url: 'https://m.paper.example/f', title: `${HEADLINE} | Paper` },
      true,
    ],
    ['not at another site', { link: LINK, url: 'https://other.example/ferry', title: `${HEADLINE} | Other` }, false],
    ['not by its site alone', { link: LINK, url: 'https://www.paper.example/other', title: 'Budget | Paper' }, false],
    [
      'not where its address only ends alike',
      { link: 'https://a.example/x', url: 'https://ba.example/x', title: '' },
      false,
    ],
    ['by its headline where it has no address', { link: null, url: LINK, title: `${HEADLINE} | Paper` }, true],
    ['by its headline where the page has none', { link: LINK, title: `${HEADLINE} | Paper` }, true],
  ];
  it.each(rows)('%s', (_, { link, url, title }, expected) => {
    const claim = (value: string | null): Claim =>
      value === null ? { value, evidence: 'unknown', because: '' } : { value, evidence: 'stated', because: '' };
    const article = { title: claim(HEADLINE), link: claim(link) };
    expect(isThisPage(article, url === undefined ? { title } : { title, url })).toBe(expected);
  });
});

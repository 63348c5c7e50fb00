import { describe, expect, test } from 'vitest';
import type { Field } from '../../../lib/articles';
import { readFolder } from '../../../lib/cli/articles/folder';
import { type Files, folderOf, HARBOUR } from './folders';

const articlesOf = (files: Files) => readFolder(folderOf(files)).input.articles;
const page = (head: string, body = '<p>The harbour burned for two days.</p>') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const TEXT = 'The harbour burned for two days.\n\nNobody was hurt.\n';
const front = (lines: string) => `---\n${lines}\n---\n${TEXT}`;
const json = (fields: object) => JSON.stringify({ text: TEXT, ...fields });

type Row = [
  what: string,
  file: string,
  content: string,
  field: Field,
  value: string | null,
  evidence: string,
  because: string | RegExp,
];

describe('what an article states of itself', () => {
  test.each<Row>([
    [
      'front matter',
      'a.md',
      front('date: 2 March 2031'),
      'published',
      '2031-03-02',
      'stated',
      'front matter, “date: 2 March 2031”',
    ],
    [
      'front matter',
      'a.txt',
      front('source: Coast Daily'),
      'outlet',
      'Coast Daily',
      'stated',
      'front matter, “source: Coast Daily”',
    ],
    [
      'a clipper’s address',
      'a.md',
      front('source: "https://coast.example/x"'),
      'link',
      'https://coast.example/x',
      'stated',
      /front matter/,
    ],
    [
      'a clipper’s address',
      'a.md',
      front('source: https://www.coast.example/x'),
      'outlet',
      'coast.example',
      'inferred',
      /^the host of the link/,
    ],
    [
      'a clipper’s list',
      'a.md',
      front('author:\n  - "[[Mira Holt]]"\n  - Tom Ravn\ntags:\n  - x'),
      'author',
      'Mira Holt, Tom Ravn',
      'stated',
      /front matter/,
    ],
    [
      'a list in brackets',
      'a.md',
      front('authors: [Mira Holt, "Tom Ravn"]'),
      'author',
      'Mira Holt, Tom Ravn',
      'stated',
      /front matter/,
    ],
    [
      'lines without a fence',
      'a.txt',
      `Title: Fire\nDate: 2031-03-02\n\n${TEXT}`,
      'title',
      'Fire',
      'stated',
      /front matter/,
    ],
    ['a file name', '2031-03-02-fire.txt', TEXT, 'published', '2031-03-02', 'stated', 'file name 2031-03-02-fire.txt'],
    [
      'a heading',
      'a.md',
      `# Fire in the harbour\n\n${TEXT}`,
      'title',
      'Fire in the harbour',
      'stated',
      'the first heading',
    ],
    [
      'a first line',
      'a.txt',
      `Fire in the harbour\n\n${TEXT}`,
      'title',
      'Fire in the harbour',
      'inferred',
      /^the first line/,
    ],
    ['a first sentence', 'a.txt', TEXT, 'title', null, 'unknown', 'a.txt names no title.'],
    ['nothing', 'a.txt', TEXT, 'outlet', null, 'unknown', 'a.txt names no outlet.'],
    ['nothing', 'a.txt', TEXT, 'link', null, 'unknown', 'a.txt carries no address.'],
    [
      'OpenGraph',
      'a.html',
      page('<meta property="og:site_name" content="Coast Daily">'),
      'outlet',
      'Coast Daily',
      'stated',
      'og:site_name',
    ],
    [
      '<meta>',
      'a.html',
      page('<meta name="author" content="Tom Ravn">'),
      'author',
      'Tom Ravn',
      'stated',
      'meta author',
    ],
    ['<title>', 'a.html', page('<title>Fire</title>'), 'title', 'Fire', 'stated', '<title>'],
    [
      '<time>',
      'a.html',
      page('', '<p><time datetime="2031-03-02T10:00">Sunday</time> The harbour burned.</p>'),
      'published',
      '2031-03-02',
      'inferred',
      '<time> “2031-03-02T10:00”',
    ],
    [
      'a canonical link',
      'a.html',
      page('<link rel="canonical" href="https://coast.example/x">'),
      'link',
      'https://coast.example/x',
      'stated',
      'the canonical link',
    ],
    [
      'a path',
      'a.html',
      page('<link rel="canonical" href="https://coast.example/2031/03/02/x">'),
      'published',
      '2031-03-02',
      'inferred',
      /^the path of the link/,
    ],
    [
      'a browser’s comment',
      'a.html',
      `<!-- saved from url=(0023)https://coast.example/x -->${page('')}`,
      'link',
      'https://coast.example/x',
      'stated',
      'the address it was saved from',
    ],
    [
      'a page’s own nonsense',
      'a.html',
      page('<meta name="date" content="soon">'),
      'published',
      null,
      'unknown',
      'a.html names no date.',
    ],
    [
      'broken JSON-LD',
      'a.html',
      page('<script type="application/ld+json">{</script><title>Fire</title>'),
      'title',
      'Fire',
      'stated',
      '<title>',
    ],
    [
      'JSON',
      'a.json',
      json({ date_published: '2031-03-02T10:00:00Z' }),
      'published',
      '2031-03-02',
      'stated',
      /^a\.json, “date_published/,
    ],
    [
      'JSON',
      'a.json',
      json({ authors: [{ name: 'Mira Holt' }, { name: 'Tom Ravn' }] }),
      'author',
      'Mira Holt, Tom Ravn',
      'stated',
      /a\.json/,
    ],
    ['a month', 'a.json', json({ date: '2031-02' }), 'published', '2031-02-01/2031-02-28', 'stated', /a\.json/],
    [
      'an empty value',
      'a.json',
      json({ outlet: '', author: null }),
      'outlet',
      null,
      'unknown',
      'a.json names no outlet.',
    ],
  ])('%s: %s', (_, file, content, field, value, evidence, because) => {
    const claim = articlesOf({ [file]: content })[0]?.metadata[field];
    expect(claim).toMatchObject({ value, evidence });
    expect(claim?.because).toMatch(because);
  });

  test('JSON-LD beats what stands elsewhere on the page', () => {
    const [, coast] = articlesOf(HARBOUR);
    expect(coast?.metadata).toEqual({
      outlet: { value: 'Coast Daily', evidence: 'stated', because: 'og:site_name' },
      title: { value: 'Port Elsin fire: 17 dead', evidence: 'stated', because: 'JSON-LD headline' },
      published: {
        value: '2031-03-03',
        evidence: 'stated',
        because: 'JSON-LD datePublished “2031-03-03T08:00:00+02:00”',
      },
      author: { value: 'Tom Ravn', evidence: 'stated', because: 'JSON-LD author' },
      link: { value: 'https://coast.example/news/port-elsin-fire', evidence: 'stated', because: 'the canonical link' },
    });
  });

  test('a metadata file beside a text goes before the text, as claims or as plain values', () => {
    const claim = { value: 'Coast Daily', evidence: 'inferred', because: 'It says “our town Port Elsin”.' };
    const [article] = articlesOf({
      'a.md': front('title: Fire\noutlet: Gazette'),
      'a.json': JSON.stringify({ outlet: claim, author: 'Mira Holt' }),
    });
    expect(article?.metadata.outlet).toEqual(claim);
    expect(article?.metadata.author.value).toBe('Mira Holt');
    expect(article?.metadata.title.value).toBe('Fire');
  });
});

import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../lib/cli/articles/folder';
import { type Files, folderOf, HARBOUR } from './folders';

const articlesOf = (files: Files) => readFolder(folderOf(files)).input.articles;
const page = (head: string, body = '<p>The harbour burned for two days.</p>') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const TEXT = 'The harbour burned for two days.\n\nNobody was hurt.\n';
const front = (lines: string) => `---\n${lines}\n---\n${TEXT}`;

describe('the text of an article', () => {
  test('is what stands below the front matter, unchanged', () => {
    expect(articlesOf({ 'a.md': front('title: Fire') })[0]?.raw).toBe(TEXT);
  });

  test('of a plain file is the file, even if it begins with a line of dashes', () => {
    expect(articlesOf({ 'a.txt': `---\n${TEXT}` })[0]?.raw).toBe(`---\n${TEXT}`);
  });

  test('of a page is its article, without what stands around it', () => {
    const raw = articlesOf(HARBOUR)[1]?.raw ?? '';
    expect(raw).toContain('killed 17 people on Sunday');
    expect(raw.split('\n\n').length).toBeGreaterThan(1);
    expect(raw).not.toMatch(/Weather|Contact/);
  });

  test.each([
    ['no tags but paragraphs', '<p>The harbour burned.<p>Nobody was hurt.'],
    ['no body', '<!doctype html><title>x</title><p>The harbour burned.</p><p>Nobody was hurt.</p>'],
    ['no root', '<head><title>x</title></head><body><p>The harbour burned.</p><p>Nobody was hurt.</p></body>'],
  ])('of a page with %s is found', (_, source) => {
    expect(articlesOf({ 'a.html': source })[0]?.raw).toBe('The harbour burned.\n\nNobody was hurt.');
  });

  test('of a page in an older encoding is read as the page says', () => {
    const latin = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body><p>The café burned.</p></body></html>',
      'latin1',
    );
    expect(articlesOf({ 'a.html': latin })[0]?.raw).toBe('The café burned.');
  });

  test.each([
    ['content_html', { content_html: '<p>The harbour <b>burned</b>.</p><p>Nobody was hurt.</p>' }],
    ['content', { content: '<div>The harbour burned.</div><div>Nobody was hurt.</div>' }],
    ['body', { body: 'The harbour burned.\n\nNobody was hurt.' }],
  ])('in JSON may stand under “%s”', (_, fields) => {
    expect(articlesOf({ 'a.json': JSON.stringify(fields) })[0]?.raw).toBe('The harbour burned.\n\nNobody was hurt.');
  });
});

describe('a folder', () => {
  test('may hold lists and feeds; an id is an item’s own, or made of the file’s name', () => {
    const feed = {
      title: 'Coast Daily',
      items: [
        { id: 'https://coast.example/1', content_text: TEXT },
        { id: 'fire-2', content_html: '<p>Fire.</p>' },
      ],
    };
    const articles = articlesOf({
      'feed.json': JSON.stringify(feed),
      'old/list.json': JSON.stringify([{ text: TEXT }]),
      'old/a.txt': TEXT,
    });
    expect(articles.map(({ id }) => id)).toEqual(['feed-1', 'fire-2', 'old/a', 'old/list-1']);
    expect(articles[0]?.metadata.outlet).toEqual({
      value: 'Coast Daily',
      evidence: 'inferred',
      because: 'the feed’s own title',
    });
  });

  test('names what it passes over', () => {
    const folder = folderOf({
      'a.html': page(''),
      'a_files/ad.html': page(''),
      'b.docx': '',
      'README.md': '# x',
      '.hidden.txt': TEXT,
    });
    expect(readFolder(folder).skipped).toEqual([
      { path: 'README.md', because: 'is about the folder' },
      { path: 'a_files/', because: 'parts of a saved page' },
      { path: 'b.docx', because: 'not .txt, .md, .html, .json or a feed' },
    ]);
  });

  test('gets a title page from its name and its articles', () => {
    const folder = folderOf({
      ...Object.fromEntries(Object.entries(HARBOUR).map(([path, text]) => [`Port Elsin, März/${path}`, text])),
    });
    expect(readFolder(`${folder}/Port Elsin, März`).input.manifest).toEqual({
      id: 'port-elsin-marz',
      title: 'Port Elsin, März',
      language: 'en',
      licence: 'No licence is known for the articles: their texts belong to their outlets.',
      attribution:
        'Texts: The Northern Gazette, Coast Daily. Names, figures and comparisons are computed from the texts by Second Source.',
    });
  });

  test('may say part of it in pack.json', () => {
    const { manifest } = readFolder(
      folderOf({ 'a.txt': TEXT, 'pack.json': '{"id": "fires", "title": "Fires"}' }),
    ).input;
    expect(manifest).toMatchObject({ id: 'fires', title: 'Fires', language: 'en' });
  });
});

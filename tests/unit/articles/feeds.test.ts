import { describe, expect, it } from 'vitest';
import { accept, decodeText, isFeed, Problems, readFile, readPage, textId } from '../../../lib/articles';
import { openDocument } from '../../../lib/cli/articles/page-document';
import { problemLines } from '../../../lib/cli/articles/problem-lines';

function read(name: string, text: string) {
  const problems = new Problems();
  const file = readFile({ path: name, name, id: 'f', text }, { open: openDocument, problems });
  return { drafts: 'drafts' in file ? file.drafts : [], problems: problemLines(problems) };
}

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<!-- a comment -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Coast Daily</title><link>https://coast.example/</link><language>en-GB</language>
<item><media:title>A picture</media:title><title>Forty march &amp; sing</title><link>https://coast.example/march</link>
<pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate><dc:creator>Ida Holm</dc:creator>
<description>Forty people …</description><media:content url="https://coast.example/a.jpg" type="image/jpeg"/>
<content:encoded><![CDATA[<p>Forty people marched.</p><p>They sang <b>all</b> night.</p>]]></content:encoded></item>
<item><title>Short</title><guid isPermaLink="true">https://coast.example/short</guid><description>Only a summary.</description></item>
<item><title>Empty</title></item>
</channel></rss>`;

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Pilot</title>
<entry><title>Ten boats</title><link rel="self" href="https://pilot.example/self"/><link href="https://pilot.example/ten"/>
<updated>2031-03-04T10:00:00Z</updated><author><name>Bo Berg</name></author>
<content type="html">&lt;p&gt;Ten boats left.&lt;/p&gt;</content></entry>
<entry><title>Two</title><published>2031-03-05T10:00:00Z</published><updated>2031-03-09T10:00:00Z</updated><summary type="text">Two &lt; three.</summary></entry></feed>`;

describe('feeds', () => {
  it('of RSS are read with the fullest text, title, link, date and author as the feed states them', () => {
    const { drafts, problems } = read('coast.rss', RSS);
    expect(drafts.map(({ raw }) => raw)).toEqual(['Forty people marched.\n\nThey sang all night.', 'Only a summary.']);
    expect(drafts[0]?.known).toEqual({
      outlet: { value: 'Coast Daily', evidence: 'inferred', because: 'the feed’s own title' },
      title: { value: 'Forty march & sing', evidence: 'stated', because: 'the title in the feed' },
      published: {
        value: '2031-03-03',
        evidence: 'stated',
        because: 'pubDate in the feed: Mon, 03 Mar 2031 08:00:00 GMT',
      },
      author: { value: 'Ida Holm', evidence: 'stated', because: 'the author in the feed' },
      link: { value: 'https://coast.example/march', evidence: 'stated', because: 'the link in the feed' },
    });
    expect(drafts[1]?.known.link?.value).toBe('https://coast.example/short');
    expect(problems).toEqual(['coast.rss: article 3 of the feed has no text.']);
  });

  it('of Atom are read; a day of change is only inferred to be that of publication', () => {
    const { drafts, problems } = read('pilot.xml', ATOM);
    expect(problems).toEqual([]);
    expect(drafts.map(({ raw }) => raw)).toEqual(['Ten boats left.', 'Two < three.']);
    expect(drafts[0]?.known.link?.value).toBe('https://pilot.example/ten');
    expect(drafts[0]?.known.published).toMatchObject({ value: '2031-03-04', evidence: 'inferred' });
    expect(drafts[1]?.known.published).toMatchObject({ value: '2031-03-05', evidence: 'stated' });
    expect(drafts[0]?.known.author?.value).toBe('Bo Berg');
  });

  it('of Atom in XHTML keep their paragraphs and cells apart, whatever their prefix', () => {
    const entry = (content: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Pilot</title><entry><title>Boats</title>${content}</entry></feed>`;
    const plain =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ten boats left.</p><p>5 &lt; 6.</p><table><tr><td>12</td><td>300</td></tr></table></div></content>';
    const named =
      '<content type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml"><x:div><x:p>Ten boats left.</x:p><x:p>Two came.</x:p></x:div></content>';
    expect(read('pilot.xml', entry(plain)).drafts[0]?.raw.split('\n\n')).toEqual([
      'Ten boats left.',
      '5 < 6.',
      '12',
      '300',
    ]);
    expect(read('pilot.xml', entry(named)).drafts[0]?.raw).toBe('Ten boats left.\n\nTwo came.');
  });

  it('are told from other XML, and broken ones refused in one sentence', () => {
    expect(isFeed(RSS)).toBe(true);
    expect(isFeed('<?xml version="1.0"?><urlset><rss/></urlset>')).toBe(false);
    expect(read('sitemap.xml', '<urlset></urlset>').problems).toEqual(['sitemap.xml: is no RSS or Atom feed.']);
    expect(read('a.rss', '<rss><channel></channel></rss>').problems).toEqual(['a.rss: its list of articles is empty.']);
  });

  it('in another encoding are read as they declare', () => {
    const bytes = Uint8Array.from('<?xml version="1.0" encoding="iso-8859-1"?><rss>é</rss>', (c) => c.charCodeAt(0));
    expect(decodeText('a.rss', bytes)).toMatchObject({ text: expect.stringContaining('é') });
    expect(decodeText('a.txt', bytes)).toMatchObject({ problem: { is: 'notUtf8' } });
  });
});

describe('an article that is added', () => {
  it('has one id for one text, however its lines are broken', () => {
    expect(textId('Forty  people\n\nmarched. ')).toBe(textId('Forty people marched.'));
    expect(textId('Forty people marched.')).not.toBe(textId('Fifty people marched.'));
  });

  it('from a tab has its address from the tab, whatever the page claims, and every field says how it is known', () => {
    const html = `<html lang="en"><head><title>Boats | Pilot</title><meta property="article:published_time" content="2031-03-04T10:00:00Z"></head><body><article><h1>Ten boats</h1>${'<p>Ten boats left the harbour in the morning, and nobody saw them come back in the evening of that long day.</p>'.repeat(4)}</article></body></html>`;
    const page = { html, url: 'https://pilot.example/2031/03/04/ten#top', title: 'Boats | Pilot' };
    const { draft, isArticle } = readPage(page, openDocument);
    const problems = new Problems();
    const article = accept({ ...draft, id: textId(draft.raw) }, problems);
    expect(problemLines(problems)).toEqual([]);
    expect(isArticle).toBe(true);
    expect(article?.metadata.title).toMatchObject({ value: 'Ten boats', because: '<h1>' });
    expect(article?.metadata.published).toMatchObject({ value: '2031-03-04', evidence: 'stated' });
    expect(article?.metadata.outlet).toMatchObject({ value: 'pilot.example', evidence: 'inferred' });
    expect(article?.metadata.link.value).toBe('https://pilot.example/2031/03/04/ten');
    expect(article?.metadata.author).toEqual({
      value: null,
      evidence: 'unknown',
      because: 'The page names no author.',
    });
  });
});

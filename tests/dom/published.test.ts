// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { publishedOf } from '../../lib/page/published';

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

test.each([
  ['its metadata', '<meta property="article:published_time" content="2031-03-02T08:00:00+01:00">', '2031-03-02'],
  ['its data for search engines', ld('{"@type":"NewsArticle","datePublished": "2031-03-02T08:00Z"}'), '2031-03-02'],
  ['data that is no JSON', ld('{"datePublished":"2031-03-02", oh'), '2031-03-02'],
  ['the first time of its article', '<article><time datetime="2031-03-02">Monday</time></article>', '2031-03-02'],
  ['a time outside its article: not', '<aside><time datetime="2031-03-02">Monday</time></aside>', null],
  ['words: not', '<meta name="date" content="last Monday">', null],
  [
    'metadata before the rest',
    `${ld('{"datePublished":"2031-03-03"}')}<meta name="date" content="2031-03-02">`,
    '2031-03-02',
  ],
  [
    'what comes after a day that was never filled in',
    `<meta name="date" content="0000-00-00">${ld('{"datePublished":"2031-03-02"}')}`,
    '2031-03-02',
  ],
  ['nothing', '<p>Rain is expected.</p>', null],
])('the day of a page is known from %s', (_, html, day) => {
  document.documentElement.replaceChildren();
  const parsed = new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html');
  expect(publishedOf(parsed, parsed.querySelector('article'))).toBe(day);
});

// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { readLines } from '../../lib/page';

/** Lines with ✓ are to be read, lines with ✗ are not; a page is right when exactly the first kind is read. */
const told = (words: string) =>
  `✓ ${words}, said people who were there, and it took until the evening before anybody could say what had happened.`;
const story = (...words: string[]) => words.map((each) => `<p>${told(each)}</p>`).join('');
const BODY = story(
  'The bridge fell at noon',
  'Boats came from both banks',
  'The mayor spoke twice',
  'A school was opened for the night',
  'Engineers had warned of rust',
  'The river is high in spring',
);

const PAGES: [layout: string, markup: string][] = [
  [
    'a live blog: entries are read, their clocks and bylines are not',
    `<main><h1>✓ Bridge falls: live</h1>
     ${['Morning', 'Noon', 'Evening']
       .map(
         (when) => `<article class="live-entry"><header><time class="timestamp">✗ ${when}, 12:04</time>
           <p class="byline">✗ Anna Berg</p></header><h2>✓ ${when} in the town</h2>${story(`${when} was quiet`)}
           <div class="share-tools">✗ Share this entry</div></article>`,
       )
       .join('')}
     <section class="live-body">${BODY}</section></main>`,
  ],
  [
    'a wire story with a related box in the middle',
    `<article><h1>✓ Bridge falls</h1><p class="byline">✗ By Anna Berg</p>${story('It was noon', 'It was loud')}
     <aside><h3>✗ More on this</h3><ul><li><a href="/a">✗ Another bridge fell in May</a></li></ul></aside>
     <div class="related"><p>✗ Related: the history of the bridge in ten pictures and a map of all its repairs.</p></div>
     <p><a href="/b">✗ Read also: what rust does to iron, and what it costs to keep it away from there</a></p>${BODY}</article>`,
  ],
  [
    'comments below are not the story',
    `<div class="page"><div class="story"><h1>✓ Bridge falls</h1>${BODY}</div>
     <section id="comments"><h2>✗ 214 comments</h2><div class="comment"><p>✗ I always said that this bridge would fall one
     day, and nobody in this town would listen to me when I did.</p></div></section></div>`,
  ],
  [
    'a gallery: the story is read, captions and credits are not',
    `<article><h1>✓ Bridge falls</h1>${story('It was noon')}
     <figure><img alt="✗"><figcaption>✗ The bridge on Monday, seen from the old town. <span class="credit">✗ Anna Berg</span></figcaption></figure>
     <div class="gallery"><div class="caption">✗ The second picture shows the river, the boats and the people who came to look.</div></div>
     ${BODY}</article>`,
  ],
  [
    'a teaser before a paywall: what can be read is read',
    `<main><article><h1>✓ Bridge falls</h1>${BODY}</article>
     <div class="paywall"><h2>✗ Read on with a subscription</h2><p>✗ You have read all of your free articles for this month, so
     please subscribe to go on reading this one and all the others.</p><button>✗ Subscribe</button></div></main>`,
  ],
  [
    'pull quotes and asides repeat; quotations in the text are text',
    `<article><h1>✓ Bridge falls</h1>${story('It was noon')}<aside class="pull-quote">✗ “We had warned of rust”</aside>
     <blockquote><p>✓ “We had warned of rust,” she said.</p></blockquote><h2>✓ The rust</h2>${BODY}</article>`,
  ],
  [
    'a table of results in the story is read, also short cells',
    `<article><h1>✓ Bridge vote</h1>${BODY}<table><caption>✓ Votes by town</caption><tr><th>✓ Town</th><th>✓ For</th></tr>
     <tr><td>✓ Old Town</td><td>✓ 1,204</td></tr></table><ul><li>✓ Anna Berg, mayor</li></ul></article>`,
  ],
  [
    'a newsletter sign-up, sharing buttons and tags inside the story',
    `<article><h1>✓ Bridge falls</h1>${story('It was noon')}<div class="newsletter-signup"><p>✗ Sign up for our morning letter
     and get all the news of the town before breakfast, every day.</p></div><div>✗ Share</div>
     <div class="social"><a href="#a">✗ Post</a></div>${BODY}<ul class="tags"><li>✗ Bridges</li></ul></article>`,
  ],
  [
    '“read more” lists and teasers beside the story',
    `<div class="wrap"><div class="column"><h1>✓ Bridge falls</h1><p>✓ The old bridge fell into the river on Monday, and
     nobody was hurt.</p><article>${BODY}</article></div>
     <div class="rail"><h3>✗ In other news</h3><div><span>✗ Rain in the west</span></div><p>✗ Chess: Berg wins again</p></div>
     <ul class="read-more"><li>✗ A bridge that did not fall, and why it is still standing after all of these years.</li></ul>
     <footer>✗ Contact, imprint, all rights reserved by the people who wrote this newspaper and nobody else.</footer></div>`,
  ],
  [
    'a name that a sentence links to its topic stays in the sentence',
    `<article><p>✓ The mayor, <a class="tag" href="/m">Anna Berg</a>, spoke to all who had come to look at the bridge.</p>${BODY}</article>`,
  ],
  [
    'the author’s life and the agency’s line below the story',
    `<div id="body"><article><h1>✓ Bridge falls</h1>${BODY}</article><div class="author-bio"><p>✗ Anna Berg is our correspondent
     for bridges. She has written about rivers, boats and towns for many years.</p></div>
     <p rel="author">✗ Anna Berg</p><p>✗ By Anna Berg and Bo Chen</p></div>`,
  ],
  [
    'a page without an article is read as it is, also short lines',
    `<main><h2>✓ Results</h2><div>✓ Anna Berg 12</div><div class="comments"><p>✓ Well played!</p></div><nav>✗ Home</nav></main>`,
  ],
];

afterEach(() => document.body.replaceChildren());

function build(markup: string): void {
  const parsed = new DOMParser().parseFromString(`<body>${markup.replace(/\s+/g, ' ')}</body>`, 'text/html');
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
}

it.each(PAGES)('%s', (_layout, markup) => {
  build(markup);
  const lines = (text: string) => text.match(/[✓✗][^✓✗<\uFFFC]*/g)?.map((line) => line.trim()) ?? [];
  expect(readLines(document).lines.flatMap(({ text }) => lines(text))).toEqual(
    lines(document.body.textContent ?? '').filter((line) => line.startsWith('✓')),
  );
});

/** Lines that are told apart by how they begin, so that no sign can stand there. */
it.each([
  ['By Olga Tsukanova', false],
  ['BY OLGA TSUKANOVA', false],
  ['by Olga Tsukanova and Bo Chen', false],
  ['By Monday, Olga Tsukanova had seen the bridge from both of its banks.', true],
  ['By Monday, Olga Tsukanova had three questions:', true],
  ['By and large, Olga Tsukanova', true],
])('“%s” in the story: read is %s', (line, isRead) => {
  build(`<article><h1>Bridge falls</h1><p>${line}</p>${BODY}</article>`);
  expect(readLines(document).lines.some(({ text }) => text.trim() === line)).toBe(isRead);
});

/** Invented pages to measure on: a heavy one, an article, and scripts that change them. */
import type { Page } from '@playwright/test';
import { newsOf } from '../news';

/** Names of the bundled library, so that there is something to mark. */
export const KNOWN = [
  'Olga Tsukanova',
  'Vladimir Putin',
  'Council of Mothers and Wives',
  'Kremlin',
  'Institute for the Study of War',
];
const HEAVY_PARAGRAPHS = 4_300;
const ARTICLE_PARAGRAPHS = 30;

/** About 1 MB of text in 50 000 nodes: words in links, emphasis and spans, with the attributes that pages made by tools give them. */
export function heavyPage(): string {
  return page(
    'A heavy page',
    Array.from({ length: HEAVY_PARAGRAPHS }, (_, at) => split(`${sentence(at)} ${sentence(at + 1)}`)).join('\n'),
  );
}

export function articlePage(): string {
  const paragraphs = Array.from(
    { length: ARTICLE_PARAGRAPHS },
    (_, at) => `<p>${sentence(at)} ${sentence(at + 900)}</p>`,
  );
  return page('An article', `<article><h1>An article</h1>${paragraphs.join('\n')}</article>`);
}

/** Every paragraph an invented one; in each eighth a known name. */
function sentence(at: number): string {
  const text = newsOf(at).text.split('\n\n')[at % 4] ?? '';
  return at % 8 === 0 ? `${KNOWN[(at / 8) % KNOWN.length]} said so: ${text}` : text;
}

/** Some words in elements of their own. */
function split(text: string): string {
  const tags = ['b', 'span class="css-8h2kq"', 'a class="css-yywogo" href="https://example.org/"', 'em'];
  let at = 0;
  const marked = text.replace(/ (\p{Ll}{4,})/gu, (whole, word: string) => {
    const tag = tags[at++ % tags.length] ?? '';
    return at % 5 === 0 ? ` <${tag}>${word}</${tag.split(' ')[0]}>` : whole;
  });
  return `<p class="css-at9mc1 evys1bk0">${marked}</p>`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>
<style>body { font: 16px/1.5 serif; width: 640px; margin: 0 auto; }</style><script>${WATCH_MARKS}</script></head><body>
<p id="clock">0</p><main>${body}</main></body></html>`;
}

/** Runs in the page: when the first mark was there, in milliseconds after the document was. */
const WATCH_MARKS = `document.addEventListener('DOMContentLoaded', () => {
  const ready = performance.now();
  const look = () => {
    if (CSS.highlights.size > 0) window.firstMark = performance.now() - ready;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

export const firstMarkMs = (tab: Page): Promise<number | null> =>
  tab.evaluate('window.firstMark ?? null') as Promise<number | null>;

/** Scripts that change the page, as text: a clock at every frame, a batch of paragraphs twice a second. */
export const TICK = `(() => { const clock = document.getElementById('clock').firstChild; let n = 0;
  const tick = () => { clock.data = String(n++); window.ticking = requestAnimationFrame(tick); }; tick(); })()`;
export const STOP_TICKING = 'cancelAnimationFrame(window.ticking)';

export const append = (at: number): string => {
  const batch = Array.from({ length: 20 }, (_, i) => `<p>${sentence(4 * (at * 20 + i))}</p>`).join('');
  return ADD(batch);
};

/** Added to a page at once: as a list that loads whole, and as a transcript with an element for each word. */
export const FLOOD = `<p>${sentence(1)}</p>`.repeat(5_000);
export const LINE = `<p>${`${KNOWN[1]} said so. ${sentence(2)}`
  .split(' ')
  .map((word) => `<span>${word}</span> `)
  .join('')
  .repeat(200)
  .split(' ')
  .slice(0, 6_000)
  .join(' ')}</p>`;

export const ADD = (markup: string): string =>
  `document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(markup)})`;

/**
 * Pages that keep a record of themselves: `__snapshot()` says what they are now, `__before` what they were before
 * anybody could have touched them, `__changes` every change of their nodes, `__shifts` what moved by itself.
 */
import { callOf } from '../../lib/cli/demo/in-page';
import { takeSnapshot } from '../support/snapshot';
import { htmlPage, SENTENCES, type TestPage, type TestRoute } from './page';

const RECORD = `
window.__snapshot = () => ${callOf(takeSnapshot)};
window.__changes = [];
window.__shifts = [];
window.__before = window.__pasted = null;
const changes = new MutationObserver((records) => {
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    const nodes = [...addedNodes, ...removedNodes].map((node) => node.outerHTML ?? node.data).join();
    window.__changes.push([type, target.nodeName, attributeName ?? '', nodes].join(' ').trim());
  }
});
try {
  const told = ({ node, previousRect, currentRect }) =>
    [node?.nodeName, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(' ');
  const shift = ({ value, sources }) => [value, ...sources.map(told)].join(' ');
  new PerformanceObserver((list) => window.__shifts.push(...list.getEntries().map(shift)))
    .observe({ type: 'layout-shift', buffered: true });
} catch {}
const own = new CSSStyleSheet();
own.replaceSync('li::marker { color: green } ::highlight(of-the-page) { background: gold }');
document.adoptedStyleSheets = [own];
document.addEventListener('DOMContentLoaded', () => {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById('own'));
  CSS.highlights.set('of-the-page', new Highlight(range));
  window.__before = window.__snapshot();
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
});`;

/** Furnished like a news page, so that anything pushed, wrapped or restyled shows somewhere. */
function furnished(title: string, [first, second, third]: [string, string, string]): TestPage {
  const body = `<header><nav><a href="#one">One</a> <a href="#two">Two</a></nav></header>
<main style="display:grid;grid-template-columns:2fr 1fr;gap:16px">
<article><h1>${title}</h1>
<p id="one"><b>${first.slice(0, 8)}</b>${first.slice(8)} <em>Nobody said why.</em></p>
<p id="own">${second}</p>
<blockquote><p>${third}</p></blockquote>
<ul><li>${second}</li><li>Snow, and a late bus.</li></ul>
<table><tr><th>Day</th><td>${first}</td></tr></table>
</article>
<aside style="column-count:2"><p id="two" dir="rtl">${third}</p><details open><summary>More</summary><p>${first}</p></details></aside>
</main>
<form><input value="Olga Tsukanova"> <button type="button">Send</button></form>
<p style="height:900px">The end is far below.</p>`;
  const style = '<style>body { font: 16px/1.5 serif } p:first-letter { color: navy } a:hover { color: red }</style>';
  return htmlPage(title, body, `${style}<script>${RECORD}</script>`);
}

const { meeting, council, members, elsewhere } = SENTENCES;

export const WITNESS_PAGES: Record<string, TestRoute> = {
  '/furnished': furnished('A day of meetings', [meeting, council, members]),
  /** Only a pack that the reader brought can know anything of this. */
  '/furnished-private': furnished('Fees in Varnholm', [
    'Mayor Anna Lindqvist opened the harbour of Varnholm while 90 fishermen protested against the harbour fees.',
    'The Harbour Council of Varnholm was silent.',
    'Anna Lindqvist left early.',
  ]),
  '/furnished-no-match': furnished('A day of snow', [elsewhere, 'It was cold.', 'The buses were slow.']),
};

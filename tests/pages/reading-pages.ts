/** Pages that are hard to read: split, late, hidden, changing, framed, shadowed. */
import { CHANGING_PAGES } from './changing-pages';
import { htmlPage, paragraphs, SENTENCES, type TestRoute } from './page';

const { meeting, council, members, casualties, calledUp, elsewhere } = SENTENCES;

const LATE_MS = 500;
const FILL = Array.from({ length: 30 }, () => elsewhere);

const text = JSON.stringify;

export const READING_PAGES: Record<string, TestRoute> = {
  ...CHANGING_PAGES,

  '/news': htmlPage(
    'A day of meetings',
    `<article><h1>A day of meetings</h1>\n${paragraphs(meeting, council, members, casualties, calledUp, elsewhere)}</article>`,
  ),

  '/no-match': htmlPage('Snow', paragraphs(elsewhere, 'It was cold, and the buses were slow.')),

  '/split': htmlPage(
    'Split names',
    `<p id="bold"><b>Vladimir</b> Putin met mothers.</p>
<p id="deep"><a href="#"><span>Olga</span></a> <em><strong>Tsuka</strong>nova</em> stayed away.</p>
<p id="wrapped">The Council of
      Mothers   and
      Wives wrote again.</p>
<p id="blocks">Vladimir</p><p>Putin stands in two blocks and is not one name here.</p>`,
  ),

  '/typography': htmlPage(
    'As a typesetter writes',
    `<p id="soft">Vladi&shy;mir Pu&shy;tin met mothers, says Mark Mil&#x200B;ley.</p>
<p id="no-break">Olga&nbsp;Tsukanova and Ramzan&#x202F;Kadyrov stayed away.</p>
<p id="ligature">The Russian Presidential O&#xFB03;ce wrote again.</p>
<p id="curly">The Committee of Soldiers’ Mothers met in Novo‑Ogaryovo.</p>`,
  ),

  '/from-right': htmlPage(
    'From right to left',
    `<p id="arabic" dir="rtl" lang="ar">قالت <bdi>Olga Tsukanova</bdi> إن أحدا لم يدعها إلى اللقاء.</p>
<p id="hebrew" dir="rtl" lang="he">לדברי ⁦Ramzan Kadyrov⁩ הפגישה נדחתה.</p>
<p id="marks" dir="rtl" lang="ar">التقى Vladimir‎ Putin بالأمهات.</p>`,
  ),

  /** May be kept by the browser when it is left. */
  '/kept': {
    ...htmlPage(
      'Kept',
      `<p>Then Olga Tsukanova spoke.</p>
<script>addEventListener('pageshow', (event) => { window.isFromCache = event.persisted; });</script>`,
    ),
    headers: { 'cache-control': 'max-age=0' },
  },

  '/late': htmlPage(
    'Late text',
    `<div id="story"><p>${elsewhere}</p></div>
<script>
setTimeout(() => {
  const late = document.createElement('p');
  late.id = 'late';
  late.textContent = ${text(council)};
  document.getElementById('story').append(late);
}, ${LATE_MS});
</script>`,
  ),

  '/endless': htmlPage(
    'Endless',
    `<div id="story">${paragraphs(meeting, ...FILL)}</div><div id="end">…</div>
<script>
let batches = 0;
const end = document.getElementById('end');
const observer = new IntersectionObserver((entries) => {
  if (!entries.some((entry) => entry.isIntersecting) || batches === 20) return;
  batches += 1;
  for (const text of ${text([council, ...FILL.slice(0, 9)])}) {
    const paragraph = document.createElement('p');
    paragraph.className = 'batch-' + batches;
    paragraph.textContent = text;
    document.getElementById('story').append(paragraph);
  }
  observer.unobserve(end);
  observer.observe(end);
});
observer.observe(end);
</script>`,
  ),

  '/single-page': htmlPage(
    'First view',
    `<nav><button id="go">Next view</button></nav><main id="view">${paragraphs(meeting)}</main>
<script>
document.getElementById('go').addEventListener('click', () => {
  history.pushState({}, '', '/single-page/second');
  document.title = 'Second view';
  document.getElementById('view').innerHTML = ${text(paragraphs(council))};
});
</script>`,
  ),

  '/unread': htmlPage(
    'What is not read',
    `<p id="read">${meeting}</p>
<p id="none" style="display:none">${council}</p>
<p id="invisible" style="visibility:hidden">${council}</p>
<p id="attribute" hidden>${council}</p>
<p id="clipped" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">${council}</p>
<p id="editable" contenteditable="true">${council}</p>
<textarea id="area" rows="3" cols="60">${council}</textarea>
<input id="field" value="Olga Tsukanova">
<select id="choice"><option>Olga Tsukanova</option></select>
<button id="button">Olga Tsukanova</button>
<p><code id="code">Olga Tsukanova</code></p>
<pre id="listing">Olga Tsukanova = 1</pre>
<noscript>${council}</noscript>
<template>${paragraphs(council)}</template>`,
  ),

  '/open-root': htmlPage(
    'An open shadow root',
    `<p>${elsewhere}</p><section id="host"></section>
<script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = ${text(paragraphs(council))};</script>`,
  ),

  '/framed': htmlPage(
    'A frame of the same site',
    `<p>${elsewhere}</p><iframe src="/news" width="900" height="420"></iframe>`,
  ),

  '/right-to-left': htmlPage(
    'Zoomed, turned and right to left',
    `<div dir="rtl" style="zoom:1.5;transform:rotate(0.5deg)">${paragraphs(meeting)}</div>`,
  ),
};

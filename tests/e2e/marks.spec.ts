import { readFile } from 'node:fs/promises';
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { NO_MATCHES, page, STORY } from './story';

/** Of each bold text of a page: how much of its width is drawn upon in the fullest row of pixels at its foot. */
async function drawnBelow(reading: Reading): Promise<number[]> {
  const picture = test.info().outputPath('drawn.png');
  await reading.screenshot(picture);
  const data = (await readFile(picture)).toString('base64');
  return reading.evaluate<number[]>(`(async () => {
    const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,${data}')).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const inTree = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? inTree(each.shadowRoot) : [])]);
    return inTree(document).filter(({ localName }) => localName === 'b').map((element) => {
      const { left, bottom, width } = element.getBoundingClientRect();
      const rows = [1, 2, 3, 4].map((up) => context.getImageData(left, bottom - up, width, 1).data);
      const differs = (row, at) => Math.abs(row[at] - row[0]) + Math.abs(row[at + 1] - row[1]) + Math.abs(row[at + 2] - row[2]) > 120;
      return Math.max(...rows.map((row) => row.filter((_, at) => at % 4 === 0 && differs(row, at)).length / width));
    });
  })()`);
}

test('names are marked, also when split over inline elements, and the page stays as it was', async ({ reading }) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  const before = await reading.evaluate<string>('document.documentElement.outerHTML');
  await reading.marks(3);
  const texts = await reading.markTexts();
  expect(texts).toContain('Vladimir Putin');
  expect(texts).toContain('Olga Tsukanova');
  expect(texts).toContain('Council of Mothers and Wives');
  expect(await reading.evaluate<string>('document.documentElement.outerHTML')).toBe(before);
});

test('a mark can be seen wherever its text stands: on a dark part of a light page, in a shadow tree', async ({
  reading,
}) => {
  const name = 'Olga Tsukanova';
  const body = `<style>body { font: 20px serif }</style><p>Then <b>${name}</b> spoke.</p>
    <section style="background: #111; color: rgb(250, 240, 10)"><p>Then <b>${name}</b> spoke.</p></section>
    <div><template shadowrootmode="open"><p>Then <b>${name}</b> spoke.</p></template></div>`;
  reading.server.set('/drawn', page(body));
  await reading.open('/drawn');
  await reading.marks(3);
  const drawn = await drawnBelow(reading);
  await reading.evaluate('CSS.highlights.clear()');
  const bare = await drawnBelow(reading);
  expect(bare).toHaveLength(3);
  expect(drawn.filter((share, at) => share < (bare[at] ?? 1) + 0.2)).toEqual([]);
});

test('text that comes later is marked too', async ({ reading }) => {
  reading.server.set('/late', page('<main><p>Nothing yet.</p></main>'));
  await reading.open('/late');
  await pause(500);
  await reading.evaluate(
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Then Olga Tsukanova spoke.</p>')`,
  );
  await reading.marks(1);
  expect(await reading.markTexts()).toEqual(['Olga Tsukanova']);
  await reading.evaluate(`document.querySelector('main p:last-child').firstChild.data = 'Then nobody spoke.'`);
  await until('the mark to go', async () => ((await reading.markTexts()).length === 0 ? true : null));
});

test('hidden, editable and code text is left alone', async ({ reading }) => {
  const name = 'Olga Tsukanova';
  const body = [
    `<p hidden>${name}</p>`,
    `<p style="display:none">${name}</p>`,
    `<p style="visibility:hidden">${name}</p>`,
    `<p contenteditable="true">${name}</p>`,
    `<textarea>${name}</textarea><input value="${name}">`,
    `<pre><code>${name}</code></pre>`,
    `<button>${name}</button>`,
    `<nav><a href="#">${name}</a></nav>`,
    `<p aria-hidden="true">${name}</p>`,
    `<article><p>Only here is ${name} named.</p></article>`,
  ].join('\n');
  reading.server.set('/hidden', page(body));
  await reading.open('/hidden');
  await reading.marks(1);
  await pause(500);
  expect(await reading.markTexts()).toEqual([name]);
});

test('forms whose controls are called like the DOM’s own hang no page and hide nothing beside them', async ({
  shared,
}) => {
  const names = (
    'parentNode parentElement firstChild nextSibling nodeType host children childElementCount querySelector ' +
    'hasAttributes'
  ).split(' ');
  for (const [size, rest] of Object.entries({ small: '', large: '<b></b>'.repeat(60) })) {
    const path = `/named-controls-${size}`;
    const forms = names.map((name) => `<form><img name="${name}"><p>Words of ${name}.</p>${rest}</form>`);
    shared.server.set(path, page(`${forms.join('')}<p id="end">Then Olga Tsukanova left.</p>`));
    await shared.open(path);
    await shared.marks(1);
    await shared.hover('Words of parentNode');
    await shared.evaluate(
      `document.querySelectorAll('form').forEach((form) => Element.prototype.append.call(form, 'More.')),` +
        `void document.getElementById('end').append(' So did Vladimir Putin.')`,
    );
    await shared.marks(2);
    await shared.hover('Olga Tsukanova');
    await untilSays(await shared.card(), 'Olga Tsukanova');
  }
});

test('a page where nothing matches shows no trace', async ({ reading }) => {
  reading.server.set('/nothing', NO_MATCHES);
  await reading.open('/nothing');
  await pause(1500);
  const seen = await reading.evaluate(`({
    highlights: CSS.highlights.size,
    children: document.documentElement.children.length,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    resources: performance.getEntriesByType('resource').filter(({ name }) => !name.endsWith('/favicon.ico')).length,
    frames: window.length,
    globals: Object.keys(window).filter((key) => /wxt|second|source|extension/i.test(key)).length,
  })`);
  expect(seen).toEqual({ highlights: 0, children: 2, sheets: 0, resources: 0, frames: 0, globals: 0 });
});

test('documents that are not HTML are left as they are', async ({ reading }) => {
  const kinds = {
    '/plain': { type: 'text/plain', body: 'Olga Tsukanova' },
    '/json': { type: 'application/json', body: '{"who":"Olga Tsukanova"}' },
    '/svg': {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Olga Tsukanova</text></svg>',
    },
  };
  for (const [path, route] of Object.entries(kinds)) {
    reading.server.set(path, route);
    await reading.open(path);
    await pause(400);
    expect(await reading.evaluate<number>(`document.querySelectorAll('html > div, :root > iframe').length`), path).toBe(
      0,
    );
  }
  const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Olga Tsukanova spoke.</p></body></html>`;
  reading.server.set('/xhtml', { type: 'application/xhtml+xml', body: xhtml });
  await reading.open('/xhtml');
  await reading.marks(1);
});

/** A quote of a page: from the page's own menu to the panel, and back to its place after the page has changed. */
import { until, untilSays } from '../../../lib/cli/demo/surface';
import { anchor } from '../../../lib/notes/anchor';
import type { ChromiumReading } from '../../support/chromium';
import { expect, test } from '../../support/test';
import { page, STORY_TEXT } from '../story';

const FILLER = `<p>${'Nothing is named here, and the text goes on. '.repeat(40)}</p>`.repeat(6);
const QUOTE = 'was not invited';

interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** Selects the words as a reader would, in the page's own world. */
const selectWords = (words: string) => `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
    if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + ${words.length});
  }
})()`;

/** A page that looks, frame by frame, for what points at the quote: highlights, elements over it, boxes of new elements. */
const SPY = `(() => {
  const known = new Set(document.querySelectorAll('*'));
  const seen = { ranges: new Set(), at: new Set(), boxes: new Set() };
  const look = () => {
    for (const [name, ranges] of CSS.highlights) {
      for (const { startContainer, startOffset, endOffset } of ranges) {
        const text = startContainer.textContent.slice(startOffset, endOffset);
        if (name.endsWith('-f') || text.includes(${JSON.stringify(QUOTE)})) seen.ranges.add(text);
      }
    }
    for (let y = 0; y < innerHeight; y += 8) {
      const hit = document.elementFromPoint(200, y);
      if (hit !== null && !known.has(hit)) seen.at.add(hit.outerHTML);
    }
    for (const each of document.querySelectorAll('*')) {
      const { x, y, width, height } = each.getBoundingClientRect();
      if (!known.has(each)) seen.boxes.add([x, y, width, height].join(' '));
    }
    window.spied = { ranges: [...seen.ranges], at: [...seen.at], boxes: [...seen.boxes] };
    requestAnimationFrame(look);
  };
  look();
})()`;

const boxOf = (words: string) => `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + ${words.length});
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
})()`;

/** The click on the menu's entry, as the browser reports it. */
async function chooseInMenu(
  chromium: ChromiumReading,
  clicked: { frameUrl: string; selectionText: string } | null = null,
): Promise<{ tab: number; window: number }> {
  const worker = await chromium.worker();
  return worker.evaluate(async (at) => {
    interface Tab {
      id: number;
      windowId: number;
    }
    interface Api {
      contextMenus: { onClicked: { dispatch(info: object, tab: Tab): void } };
      tabs: { query(filter: object): Promise<[Tab]> };
      scripting: { executeScript(what: object): Promise<{ frameId: number; result: string }[]> };
    }
    const { chrome } = globalThis as unknown as { chrome: Api };
    const [tab] = await chrome.tabs.query({ active: true, url: 'http://127.0.0.1/*' });
    const target = { tabId: tab.id, allFrames: true };
    const all = await chrome.scripting.executeScript({ target, func: () => location.href });
    const frameId = at === null ? 0 : all.find(({ result }) => result === at.frameUrl)?.frameId;
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'note-on-quote', frameId, ...at }, tab);
    return { tab: tab.id, window: tab.windowId };
  }, clicked);
}

test('a selected quote reaches the panel until it has it, and is shown in the page after it was edited', async ({
  chromium,
}) => {
  chromium.server.set('/long', page(`${FILLER}${STORY_TEXT}${FILLER}`));
  const view = await chromium.extensionPage('/options.html');
  const ask = async <Value>(name: string, body: object) => {
    const message = JSON.stringify({ name, body });
    return (await view.evaluate<{ value: Value }>(`chrome.runtime.sendMessage(${message})`)).value;
  };
  await chromium.open('/long');
  await until('the layer', async () =>
    (await chromium.evaluate<string>('document.readyState')) === 'complete' ? true : null,
  );
  await chromium.evaluate(selectWords(QUOTE));
  const { tab, window } = await chooseInMenu(chromium);
  const { id, placed } = await until('the quote', async () => {
    const { wish } = await ask<{ wish: { id: string; placed: { quote: Quote } } | null }>('panel.page', { window });
    return wish;
  });
  const { quote } = placed;
  expect(quote).toMatchObject({ exact: QUOTE, prefix: expect.stringContaining('Mothers and Wives, ') });
  // An answer may be lost or overtaken: it is said again until the panel shows it.
  expect(await ask('panel.page', { window })).toMatchObject({ wish: { id } });
  await ask('panel.shown', { wish: id });
  expect(await ask('panel.page', { window })).toMatchObject({ wish: null });

  await chromium.evaluate(`(() => {
    const added = document.createElement('p');
    added.textContent = 'A correction was made to this text. '.repeat(20);
    document.body.prepend(added);
    const told = [...document.querySelectorAll('p')].find((each) => each.textContent.includes('was not invited'));
    told.append(' It was not asked either.');
    getSelection().removeAllRanges();
    scrollTo(0, 0);
  })()`);
  const { text } = await ask<{ text: string }>('panel.text', { tab });
  const found = anchor(text, quote);
  expect(found).toMatchObject({ start: quote.start + 36 * 20 + 1, exactness: 'moved' });
  const place = { exact: quote.exact, start: found?.start, end: found?.end };
  expect(await ask('panel.quote', { tab, quote: { ...place, start: quote.start, end: quote.end } })).toBe(false);
  expect(await chromium.evaluate('scrollY')).toBe(0);
  await chromium.evaluate(SPY);
  expect(await ask('panel.quote', { tab, quote: place })).toBe(true);
  expect(await chromium.evaluate<number>('scrollY')).toBeGreaterThan(500);
  const words = await chromium.evaluate<{ x: number; y: number; width: number; height: number }>(boxOf(QUOTE));
  const photograph = () => chromium.page.screenshot({ clip: { ...words, height: words.height + 6 } });
  const shown = await photograph();
  await until('the lines to go', async () => ((await photograph()).equals(shown) ? null : true));
  // The page looked at everything it can look at, frame by frame, and found no word of the quote.
  expect(await chromium.evaluate<object>('window.spied')).toEqual({ ranges: [], at: [], boxes: ['0 0 0 0'] });
});

test('a note on selected words is written in the panel, found on the page again, and kept when they are gone', async ({
  chromium,
}) => {
  const note = 'Who decided that?';
  chromium.server.set('/long', page(`${FILLER}${STORY_TEXT}${FILLER}`));
  await chromium.open('/long');
  await until('the layer', async () =>
    (await chromium.evaluate<string>('document.readyState')) === 'complete' ? true : null,
  );
  await chromium.pressAction();
  const panel = await chromium.panel();
  await untilSays(panel, 'Coverage');
  await chromium.evaluate(selectWords(QUOTE));
  await chooseInMenu(chromium);
  await untilSays(panel, QUOTE);
  await panel.type('textarea[aria-label="Note on this quote"]', note);
  await panel.click('.note-foot .button');
  await untilSays(panel, new RegExp(`Saved[\\s\\S]*${QUOTE}[\\s\\S]*show on page`));

  await chromium.evaluate('getSelection().removeAllRanges(); scrollTo(0, 0)');
  await panel.click('.note-place .link-button');
  await until('the page to go there', async () => ((await chromium.evaluate<number>('scrollY')) > 500 ? true : null));

  await chromium.evaluate(
    `[...document.querySelectorAll('p')].find((each) => each.textContent.includes('${QUOTE}')).remove()`,
  );
  await untilSays(panel, 'the quote is not on this page any more');
  expect(await panel.text()).toContain(note);
});

test('a page as deep as it likes, and one that is off, have a text or none, and nobody falls over', async ({
  chromium,
}) => {
  chromium.server.set(
    '/deep',
    page(`<article><p>Start.</p></article><script>
      let at = document.body;
      for (let depth = 0; depth < 3000; depth += 1) at = at.appendChild(document.createElement('i'));
      at.append('The deepest words.');
    </script>`),
  );
  await chromium.open('/deep');
  const { tab } = await chooseInMenu(chromium);
  const view = await chromium.extensionPage('/options.html');
  const text = () =>
    view.evaluate<{ value: { text: string } }>(
      `chrome.runtime.sendMessage({ name: 'panel.text', body: { tab: ${tab} } })`,
    );
  await until('its text', async () => ((await text()).value.text.includes('deepest words') ? true : null));
  await view.evaluate(
    `chrome.runtime.sendMessage({ name: 'site.set', body: { host: ${JSON.stringify(new URL(chromium.server.url('/')).host)}, state: 'off' } })`,
  );
  await until('no text', async () => ((await text()).value.text === '' ? true : null));
});

test('a quote in a frame of the site is one of the page around it; in a frame of another site it is that one’s own', async ({
  chromium,
}) => {
  const { server } = chromium;
  server.set('/inside', page(STORY_TEXT));
  server.set(
    '/around',
    page(`<p>At the top.</p>${FILLER}<iframe src="/inside" width="800" height="300"></iframe>
      <iframe src="${server.other('/inside')}" width="800" height="300"></iframe>`),
  );
  await chromium.open('/around');
  await chromium.pressAction();
  const panel = await chromium.panel();
  await untilSays(panel, 'Olga Tsukanova');
  const noteOn = async (frameUrl: string, note: string) => {
    const frame = chromium.page.frames().find((each) => each.url() === frameUrl);
    await frame?.evaluate(selectWords(QUOTE));
    await chooseInMenu(chromium, { frameUrl, selectionText: QUOTE });
    await until('the field', () =>
      panel.evaluate(`document.querySelector('textarea[aria-label="Note on this quote"]') && true`),
    );
    await panel.type('textarea[aria-label="Note on this quote"]', note);
    await panel.click('.note-foot .button');
    await untilSays(panel, new RegExp(`Saved[\\s\\S]*${note}`));
  };
  const links = () =>
    panel.evaluate<string[]>(`[...document.querySelectorAll('a[target=_blank]')].map((each) => each.href)`);

  await noteOn(server.url('/inside'), 'Of this site');
  await untilSays(panel, 'show on page');
  expect(await links()).toContain(server.url('/around'));
  await panel.click('.note-place .link-button');
  await until('the page to go there', async () => ((await chromium.evaluate<number>('scrollY')) > 500 ? true : null));

  await noteOn(server.other('/inside'), 'Of another site');
  expect(await links()).toContain(server.other('/inside'));
  const said = await panel.text();
  expect(said.match(/show on page/g)).toHaveLength(1);
  expect(said).not.toContain('the quote is not on this page any more');

  await chromium.evaluate(`document.querySelector('iframe').remove()`);
  await untilSays(panel, 'the quote is not on this page any more');

  // Opened by itself, the other site’s page has its quote again.
  await chromium.open(server.other('/inside'));
  await untilSays(panel, 'show on page');
});

/** A page's text and a place in it, asked for by a page of ours as the panel does, in both browsers. */
import { type Surface, until } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { page, STORY_TEXT } from './story';

const FILLER = `<p>${'Nothing is named here, and the text goes on. '.repeat(40)}</p>`.repeat(6);

test('the panel reads a page’s text, and the page shows a place of it and no other words', async ({ reading }) => {
  reading.server.set(
    '/long',
    page(`${FILLER}${STORY_TEXT}<p style="display:none">never seen</p><script>let a;</script>`),
  );
  await reading.open('/long');
  const view = await reading.extensionPage('/options.html');
  const ask = async <Value>(name: string, body: object) =>
    (await view.evaluate<{ value: Value }>(`chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`)).value;
  const tab = await view.evaluate<number>(
    `chrome.tabs.query({}).then((all) => all.find(({ url }) => url?.endsWith('/long')).id)`,
  );
  const text = await until('its text', async () => (await ask<{ text: string }>('panel.text', { tab })).text || null);
  expect(text).toContain('President Vladimir Putin met a group of 15 mothers at his residence on Friday.\nThe war has');
  expect(text).not.toMatch(/never seen|let a/);

  const exact = 'Vladimir Putin met a group';
  const start = text.indexOf(exact);
  expect(await ask('panel.quote', { tab, quote: { exact, start: start + 1, end: start + 1 + exact.length } })).toBe(
    false,
  );
  expect(await ask('panel.quote', { tab, quote: { exact, start, end: start + exact.length } })).toBe(true);
  expect(await reading.evaluate<number>('scrollY')).toBeGreaterThan(300);
});

const SHADOWED = 'Only the shadow root says that the ferry sank.';
const FRAMED = 'Only the frame says that the bridge was closed.';
/** Words in an open shadow root (between a slotted line and one that is not drawn) and in two frames, far down. */
const IN_TREES = page(`<p>At the top.</p>${FILLER}
<x-story><p slot="lead">The slotted line.</p><p>Never drawn.</p></x-story>
<iframe id="inside" srcdoc="<!doctype html><p>${FRAMED}</p>" width="700" height="200"></iframe>
${FILLER}
<script>
  const root = document.querySelector('x-story').attachShadow({ mode: 'open' });
  const said = document.createElement('p');
  said.textContent = ${JSON.stringify(SHADOWED)};
  const slot = Object.assign(document.createElement('slot'), { name: 'lead' });
  root.append(slot, said);
</script>`);

/** Asks as the panel, which alone may; of the background by a name of ours, or of one frame's script. */
const askFrom = (panel: Surface) => ({
  background: async <Value>(name: string, body: object) =>
    (await panel.evaluate<{ value: Value }>(`chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`)).value,
  frame: async <Value>(tab: number, frameId: number, name: string) =>
    (
      await panel.evaluate<{ value: Value }>(
        `chrome.tabs.sendMessage(${tab}, ${JSON.stringify({ name, body: {} })}, { frameId: ${frameId} })`,
      )
    ).value,
});

test('words in an open shadow root and in a frame have their place, are selected and shown', async ({ reading }) => {
  reading.server.set('/trees', IN_TREES);
  await reading.open('/trees');
  await reading.pressAction();
  const panel = await reading.panel();
  const ask = askFrom(panel);
  const tab = await panel.evaluate<number>(
    `chrome.tabs.query({}).then((all) => all.find(({ url }) => url?.endsWith('/trees')).id)`,
  );
  const text = await until('the text of the frame', async () => {
    const now = await ask.background<{ text: string; isWhole: boolean }>('panel.text', { tab });
    expect(now.isWhole).toBe(true);
    return now.text.includes(FRAMED) ? now.text : null;
  });
  expect(text.split('\n').filter((line) => !FILLER.includes(line.trim()))).toEqual([
    'At the top.',
    'The slotted line.',
    SHADOWED,
    FRAMED,
  ]);

  for (const [words, element] of [
    [SHADOWED, `document.querySelector('x-story')`],
    [FRAMED, `document.getElementById('inside')`],
  ] as const) {
    await reading.evaluate('scrollTo(0, 0)');
    const start = text.indexOf(words);
    const place = { exact: words, start, end: start + words.length };
    expect(
      await ask.background('panel.quote', { tab, quote: { ...place, start: start + 1, end: place.end + 1 } }),
    ).toBe(false);
    expect(await ask.background('panel.quote', { tab, quote: place }), words).toBe(true);
    const { top, height } = await reading.evaluate<{ top: number; height: number }>(
      `({ top: ${element}.getBoundingClientRect().top, height: innerHeight })`,
    );
    expect(top, words).toBeGreaterThan(-100);
    expect(top, words).toBeLessThan(height);
  }

  await reading.evaluate(`(() => {
    const said = document.querySelector('x-story').shadowRoot.querySelector('p').firstChild;
    getSelection().setBaseAndExtent(said, 25, said, 34);
  })()`);
  const selected = await ask.frame<{ exact: string; start: number }>(tab, 0, 'tab.selection');
  expect(selected).toMatchObject({ exact: SHADOWED.slice(25, 34).trim(), prefix: expect.stringContaining('Only the') });
  expect(text.startsWith(selected.exact, selected.start)).toBe(true);
});

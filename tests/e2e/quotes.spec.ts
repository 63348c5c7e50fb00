/** A page's text and a place in it, asked for by a page of ours as the panel does, in both browsers. */
import { until } from '../../lib/cli/demo/surface';
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
  const text = await until('its text', async () => (await ask<string>('panel.text', { tab })) || null);
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

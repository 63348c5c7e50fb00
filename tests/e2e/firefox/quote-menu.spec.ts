/** The page's own menu, as it opens under a right click on selected words. Chromium shows none without a screen. */
import { until, untilSays } from '../../../lib/cli/demo/surface';
import type { FirefoxReading } from '../../support/firefox';
import { expect, test } from '../../support/test';
import { page, STORY, STORY_TEXT } from '../story';

const QUOTE = 'was not invited';
const ENTRY = 'Write a note on this quote';
const WINDOW = { window: 'browser' } as const;

/** Selects the words, and says where in the window's page their middle is. */
const selectWords = (words: string, within = 'document') => `(() => {
  const inner = ${within};
  const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
    if (at < 0) continue;
    const selection = inner.getSelection();
    selection.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + ${words.length});
    const box = selection.getRangeAt(0).getBoundingClientRect();
    const frame = inner.defaultView.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x: Math.round(frame.x + box.x + box.width / 2), y: Math.round(frame.y + box.y + box.height / 2) };
  }
})()`;

/** Right-clicks there; hands back what the menu offers once it is open. */
async function openMenu(firefox: FirefoxReading, { x, y }: { x: number; y: number }): Promise<string[]> {
  const press = [
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ];
  await firefox.session.point({ tab: firefox.session.firstTab }, [
    { type: 'pointerMove', x, y, duration: 0 },
    ...press,
  ]);
  const read = `const menu = document.getElementById('contentAreaContextMenu');
    if (menu.state !== 'open') return null;
    return [...menu.querySelectorAll('menuitem')].filter((item) => !item.hidden).map((item) => item.label);`;
  return until('the page’s menu', () => firefox.session.run<string[] | null>(WINDOW, read));
}

const choose = (firefox: FirefoxReading, label: string) =>
  firefox.session.run(
    WINDOW,
    `const menu = document.getElementById('contentAreaContextMenu');
    const item = [...menu.querySelectorAll('menuitem')].find((each) => !each.hidden && each.label === arguments[0]);
    menu.activateItem(item);`,
    [label],
  );

const closeMenu = (firefox: FirefoxReading) =>
  firefox.session.run(WINDOW, "document.getElementById('contentAreaContextMenu').hidePopup();");

test('selected words are noted from the page’s menu, and the note is on them', async ({ firefox }) => {
  firefox.server.set('/story', STORY);
  await firefox.open('/story');
  await firefox.marks(3);
  expect(await openMenu(firefox, await firefox.evaluate(selectWords(QUOTE)))).toContain(ENTRY);
  await choose(firefox, ENTRY);
  const panel = await firefox.panel();
  await untilSays(panel, QUOTE);
  const focused = `document.activeElement.getAttribute('aria-label')`;
  await until('the field to have the focus', async () =>
    (await panel.evaluate<string | null>(focused)) === 'Note on this quote' ? true : null,
  );
  await panel.type('textarea[aria-label="Note on this quote"]', 'By whom?');
  await panel.click('.note-foot .button');
  await untilSays(panel, new RegExp(`${QUOTE}[\\s\\S]*By whom\\?[\\s\\S]*show on page`));
});

test('words in a frame of the same site are noted as the page’s', async ({ firefox }) => {
  firefox.server.set('/inner', page(STORY_TEXT));
  firefox.server.set('/outer', page('<p>Around it.</p><iframe src="/inner" width="700" height="400"></iframe>'));
  await firefox.open('/outer');
  const within = `document.querySelector('iframe').contentDocument`;
  const spot = await until('the frame', () => firefox.evaluate<{ x: number; y: number }>(selectWords(QUOTE, within)));
  expect(await openMenu(firefox, spot)).toContain(ENTRY);
  await choose(firefox, ENTRY);
  const panel = await firefox.panel();
  await untilSays(panel, QUOTE);
  await panel.type('textarea[aria-label="Note on this quote"]', 'In the frame');
  await panel.click('.note-foot .button');
  await untilSays(panel, /In the frame/);
  const kept = await panel.evaluate<{ value: { page: { url: string }; subject: { quote: { exact: string } } }[] }>(
    `chrome.runtime.sendMessage({ name: 'note.list', body: {} })`,
  );
  expect(kept.value.map(({ page: { url }, subject }) => [new URL(url).pathname, subject.quote.exact])).toEqual([
    ['/outer', QUOTE],
  ]);
});

test('where nothing is selected, the menu has no such entry', async ({ firefox }) => {
  firefox.server.set('/story', STORY);
  await firefox.open('/story');
  const spot = await firefox.evaluate<{ x: number; y: number }>(selectWords(QUOTE));
  await firefox.evaluate('getSelection().removeAllRanges()');
  expect(await openMenu(firefox, spot)).not.toContain(ENTRY);
  await closeMenu(firefox);
});

/** Articles and packs of the reader's own: added, answering, private, removed, had back. */
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { VIOLATIONS } from '../support/axe';
import { testPack } from '../support/packs';
import { standingHeight } from '../support/reading';
import { expect, test } from '../support/test';
import { COAST, chooseFiles, HARBOUR, importFiles, NORTH, pressButton, TO_ADD } from './library-story';
import { page } from './story';

const NAME = 'Harbour Council';
const FIGURE = 'About 90 fishermen';
const PANEL = '/sidepanel.html';

test.beforeEach(({ reading }) => {
  reading.server.set('/harbour', HARBOUR);
  reading.server.set('/pilot', TO_ADD);
});

test('imported files answer a hover on a page, their figures are compared with it, and nothing is underlined', async ({
  reading,
}) => {
  const panel = await reading.extensionPage(PANEL);
  await importFiles(panel, [NORTH, COAST]);
  await untilSays(panel, /Added: 2 articles[\s\S]*Harbour fees divide the town[\s\S]*The Northern Gazette/);

  await reading.open('/harbour');
  await pause(1_000);
  expect(await reading.markTexts()).toEqual([]);
  await reading.hover('Anna Lindqvist');
  const card = await reading.card();
  await untilSays(card, /Anna Lindqvist[\s\S]*2 articles · 2 outlets/);
  // The two articles say 40 and 60 of one protest, and are compared though they came from two files.
  await untilSays(card, /fishermen[\s\S]*(The Northern Gazette|Coast Daily)/);
  await reading.press('Escape');
  await reading.cardGone();
  await reading.hover(FIGURE);
  const figure = await untilSays(await reading.card(), /This page[\s\S]*The Northern Gazette/);
  expect(figure).toContain('60 fishermen');
});

test('a page cannot tell by its height what a card holds of private articles', async ({ reading }) => {
  const panel = await reading.extensionPage(PANEL);
  const heightOn = async (path: string, name: string, says: RegExp) => {
    await reading.open(path);
    await pause(1_000);
    await reading.hover(name);
    const card = await reading.card();
    await untilSays(card, says);
    const height = await standingHeight(card);
    await reading.press('Escape');
    await reading.cardGone();
    return height;
  };
  reading.server.set('/known', page('<article><p>Valentina Melnikova spoke to the press on Friday.</p></article>'));
  const open = await heightOn('/known', 'Valentina Melnikova', /Valentina Melnikova/);
  const secret = {
    name: '2031-03-02-secret.txt',
    text: `title: What she said\noutlet: Secret Paper\n\n${Array.from({ length: 9 }, (_, nth) => `Valentina Melnikova said on Monday that report ${nth} was not the last one.`).join('\n\n')}`,
  };
  await importFiles(panel, [NORTH, secret]);
  expect(await heightOn('/known', 'Valentina Melnikova', /2 articles[\s\S]*Secret Paper/)).toBe(open);
  // Not because both are as high as a card may be.
  expect(open).toBeLessThan(await reading.evaluate<number>('innerHeight * 0.6'));
  // What no open pack knows: the same paper for one line and for many.
  const one = await heightOn('/harbour', NAME, /Harbour Council/);
  const other = await heightOn('/harbour', FIGURE, /The Northern Gazette/);
  expect([one, other]).toEqual([one, one]);
});

test('the panel goes to a private name in the page, and the page finds nothing pointed at', async ({ reading }) => {
  const panel = await reading.extensionPage(PANEL);
  await importFiles(panel, [NORTH]);
  const rain = `<p>${'Rain fell all day long, and nobody said a word. '.repeat(60)}</p>`.repeat(5);
  reading.server.set('/far', page(`<article>${rain}<p>Anna Lindqvist was silent.</p>${rain}</article>`));
  await reading.open('/far');
  await pause(1_000);
  const ask = <Value>(name: string, body: string) =>
    panel.evaluate<Value>(
      `chrome.tabs.query({}).then((all) => all.find(({ url }) => url?.endsWith('/far')).id).then((tab) =>
        chrome.runtime.sendMessage({ name: '${name}', body: ${body} }))`,
    );
  await until('the page to have been read', async () => {
    await ask('panel.go', `{ tab, target: { topic: 'anna-lindqvist' }, step: 1 }`);
    return (await reading.evaluate<number>('scrollY')) > 500 ? true : null;
  });
  expect(await reading.markTexts()).toEqual([]);
  const { value } = await ask<{ value: { articles: unknown[] } }>('panel.coverage', '{ tab }');
  expect(value.articles).not.toEqual([]);
});

test('names are underlined once the reader allows it, and gone when the pack is off', async ({ reading }) => {
  const panel = await reading.extensionPage(PANEL);
  await importFiles(panel, [NORTH]);
  await reading.open('/harbour');
  const tick = (nth: number) =>
    panel.evaluate(
      `[...document.querySelectorAll('section[aria-label="My articles"] input[type=checkbox]')][${nth}].click()`,
    );
  await tick(1);
  await reading.marks(2);
  expect(await reading.markTexts()).toContain('Anna Lindqvist');
  await tick(0);
  await until('the marks to go', async () => ((await reading.markTexts()).length === 0 ? true : null));
  await tick(0);
  await reading.marks(2);
});

test('the page being read is added after a look at what is known of it, and answers on other pages', async ({
  reading,
}) => {
  await reading.open('/pilot');
  await reading.pressAction();
  const panel = await reading.panel();
  await untilSays(panel, 'Nothing on this page');
  await pressButton(panel, 'Add this page to my articles');
  const seen = await untilSays(panel, 'To be added: 1 article');
  expect(seen).toContain('Fees and fishermen');
  expect(seen).toMatch(/The Pilot[\s\S]*stated: og:site_name/);
  expect(seen).toMatch(/2031[\s\S]*stated: article:published_time/);
  expect(seen).not.toContain('Sport');
  await pressButton(panel, 'Change: Title');
  await panel.type('.claim-edit input', 'Fees, again');
  await pressButton(panel, 'done');
  await untilSays(panel, 'stated: entered by you');
  await pressButton(panel, 'Add');
  await untilSays(panel, 'Added: 1 article');

  // Under its new title it is still this page: it neither covers nor contradicts itself.
  await pressButton(panel, 'Coverage');
  await untilSays(panel, 'No article in the library shares a name with this page');
  await pressButton(panel, 'This page');
  expect(await untilSays(panel, 'Harbour Council')).not.toMatch(/Fees, again/);
  await pressButton(panel, 'Library');

  await pressButton(panel, 'Add this page');
  await untilSays(panel, /There is nothing to add[\s\S]*In the library already/);
  await pressButton(panel, 'Close');

  await reading.open('/harbour');
  await pause(500);
  await reading.hover(NAME);
  await untilSays(await reading.card(), /The Pilot/);
});

test('a removed article is gone from pages and lists, and “Undo” brings it back', async ({ reading }) => {
  const panel = await reading.extensionPage(PANEL);
  await importFiles(panel, [NORTH]);
  await pressButton(panel, 'Remove Harbour fees divide the town');
  await untilSays(panel, /Removed\. ?\s*Undo/);
  await reading.open('/harbour');
  await pause(500);
  await reading.hover(NAME);
  await pause(800);
  expect(await reading.isCardOpen()).toBe(false);
  await pressButton(panel, 'Undo');
  await untilSays(panel, 'Harbour fees divide the town');
  await reading.reload();
  await pause(500);
  await reading.hover(NAME);
  await untilSays(await reading.card(), /1 article/);
});

test('all articles go out as one file, and come back from it as they were', async ({ reading }) => {
  const panel = await reading.extensionPage(PANEL);
  await importFiles(panel, [NORTH, COAST]);
  const own = () =>
    panel.evaluate<{ id: string; raw: string }[]>(
      `chrome.runtime.sendMessage({ name: 'own.read', body: { after: null } }).then(({ value }) => value.articles)`,
    );
  const before = await own();
  // What is handed to the browser's downloads, which no test of both browsers can look into.
  await panel.evaluate(`(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      void blob.text().then((text) => (document.body.dataset.saved = text));
      return original.call(URL, blob);
    };
  })()`);
  await pressButton(panel, 'Save my articles to a file');
  await untilSays(panel, '2 articles saved');
  const text = await until('the file', () => panel.evaluate<string | null>('document.body.dataset.saved ?? null'));
  expect(await panel.evaluate(VIOLATIONS)).toEqual([]);

  const ids = JSON.stringify(before.map(({ id }) => id));
  await panel.evaluate(
    `chrome.runtime.sendMessage({ name: 'own.remove', body: { ids: ${ids}, at: Date.now() } }).then(() => null)`,
  );
  await untilSays(panel, 'No article of yours yet');
  await importFiles(panel, [{ name: 'second-source-articles.json', text }]);
  await untilSays(panel, /Added: 2 articles[\s\S]*Harbour fees divide the town[\s\S]*The Northern Gazette/);
  expect(await own()).toEqual(before);
});

test('an import that is undone leaves nothing; one that is cancelled has changed nothing', async ({ reading }) => {
  const panel = await reading.extensionPage(PANEL);
  await importFiles(panel, [NORTH]);
  await pressButton(panel, 'Undo');
  await untilSays(panel, /Removed\.[\s\S]*No article of yours yet/);
  await chooseFiles(panel, [COAST]);
  await untilSays(panel, 'To be added');
  await pressButton(panel, 'Cancel');
  expect(await untilSays(panel, 'No article of yours yet')).not.toContain('Fishermen in the street');
});

test('a pack from a file is checked, named before it replaces another, and a changed one refused', async ({
  reading,
}) => {
  const panel = await reading.extensionPage(PANEL);
  const one = testPack([{ id: 'p1', outlet: 'The Pilot', published: '2031-03-05', text: NORTH.text }], 'Harbour pack');
  const two = testPack([
    { id: 'p1', outlet: 'The Pilot', published: '2031-03-05', text: `${NORTH.text} It was late.` },
  ]);
  const named = (pack: typeof one) => ({ ...pack, manifest: { ...pack.manifest, id: 'harbour' } });
  const file = (pack: unknown) => [{ name: 'harbour.json', text: JSON.stringify(pack) }];
  await pressButton(panel, 'Library');
  await untilSays(panel, 'Packs');
  await chooseFiles(panel, file({ ...named(one), articles: [] }));
  await untilSays(panel, /There is nothing to add[\s\S]*harbour\.json: /);
  await pressButton(panel, 'Close');
  await chooseFiles(panel, file(one));
  await untilSays(panel, /cannot be replaced/);
  await pressButton(panel, 'Close');
  await chooseFiles(panel, [...file(named(one)), { name: 'later.json', text: JSON.stringify(named(two)) }]);
  await untilSays(panel, /To be added: 1 pack[\s\S]*later\.json: .*another revision of “A test pack”/);
  await pressButton(panel, 'Cancel');
  await importFiles(panel, file(named(one)));
  await untilSays(panel, 'Harbour pack');
  await chooseFiles(panel, file(named(two)));
  const told = await untilSays(panel, 'It replaces the one that is here');
  for (const pack of [one, two]) expect(told).toContain(pack.manifest.revision.slice(0, 12));
  await pressButton(panel, 'Add');
  await untilSays(panel, 'Added: 1 pack');
  await untilSays(panel, 'A test pack');
  await pressButton(panel, 'Undo');
  await untilSays(panel, 'Harbour pack');
});

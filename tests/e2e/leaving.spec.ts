/** Leaving and coming back, printing, and documents that are no pages of text. */
import { readFileSync } from 'node:fs';
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { ChromiumReading } from '../support/chromium';
import { FirefoxReading } from '../support/firefox';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { expectMarks } from './in-trees';

const OLGA = 'Olga Tsukanova';

test('paper shows no marks: a printed page is the same with and without them', async ({ shared }, info) => {
  await shared.open('/news');
  await shared.marks(3);
  const picture = async (name: string) => {
    await pause(200);
    await shared.screenshot(info.outputPath(name));
    return readFileSync(info.outputPath(name));
  };
  const withMarks = { screen: await picture('a.png'), paper: await onPaper(shared, () => picture('b.png')) };
  await shared.evaluate('CSS.highlights.clear()');
  const without = { screen: await picture('c.png'), paper: await onPaper(shared, () => picture('d.png')) };
  expect(withMarks.screen.equals(without.screen)).toBe(false);
  expect(withMarks.paper.equals(without.paper)).toBe(true);
});

test('a page that is left and come back to is marked and answers a hover', async ({ shared }) => {
  await shared.open('/kept');
  await expectMarks(shared, [OLGA]);
  await shared.hover(OLGA);
  await shared.card();
  await shared.open('/no-match');
  expect(await shared.markTexts()).toEqual([]);
  await shared.evaluate('void setTimeout(() => history.back(), 0)');
  await until('the page', async () => (await shared.evaluate<string>('document.title')) === 'Kept' || null);
  // Firefox brings the page back as it was left; Chromium does not while it is driven by a test.
  const isFromCache = () => shared.evaluate<boolean>('window.isFromCache === true');
  // Its title can be read before it hears that it is shown again.
  if (shared.browser === 'firefox') await until('the page as it was left', async () => (await isFromCache()) || null);
  else expect(await isFromCache()).toBe(false);
  await expectMarks(shared, [OLGA]);
  expect(await shared.isCardOpen()).toBe(false);
  await shared.moveAway();
  await shared.hover(OLGA);
  await untilSays(await shared.card(), OLGA);
});

/** One page of 9 words, by hand. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 54>>stream
BT /F1 12 Tf 20 50 Td (Olga Tsukanova spoke.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

test('a PDF and plain text open as without us, and the next page is marked', async ({ shared }) => {
  shared.server.set('/paper.pdf', { body: PDF, type: 'application/pdf' });
  for (const path of ['/plain.txt', '/data.json', '/drawing.svg']) {
    await shared.open(path);
    await pause(500);
    const seen = await shared.evaluate(`({
      highlights: CSS.highlights.size,
      ours: document.querySelectorAll('html > div, svg > div').length,
      sheets: document.adoptedStyleSheets.length,
      text: document.documentElement.textContent.includes('Vladimir Putin'),
    })`);
    expect(seen, path).toEqual({ highlights: 0, ours: 0, sheets: 0, text: true });
    await shared.hover('Vladimir Putin').catch(() => undefined);
    await pause(500);
    expect(await shared.isCardOpen(), path).toBe(false);
  }
  // A browser without a viewer takes it for a download, which is no error of ours.
  await shared.open('/paper.pdf').catch(() => undefined);
  await pause(800);
  expect(shared.server.count('/paper.pdf')).toBeGreaterThan(0);
  await shared.open('/kept');
  await expectMarks(shared, [OLGA]);
});

/** Does something while the page is drawn as for a printer. */
async function onPaper<Value>(reading: Reading, act: () => Promise<Value>): Promise<Value> {
  await drawAs(reading, 'print');
  try {
    return await act();
  } finally {
    await drawAs(reading, '');
  }
}

async function drawAs(reading: Reading, medium: 'print' | ''): Promise<void> {
  if (reading instanceof ChromiumReading) await reading.page.emulateMedia({ media: medium || null });
  else if (reading instanceof FirefoxReading) {
    const script = 'gBrowser.selectedBrowser.browsingContext.top.mediumOverride = arguments[0];';
    await reading.session.run({ window: 'browser' }, script, [medium]);
  }
}

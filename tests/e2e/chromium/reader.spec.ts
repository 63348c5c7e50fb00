/** The reader by pointer and by key: cards in the text, the way along a topic, citations, the link to the original. */
import type { Page } from '@playwright/test';
import { VIOLATIONS } from '../../support/axe';
import type { ChromiumReading } from '../../support/chromium';
import { expect, test } from '../../support/test';

/** The article of the library that has a link. */
const LINKED = '003_f64274f16e0f756c';
/** One whose figures stand in comparisons. */
const COUNTING = '002_c5ab45b8b9efbf4d';

async function openReader(chromium: ChromiumReading, hash: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/reader.html#${hash}`);
  await page.waitForSelector('.in-text');
  return page;
}

const focusedMark = (page: Page) => page.evaluate<string | null>('document.activeElement?.dataset.mark ?? null');

test('a name under a resting pointer has its card; it can be entered, and Esc sends it away', async ({ chromium }) => {
  const page = await openReader(chromium, LINKED);
  const name = page.locator('.is-topic').first();
  await name.hover();
  const card = page.getByRole('dialog');
  await expect(card).toContainText('What they reported');
  const [mark, box] = [await name.boundingBox(), await card.boundingBox()];
  expect((box?.y ?? 0) >= (mark?.y ?? 0) + (mark?.height ?? 0)).toBe(true);
  // Hoverable and persistent: the pointer goes into it, slowly, and stays.
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 30, { steps: 12 });
  await page.waitForTimeout(900);
  await expect(card).toBeVisible();
  expect(await page.evaluate(VIOLATIONS)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.waitForTimeout(600);
  await expect(card).toHaveCount(0);
});

test('with the keyboard alone: to a mark, along the marks, into a figure’s card and back', async ({ chromium }) => {
  const page = await openReader(chromium, COUNTING);
  for (let presses = 0; presses < 12 && (await focusedMark(page)) === null; presses += 1)
    await page.keyboard.press('Tab');
  const first = await focusedMark(page);
  expect(first).not.toBeNull();
  await expect(page.getByText('N and P: next and previous mark')).toBeVisible();
  const isFigure = () => page.evaluate<boolean>(`document.activeElement.hasAttribute('aria-label')`);
  for (let presses = 0; presses < 60 && !(await isFigure()); presses += 1) await page.keyboard.press('n');
  const figure = await focusedMark(page);
  expect(figure).not.toBe(first);
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await expect(card).toContainText('This page');
  expect(await page.evaluate(`document.activeElement.closest('[role=dialog]') !== null`)).toBe(true);
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(`document.activeElement.closest('[role=dialog]') !== null`)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  expect(await focusedMark(page)).toBe(figure);
});

test('a topic leads from article to article by date, and back', async ({ chromium }) => {
  const page = await openReader(chromium, LINKED);
  const chosen = page.locator('.names a').first();
  const name = await chosen.textContent();
  await chosen.click();
  const way = page.getByRole('navigation', { name: `On ${name}` });
  await expect(way).toContainText(/article \d of \d, by date/);
  const title = await page.locator('h1').textContent();
  const step = way.locator('.way-step').filter({ hasText: /^Next/ }).getByRole('link');
  const following = await step.textContent();
  await step.click();
  await expect(page.locator('h1')).toHaveText(following ?? '');
  expect(await page.evaluate('document.activeElement.localName')).toBe('h1');
  await way
    .locator('.way-step')
    .filter({ hasText: /^Previous/ })
    .getByRole('link')
    .click();
  await expect(page.locator('h1')).toHaveText(title ?? '');
  expect(await page.evaluate(VIOLATIONS)).toEqual([]);
});

test('the original is linked at the quote, and a citation carries the selected words', async ({ chromium }) => {
  let page = await openReader(chromium, LINKED);
  const quote = await page.evaluate<string>(
    `document.querySelectorAll('.paragraph p')[1].textContent.split(' ').slice(2, 8).join(' ')`,
  );
  page = await openReader(chromium, `${LINKED}&q=${encodeURIComponent(quote)}`);
  await expect(page.locator('mark').first()).toBeVisible();
  const href = await page.getByRole('link', { name: 'Open the original page at the quote' }).getAttribute('href');
  const [address, directive = ''] = href?.split('#:~:text=') ?? [];
  expect(address).toMatch(/^https:\/\/[^#]+$/);
  expect(decodeURIComponent(directive)).toContain(quote);

  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
  await page.getByRole('button', { name: 'plain text' }).click();
  await expect(page.getByText('Copied as plain text')).toBeVisible();
  expect(await copied()).toContain(`“${quote}” (`);
  await page.evaluate(`getSelection().selectAllChildren(document.querySelector('.paragraph p'))`);
  const first = await page.evaluate<string>('String(getSelection())');
  await page.getByRole('button', { name: 'Markdown' }).click();
  await expect(page.getByText('Copied as Markdown')).toBeVisible();
  expect(await copied()).toContain(
    `> ${first
      .trim()
      .split(/[*_[\]]/)[0]
      ?.slice(0, 30)}`,
  );
  await page.getByRole('button', { name: 'CSL-JSON' }).click();
  await expect(page.getByText('Copied as CSL-JSON')).toBeVisible();
  expect(JSON.parse(await copied())).toMatchObject([{ id: LINKED, URL: address }]);
});

/** Without a display: a reader's visit to the demo page, by itself, with photographs of everything it shows. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { during, say } from '../progress.mjs';
import { type Chromium, FrameSurface, hoverText, isCardOpen, openCard, pressAction } from './chromium';
import { callOf, countMarks, markTexts } from './in-page';
import { attachPanel, type Panel } from './panel-target';
import { readCard, readTopics, type ShownCard, type ShownTopic } from './read';
import { pause, until } from './surface';
import { comparisonTable, topicTable } from './table';

export interface TourOptions {
  chromium: Chromium;
  address: string;
  /** Where photographs go. */
  folder: string;
}

const PANEL = '/sidepanel.html';
const NOTE = 'Ask which of the two counts is meant.';
/** A name with comparisons, and a figure, both in the article. */
const NAME = 'Council of Mothers and Wives';
const FIGURE = '100,000 soldiers on both sides';
const SCHEMES = ['light', 'dark'] as const;
const LIBRARY_TIMEOUT_MS = 30_000;

export async function tour({ chromium, address, folder }: TourOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = await chromium.context.newPage();
  const photo = (name: string) => join(folder, `${name}.png`);

  await during('Opening the demo page and waiting for marks', () => openPage(page, address));
  const { cards, texts } = await during('Hovering over everything that is marked', () => hoverAll(page));
  await during('Writing a note on a card', () => writeNote(page));
  const panel = await during('Opening the side panel', () => openPanel(page, chromium));
  const topics = await until('names in the panel', () => filled(panel));
  const own = { page, panel, photo, extensionId: chromium.extensionId };
  await during('Taking photographs, light and dark', () => photographAll(own));

  say(`\nNames found on the page (${texts} different words marked)\n\n${topicTable(topics)}`);
  say(`\nComparisons on their cards\n\n${comparisonTable(cards)}`);
  say(`\nPhotographs: ${folder}`);
}

async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.bringToFront();
  const marked = async () => (await page.evaluate<number>(callOf(countMarks))) || null;
  await until('marks on the page', marked, LIBRARY_TIMEOUT_MS);
  // The last paragraph comes late.
  await pause(1500);
}

/** Only what is on screen is painted, so the page is read screen by screen. */
async function hoverAll(page: Page): Promise<{ cards: ShownCard[]; texts: number }> {
  const cards: ShownCard[] = [];
  const seen = new Set<string>();
  for (let screen = 0; ; screen += 1) {
    const isLast = await page.evaluate((top) => {
      scrollTo({ top: top * innerHeight * 0.8, behavior: 'instant' });
      return scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    }, screen);
    await pause(500);
    for (const text of await page.evaluate<string[]>(callOf(markTexts))) {
      if (seen.has(text)) continue;
      seen.add(text);
      const card = await readCardOf(page, text);
      if (card && !cards.some(({ name }) => name === card.name)) cards.push(card);
    }
    if (isLast) return { cards, texts: seen.size };
  }
}

/** Null where the first place with these words has no card (a heading, a link): the visit goes on. */
async function readCardOf(page: Page, text: string): Promise<ShownCard | null> {
  await hoverText(page, text);
  const card = await openCard(page, 4_000).catch(() => null);
  if (!card) return null;
  const isDrawn = () => card.evaluate<true | null>("document.querySelector('.card .name') ? true : null");
  await until('the card to be drawn', isDrawn);
  const shown = await readCard(card);
  await closeCard(page);
  return shown;
}

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await until('the card to close', async () => ((await isCardOpen(page)) ? null : true));
}

async function writeNote(page: Page): Promise<void> {
  await hoverText(page, NAME);
  const card = await openCard(page);
  await card.type('textarea', NOTE);
  await card.press('ControlOrMeta+Enter');
  await until('the note on the card', async () => ((await card.text()).includes(NOTE) ? true : null));
  await closeCard(page);
}

async function openPanel(page: Page, { context, extensionId }: Chromium): Promise<Panel> {
  await pressAction(page, extensionId);
  return attachPanel(context, PANEL);
}

async function filled(panel: Panel): Promise<ShownTopic[] | null> {
  const topics = await readTopics(panel);
  return topics.length > 0 ? topics : null;
}

interface Studio {
  page: Page;
  panel: Panel;
  photo: (name: string) => string;
  extensionId: string;
}

async function photographAll({ page, panel, photo, extensionId }: Studio): Promise<void> {
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    await panel.emulateColours(scheme);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await pause(500);
    await page.screenshot({ path: photo(`marks-${scheme}`) });
    await photographCard(page, NAME, photo(`card-${scheme}`));
    await photographCard(page, FIGURE, photo(`figure-card-${scheme}`));
    for (const tab of ['page', 'coverage', 'figures', 'notes', 'library']) {
      await panel.click(`[data-tab=${tab}]`);
      await pause(400);
      await panel.screenshot(photo(`panel-${tab}-${scheme}`));
    }
  }
  const article = await panel.evaluate<string | null>(ARTICLE_LINK);
  const pages = { welcome: '/welcome.html', options: '/options.html', ...(article ? { reader: article } : {}) };
  for (const [name, path] of Object.entries(pages)) {
    const own = await page.context().newPage();
    await own.goto(`chrome-extension://${extensionId}${path}`);
    for (const scheme of SCHEMES) {
      await own.emulateMedia({ colorScheme: scheme });
      await pause(400);
      await new FrameSurface(own.mainFrame()).screenshot(photo(`${name}-${scheme}`));
    }
    await own.close();
  }
}

async function photographCard(page: Page, text: string, path: string): Promise<void> {
  await hoverText(page, text);
  await openCard(page);
  await pause(500);
  await page.screenshot({ path });
  await closeCard(page);
}

/** The reader's address of the first article that the panel's coverage links to. */
const ARTICLE_LINK = `(async () => {
  document.querySelector('[data-tab=coverage]').click();
  for (let tries = 0; tries < 40; tries += 1) {
    const link = document.querySelector('a[href*="reader.html"]');
    if (link) return link.getAttribute('href');
    await new Promise((done) => setTimeout(done, 50));
  }
  return null;
})()`;

/**
 * How well the page layer tells an article from what stands around it: saved pages in a real browser, what it reads of
 * them against what Readability expects.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { blockTexts } from '../../../articles';
import { ensureChromium, ROOT } from '../../install.mjs';
import { pageScript } from '../page-script';
import type { ReadPage } from './in-page';
import { type Overlap, overlap } from './overlap';

const FOLDER = join(ROOT, '..', 'shared', 'data', 'pages');

export interface Measured extends Overlap {
  page: string;
  read: ReadPage;
}

export async function benchArticle(): Promise<void> {
  const pages = await measureArticles();
  if (pages.length === 0) console.log(`There are no saved pages in ${FOLDER}.`);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
  console.log('page           precision   recall   found');
  for (const { page, precision, recall, read } of pages) {
    console.log(`${page.padEnd(14)} ${percent(precision)} ${percent(recall)}   ${read.article}`);
  }
  for (const { page, extra, missed, read } of pages) {
    console.log(`\n${page}: read and not expected`);
    for (const words of extra) console.log(`  + ${words.slice(0, 160)}\n      ${whereOf(read, words)}`);
    console.log(`${page}: expected and not read`);
    for (const words of missed) console.log(`  - ${words.slice(0, 160)}`);
  }
}

/** None where the saved pages are not at hand. */
export async function measureArticles(): Promise<Measured[]> {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  if (names.length === 0) return [];
  const script = await pageScript('lib/cli/bench/article/in-page.ts');
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const measured: Measured[] = [];
  for (const name of names) measured.push(await measure(page, name, script));
  await browser.close();
  return measured;
}

async function measure(page: Page, name: string, script: string): Promise<Measured> {
  const file = (kind: string) => readFileSync(join(FOLDER, name, `${kind}.html`), 'utf8');
  await page.unrouteAll();
  // As saved: no script of the page runs, nothing is loaded.
  const headers = { 'content-security-policy': "script-src 'none'", 'content-type': 'text/html; charset=utf-8' };
  await page.route('**/*', (route) =>
    route.request().url() === 'http://page.test/' ? route.fulfill({ body: file('source'), headers }) : route.abort(),
  );
  await page.goto('http://page.test/', { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  const read = await page.evaluate<ReadPage>('readPage()');
  const { document } = parseHTML(`<!doctype html><html><body>${file('expected')}</body></html>`);
  // Captions and lines that are links Readability keeps; they are not to be marked.
  for (const caption of document.querySelectorAll('figcaption')) caption.remove();
  for (const link of document.querySelectorAll('a')) removeLine(link);
  const wanted = blockTexts(document.body).join('\n');
  // Readability hands the headline over apart from the text.
  const lines = read.lines.filter(({ where }) => !/(?:^|> )h1[^>]*$/.test(where));
  return { page: name, read, ...overlap(lines.map(({ text }) => text).join('\n'), wanted) };
}

const LINK_SHARE = 0.8;

function removeLine(link: Element): void {
  const line = link.closest('p,li,div');
  const [inLink, inLine] = [link, line].map((element) => element?.textContent.trim().length ?? 0);
  if (inLink !== undefined && inLine !== undefined && inLink > inLine * LINK_SHARE) line?.remove();
}

function whereOf({ lines }: ReadPage, words: string): string {
  const start = words.split(' ').slice(0, 3).join(' ');
  const line = lines.find(({ text }) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').includes(start));
  return line === undefined ? '' : `${line.inside ? 'inside' : 'outside'} ${line.where}`;
}

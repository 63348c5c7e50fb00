/**
 * Pages that Chromium keeps or renders out of sight. Both need a browser of their own: the test tool's switches turn the
 * back/forward cache off, and whoever is attached to a page by DevTools turns its prerendering off.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findWorker, hoverText, isCardOpen, launchChromium, openCard, welcomed } from '../../../lib/cli/demo/chromium';
import { callOf, markTexts } from '../../../lib/cli/demo/in-page';
import { pause, until, untilSays } from '../../../lib/cli/demo/surface';
import { ensureChromium } from '../../../lib/cli/install.mjs';
import { htmlPage } from '../../pages';
import { startServer } from '../../support/server';
import { test as base, buildFor, expect } from '../../support/test';

const OLGA = 'Olga Tsukanova';

const test = base.extend<{ profile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'second-source-kept-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

const switches = () => {
  const extension = buildFor('chromium');
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--no-sandbox',
    '--no-first-run',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
};

test('a page from the back/forward cache has its marks and answers a hover', async ({ profile }) => {
  const server = await startServer();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: switches(),
  });
  const worker = await findWorker(context);
  await welcomed(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.bringToFront();
  await page.goto(server.url('/kept'));
  const marks = async () => page.evaluate<string[]>(callOf(markTexts));
  await until('the mark', async () => (await marks()).length || null);
  await hoverText(page, OLGA);
  await openCard(page);

  // As a link does; an address typed by hand comes too suddenly for the card to make way.
  await page.evaluate(`void setTimeout(() => { location.href = '/no-match'; }, 0)`);
  await until('the next page', async () => (await page.title()) === 'Snow' || null);
  await page.evaluate('void setTimeout(() => history.back(), 0)');
  await until('the page', async () => (await page.title()) === 'Kept' || null);
  expect(await page.evaluate('window.isFromCache')).toBe(true);
  expect(server.count('/kept')).toBe(1);
  await until('the mark', async () => (await marks()).length || null);
  expect(await marks()).toEqual([OLGA]);
  expect(await isCardOpen(page)).toBe(false);
  await page.mouse.move(1, 1);
  await hoverText(page, OLGA);
  await untilSays(await openCard(page), OLGA);

  // What is changed while it is kept holds for it when it comes back.
  await page.evaluate(`void setTimeout(() => { location.href = '/no-match'; }, 0)`);
  await until('the next page', async () => (await page.title()) === 'Snow' || null);
  const own = await context.newPage();
  await own.goto(new URL('/options.html', worker.url()).href);
  const off = { name: 'site.set', body: { host: new URL(server.url('/')).host, state: 'off' } };
  await own.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(off)})`);
  await own.close();
  await page.evaluate('void setTimeout(() => history.back(), 0)');
  await until('the page', async () => (await page.title()) === 'Kept' || null);
  expect(await page.evaluate('window.isFromCache')).toBe(true);
  await until('the marks to go', async () => ((await marks()).length === 0 ? true : null));
  await context.close();
  await server.close();
});

/** Longer than a page in sight needs for its marks. */
const HIDDEN_MS = 1_500;

const PRERENDERING = htmlPage(
  'Prerendering',
  `<script type="speculationrules">{ "prerender": [{ "urls": ["/prerendered"], "eagerness": "immediate" }] }</script>
<script>setTimeout(() => { location.href = '/prerendered'; }, ${HIDDEN_MS});</script>`,
);

/** Tells the server when it is shown, how many highlights it ever had before, and how many it gets. */
const PRERENDERED = htmlPage(
  'Prerendered',
  `<p>Then ${OLGA} spoke.</p>
<script>
let early = document.prerendering ? 0 : -1;
setInterval(() => { if (document.prerendering) early = Math.max(early, CSS.highlights.size); }, 20);
const tell = () => fetch('/told?early=' + early + '&now=' + CSS.highlights.size);
document.addEventListener('prerenderingchange', () => setInterval(() => { if (CSS.highlights.size > 0) tell(); }, 100));
setTimeout(tell, 8000);
</script>`,
);

test('a prerendered page is marked when it is shown and not before', async ({ profile }) => {
  const executablePath = await ensureChromium();
  const server = await startServer();
  server.set('/prerendering', PRERENDERING);
  server.set('/prerendered', PRERENDERED);
  server.set('/told', { body: '', type: 'text/plain' });
  const { context } = await launchChromium({ executablePath, extension: buildFor('chromium'), profile });
  await welcomed(context);
  await context.close();
  const args = ['--headless=new', `--user-data-dir=${profile}`, ...switches(), server.url('/prerendering')];
  const browser = spawn(executablePath, args, { stdio: 'ignore' });
  try {
    const told = () => server.requests.find(({ path }) => path.startsWith('/told'))?.path;
    expect(await until('word from the page', async () => told(), 20_000)).toBe('/told?early=0&now=1');
    expect(server.count('/prerendered')).toBe(1);
  } finally {
    browser.kill();
    await new Promise((done) => (browser.exitCode === null ? browser.once('exit', done) : done(null)));
    await pause(100);
    await server.close();
  }
});

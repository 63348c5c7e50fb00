import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { table } from '../../accuracy/table';
import { findWorker, launchChromium, welcomed } from '../../demo/chromium';
import { pause } from '../../demo/surface';
import { ensureChromium, ROOT, tool } from '../../install.mjs';
import { run } from '../../progress.mjs';
import { machine, note } from '../machine';
import { type AnswerTimes, answerTimes, type CardTimes, cardTimes, roundTrip } from './card';
import { hitTimes } from './hit';
import type { HitTimes } from './hit-page';
import { withLeast } from './least';
import { ADD, append, articlePage, FLOOD, firstMarkMs, heavyPage, LINE, STOP_TICKING, TICK } from './pages';
import { traced, type Work } from './trace';

const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const SETTLE_MS = 5_000;
const CHANGING_MS = 5_000;
const BATCHES = 10;
const BATCH_EVERY_MS = 500;
const SLOW_DOWN = 4;
/** A collection of garbage falls into one load and not into another: the one in the middle is told. */
const LOADS = 5;

/** What one browser did on the same pages. */
interface Visit {
  loaded: Work;
  firstMark: number | null;
  /** The first move of the pointer, for which what shows cards is sent for. */
  pointing: Work;
  slowed: Work;
  ticking: Work;
  appending: Work;
  /** Thousands of paragraphs at once; one line of thousands of elements. */
  flood: Work;
  line: Work;
  hidden: Work;
  hiddenMarks: number;
  heapBytes: number;
}

type Loaded = Pick<Visit, 'loaded' | 'firstMark'>;

/** What reading along costs a page: the same pages in Chromium with the extension and without it. */
export async function benchPage(): Promise<void> {
  console.log(machine());
  const built = await run('Building the extension', tool('wxt'), ['build', '-b', 'chrome'], { cwd: ROOT, quiet: true });
  if (built.code !== 0) throw new Error(built.output);
  const executablePath = await ensureChromium();
  const pages = await serve({ '/heavy': heavyPage(), '/article': articlePage() });
  const without = await chromium.launchPersistentContext('', {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const bare = await visit(without, pages.url);
  await without.close();
  note('the heavy page with an extension that only listens');
  const least = await withLeast(executablePath, async (context) => {
    const { loaded } = await loads(context, pages.url);
    const own = await context.newPage();
    await own.goto(new URL('/page.html', (await findWorker(context)).url()).href);
    return { loaded, answers: await answerTimes(context, () => own.evaluate<number>(roundTrip('{}'))) };
  });
  const { context } = await launchChromium({ executablePath, extension: EXTENSION });
  await welcomed(context);
  const ours = await visit(context, pages.url);
  const hits = await hitTimes(context, pages.url('/heavy'));
  const cards = await cardTimes(context, pages.url('/article'));
  await context.close();
  pages.close();
  console.log(
    table(['on a page of 1 MB and 50,000 nodes', 'with', 'without', 'must'], rows({ ours, bare, least, hits, cards })),
  );
}

async function serve(bodies: Record<string, string>): Promise<{ url: (path: string) => string; close: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(bodies[url] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return { url: (path) => `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}

async function visit(context: BrowserContext, url: (path: string) => string): Promise<Visit> {
  note(`the pages ${context.serviceWorkers().length > 0 ? 'with' : 'without'} the extension`);
  return {
    ...(await loads(context, url)),
    ...(await inTab(context, async (tab) => {
      await load(tab, url('/heavy'));
      return { ticking: await traced(tab, () => tick(tab)), appending: await traced(tab, () => grow(tab)) };
    })),
    ...(await inTab(context, async (tab) => {
      await load(tab, url('/article'));
      const add = (markup: string) => traced(tab, () => tab.evaluate(ADD(markup)).then(() => pause(SETTLE_MS)));
      return { flood: await add(FLOOD), line: await add(LINE) };
    })),
    pointing: await inTab(context, async (tab) => {
      await load(tab, url('/article'));
      return traced(tab, () => tab.mouse.move(300, 200).then(() => pause(SETTLE_MS)));
    }),
    slowed: await inTab(context, async (tab) => {
      const session = await context.newCDPSession(tab);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
      return traced(tab, () => load(tab, url('/heavy'), SLOW_DOWN * SETTLE_MS));
    }),
    ...(await hiddenWork(context, url('/heavy'))),
    heapBytes: await inTab(context, (tab) => heapOf(tab, url('/article'))),
  };
}

/** The heavy page, loaded again and again. */
async function loads(context: BrowserContext, url: (path: string) => string): Promise<Loaded> {
  // The first page of a browser pays for starting it.
  await inTab(context, (tab) => load(tab, url('/article')));
  const all: Loaded[] = [];
  while (all.length < LOADS) all.push(await inTab(context, (tab) => loadTraced(tab, url('/heavy'))));
  return inTheMiddle(all);
}

async function inTab<Result>(context: BrowserContext, work: (tab: Page) => Promise<Result>): Promise<Result> {
  const tab = await context.newPage();
  await tab.bringToFront();
  try {
    return await work(tab);
  } finally {
    await tab.close();
  }
}

async function load(tab: Page, url: string, settleMs = SETTLE_MS): Promise<void> {
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  await pause(settleMs);
}

async function loadTraced(tab: Page, url: string): Promise<Loaded> {
  const loaded = await traced(tab, () => load(tab, url));
  return { loaded, firstMark: await firstMarkMs(tab) };
}

/** The load that is the median by its longest run, with the median of the first marks. */
function inTheMiddle(loads: readonly Loaded[]): Loaded {
  const middle = loads.length >> 1;
  const byRun = loads.map(({ loaded }) => loaded).toSorted((a, b) => a.longestMs - b.longestMs);
  const byMark = loads.map(({ firstMark }) => firstMark).toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return { loaded: byRun[middle] as Work, firstMark: byMark[middle] ?? null };
}

async function tick(tab: Page): Promise<void> {
  await tab.evaluate(TICK);
  await pause(CHANGING_MS);
  await tab.evaluate(STOP_TICKING);
}

async function grow(tab: Page): Promise<void> {
  for (let batch = 0; batch < BATCHES; batch++) {
    await tab.evaluate(append(batch));
    await pause(BATCH_EVERY_MS);
  }
}

/**
 * A tab that nobody sees. Without a display Chromium calls every tab visible, so the scripts of extensions are told
 * that theirs is hidden, in their own world. The page changes all the while.
 */
async function hiddenWork(context: BrowserContext, url: string): Promise<Pick<Visit, 'hidden' | 'hiddenMarks'>> {
  return inTab(context, async (tab) => {
    const session = await context.newCDPSession(tab);
    session.on('Runtime.executionContextCreated', ({ context: { id, auxData } }) => {
      const expression = `Object.defineProperty(Document.prototype, 'hidden', { get: () => true })`;
      if (auxData?.type === 'isolated') void session.send('Runtime.evaluate', { contextId: id, expression });
    });
    await session.send('Runtime.enable');
    const hidden = await traced(tab, async () => {
      await load(tab, url);
      await grow(tab);
    });
    await session.detach();
    return { hidden, hiddenMarks: await tab.evaluate('CSS.highlights.size') };
  });
}

async function heapOf(tab: Page, url: string): Promise<number> {
  await load(tab, url);
  const session = await tab.context().newCDPSession(tab);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

interface Measured {
  ours: Visit;
  bare: Visit;
  least: { loaded: Work; answers: AnswerTimes };
  hits: HitTimes;
  cards: CardTimes;
}

function rows({ ours, bare, least, hits, cards }: Measured): string[][] {
  const kilobytes = (...names: string[]) =>
    names
      .map((name) => (gzipSync(readFileSync(join(EXTENSION, name)), { level: 9 }).length / 1000).toFixed(1))
      .join(' + ');
  const share = (work: Work) => `${((work.totalMs / CHANGING_MS) * 100).toFixed(1)} %`;
  const each = (work: Work) => ms((work.totalMs + work.renderingMs) / BATCHES);
  return [
    [
      `longest run of scripts, the middle one of ${LOADS} loads`,
      ms(ours.loaded.longestMs),
      ms(bare.loaded.longestMs),
      '≤ 5 ms',
    ],
    ['the same with an extension that only listens', ms(least.loaded.longestMs), '', ''],
    ['the same after ours was evaluated', ms(ours.loaded.longestLaterMs), ms(bare.loaded.longestLaterMs), '≤ 5 ms'],
    ['all scripts', ms(ours.loaded.totalMs), ms(bare.loaded.totalMs), ''],
    ['style, layout and paint', ms(ours.loaded.renderingMs), ms(bare.loaded.renderingMs), ''],
    ['of that, layout', layout(ours.loaded), layout(bare.loaded), ''],
    ['style and layout that scripts asked for', asked(ours.loaded), asked(bare.loaded), 'none'],
    ['first marks, after the document was there', ms(ours.firstMark), '', ''],
    [`longest run at ${SLOW_DOWN}× slow-down`, ms(ours.slowed.longestMs), ms(bare.slowed.longestMs), '≤ 50 ms'],
    ['a clock at every frame: scripts, of one core', share(ours.ticking), share(bare.ticking), '< 2 % more'],
    ['20 paragraphs added: all work for them', each(ours.appending), each(bare.appending), ''],
    ['20 paragraphs added: longest run', ms(ours.appending.longestMs), ms(bare.appending.longestMs), '≤ 3 ms more'],
    ['5,000 paragraphs at once: longest run', ms(ours.flood.longestMs), ms(bare.flood.longestMs), '≤ 3 ms more'],
    ['a line of 6,000 elements added: longest run', ms(ours.line.longestMs), ms(bare.line.longestMs), '≤ 5 ms'],
    [
      'the pointer moves for the first time: longest run',
      ms(ours.pointing.longestMs),
      ms(bare.pointing.longestMs),
      '≤ 5 ms',
    ],
    ['in a tab that nobody sees, and that changes: marks', `${ours.hiddenMarks}`, `${bare.hiddenMarks}`, 'none'],
    [
      'in a tab that nobody sees, and that changes: all scripts',
      ms(ours.hidden.totalMs),
      ms(bare.hidden.totalMs),
      'nothing more',
    ],
    ['heap, on an article', mb(ours.heapBytes), mb(bare.heapBytes), '≤ 1.5 MB more'],
    [
      'content scripts, gzipped: in every frame, and where marks are',
      `${kilobytes('page.js', 'layer.js')} KB`,
      '',
      '≤ 25 KB',
    ],
    ['cards, gzipped, sent for where somebody points', `${kilobytes('cards.js')} KB`, '', ''],
    [
      'mark under the pointer; highlightsFromPoint',
      us(hits.oursUs),
      us(hits.highlightsFromPointUs),
      '≥ 500 times less',
    ],
    ['card: after the dwell, until it is seen', ms(cards.openMs), '', 'next frame'],
    ['card: data from a warm worker', ms(cards.warmMs), '', '≤ 16 ms'],
    ['card: data from a worker that was stopped', ms(cards.coldMs), '', '≤ 120 ms'],
    ['the same from a worker that only answers', ms(least.answers.coldMs), '', ''],
  ];
}

const layout = ({ layouts, layoutMs }: Work): string => `${layouts} times, ${ms(layoutMs)}`;
const asked = ({ asked, askedMs }: Work): string => (asked === 0 ? 'none' : `${asked} times, ${ms(askedMs)}`);
const ms = (value: number | null): string => (value === null ? 'none' : `${value.toFixed(1)} ms`);
const us = (value: number): string => `${value.toFixed(2)} µs`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

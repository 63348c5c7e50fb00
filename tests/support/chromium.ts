/** Chromium with the built extension, as a reading and, for what only Chromium can do, as Playwright's own objects. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import {
  cardFrame,
  FrameSurface,
  findWorker,
  hoverText,
  isCardOpen,
  launchChromium,
  openCard,
  pressAction,
  spotOf,
  welcomed,
} from '../../lib/cli/demo/chromium';
import { callOf, countMarks, markTexts, type Spot } from '../../lib/cli/demo/in-page';
import { attachPanel, isPanelOpen, type Panel } from '../../lib/cli/demo/panel-target';
import { until } from '../../lib/cli/demo/surface';
import type { Canary } from './canary';
import { middleOf, PATHS, type Reading } from './reading';
import type { PageServer } from './server';

export interface ChromiumSetup {
  executablePath: string;
  /** The unpacked extension. */
  extension: string;
  /** Where everything that is not on 127.0.0.1 is led. */
  canary: Canary;
}

export async function readInChromium(setup: ChromiumSetup): Promise<ChromiumReading> {
  return new ChromiumReading(setup, await mkdtemp(join(tmpdir(), 'second-source-chromium-')));
}

export class ChromiumReading implements Reading {
  readonly browser = 'chromium';
  #server: PageServer | null = null;
  /** The folder that is loaded: an unpacked extension has its id of it, and its data of its id. */
  #extension = '';
  #copies = 0;
  #running: { context: BrowserContext; page: Page; extensionId: string } | null = null;

  constructor(
    private readonly setup: ChromiumSetup,
    private readonly profile: string,
  ) {}

  get server(): PageServer {
    if (this.#server === null) throw new Error('No test has begun.');
    return this.#server;
  }

  /** Playwright's context; another one after a restart. */
  get context(): BrowserContext {
    return this.#now.context;
  }

  /** The reader's tab. */
  get page(): Page {
    return this.#now.page;
  }

  get extensionId(): string {
    return this.#now.extensionId;
  }

  /** The service worker now running; waits for one. */
  worker(): Promise<Worker> {
    return findWorker(this.context);
  }

  async begin(server: PageServer, data: 'new' | 'kept'): Promise<void> {
    this.#server = server;
    const isFirst = this.#running === null;
    if (!isFirst) await this.#clear();
    if (!isFirst && data === 'kept') return;
    const old = this.#extension;
    this.#extension = join(this.profile, `extension-${++this.#copies}`);
    await cp(this.setup.extension, this.#extension, { recursive: true });
    if (isFirst) await this.#start();
    else await this.#replace();
    if (old !== '') await rm(old, { recursive: true, force: true });
    // The welcome page opens in front, once; a test that opened its own page before would find it in the background.
    await welcomed(this.context);
  }

  async #start(): Promise<void> {
    const { executablePath, canary } = this.setup;
    const switches = [ledTo(canary)];
    const profile = join(this.profile, 'profile');
    // Not by a switch of the command line: what comes by it cannot be taken away.
    const { context, extensionId } = await launchChromium({ executablePath, extension: null, profile, switches });
    this.#running = { context, page: context.pages()[0] ?? (await context.newPage()), extensionId };
    await this.#install();
  }

  /** One empty tab, without a cookie. */
  async #clear(): Promise<void> {
    const { context } = this;
    const page = await context.newPage();
    for (const other of context.pages()) if (other !== page) await other.close();
    await Promise.all([context.clearCookies(), context.clearPermissions()]);
    this.#running = { ...this.#now, page };
  }

  /** Another extension by its id: it finds nothing of what the last one kept. */
  async #replace(): Promise<void> {
    await this.#tell('Extensions.uninstall', { id: this.extensionId });
    await this.#install();
  }

  async #install(): Promise<void> {
    const isNew = (worker: Worker) => !worker.url().includes(this.extensionId || 'none yet');
    const started = this.context.waitForEvent('serviceworker', { predicate: isNew });
    const [worker] = await Promise.all([started, this.#load()]);
    this.#running = { ...this.#now, extensionId: new URL(worker.url()).host };
  }

  async open(address: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(address.startsWith('/') ? this.server.url(address) : address);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  evaluate<Value>(expression: string): Promise<Value> {
    return this.page.evaluate<Value>(expression);
  }

  marks(atLeast = 1): Promise<number> {
    const ask = async () => {
      const count = await this.evaluate<number>(callOf(countMarks));
      return count >= atLeast ? count : null;
    };
    return until(`${atLeast} marks on ${this.page.url()}`, ask);
  }

  markTexts(): Promise<string[]> {
    return this.evaluate(callOf(markTexts));
  }

  async hover(text: string, nth = 0): Promise<void> {
    await hoverText(this.page, text, nth);
  }

  async moveAway(): Promise<void> {
    await this.page.mouse.move(1, 1);
  }

  async clickText(text: string, nth = 0): Promise<void> {
    const { x, y } = await spotOf(this.page, text, nth);
    await this.page.mouse.click(x, y);
  }

  async press(chord: string): Promise<void> {
    await this.page.keyboard.press(chord);
  }

  card(timeoutMs?: number): Promise<FrameSurface> {
    return openCard(this.page, timeoutMs);
  }

  /** The frame of the card even while it is kept ready out of sight. */
  async cardFrame(timeoutMs?: number): Promise<FrameSurface> {
    return new FrameSurface(await cardFrame(this.page, timeoutMs));
  }

  isCardOpen(): Promise<boolean> {
    return isCardOpen(this.page);
  }

  async pressInCard(selector: string): Promise<void> {
    const { frame } = await this.cardFrame();
    const place = await frame.evaluate<Spot>(`(${middleOf})(${JSON.stringify(selector)})`);
    const box = await (await frame.frameElement()).boundingBox();
    if (!box) throw new Error('The frame of the card has no box.');
    await this.page.mouse.move(box.x + place.x, box.y + place.y, { steps: 3 });
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  async cardGone(timeoutMs?: number): Promise<void> {
    await until('the card to be gone', async () => ((await this.isCardOpen()) ? null : true), timeoutMs);
  }

  async command(name: string): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(dispatchCommand, name);
  }

  pressAction(): Promise<void> {
    return pressAction(this.page, this.extensionId);
  }

  panel(timeoutMs?: number): Promise<Panel> {
    return attachPanel(this.context, PATHS.panel, timeoutMs);
  }

  isPanelOpen(): Promise<boolean> {
    return isPanelOpen(this.context, PATHS.panel);
  }

  async extensionPage(path: string): Promise<FrameSurface> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}${path}`);
    return new FrameSurface(page.mainFrame());
  }

  async colours(scheme: 'light' | 'dark'): Promise<void> {
    for (const page of this.context.pages()) await page.emulateMedia({ colorScheme: scheme });
    if (await this.isPanelOpen()) await (await this.panel()).emulateColours(scheme);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async update(): Promise<void> {
    const old = await this.worker();
    const isNew = (worker: Worker) => worker !== old && worker.url() === old.url();
    const started = this.context.waitForEvent('serviceworker', { predicate: isNew });
    // `runtime.reload()` leaves an extension from the command line unloaded; loading it over itself is an update.
    await Promise.all([started, this.#load()]);
  }

  #load(): Promise<void> {
    return this.#tell('Extensions.loadUnpacked', { path: this.#extension });
  }

  async #tell(name: string, body: object): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    // Playwright's types do not know this domain.
    const send = session?.send.bind(session) as unknown as (name: string, body: object) => Promise<unknown>;
    await send(name, body);
    await session?.detach();
  }

  async stopBackground(): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    if (session === undefined) throw new Error('This context has no browser to ask for targets.');
    await until('no worker', async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(this.extensionId));
      if (worker === undefined) return true;
      await session.send('Target.closeTarget', { targetId: worker.targetId });
      return null;
    });
    await session.detach();
  }

  async restart(): Promise<void> {
    await this.context.close();
    await this.#start();
  }

  async close(): Promise<void> {
    await this.#running?.context.close();
    this.#running = null;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  get #now() {
    if (!this.#running) throw new Error('Chromium is not running.');
    return this.#running;
  }
}

/** Chromium itself asks its maker for updates, accounts and form fields; no switch stops all of it, so nobody answers. */
const OF_CHROMIUM = ['*.google.com', '*.googleapis.com', '*.gvt1.com'];

/** The switch that leads every other host to the canary. */
export function ledTo({ port }: Canary): string {
  const away = OF_CHROMIUM.map((host) => `MAP ${host} ^NOTFOUND`);
  return `--host-resolver-rules=${[...away, `MAP * 127.0.0.1:${port}`, 'EXCLUDE 127.0.0.1'].join(', ')}`;
}

/** Runs in the worker: extension events can be dispatched from the extension's own script. */
async function dispatchCommand(name: string): Promise<void> {
  interface Api {
    commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
    tabs: { query(filter: object): Promise<unknown[]> };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(name, tab);
}

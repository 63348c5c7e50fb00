/** Chromium with the built extension, and a reader's hand in it: slow pointer moves, real clicks and keys. */
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from '@playwright/test';
import { callOf, locateText, type Spot } from './in-page';
import { pause, type Surface, until, VISIBLE_TEXT } from './surface';

export interface ChromiumOptions {
  executablePath: string;
  /** The unpacked extension; null: none yet. */
  extension: string | null;
  /** A profile folder to use and keep; without one a fresh one is made and thrown away. */
  profile?: string;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  /** More switches for its command line. */
  switches?: string[];
}

export interface Chromium {
  context: BrowserContext;
  /** Empty without an extension. */
  extensionId: string;
}

/** Half a short name: the approach starts on the text itself. */
const APPROACH_PX = 8;
const WELCOME_TIMEOUT_MS = 20_000;
const WORKER_TIMEOUT_MS = 20_000;
const CLICK_TIMEOUT_MS = 10_000;

export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { executablePath, extension, profile = '', headless = true, switches = [] } = options;
  const { viewport = { width: 1280, height: 860 } } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      '--no-sandbox',
      '--no-first-run',
      // Lets the DevTools protocol press the toolbar button.
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(headless ? ['--disable-gpu'] : []),
      ...switches,
    ],
  });
  if (extension === null) return { context, extensionId: '' };
  try {
    return { context, extensionId: new URL((await findWorker(context)).url()).host };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * Waits for the welcome page, which opens in front at install: a page opened before it would end up in the background,
 * where nothing is marked. A build without one is no reason to fail.
 */
export async function welcomed(context: BrowserContext): Promise<void> {
  const isThere = () => context.pages().some((page) => page.url().endsWith('/welcome.html'));
  await until('the welcome page', async () => isThere() || null, WELCOME_TIMEOUT_MS).catch(() => null);
}

/** The extension's service worker now, woken or waited for. */
export async function findWorker(context: BrowserContext): Promise<Worker> {
  const running = () => context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension:'));
  const worker =
    running() ?? (await context.waitForEvent('serviceworker', { timeout: WORKER_TIMEOUT_MS }).catch(running));
  if (worker) return worker;
  throw new Error(
    'The extension did not load: its manifest or its service worker is broken (see chrome://extensions).',
  );
}

/** Presses the extension's toolbar button for this tab, with all rights of a person's click. */
export async function pressAction(page: Page, extensionId: string): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This context has no browser to ask for targets.');
  const session = await browser.newBrowserCDPSession();
  // Only targets of type "tab" have a toolbar; they are left out of the list unless asked for.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((info) => info.url === page.url());
  if (!tab) throw new Error(`There is no tab at ${page.url()}.`);
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  await session.detach();
}

export async function spotOf(page: Page, text: string, nth = 0): Promise<Spot> {
  const call = callOf(locateText, text, nth);
  return until(`“${text}” (occurrence ${nth}) on ${page.url()}`, () => page.evaluate<Spot | null>(call));
}

/** Jumps close, so that no other mark is rested on, then comes slower than 0.5 px/ms (a pointer passing by), and rests. */
export async function hoverText(page: Page, text: string, nth = 0): Promise<Spot> {
  const spot = await spotOf(page, text, nth);
  const close = { x: spot.x - APPROACH_PX, y: spot.y };
  await page.mouse.move(close.x, close.y);
  await moveSlowly(page, close, spot);
  return spot;
}

/** In steps of at most 4 px, 20 ms apart. */
async function moveSlowly(page: Page, from: Spot, to: Spot): Promise<void> {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    await pause(20);
  }
}

/** The card's frame, once it is there. Whether it is shown is another question: `isShown`. */
export function cardFrame(page: Page, timeoutMs = 10_000): Promise<Frame> {
  const find = async () => page.frames().find((frame) => isCard(frame.url())) ?? null;
  return until('the frame of the card', find, timeoutMs);
}

/** Waits for the card to be on screen. */
export async function openCard(page: Page, timeoutMs = 10_000): Promise<FrameSurface> {
  const frame = await cardFrame(page, timeoutMs);
  await until('the card to be shown', async () => ((await isShown(frame)) ? true : null), timeoutMs);
  return new FrameSurface(frame);
}

export async function isCardOpen(page: Page): Promise<boolean> {
  for (const frame of page.frames()) if (isCard(frame.url()) && (await isShown(frame))) return true;
  return false;
}

/** A frame kept ready out of sight is not shown: its element is hidden, transparent, without size or off the window. */
async function isShown(frame: Frame): Promise<boolean> {
  try {
    const element = await frame.frameElement();
    return await element.evaluate((node: HTMLElement) => {
      const box = node.getBoundingClientRect();
      const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
      const visible = node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return inside && visible && box.width > 0 && box.height > 0;
    });
  } catch {
    return false;
  }
}

const isCard = (url: string) => /^(chrome|moz)-extension:/.test(url) && new URL(url).pathname === '/card.html';

/** A frame or a whole page of the extension, through Playwright. */
export class FrameSurface implements Surface {
  constructor(readonly frame: Frame) {}

  text(): Promise<string> {
    return this.frame.evaluate<string>(VISIBLE_TEXT);
  }

  evaluate<Value>(expression: string): Promise<Value> {
    return this.frame.evaluate<Value>(expression);
  }

  async click(selector: string): Promise<void> {
    await this.frame.locator(selector).first().click({ timeout: CLICK_TIMEOUT_MS });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.frame.locator(selector).first().click({ timeout: CLICK_TIMEOUT_MS });
    await this.frame.page().keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.frame.page().keyboard.press(key);
  }

  async screenshot(path: string): Promise<void> {
    if (!this.frame.parentFrame()) return void (await this.frame.page().screenshot({ path }));
    const element = await this.frame.frameElement();
    await element.screenshot({ path });
  }
}

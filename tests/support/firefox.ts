/** Firefox with the built extension, as a reading. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOf, countMarks, locateText, markTexts, type Spot } from '../../lib/cli/demo/in-page';
import { pause, type Surface, until } from '../../lib/cli/demo/surface';
import type { Canary } from './canary';
import { FirefoxSession } from './firefox-session';
import { SidebarSurface, TabSurface } from './firefox-surfaces';
import { middleOf, PATHS, type Reading } from './reading';
import type { PageServer } from './server';

/** A build without a welcome page is no reason to fail here. */
const WELCOME_TIMEOUT_MS = 20_000;

export interface FirefoxOptions {
  executablePath: string;
  /** The unpacked extension. */
  extension: string;
  /** Where everything that is not on 127.0.0.1 is led. */
  canary: Canary;
}

/** Our pages' addresses begin so in every test. */
export const UUID = '7ec0d0e5-0000-4000-8000-5ec0d50c0ffe';

/** Which frame of the page is the card. Closed roots open only to the browser itself. */
const FIND_FRAME = `
  const frames = [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'iframe') frames.push(element);
      const inner = element.openOrClosedShadowRoot;
      if (inner) look(inner);
    }
  };
  look(document);
  const card = frames.find((frame) => frame.src.startsWith('moz-extension:') && new URL(frame.src).pathname === '/card.html');`;

/** Whether it is on screen. */
const FIND_CARD = `${FIND_FRAME}
  if (!card) return false;
  const box = card.getBoundingClientRect();
  const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  return inside && box.width > 0 && box.height > 0 && card.checkVisibility({ opacityProperty: true, visibilityProperty: true });`;

const CARD_INDEX = `
  const children = gBrowser.selectedBrowser.browsingContext.children;
  return children.findIndex((child) => {
    const url = child.currentWindowGlobal?.documentURI?.spec ?? '';
    return url.startsWith('moz-extension:') && new URL(url).pathname === '/card.html';
  });`;

/** The sidebar is closed, and pages are told of no colours and have no cookies. */
const CLEAR_WINDOW = `SidebarController.hide();
  Services.cookies.removeAll();
  Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');`;

/** With all that it kept. */
const UNINSTALL = `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const keeps = 'extensions.webextensions.keepStorageOnUninstall';
  Services.prefs.setBoolPref(keeps, false);
  return AddonManager.getAddonByID(arguments[0])
    .then((addon) => addon.uninstall())
    .then(() => Services.prefs.setBoolPref(keeps, true));`;

const STOP_BACKGROUND = `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
    .then(() => extension.backgroundState);`;

export async function readInFirefox(options: FirefoxOptions): Promise<FirefoxReading> {
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8')) as Manifest;
  const profile = await mkdtemp(join(tmpdir(), 'second-source-firefox-'));
  return new FirefoxReading(options, manifest, profile);
}

interface Manifest {
  browser_specific_settings?: { gecko?: { id?: string } };
  commands?: Record<string, { suggested_key?: { default?: string } }>;
}

export class FirefoxReading implements Reading {
  readonly browser = 'firefox';
  #server: PageServer | null = null;
  #running: FirefoxSession | null = null;

  constructor(
    private readonly options: FirefoxOptions,
    private readonly manifest: Manifest,
    private readonly profile: string,
  ) {}

  get server(): PageServer {
    if (this.#server === null) throw new Error('No test has begun.');
    return this.#server;
  }

  async begin(server: PageServer, data: 'new' | 'kept'): Promise<void> {
    this.#server = server;
    if (this.#running === null) return this.#start();
    await this.session.run({ window: 'browser' }, CLEAR_WINDOW);
    await this.session.startOver();
    if (data === 'kept') return;
    await this.session.run({ window: 'browser' }, UNINSTALL, [this.#addonId]);
    await this.session.install(this.options.extension);
    await this.#welcomed();
  }

  async #start(): Promise<void> {
    const { executablePath, extension, canary } = this.options;
    const address = { addonId: this.#addonId, uuid: UUID };
    const session = await FirefoxSession.start({ executablePath, extension, profile: this.profile, address, canary });
    this.#running = session;
    await this.#welcomed();
  }

  /**
   * The welcome page opens in front (after a restart too: a temporary add-on is installed anew); a test that opened its
   * own page before would find it in the background.
   */
  async #welcomed(): Promise<void> {
    const isThere = async () => (await this.session.tabs()).length > 1 || null;
    await until('the welcome page', isThere, WELCOME_TIMEOUT_MS).catch(() => null);
  }

  /** Does this in a private window, allowed there by the reader. */
  async inPrivateWindow(work: () => Promise<void>): Promise<void> {
    await this.session.install(this.options.extension, { allowPrivateBrowsing: true });
    await this.session.inPrivateWindow(work);
  }

  async open(address: string): Promise<void> {
    await this.session.focus(this.session.firstTab);
    await this.session.navigate(this.session.firstTab, address.startsWith('/') ? this.server.url(address) : address);
  }

  async reload(): Promise<void> {
    await this.open(await this.evaluate<string>('location.href'));
  }

  evaluate<Value>(expression: string): Promise<Value> {
    return this.session.run<Value>(this.#page, `return (${expression})`);
  }

  marks(atLeast = 1): Promise<number> {
    const ask = async () => {
      const count = await this.evaluate<number>(callOf(countMarks));
      return count >= atLeast ? count : null;
    };
    return until(`${atLeast} marks on the page`, ask);
  }

  markTexts(): Promise<string[]> {
    return this.evaluate(callOf(markTexts));
  }

  async hover(text: string, nth = 0): Promise<void> {
    const { x, y } = await this.#spotOf(text, nth);
    const approach = { type: 'pointerMove', x: Math.max(1, x - 8), y, duration: 0 };
    await this.session.point(this.#page, [approach, { type: 'pointerMove', x, y, duration: 100 }]);
  }

  async moveAway(): Promise<void> {
    await this.session.point(this.#page, [{ type: 'pointerMove', x: 1, y: 1, duration: 0 }]);
  }

  async clickText(text: string, nth = 0): Promise<void> {
    const { x, y } = await this.#spotOf(text, nth);
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.session.point(this.#page, [{ type: 'pointerMove', x, y, duration: 0 }, ...press]);
  }

  async press(chord: string): Promise<void> {
    await this.session.press(this.#page, chord);
  }

  async card(timeoutMs?: number): Promise<Surface> {
    await until('the card to be shown', async () => ((await this.isCardOpen()) ? true : null), timeoutMs);
    return new TabSurface(this.session, () => this.#cardPlace());
  }

  isCardOpen(): Promise<boolean> {
    return this.session.run<boolean>(this.#page, FIND_CARD, [], 'system');
  }

  /** Where the frame of the card stands, in the page's own pixels. */
  cardBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = `${FIND_FRAME} const { x, y, width, height } = card.getBoundingClientRect(); return { x, y, width, height };`;
    return this.session.run(this.#page, box, [], 'system');
  }

  async pressInCard(selector: string): Promise<void> {
    const inside = await this.session.run<Spot>(
      await this.#cardPlace(),
      `return (${middleOf})(${JSON.stringify(selector)})`,
    );
    const box = await this.cardBox();
    const [x, y] = [Math.round(box.x + inside.x), Math.round(box.y + inside.y)];
    const press = [
      { type: 'pointerMove', x, y, duration: 50 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.session.point(this.#page, press);
  }

  async cardGone(timeoutMs?: number): Promise<void> {
    await until('the card to be gone', async () => ((await this.isCardOpen()) ? null : true), timeoutMs);
  }

  async command(name: string): Promise<void> {
    const keys = this.manifest.commands?.[name]?.suggested_key?.default;
    if (!keys) throw new Error(`The manifest suggests no key for the command ${name}.`);
    await this.session.press({ window: 'browser' }, keys);
  }

  async pressAction(): Promise<void> {
    const script = `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
      extension.apiManager.global.browserActionFor(extension).triggerAction(window);`;
    await this.session.run({ window: 'browser' }, script, [this.#addonId]);
  }

  async panel(timeoutMs?: number): Promise<Surface> {
    await until('the sidebar', async () => ((await this.isPanelOpen()) ? true : null), timeoutMs);
    // It slides in: until then clicks land beside their targets.
    await pause(300);
    return new SidebarSurface(this.session);
  }

  isPanelOpen(): Promise<boolean> {
    const script = `const panel = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
      return SidebarController.isOpen && (panel?.currentURI?.spec ?? '').includes(arguments[0]);`;
    return this.session.run({ window: 'browser' }, script, [UUID + PATHS.panel]);
  }

  async extensionPage(path: string): Promise<Surface> {
    const tab = await this.session.newTab();
    await this.session.focus(tab);
    await this.session.navigate(tab, `moz-extension://${UUID}${path}`);
    return new TabSurface(this.session, async () => ({ tab }));
  }

  async colours(scheme: 'light' | 'dark'): Promise<void> {
    const script = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);";
    await this.session.run({ window: 'browser' }, script, [scheme === 'dark' ? 0 : 1]);
  }

  async screenshot(path: string): Promise<void> {
    await this.session.screenshot(this.#page, path);
  }

  async update(): Promise<void> {
    await this.session.install(this.options.extension);
  }

  async stopBackground(): Promise<void> {
    const state = await this.session.run<string>({ window: 'browser' }, STOP_BACKGROUND, [this.#addonId]);
    if (state === 'running') throw new Error('The background did not stop.');
  }

  async restart(): Promise<void> {
    await this.session.quit();
    this.#running = null;
    await this.#start();
  }

  async close(): Promise<void> {
    await this.#running?.quit();
    this.#running = null;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** For what only Firefox can do. */
  get session(): FirefoxSession {
    if (!this.#running) throw new Error('Firefox is not running.');
    return this.#running;
  }

  get #page() {
    return { tab: this.session.firstTab };
  }

  get #addonId(): string {
    const id = this.manifest.browser_specific_settings?.gecko?.id;
    if (!id) throw new Error('The manifest gives no browser_specific_settings.gecko.id.');
    return id;
  }

  async #cardPlace() {
    const find = async () => {
      const index = await this.session.run<number>({ ...this.#page, window: 'browser' }, CARD_INDEX);
      return index < 0 ? null : index;
    };
    return { ...this.#page, frame: await until('the frame of the card', find) };
  }

  async #spotOf(text: string, nth: number): Promise<Spot> {
    const call = callOf(locateText, text, nth);
    const { x, y } = await until(`“${text}” (occurrence ${nth})`, () => this.evaluate<Spot | null>(call));
    return { x: Math.round(x), y: Math.round(y) };
  }
}

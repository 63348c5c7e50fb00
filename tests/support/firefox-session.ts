/** One running Firefox: which tab, frame or window a command goes to, and input in it. */
import { writeFile } from 'node:fs/promises';
import { until } from '../../lib/cli/demo/surface';
import type { Canary } from './canary';
import { type FirefoxProcess, startFirefox } from './firefox-process';
import { Marionette } from './marionette';

export interface FirefoxSetup {
  executablePath: string;
  /** The unpacked extension; null for a browser without it. */
  extension: string | null;
  profile: string;
  address: FixedAddress;
  /** Where everything that is not on 127.0.0.1 is led. */
  canary: Canary;
}

/** moz-extension: addresses carry a random id per profile; fixed here so that tests can name them. */
export interface FixedAddress {
  addonId: string;
  uuid: string;
}

/** Where a command goes: the page of a tab, one of its frames (index among all, hidden roots included), the browser's window. */
export interface Place {
  tab?: string;
  frame?: number;
  window?: 'browser';
}

const ELEMENT_TIMEOUT_MS = 5_000;

interface Found {
  value: Record<string, string>;
}

const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Alt: '\uE00A',
  Control: '\uE009',
  Shift: '\uE008',
  Meta: '\uE03D',
  // As manifests name them in commands.
  Ctrl: '\uE009',
  Period: '.',
  Comma: ',',
  Space: ' ',
};

export class FirefoxSession {
  #tab: string;
  #firstTab: string;

  private constructor(
    private readonly process: FirefoxProcess,
    private readonly wire: Marionette,
    firstTab: string,
  ) {
    this.#firstTab = firstTab;
    this.#tab = firstTab;
  }

  /** The tab that the browser, or the test, began with. */
  get firstTab(): string {
    return this.#firstTab;
  }

  static async start(setup: FirefoxSetup): Promise<FirefoxSession> {
    const { executablePath: executable, extension, profile } = setup;
    const process = await startFirefox({ executable, profile, preferences: preferencesFor(setup) });
    const wire = await Marionette.connect(process.port);
    await wire.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } } });
    const { value } = await wire.send<{ value: string }>('WebDriver:GetWindowHandle');
    const session = new FirefoxSession(process, wire, value);
    try {
      if (extension !== null) await session.install(extension);
    } catch (error) {
      await session.quit();
      throw error;
    }
    return session;
  }

  /** For the session only; again over an installed one is an update. `allowPrivateBrowsing`: also in private windows. */
  async install(extension: string, { allowPrivateBrowsing = false } = {}): Promise<void> {
    await this.wire.send('Addon:Install', { path: extension, temporary: true, allowPrivateBrowsing });
  }

  async quit(): Promise<void> {
    await this.wire.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined);
    this.wire.close();
    await this.process.stop();
  }

  async navigate(tab: string, url: string): Promise<void> {
    await this.#goTo({ tab });
    await this.wire.send('WebDriver:Navigate', { url });
  }

  tabs(): Promise<string[]> {
    return this.wire.send<string[]>('WebDriver:GetWindowHandles');
  }

  async newTab(): Promise<string> {
    const { handle } = await this.wire.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
    return handle;
  }

  /** A private window with one tab, in which `work` is done as in the first tab; then it is closed. */
  async inPrivateWindow(work: () => Promise<void>): Promise<void> {
    const usual = this.#firstTab;
    const options = { type: 'window', private: true, focus: true };
    const { handle } = await this.wire.send<{ handle: string }>('WebDriver:NewWindow', options);
    this.#firstTab = handle;
    await this.focus(handle);
    try {
      await work();
    } finally {
      await this.run({ window: 'browser' }, 'window.close()').catch(() => null);
      this.#firstTab = usual;
      await this.focus(usual);
    }
  }

  /** One new tab in place of all others. */
  async startOver(): Promise<void> {
    const others = await this.tabs();
    this.#firstTab = await this.newTab();
    for (const tab of others) {
      await this.focus(tab);
      await this.wire.send('WebDriver:CloseWindow');
    }
    await this.focus(this.#firstTab);
  }

  /** Runs the body of a function at a place. `system` sees closed roots and has the rights of the browser. */
  run<Value>(place: Place, script: string, args: unknown[] = [], sandbox: 'system' | null = null): Promise<Value> {
    return this.#at(place, async () => {
      const inWindow = place.window === 'browser' ? {} : { sandbox };
      const reply = await this.wire.send<{ value: Value }>('WebDriver:ExecuteScript', { script, args, ...inWindow });
      return reply.value;
    });
  }

  click(place: Place, selector: string): Promise<void> {
    return this.#at(place, async () => {
      await this.wire.send('WebDriver:ElementClick', { id: await this.#find(selector) });
    });
  }

  type(place: Place, selector: string, text: string): Promise<void> {
    return this.#at(place, async () => {
      const id = await this.#find(selector);
      await this.wire.send('WebDriver:ElementClick', { id });
      await this.wire.send('WebDriver:ElementSendKeys', { id, text });
    });
  }

  /** Presses keys together, named as in `KeyboardEvent.key`, joined by `+`. */
  press(place: Place, chord: string): Promise<void> {
    const keys = chord.split('+').map((name) => KEYS[name] ?? name);
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    return this.#act(place, { type: 'key', id: 'keyboard', actions: [...down, ...up] });
  }

  /** Pointer moves and buttons, as WebDriver's pointer actions. */
  point(place: Place, actions: object[]): Promise<void> {
    return this.#act(place, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  /** What the tab shows; with a selector only that element. A frame's own picture is that of its root element. */
  async screenshot(place: Place, path: string, selector?: string): Promise<void> {
    const data = await this.#at(place, async () => {
      const id = selector ? await this.#find(selector) : undefined;
      const options = { full: false, hash: false, ...(id ? { id } : {}) };
      return (await this.wire.send<{ value: string }>('WebDriver:TakeScreenshot', options)).value;
    });
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  async #act(place: Place, source: object): Promise<void> {
    await this.#at(place, () => this.wire.send('WebDriver:PerformActions', { actions: [source] }));
  }

  /** Waits for the element: our pages draw themselves a moment after they load. */
  #find(selector: string): Promise<string> {
    const ask = async () => {
      const { value } = await this.wire.send<Found>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      return Object.values(value)[0];
    };
    return until(`an element ${selector}`, ask, ELEMENT_TIMEOUT_MS);
  }

  /** Goes there, works, and comes back to the tab's own page. */
  async #at<Value>(place: Place, work: () => Promise<Value>): Promise<Value> {
    await this.#goTo(place);
    try {
      return await work();
    } finally {
      if (place.window) await this.wire.send('Marionette:SetContext', { value: 'content' });
      else if (place.frame !== undefined) await this.wire.send('WebDriver:SwitchToFrame', { id: null });
    }
  }

  async #goTo({ tab, frame, window }: Place): Promise<void> {
    if (tab && tab !== this.#tab) {
      await this.wire.send('WebDriver:SwitchToWindow', { handle: tab, focus: true });
      this.#tab = tab;
    }
    if (window) await this.wire.send('Marionette:SetContext', { value: 'chrome' });
    else if (frame !== undefined) await this.wire.send('WebDriver:SwitchToFrame', { id: frame });
  }

  /** Brings a tab to the front even when another one was opened over it. */
  async focus(tab: string): Promise<void> {
    await this.wire.send('WebDriver:SwitchToWindow', { handle: tab, focus: true });
    this.#tab = tab;
  }
}

/** Whatever Firefox itself still asks its makers for, though told not to, is not ours and goes unheard. */
const OF_FIREFOX = ['.mozilla.org', '.mozilla.com', '.mozilla.net', '.firefox.com', '.googleapis.com'];

function preferencesFor({ address: { addonId, uuid }, canary: { port } }: FirefoxSetup) {
  const led = Object.fromEntries(
    ['http', 'ssl'].flatMap((scheme) => [
      [`network.proxy.${scheme}`, '127.0.0.1'],
      [`network.proxy.${scheme}_port`, port],
    ]),
  );
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    'network.proxy.type': 1,
    'network.proxy.no_proxies_on': ['127.0.0.1', ...OF_FIREFOX].join(', '),
    ...led,
  };
}

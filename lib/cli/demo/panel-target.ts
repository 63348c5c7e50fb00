/**
 * The side panel as a surface. Chromium's panel never becomes a page of Playwright's, but it is a target of the
 * DevTools protocol; Playwright has no way to speak in a sub-session, so messages are wrapped.
 */
import { writeFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { clickInto, type Surface, until, VISIBLE_TEXT } from './surface';

interface Reply {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

const NAMED_KEYS: Record<string, { code: number; text: string }> = {
  Enter: { code: 13, text: '\r' },
  Tab: { code: 9, text: '' },
  Escape: { code: 27, text: '' },
  Backspace: { code: 8, text: '' },
  ArrowDown: { code: 40, text: '' },
  ArrowUp: { code: 38, text: '' },
  ArrowLeft: { code: 37, text: '' },
  ArrowRight: { code: 39, text: '' },
  Home: { code: 36, text: '' },
  End: { code: 35, text: '' },
};

const REPLY_TIMEOUT_MS = 15_000;

/** Waits until an extension page at this path (`/sidepanel.html`) is open outside the tabs, and attaches to it. */
export async function attachPanel(context: BrowserContext, path: string, timeoutMs = 10_000): Promise<Panel> {
  const session = await browserSession(context);
  const id = await until(`the panel ${path}`, () => findTarget(context, session, path), timeoutMs);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: id, flatten: false });
  const panel = new Panel(session, sessionId);
  await panel.send('Runtime.enable');
  // Keys reach only a focused page, and headless windows are none.
  await panel.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await until('the panel to stand still', () => panel.hasSettled(), timeoutMs);
  return panel;
}

/** Whether the panel is open. */
export async function isPanelOpen(context: BrowserContext, path: string): Promise<boolean> {
  const session = await browserSession(context);
  const id = await findTarget(context, session, path);
  await session.detach();
  return id !== null;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser to ask for targets.');
  return browser.newBrowserCDPSession();
}

async function findTarget(context: BrowserContext, session: CDPSession, path: string): Promise<string | null> {
  const isOurs = (url: string) => url.startsWith('chrome-extension:') && new URL(url).pathname === path;
  const { targetInfos } = await session.send('Target.getTargets');
  const open = targetInfos.filter(({ type, url }) => type === 'page' && isOurs(url));
  // The same page may stand in a tab as well; those are pages of Playwright's.
  const tabs = await Promise.all(
    context
      .pages()
      .filter((page) => isOurs(page.url()))
      .map(targetOf),
  );
  return open.find(({ targetId }) => !tabs.includes(targetId))?.targetId ?? null;
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

export class Panel implements Surface {
  #lastId = 0;
  readonly #waiting = new Map<number, (reply: Reply) => void>();

  constructor(
    private readonly session: CDPSession,
    private readonly sessionId: string,
  ) {
    session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== this.sessionId) return;
      const reply = JSON.parse(event.message) as Reply;
      if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply);
    });
  }

  async send(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = new Promise<Reply>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The panel did not answer ${method}.`)), REPLY_TIMEOUT_MS);
      this.#waiting.set(id, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
    const message = JSON.stringify({ id, method, params });
    await this.session.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    const { result, error } = await reply.finally(() => this.#waiting.delete(id));
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', params)) as {
      result: { value: Value };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** The panel slides in: until it has its size, clicks land beside their targets. */
  async hasSettled(): Promise<true | null> {
    const settled = await this.evaluate(`(async () => {
      const size = innerWidth;
      for (let frame = 0; frame < 12; frame += 1) await new Promise((done) => requestAnimationFrame(done));
      return document.readyState === 'complete' && size > 100 && innerWidth === size;
    })()`);
    return settled ? true : null;
  }

  text(): Promise<string> {
    return this.evaluate(VISIBLE_TEXT);
  }

  async click(selector: string): Promise<void> {
    const spot = await until(`${selector} in the panel`, () => this.#middleOf(selector));
    const at = { x: spot.x, y: spot.y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: spot.x, y: spot.y });
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  async type(selector: string, text: string): Promise<void> {
    await until(`${selector} to take the focus`, () => clickInto(this, selector));
    for (const char of text) await this.press(char);
  }

  async press(key: string): Promise<void> {
    const named = NAMED_KEYS[key];
    const text = named ? named.text : key;
    // Without a key code Chromium drops the key on its way to a panel.
    const windowsVirtualKeyCode = named ? named.code : key.toUpperCase().charCodeAt(0);
    const event = { key, windowsVirtualKeyCode, ...(text === '' ? {} : { text }) };
    await this.send('Input.dispatchKeyEvent', { type: text === '' ? 'rawKeyDown' : 'keyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode });
  }

  /** Sets what `prefers-color-scheme` says. */
  async emulateColours(scheme: 'light' | 'dark'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    await this.send('Emulation.setEmulatedMedia', { features });
  }

  /** Lays it out as in a panel of this size, in CSS pixels. */
  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async screenshot(path: string): Promise<void> {
    const { data } = (await this.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  async #middleOf(selector: string): Promise<{ x: number; y: number } | null> {
    return this.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      return box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    })()`);
  }
}

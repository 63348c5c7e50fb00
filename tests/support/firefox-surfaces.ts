/** Our own pages in Firefox: in a tab, in the card's frame, in the sidebar. */
import { clickInto, type Surface, until, VISIBLE_TEXT } from '../../lib/cli/demo/surface';
import type { FirefoxSession, Place } from './firefox-session';

/** A tab's page, or the card's frame in it. `place` is asked anew each time, since frames come and go. */
export class TabSurface implements Surface {
  constructor(
    private readonly session: FirefoxSession,
    private readonly place: () => Promise<Place>,
  ) {}

  text(): Promise<string> {
    return this.evaluate(VISIBLE_TEXT);
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    return this.session.run<Value>(await this.place(), `return (${expression})`);
  }

  async click(selector: string): Promise<void> {
    await this.session.click(await this.place(), selector);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.session.type(await this.place(), selector, text);
  }

  async press(key: string): Promise<void> {
    await this.session.press(await this.place(), key);
  }

  async screenshot(path: string): Promise<void> {
    const place = await this.place();
    await this.session.screenshot(place, path, place.frame === undefined ? undefined : ':root');
  }
}

/** Finds the page inside the sidebar; the rest of the script has it as `panel`, a browser element. */
const PANEL = "const panel = SidebarController.browser.contentDocument.getElementById('webext-panels-browser');";

/** The sidebar. It belongs to the browser's window, so it is asked, clicked and typed into from there. */
export class SidebarSurface implements Surface {
  readonly #window: Place = { window: 'browser' };

  constructor(private readonly session: FirefoxSession) {}

  text(): Promise<string> {
    return this.evaluate(VISIBLE_TEXT);
  }

  evaluate<Value>(expression: string): Promise<Value> {
    const script = `${PANEL}
      const actor = panel.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
      return actor.executeScript(arguments[0], [], { sandboxName: null });`;
    return this.session.run(this.#window, script, [`return (${expression})`]);
  }

  async click(selector: string): Promise<void> {
    const inside = await this.#standing(selector);
    const outer = await this.session.run<{ x: number; y: number }>(
      this.#window,
      `${PANEL}
      const frame = SidebarController.browser.getBoundingClientRect();
      const box = panel.getBoundingClientRect();
      return { x: frame.x + box.x, y: frame.y + box.y };`,
    );
    const [x, y] = [Math.round(outer.x + inside.x), Math.round(outer.y + inside.y)];
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.session.point(this.#window, [{ type: 'pointerMove', x, y, duration: 50 }, ...press]);
  }

  /** The middle of an element that has stood still for a moment: what was just done may move it yet. */
  async #standing(selector: string): Promise<{ x: number; y: number }> {
    const middle = `(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    })()`;
    let last: { x: number; y: number } | null = null;
    return until(`an element ${selector} that stands in the sidebar`, async () => {
      const before = last;
      last = await this.evaluate<{ x: number; y: number } | null>(middle);
      return last !== null && last.x === before?.x && last.y === before.y ? last : null;
    });
  }

  async type(selector: string, text: string): Promise<void> {
    await until(`${selector} to take the focus`, () => clickInto(this, selector));
    for (const char of text) await this.press(char);
  }

  async press(key: string): Promise<void> {
    await this.session.press(this.#window, key);
  }

  async screenshot(path: string): Promise<void> {
    await this.session.screenshot(this.#window, path, '#sidebar');
  }
}

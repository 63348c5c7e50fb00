/**
 * One of the extension's own pages on screen (card, panel, options …), whatever drives it. Clicks and keys are real
 * input: the page sees `isTrusted`.
 */
export interface Surface {
  /** Visible text, as `innerText` has it. */
  text(): Promise<string>;
  /** The value of a JavaScript expression in the page; promises are awaited, the value must survive JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
  click(selector: string): Promise<void>;
  /** Clicks into the field, then types. */
  type(selector: string, text: string): Promise<void>;
  /** One key where the focus is: a character, or Enter, Tab, Escape, Backspace, ArrowDown, ArrowUp. */
  press(key: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** The expression for what a person can read. */
export const VISIBLE_TEXT = 'document.body.innerText';

const STEP_MS = 50;

/** Asks again until the answer is neither null nor undefined. Throws what was waited for, in words. */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | null | undefined>,
  timeoutMs = 10_000,
): Promise<Value> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await ask();
      if (value !== null && value !== undefined) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      throw new Error(
        `Waited ${timeoutMs} ms in vain for ${what}.${last instanceof Error ? ` Last: ${last.message}` : ''}`,
      );
    }
    await pause(STEP_MS);
  }
}

/** Clicks a field; null where it did not take the focus, for what is just being drawn may move away from under a click. */
export async function clickInto(surface: Surface, selector: string): Promise<true | null> {
  await surface.click(selector);
  const isIn = `document.activeElement === document.querySelector(${JSON.stringify(selector)})`;
  return (await surface.evaluate<boolean>(isIn)) || null;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for a surface to say something; hands back its whole text. */
export function untilSays(surface: Surface, wanted: string | RegExp, timeoutMs = 10_000): Promise<string> {
  let seen = '';
  const ask = async () => {
    seen = await surface.text();
    const says = typeof wanted === 'string' ? seen.includes(wanted) : wanted.test(seen);
    return says ? seen : null;
  };
  return until(`“${wanted}” on the surface`, ask, timeoutMs).catch((error: Error) => {
    throw new Error(`${error.message} It says:\n${seen}`);
  });
}

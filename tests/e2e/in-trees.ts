/** Marks and hovers in trees of their own: same-origin frames and open shadow roots, named by a path of selectors. */
import { callOf, markTexts, type Spot } from '../../lib/cli/demo/in-page';
import { pause, until } from '../../lib/cli/demo/surface';
import { ChromiumReading } from '../support/chromium';
import { FirefoxReading } from '../support/firefox';
import type { Reading } from '../support/reading';
import { expect } from '../support/test';

/** Selectors from the page inwards: each but the last names a frame or the host of a shadow root. */
export type Path = readonly string[];

const SETTLE_MS = 8_000;
/** Long enough for a mark that should not come. */
const LATE_MS = 250;

/** Waits until these texts, and no others, are marked; in any order. `frame`: of that frame's own document. */
export async function expectMarks(reading: Reading, wanted: readonly string[], frame?: string): Promise<void> {
  const expression = frame === undefined ? callOf(markTexts) : inFrame(frame, callOf(markTexts));
  // White space as it is drawn.
  const now = async () =>
    (await reading.evaluate<string[]>(expression)).map((text) => text.replace(/\s+/g, ' ')).sort();
  const sorted = JSON.stringify([...wanted].sort());
  await until('the marks', async () => JSON.stringify(await now()) === sorted || null, SETTLE_MS).catch(() => null);
  await pause(LATE_MS);
  expect(await now()).toEqual([...wanted].sort());
}

/** Rests the pointer on a text inside the element that the path leads to, brought to the middle or left as it is. */
export async function hoverIn(
  reading: Reading,
  path: Path,
  text: string,
  scroll: 'to the middle' | 'as it is' = 'to the middle',
): Promise<void> {
  const call = callOf(locateIn, path, text, scroll === 'to the middle');
  // Asked twice: the first time scrolls.
  await reading.evaluate(call);
  await pause(50);
  const { x, y } = await until(`“${text}” in ${path.join(' ')}`, () => reading.evaluate<Spot | null>(call));
  if (reading instanceof ChromiumReading) {
    await reading.page.mouse.move(x - 6, y);
    await pause(30);
    await reading.page.mouse.move(x, y, { steps: 3 });
  } else if (reading instanceof FirefoxReading) {
    const place = { tab: reading.session.firstTab };
    const to = { type: 'pointerMove', y: Math.round(y) };
    await reading.session.point(place, [
      { ...to, x: Math.round(x) - 6, duration: 0 },
      { ...to, x: Math.round(x), duration: 100 },
    ]);
  }
}

export const inFrame = (frame: string, expression: string): string =>
  `document.querySelector(${JSON.stringify(frame)}).contentWindow.eval(${JSON.stringify(expression)})`;

/** Runs in the page. Scrolls the text into view; where its middle is in the top window, null where it is not drawn. */
function locateIn(path: readonly string[], text: string, scrolls: boolean): Spot | null {
  let tree: Document | ShadowRoot | Element = document;
  let offset = { x: 0, y: 0 };
  for (const [depth, selector] of path.entries()) {
    const element: Element | null = tree.querySelector(selector);
    if (element === null) return null;
    const inner: Document | null = (element as HTMLIFrameElement).contentDocument ?? null;
    if (inner !== null) {
      const box = element.getBoundingClientRect();
      offset = { x: offset.x + box.x + element.clientLeft, y: offset.y + box.y + element.clientTop };
    }
    tree =
      inner ?? (depth < path.length - 1 || !element.textContent?.includes(text) ? element.shadowRoot : null) ?? element;
  }
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    if (scrolls) node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = node.ownerDocument.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const box = Array.from(range.getClientRects()).find(({ width }) => width > 0);
    return box ? { x: offset.x + box.x + box.width / 2, y: offset.y + box.y + box.height / 2 } : null;
  }
  return null;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the card that opened in a frame is, in the top window; null where there is none. Closed roots open only to the browser itself. */
export function cardInFrame(reading: FirefoxReading, frame: string): Promise<Rect | null> {
  const script = `
    const outer = document.querySelector(arguments[0]);
    const hosts = [...outer.contentDocument.documentElement.children];
    const card = hosts.map((host) => host.openOrClosedShadowRoot?.querySelector('iframe')).find(Boolean);
    if (!card?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
    const { x, y } = outer.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    return { left: x + box.left, top: y + box.top, right: x + box.right, bottom: y + box.bottom };`;
  return reading.session.run<Rect | null>({ tab: reading.session.firstTab }, script, [frame], 'system');
}

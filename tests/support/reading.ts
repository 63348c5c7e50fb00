/**
 * What a test can do, in the same words in both browsers. Pointer and keys are real input.
 * Where a browser cannot do a thing the way a person does it, the method says so.
 */
import { type Surface, until } from '../../lib/cli/demo/surface';
import type { PageServer } from './server';

export interface Reading {
  readonly browser: 'chromium' | 'firefox';
  readonly server: PageServer;

  /** Loads an address, or a path of `server`, in the reader's tab and brings that tab to the front. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** A JavaScript expression in the page's own world; promises are awaited, the value must survive JSON. */
  evaluate<Value>(expression: string): Promise<Value>;

  /** Waits until at least so many ranges are painted; how many there are then. */
  marks(atLeast?: number): Promise<number>;
  /** Texts painted now. */
  markTexts(): Promise<string[]>;

  /** Scrolls the nth occurrence of a text into view, moves the pointer onto it slowly and rests there. */
  hover(text: string, nth?: number): Promise<void>;
  /** Moves the pointer to the window's top left corner. */
  moveAway(): Promise<void>;
  clickText(text: string, nth?: number): Promise<void>;
  /** A key or chord, named as in `KeyboardEvent.key`: `Escape`, `Shift+Tab`, `n`. */
  press(chord: string): Promise<void>;

  /** Waits for the card to be on screen. */
  card(timeoutMs?: number): Promise<Surface>;
  isCardOpen(): Promise<boolean>;
  /** A real press at the place of an element of the card, whatever lies over it. */
  pressInCard(selector: string): Promise<void>;
  /** Waits for the card to be gone from the screen. */
  cardGone(timeoutMs?: number): Promise<void>;

  /** A command of the manifest. Firefox: its real keys. Chromium: the event, since injected keys reach no shortcut. */
  command(name: string): Promise<void>;
  /** The toolbar button. */
  pressAction(): Promise<void>;
  /** Waits for the side panel or sidebar to be open. */
  panel(timeoutMs?: number): Promise<Surface>;
  isPanelOpen(): Promise<boolean>;
  /** One of our own pages in a tab of its own, e.g. `/options.html`. */
  extensionPage(path: string): Promise<Surface>;

  /** What `prefers-color-scheme` says to pages and to our own surfaces. */
  colours(scheme: 'light' | 'dark'): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Ends the background as the browser does when it idles; nothing, where it has done so already. */
  stopBackground(): Promise<void>;
  /** Lays the extension anew under the open tabs, as an update does; back once the new one runs. */
  update(): Promise<void>;
  /** Quits the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A reading that goes from test to test. */
export interface LentReading extends Reading {
  /**
   * One empty tab for a test that is served by this server, in a browser that is started if need be. `new`: with the
   * extension as it is newly installed, which has greeted; `kept`: as the last test left it.
   */
  begin(server: PageServer, data: 'new' | 'kept'): Promise<void>;
}

/** After so long without a change a card has the height that it keeps. */
const STANDS_MS = 1_000;

/** How high a card is once it stands: on a busy machine it is plain paper first, and unseen it is as high as there is room. */
export function standingHeight(card: Surface): Promise<number> {
  let [height, since] = [Number.NaN, 0];
  return until('a card that stands', async () => {
    const now = await card.evaluate<number>('innerHeight');
    if (now !== height) [height, since] = [now, Date.now()];
    return Date.now() - since >= STANDS_MS ? height : null;
  });
}

/** Where our own pages are. */
export const PATHS = { card: '/card.html', panel: '/sidepanel.html', welcome: '/welcome.html' } as const;

/** The source of a function for one of our own pages: scrolls an element into view and says where its middle is. */
export const middleOf = `(selector) => {
  const element = document.querySelector(selector);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}`;

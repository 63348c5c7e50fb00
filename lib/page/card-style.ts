/**
 * How the card's host looks before the card draws itself. px only: the page's root size must not reach it.
 * The host takes no room and hides nothing; the box inside it is placed, the frame fills the box.
 */

export const CARD_WIDTH_PX = 380;
export const CARD_MARGIN_PX = 8;
export const FADE_MS = 120;
export const RISE_PX = 4;

type Declarations = Record<string, string>;

/** `:host`, every line important: neither rules of the page nor attributes of the host can undo it. */
const HOST_STYLE: Declarations = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  left: '0',
  top: '0',
  right: 'auto',
  bottom: 'auto',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  opacity: '1',
  filter: 'none',
  transform: 'none',
  visibility: 'visible',
  'pointer-events': 'auto',
  'color-scheme': 'light dark',
  'z-index': '2147483647',
};

export const BOX_STYLE: Declarations = {
  position: 'fixed',
  left: '0',
  top: '0',
  margin: '0',
  'box-sizing': 'border-box',
  overflow: 'hidden',
  'border-radius': '8px',
  'border-width': '1px',
  'border-style': 'solid',
  'color-scheme': 'light dark',
};

export const FRAME_STYLE: Declarations = {
  display: 'block',
  width: '100%',
  height: '100%',
  margin: '0',
  border: '0',
  background: 'transparent',
  'color-scheme': 'light dark',
};

/** Paper, hairline and shadow; DESIGN.md, "Type, space, colour". */
export function paper(dark: boolean): Declarations {
  return dark
    ? { 'background-color': '#1c1b19', 'border-color': '#37342f', 'box-shadow': '0 6px 24px rgb(0 0 0 / 50%)' }
    : { 'background-color': '#fffdf8', 'border-color': '#e4dfd3', 'box-shadow': '0 6px 24px rgb(29 28 26 / 16%)' };
}

export function setStyle(element: HTMLElement, declarations: Declarations): void {
  for (const [property, value] of Object.entries(declarations)) {
    element.style.setProperty(property, value, 'important');
  }
}

/**
 * Style for a closed root's host: a sheet where the browser lets us adopt one, else lines on the host itself. True if
 * it is a sheet: what it styles is not printed. Lines are to be hidden for a print (`hideInPrint`).
 */
export function styleHost(host: HTMLElement, root: ShadowRoot, view: Window & typeof globalThis): boolean {
  const lines = Object.entries(HOST_STYLE).map(([property, value]) => `${property}:${value}!important`);
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(`:host{${lines.join(';')}}@media print{:host{display:none!important}}`);
    root.adoptedStyleSheets = [sheet];
    return true;
  } catch {
    // Firefox refuses adopted sheets across its Xray border.
    setStyle(host, HOST_STYLE);
    return false;
  }
}

/** Hides a host that has no sheet while the page is printed. */
export function hideInPrint(view: Window, signal: AbortSignal, host: () => HTMLElement | null): void {
  for (const [type, display] of [
    ['beforeprint', 'none'],
    ['afterprint', 'block'],
  ] as const) {
    const change = ({ isTrusted }: Event) => {
      const printed = isTrusted ? host() : null;
      if (printed !== null) setStyle(printed, { display });
    };
    view.addEventListener(type, change, { signal });
  }
}

// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CardHost } from '../../lib/page/card-host';

const view = window as unknown as Window & typeof globalThis;
const ADDRESS = { url: 'about:blank#a', next: 'about:blank#a', title: 'Card' };
const MARK = { left: 0, top: 0, right: 10, bottom: 10 };
let end: AbortController;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  end.abort();
  for (const host of document.querySelectorAll('html > div')) host.remove();
});

/** A card that is loaded, its host in the page, and the sheets of its closed root, in which lies a box. */
function open(): { card: CardHost; host: HTMLElement; box: HTMLElement; sheets: string[] } {
  const attach = vi.spyOn(view.Element.prototype, 'attachShadow');
  end = new AbortController();
  const card = new CardHost(view, end.signal, () => undefined);
  card.load(ADDRESS, MARK, document.body);
  const root = attach.mock.results[0]?.value as ShadowRoot;
  const sheets = [...root.adoptedStyleSheets].map(({ cssRules }) => [...cssRules].map((rule) => rule.cssText).join(''));
  return { card, host: root.host as HTMLElement, box: root.querySelector('div') as HTMLElement, sheets };
}

/** As the browser itself would send it, or as the page would. */
function send(type: string, isTrusted: boolean): void {
  const event = new Event(type);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  view.dispatchEvent(event);
}

describe('a print of the page', () => {
  it('shows no card: its sheet says so', () => {
    const { host, sheets } = open();
    const [sheet] = sheets;
    expect(sheet?.replace(/\s/g, '')).toContain('@mediaprint{:host{display:none!important;}}');
    send('beforeprint', true);
    expect(host.getAttribute('style')).toBeNull();
  });

  it('shows no card where the browser lets us adopt no sheet, and the card is there again afterwards', () => {
    vi.spyOn(view, 'CSSStyleSheet').mockImplementation(function refuse() {
      throw new TypeError('refused');
    });
    const { host } = open();
    const display = () => [host.style.display, host.style.getPropertyPriority('display')];
    send('beforeprint', false);
    expect(display()).toEqual(['block', 'important']);
    send('beforeprint', true);
    expect(display()).toEqual(['none', 'important']);
    send('afterprint', true);
    expect(display()).toEqual(['block', 'important']);
  });
});

describe('a card that comes into view', () => {
  it.each([
    ['rises and fades in', false, /opacity \d+ms/],
    ['is there at once where the reader wants less motion', true, /^none$/],
  ])('%s', (_, isCalm, transition) => {
    vi.spyOn(view, 'matchMedia').mockImplementation(
      (query) => ({ matches: isCalm && query.includes('prefers-reduced-motion: reduce') }) as MediaQueryList,
    );
    vi.stubGlobal('IntersectionObserverEntry', { prototype: { isVisible: true } });
    const { card, box } = open();
    Object.assign(box, { animate: () => ({ cancel: () => undefined }) });
    card.show(200, MARK);
    expect(box.style.transition).toMatch(transition);
    expect([box.style.opacity, box.style.transform]).toEqual(['1', 'none']);
  });
});

// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CardHost } from '../../lib/page/card-host';

const view = window as unknown as Window & typeof globalThis;
const ADDRESS = { url: 'about:blank#a', next: 'about:blank#a', title: 'Card' };
const MARK = { left: 0, top: 0, right: 10, bottom: 10 };
let end: AbortController;

afterEach(() => {
  end.abort();
  for (const host of document.querySelectorAll('html > div')) host.remove();
});

/** A card's host in the page, and the sheets of its closed root. */
function open(): { host: HTMLElement; sheets: string[] } {
  const attach = vi.spyOn(view.Element.prototype, 'attachShadow');
  end = new AbortController();
  new CardHost(view, end.signal, () => undefined).load(ADDRESS, MARK, document.body);
  const root = attach.mock.results[0]?.value as ShadowRoot;
  const sheets = [...root.adoptedStyleSheets].map(({ cssRules }) => [...cssRules].map((rule) => rule.cssText).join(''));
  return { host: root.host as HTMLElement, sheets };
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

// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyShield, type PageLayer, type PageMark, type PageSettings, startCards, startPage } from '../../lib/page';
import { type FakeBrowser, fakeBrowser } from './fake-browser';
import { type FakePorts, fakePorts, NAME, SETTINGS } from './fake-page';

/** Finds the word Putin, and figures of women. */
function findIn(text: string): PageMark[] {
  const marks: PageMark[] = [];
  for (const { 0: word, index } of text.matchAll(/Putin|Kyiv|\d+ women/g)) {
    const figure = word.endsWith('women');
    marks.push({
      start: index,
      end: index + word.length,
      kind: figure ? 'figure' : 'topic',
      id: figure ? String(index) : word,
      verdict: figure ? 'conflict' : null,
      paint: word !== 'Kyiv',
    });
  }
  return marks;
}

const answered = (texts: string[]) => ({ found: texts.map(findIn), waits: [], named: [] });

let browser: FakeBrowser;
let layer: PageLayer | null = null;
let keys: KeyShield | null = null;
let ports: FakePorts;

function build(markup: string): void {
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
}

function start(settings: Partial<PageSettings> = {}): PageLayer {
  const all = { ...SETTINGS, ...settings };
  keys = new KeyShield(window as unknown as Window);
  const started = startPage({ document, ports, settings: all, random: () => NAME, keys }) as PageLayer;
  started.equip(startCards);
  layer = started;
  return started;
}

const settle = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));
const painted = (ending = '') => browser.highlights.get(`${NAME}${ending}`)?.texts ?? [];

browser = fakeBrowser(window as unknown as Window & typeof globalThis);

beforeEach(() => {
  ports = fakePorts(findIn);
});
afterEach(() => {
  keys?.remove();
  layer?.stop();
  layer = null;
  document.body.replaceChildren();
});

describe('marks on a page', () => {
  it('the first mention of a topic in each paragraph is underlined', async () => {
    build('<p>Putin and Putin</p><p>Putin again</p>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Putin', 'Putin']));
  });

  it.each([
    ['every', 3],
    ['paragraph', 2],
    ['page', 1],
    ['none', 0],
  ] as const)('under the setting “%s”, %i of three mentions are underlined', async (marks, count) => {
    build('<p>Putin and Putin</p><p>Putin again</p>');
    start({ marks });
    await settle();
    expect(painted()).toHaveLength(count);
  });

  it('a figure is underlined under its verdict’s name', async () => {
    build('<p>He met 15 women</p>');
    start();
    await settle();
    expect(painted('-c')).toEqual(['15 women']);
  });

  it('what must not be painted is still reported', async () => {
    build('<p>Kyiv and Kyiv</p>');
    const page = start();
    await settle();
    expect(painted()).toEqual([]);
    expect(page.report().topics).toEqual([{ id: 'Kyiv', count: 2 }]);
  });

  it('text that comes later is marked', async () => {
    build('<p>Nothing here</p>');
    start();
    await settle();
    const late = document.createElement('p');
    late.textContent = 'Now Putin';
    document.body.append(late);
    await settle(300);
    expect(painted()).toEqual(['Putin']);
  });

  it('text that is rewritten loses its mark before it is drawn', async () => {
    build('<p>Putin spoke</p>');
    start();
    await settle();
    const node = document.querySelector('p')?.firstChild as Text;
    node.data = 'Biden spoke';
    await Promise.resolve();
    await Promise.resolve();
    expect(painted()).toEqual([]);
  });

  it('an answer about a text that has changed meanwhile is dropped', async () => {
    build('<p>Putin spoke</p>');
    ports.find.mockImplementation(async (texts) => {
      const node = document.querySelector('p')?.firstChild as Text;
      if (node.data.startsWith('Putin')) node.data = 'Biden spoke';
      return answered(texts);
    });
    const page = start();
    await settle();
    expect(painted()).toEqual([]);
    expect(page.report().topics).toEqual([]);
  });

  it('a background that does not answer is asked again', async () => {
    build('<p>Putin spoke</p>');
    ports.find.mockResolvedValueOnce(null);
    start();
    await settle(1_200);
    expect(ports.find).toHaveBeenCalledTimes(2);
    expect(painted()).toEqual(['Putin']);
  });

  it.each<[string, PageMark[][]]>([
    ['offsets outside of the text', [[{ start: 0, end: 999, kind: 'topic', id: 'x', verdict: null, paint: true }]]],
    ['offsets the wrong way round', [[{ start: 3, end: 1, kind: 'topic', id: 'x', verdict: null, paint: true }]]],
    [
      'offsets that are no whole numbers',
      [[{ start: 0.5, end: 2, kind: 'topic', id: 'x', verdict: null, paint: true }]],
    ],
    ['too few lists', []],
  ])('%s are not marked', async (_what, answer) => {
    build('<p>Putin</p>');
    ports.find.mockResolvedValue({ found: answer, waits: [], named: [] });
    const page = start();
    await settle();
    expect(browser.highlights.size).toBe(0);
    expect(page.report().topics).toEqual([]);
  });

  it('new settings mark the page anew', async () => {
    build('<p>Putin and Putin</p>');
    const page = start();
    await settle();
    page.apply({ ...SETTINGS, marks: 'every' });
    await settle();
    expect(painted()).toHaveLength(2);
    page.apply({ ...SETTINGS, marks: 'none' });
    await settle();
    expect(browser.highlights.size).toBe(0);
  });
});

describe('what a page can see of us', () => {
  it('nothing, where nothing matches', async () => {
    build('<p>Nothing here</p>');
    const before = document.documentElement.outerHTML;
    start();
    await settle();
    expect(ports.find).toHaveBeenCalled();
    expect(ports.style).not.toHaveBeenCalled();
    expect(browser.highlights.size).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('marks change no node', async () => {
    build('<p>Putin and <b>Putin</b></p>');
    const before = document.documentElement.outerHTML;
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    start();
    await settle();
    expect(painted()).not.toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(seen).toEqual([]);
    observer.disconnect();
  });

  it('events that a page forges open no card', async () => {
    build('<p>Putin spoke</p>');
    start({ dwellMs: 0 });
    await settle();
    const paragraph = document.querySelector('p');
    paragraph?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 15 }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect(ports.card).not.toHaveBeenCalled();
    expect(document.documentElement.children).toHaveLength(2);
  });

  it('a card that this page did not ask for moves nothing', async () => {
    build('<p>Putin spoke</p>');
    const page = start();
    await settle();
    page.cards?.tell('0'.repeat(32), { act: 'ready', height: 300 });
    page.cards?.tell('0'.repeat(32), { act: 'pin', pinned: true });
    expect(document.documentElement.children).toHaveLength(2);
  });
});

describe('what the panel points at', () => {
  const scrolled = vi.fn();
  beforeEach(() => {
    scrolled.mockReset();
    Element.prototype.scrollIntoView = scrolled;
  });

  it.each([
    ['beside the marks, though the rules for both were not there yet', 10, ['Putin']],
    ['not any more when the rules come late', 1_500, []],
  ])('is shown %s', async (_, afterMs, flashed) => {
    let insert = (_: boolean) => {};
    ports.style.mockImplementation(
      () =>
        new Promise((resolve) => {
          insert = resolve;
        }),
    );
    build('<p>Putin spoke</p>');
    const page = start();
    await settle();
    page.cards?.travel.go({ topics: ['Putin'] }, 1);
    await settle(afterMs);
    insert(true);
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']));
    await settle(20);
    expect(painted('-f')).toEqual(flashed);
    expect(ports.style).toHaveBeenCalledOnce();
  });

  it('going to a topic flashes its next mention; after the last comes the first', async () => {
    build('<p>Putin spoke</p><p>Kyiv</p><p>Putin again</p>');
    const page = start();
    await settle();
    const seen: string[][] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      page.cards?.travel.go({ topics: ['Putin'] }, 1);
      await settle(10);
      seen.push([...painted('-f')]);
    }
    expect(seen).toEqual([['Putin'], ['Putin'], ['Putin']]);
  });

  it('a name that is not underlined is gone to, and no highlight tells the page which words it is', async () => {
    build('<p>Putin spoke</p><p>Kyiv</p>');
    const page = start();
    await settle();
    page.cards?.travel.go({ topics: ['Putin'] }, 1);
    await settle(10);
    expect(painted('-f')).toEqual(['Putin']);
    page.cards?.travel.go({ topics: ['Kyiv'] }, 1);
    await settle(10);
    expect(painted('-f')).toEqual([]);
    const shown = document.documentElement.lastElementChild;
    expect(shown?.outerHTML).toMatch(/^<div[^>]*><\/div>$/);
    page.stop();
    expect(shown?.isConnected).toBe(false);
  });

  it('a figure is gone to by the text that the report names it with', async () => {
    build('<p>He met 15 women</p><p>She met 20 women</p>');
    const page = start();
    await settle();
    const { figures } = page.report();
    const second = figures.find(({ text }) => text.startsWith('She'));
    expect(second).toBeDefined();
    if (second) page.cards?.travel.go({ figure: second }, 1);
    await settle(10);
    expect(painted('-f')).toEqual(['20 women']);
    page.cards?.travel.go({ figure: { text: 'She met 21 women', start: 8, end: 16 } }, 1);
    await settle(10);
    expect(painted('-f')).toEqual(['20 women']);
  });

  it('a figure of a long text is reported with its neighbourhood only, and found by it', async () => {
    build(`<p>${'Rain fell all day long. '.repeat(500)}He met 15 women. ${'Rain fell all day long. '.repeat(200)}</p>`);
    const page = start();
    await settle();
    const [figure] = page.report().figures;
    expect(figure?.text.length).toBeLessThan(8_000);
    if (figure) page.cards?.travel.go({ figure }, 1);
    await settle(10);
    expect(painted('-f')).toEqual(['15 women']);
  });

  it('pointing without going scrolls nothing', async () => {
    build('<p>Putin spoke</p>');
    const page = start();
    await settle();
    page.cards?.travel.go({ topics: ['Putin'] }, 0);
    page.cards?.travel.go({ topics: ['Kyiv'] }, 0);
    await settle(10);
    expect(painted('-f')).toEqual(['Putin']);
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('pointing never shows what must not be painted', async () => {
    build('<p>Kyiv</p>');
    const page = start();
    await settle();
    page.cards?.travel.go({ topics: ['Kyiv'] }, 0);
    await settle(10);
    expect(painted('-f')).toEqual([]);
  });
});

describe('stopping', () => {
  it('leaves no mark, no host, no listener, no observer and no timer', async () => {
    build('<p>Putin spoke to 15 women</p>');
    ports.card.mockResolvedValue({
      ticket: 'a'.repeat(32),
      url: 'about:blank#a',
      next: 'about:blank#a',
      title: 'Card',
    });
    const page = start();
    await settle();
    page.cards?.travel.go({ topics: ['Putin'] }, 1);
    page.cards?.travel.move(1, null);
    await settle();
    expect(document.documentElement.children).toHaveLength(3);
    expect(browser.listeners()).toBeGreaterThan(0);
    page.stop();
    keys?.remove();
    await settle();
    expect(document.documentElement.children).toHaveLength(2);
    expect(browser.highlights.size).toBe(0);
    expect(browser.listeners()).toBe(0);
    expect(browser.observed()).toBe(0);
    expect(browser.timers()).toBe(0);
  });

  it('in the middle of a question drops the answer', async () => {
    build('<p>Putin spoke</p>');
    ports.find.mockImplementation(async (texts) => {
      await settle(80);
      return answered(texts);
    });
    start();
    await vi.waitFor(() => expect(ports.find).toHaveBeenCalled());
    layer?.stop();
    await settle(120);
    expect(browser.highlights.size).toBe(0);
    expect(browser.timers()).toBe(0);
  });

  it('while the rules are being inserted paints nothing afterwards', async () => {
    build('<p>Putin spoke</p>');
    ports.style.mockImplementation(async () => {
      await settle(80);
      return true;
    });
    start();
    await vi.waitFor(() => expect(ports.style).toHaveBeenCalled());
    layer?.stop();
    await settle(120);
    expect(browser.highlights.size).toBe(0);
  });
});

describe('documents that are not pages', () => {
  it.each(['application/pdf', 'text/plain', 'application/json', 'image/png'])(
    '%s is left alone',
    async (contentType) => {
      build('<p>Putin</p>');
      const other = new Proxy(document, {
        get: (target, key) => (key === 'contentType' ? contentType : Reflect.get(target, key, target)),
      });
      keys = new KeyShield(window as unknown as Window);
      const page = startPage({ document: other, ports, settings: SETTINGS, random: () => NAME, keys });
      await settle();
      expect(page).toBeNull();
      expect(ports.find).not.toHaveBeenCalled();
    },
  );
});

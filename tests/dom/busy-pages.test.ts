// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyShield, type PageLayer, type PageMark, startCards, startPage } from '../../lib/page';
import { fakeBrowser } from './fake-browser';
import { type FakePorts, fakePorts, NAME, SETTINGS } from './fake-page';

const browser = fakeBrowser(window as unknown as Window & typeof globalThis);
let isHidden = false;
// Before it is first asked: the layer keeps to the prototype's own answer.
Object.defineProperty(Document.prototype, 'hidden', { get: () => isHidden });
let layer: PageLayer;
let keys: KeyShield;
let ports: FakePorts;

/** Of these names no page may know the second. */
const findIn = (text: string): PageMark[] =>
  [...text.matchAll(/Putin|Kyiv/g)].map(({ 0: id, index: start }) => {
    return { start, end: start + id.length, kind: 'topic', id, verdict: null, paint: id === 'Putin' };
  });

const settle = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));
const painted = () => browser.highlights.get(NAME)?.texts ?? [];

function at(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no element ${id}`);
  return element;
}

/** As the browser itself would send it. */
function send(target: EventTarget, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

const point = (target: EventTarget, clientX = 50, clientY = 20) =>
  send(target, new PointerEvent('pointermove', { bubbles: true, composed: true, clientX, clientY }));

async function open(markup: string): Promise<void> {
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  keys = new KeyShield(window as unknown as Window);
  layer = startPage({ document, ports, settings: SETTINGS, random: () => NAME, keys }) as PageLayer;
  layer.equip(startCards);
  await settle();
}

beforeEach(() => {
  ports = fakePorts(findIn);
});
afterEach(() => {
  keys.remove();
  layer.stop();
  document.body.replaceChildren();
});

it('a name that no page may know brings back nothing that the page took away: that would tell it', async () => {
  // So much that what is added is read by itself.
  const long = '<p>Rain <b>fell</b>.</p>'.repeat(50);
  await open(`<section><p>Putin came.</p>${long}</section><section id="other">${long}</section>`);
  await vi.waitFor(() => expect(painted()).toEqual(['Putin']));
  await settle(300);
  const sizeAfter = async (added: string) => {
    browser.highlights.delete(NAME);
    ports.changed.mockClear();
    const apart = document.createElement('section');
    apart.append(Object.assign(document.createElement('p'), { textContent: added }));
    at('other').append(apart);
    await vi.waitFor(() => expect(ports.changed).toHaveBeenCalled(), 3_000);
    await settle(300);
    return browser.highlights.size;
  };
  expect(await sizeAfter('Kyiv was silent.')).toBe(0);
  expect(await sizeAfter('Putin was silent.')).toBe(1);
});

it('another library is asked at once, and what is underlined stays until it answers', async () => {
  await open('<p>Putin came</p><p>Then Putin left</p>');
  let answer = () => {};
  ports.find.mockImplementation(
    (texts) => new Promise((resolve) => (answer = () => resolve({ found: texts.map(() => []), waits: [], named: [] }))),
  );
  layer.apply({ ...SETTINGS, revision: 1 });
  await settle();
  expect(ports.find.mock.lastCall).toEqual([['Putin came', 'Then Putin left']]);
  expect(painted()).toEqual(['Putin', 'Putin']);
  answer();
  await settle();
  expect(painted()).toEqual([]);
  expect(layer.report().topics).toEqual([]);
});

it('what was underlined for another library does not stay where nobody answers any more', async () => {
  await open('<p>Putin came</p><p>Then Putin left</p>');
  ports.find.mockResolvedValue(null);
  layer.apply({ ...SETTINGS, revision: 1 });
  await settle();
  expect(painted()).toEqual([]);
  expect(layer.report().topics).toEqual([]);
});

it('what was underlined for another library does not stay where a text beside it changed before the answer came', async () => {
  await open('<p>Putin came</p><p id="other">News</p>');
  const answers: (() => void)[] = [];
  ports.find.mockImplementation(
    (texts) =>
      new Promise((resolve) => {
        answers.push(() => resolve({ found: texts.map(() => []), waits: [], named: [] }));
      }),
  );
  layer.apply({ ...SETTINGS, revision: 1 });
  await settle();
  at('other').textContent = 'Other news';
  await settle(400);
  for (const answer of answers) answer();
  await settle();
  expect(painted()).toEqual([]);
  expect(layer.report().topics).toEqual([]);
});

it('of a form whose controls are named like the DOM’s own the rest of the page is read', async () => {
  await open('<form id="trap"><p>Putin came</p></form><p>Then Putin left</p>');
  const trap = at('trap');
  Object.defineProperty(trap, 'querySelector', { value: trap });
  layer.stop();
  layer = startPage({ document, ports, settings: SETTINGS, random: () => NAME, keys }) as PageLayer;
  layer.equip(startCards);
  await settle();
  expect(ports.find.mock.lastCall?.[0]).toContain('Then Putin left');
});

describe('a box that scrolls by itself', () => {
  const TICKER = '<p id="text">Putin spoke</p><div id="ticker">News</div>';
  const MARK_IN_TICKER = '<div id="ticker"><p id="news">Putin again</p></div>';
  const scrollAll = (act: (event: Event) => void) => setInterval(() => act(new Event('scroll')), 16);

  it('does not keep marks from what has come into view', async () => {
    const measure = vi.spyOn(window.Element.prototype, 'getBoundingClientRect');
    measure.mockReturnValue({ top: 9_000, bottom: 9_020, width: 100 } as DOMRect);
    await open(TICKER);
    expect(painted()).toEqual([]);
    measure.mockRestore();
    const ticker = at('ticker');
    const scrolling = scrollAll((event) => send(ticker, event));
    await settle(800);
    const marked = painted();
    clearInterval(scrolling);
    expect(marked).toEqual(['Putin']);
  });

  it('does not keep a card from opening beside it', async () => {
    await open(TICKER);
    const ticker = at('ticker');
    const scrolling = scrollAll((event) => send(ticker, event));
    point(at('text'));
    await settle(500);
    clearInterval(scrolling);
    expect(ports.card).toHaveBeenCalledTimes(1);
  });

  it('takes a mark away from under the pointer before its card is asked for', async () => {
    await open(MARK_IN_TICKER);
    point(at('news'));
    const measure = vi.spyOn(window.Range.prototype, 'getClientRects');
    measure.mockReturnValue([{ left: 0, top: 60, right: 100, bottom: 80 }] as unknown as DOMRectList);
    send(at('ticker'), new Event('scroll'));
    await settle(500);
    expect(ports.card).not.toHaveBeenCalled();
  });

  it('leaves a mark that is still under the pointer to be rested on', async () => {
    await open(MARK_IN_TICKER);
    point(at('news'));
    send(at('ticker'), new Event('scroll'));
    await settle(500);
    expect(ports.card).toHaveBeenCalledTimes(1);
  });

  it.each(['scroll', 'resize'])('a %s that the page makes up changes nothing', async (type) => {
    await open(TICKER);
    const measure = vi.spyOn(window.Range.prototype, 'getClientRects');
    point(at('text'));
    measure.mockClear();
    window.dispatchEvent(new Event(type));
    await settle(20);
    expect(measure).not.toHaveBeenCalled();
    await settle(500);
    expect(ports.card).toHaveBeenCalledTimes(1);
  });
});

describe('a tab that is not seen', () => {
  const show = (isSeen: boolean) => {
    isHidden = !isSeen;
    layer.resume();
  };
  afterEach(() => show(true));

  it('is not looked at, and told of, until it is seen; then what it says by now is marked', async () => {
    await open('<div id="live"><p>Putin</p></div>');
    await settle(600);
    show(false);
    ports.changed.mockClear();
    const looks = vi.spyOn(document, 'getElementsByTagName');
    const changing = setInterval(() => at('live').replaceChildren(document.createElement('hr')), 50);
    await settle(2_600);
    clearInterval(changing);
    expect(looks).not.toHaveBeenCalled();
    expect(ports.changed).not.toHaveBeenCalled();
    const late = document.createElement('p');
    late.textContent = 'Then Putin, again';
    at('live').replaceChildren(late);
    await settle(20);
    show(true);
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']), 2_000);
    expect(ports.find).toHaveBeenLastCalledWith(['Then Putin, again']);
  });

  it('is read as a whole when it changed in more places than are kept', async () => {
    await open('<p id="text">Nothing</p><div id="live"></div>');
    show(false);
    for (let place = 0; place < 1_200; place += 1) {
      const item = document.createElement('b');
      at('live').append(item);
      item.append('x');
    }
    await settle(20);
    at('text').textContent = 'Now Putin';
    show(true);
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']), 5_000);
  });

  it('asks nothing of what a page opens and closes in it; what is open when it is seen is marked', async () => {
    const isShown = vi.fn(function check(this: Element) {
      return this.closest('[hidden]') === null;
    });
    Object.assign(Element.prototype, { checkVisibility: isShown });
    try {
      await open('<p>Rain</p><div id="slide" hidden><p>Then Putin</p></div>');
      show(false);
      isShown.mockClear();
      for (let turn = 0; turn < 7; turn += 1) {
        at('slide').hidden = turn % 2 === 1;
        await settle(100);
      }
      expect(isShown).not.toHaveBeenCalled();
      expect(painted()).toEqual([]);
      show(true);
      await vi.waitFor(() => expect(painted()).toEqual(['Putin']), 2_000);
    } finally {
      Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    }
  });

  it('that was rewritten loses its marks before it is drawn', async () => {
    await open('<p id="text">Putin spoke</p>');
    show(false);
    (at('text').firstChild as Text).data = 'Biden spoke';
    await settle(20);
    show(true);
    expect(painted()).toEqual([]);
  });
});

it('a page that takes out what was marked tells so', async () => {
  await open(`<main>${'<div><p>Words</p></div>'.repeat(30)}<section id="live"><p>Putin</p></section></main>`);
  await settle(600);
  ports.changed.mockClear();
  at('live').remove();
  await settle(2_800);
  expect(ports.changed).toHaveBeenCalled();
  expect(layer.report().topics).toEqual([]);
});

it('text that opens without a name in it is told of, too: it may hold a quote that was noted', async () => {
  const fold = '<section id="fold" hidden><p>The ferry was late again.</p></section>';
  await open(`<main>${'<div><p>Words</p></div>'.repeat(30)}<section><p>Putin</p></section>${fold}</main>`);
  await settle(1_200);
  ports.changed.mockClear();
  at('fold').hidden = false;
  await settle(1_200);
  expect(ports.find.mock.calls.flatMap(([texts]) => texts)).toContain('The ferry was late again.');
  expect(ports.changed).toHaveBeenCalledTimes(1);
});

describe('a page that is long before it is read, and stands at its middle', () => {
  const LONG = `${'<p>Words</p>'.repeat(30)}<p id="middle">Putin spoke</p>${'<p>Words</p>'.repeat(30)}`;
  let inView: string | null;
  /** Only what is in view is near. */
  class Observer {
    readonly #call: (entries: object[]) => void;
    constructor(call: (entries: object[]) => void) {
      this.#call = call;
    }
    observe(target: Element): void {
      queueMicrotask(() => this.#call([{ target, isIntersecting: target.id === 'middle' }]));
    }
    unobserve(): void {}
    disconnect(): void {}
  }
  beforeEach(() => {
    const all = window.IntersectionObserver;
    const put = (value: unknown) =>
      Object.defineProperty(window, 'IntersectionObserver', { value, configurable: true });
    put(Observer);
    vi.spyOn(Document.prototype, 'elementFromPoint').mockImplementation(() => (inView === null ? null : at(inView)));
    return () => void put(all);
  });

  it('is marked there before anybody scrolls', async () => {
    inView = 'middle';
    await open(LONG);
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']), 2_000);
  });

  it('is marked there when it is seen again', async () => {
    inView = null;
    await open(LONG);
    await settle(600);
    expect(painted()).toEqual([]);
    inView = 'middle';
    layer.resume();
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']), 2_000);
  });
});

describe('a site that goes on to another page in the same document', () => {
  const NAMING = 'Putin spoke';
  const SHORT = 'The Office said no';
  /** The short form is Putin's, on a page that names him; so the background answers by what it was told along. */
  let named: Set<string>;
  const { happyDOM } = window as unknown as { happyDOM: { setURL(address: string): void } };
  const go = (path: string) => happyDOM.setURL(new URL(path, 'https://site.example/').href);
  beforeEach(() => {
    named = new Set();
    go('/one');
    ports.elsewhere.mockImplementation(() => named.clear());
    ports.find.mockImplementation(async (texts) => {
      const isKnown = named.has('Putin');
      const findShort = (text: string): PageMark[] =>
        text === SHORT && isKnown
          ? [{ start: 4, end: 10, kind: 'topic', id: 'Putin', verdict: null, paint: true }]
          : findIn(text);
      const isNew = !isKnown && texts.some((text) => findIn(text).length > 0);
      if (isNew) named.add('Putin');
      const waits = texts.map((text) => (text === SHORT ? ['Putin'] : []));
      return { found: texts.map(findShort), waits, named: isNew ? ['Putin'] : [] };
    });
  });
  afterEach(() => go('/'));

  it('is not read by what the former one named', async () => {
    await open(`<p id="name">${NAMING}</p><p id="short">${SHORT}</p>`);
    await vi.waitFor(() => expect(painted()).toEqual(['Putin', 'Office']));
    go('/two');
    at('name').textContent = 'Somebody else spoke';
    await vi.waitFor(() => expect(painted()).toEqual([]), 2_000);
    at('name').textContent = NAMING;
    await vi.waitFor(() => expect(painted()).toEqual(['Putin', 'Office']), 2_000);
  });

  it('is not judged by the article of the former one, in whose place its own parts stand', async () => {
    const story = `<p>${'It rained on the harbour all day long. '.repeat(8)}</p>`.repeat(4);
    await open(`<main id="view">${story}</main>`);
    go('/two');
    const headline = at('view').ownerDocument.createElement('h2');
    headline.append(Object.assign(document.createElement('a'), { href: '/three', textContent: 'Putin meets mothers' }));
    at('view').replaceChildren(headline);
    await vi.waitFor(() => expect(painted()).toEqual(['Putin']), 4_000);
  });

  it.each(['/two', '/one#part'])('keeps what is named in text that stays, at %s', async (path) => {
    await open(`<p>${NAMING}</p><p id="short">Words</p>`);
    await settle(300);
    go(path);
    at('short').textContent = SHORT;
    await vi.waitFor(() => expect(painted()).toEqual(['Putin', 'Office']), 2_000);
    expect(ports.elsewhere).toHaveBeenCalledTimes(path === '/two' ? 1 : 0);
  });
});

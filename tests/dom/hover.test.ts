// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Chunk, Chunks } from '../../lib/page/chunks';
import { Hover, type HoverOptions } from '../../lib/page/hover';
import { type Mark, withMarks } from '../../lib/page/mark';
import { type Box, Rects } from '../../lib/page/rects';
import { readSegments } from '../../lib/page/segment';
import { fakeBrowser } from './fake-browser';

const view = window as unknown as Window & typeof globalThis;
const RULES = { article: null };
const NAME = 'Kyiv';
const HOST = document.createElement('div');

fakeBrowser(view);
afterEach(() => {
  document.body.replaceChildren();
});

/** Reads one element whole, shadow tree and all, into one chunk; every “Kyiv” is a mark, and all lie at one place. */
function chunkOf(root: Element): { chunks: Chunks; chunk: Chunk } {
  const chunks = new Chunks(RULES, { added() {}, removed() {}, shadow() {} });
  chunks.add(root, false);
  const chunk = chunks.get(root) as Chunk;
  const read = (element: Element) => {
    const asides = { onShadow() {}, onHidden() {}, onBare() {}, isElsewhere: () => false };
    for (const segment of readSegments(element, { own: false, rules: RULES, asides })) {
      const found = [...segment.text.matchAll(/Kyiv/g)].map(({ index }) => {
        return { start: index, end: index + NAME.length, kind: 'topic' as const, id: NAME, verdict: null, paint: true };
      });
      const marked = withMarks(segment, found);
      if (marked !== null) chunk.segments.push(marked);
    }
  };
  read(root);
  for (const element of root.querySelectorAll('*')) for (const child of element.shadowRoot?.children ?? []) read(child);
  return { chunks, chunk };
}

/** Begins to listen; `said`: what of each event of the pointer comes of it. `HOST` stands for the card. */
function listen(chunks: Chunks) {
  const end = new AbortController();
  const host = { is: (node: EventTarget | null) => node === HOST };
  const card = { load: vi.fn(), show() {}, hide() {}, follow() {}, box: null as Box | null, stays: 0 };
  const options = { signal: end.signal, host, card };
  const settings = () => ({ dwellMs: 0, holdKey: null });
  const hover = new Hover({ view, chunks, rects: new Rects(view), settings, ...options } as unknown as HoverOptions);
  const send = vi.spyOn(hover, 'send');
  return { hover, card, said: () => send.mock.calls.splice(0).map(([each]) => each.on), end };
}

function point(type: string, target: EventTarget, init: PointerEventInit = {}): void {
  const event = new PointerEvent(type, { bubbles: true, composed: true, clientX: 50, clientY: 20, ...init });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

/** Whether the pointer on this element is on a mark. */
function isOnMark(chunks: Chunks, target: EventTarget): boolean {
  const { said, end } = listen(chunks);
  point('pointermove', target);
  end.abort();
  return said().includes('pointer-on-mark');
}

function build(markup: string): Element {
  const parsed = new DOMParser().parseFromString(`<body><div id="root">${markup}</div></body>`, 'text/html');
  const root = document.importNode(parsed.body.children[0] as Element, true);
  document.body.replaceChildren(root);
  return root;
}

describe('the pointer is on a mark', () => {
  it.each([
    ['on its block', '<p id="here">To Kyiv</p>', true],
    ['on an inline part of its block', '<p>To <b id="here">Kyiv</b></p>', true],
    ['on the element whose own text it is', 'To Kyiv<p>Or not</p>', true],
    ['but not on the paragraph that it lies over, clipped away', '<p>Kyiv</p><p id="here">Words</p>', false],
    ['not on a paragraph inside of a text that lies elsewhere', '<p>Kyiv</p><div><p id="here">Words</p></div>', false],
  ])('%s', (_where, markup, expected) => {
    const root = build(markup);
    const { chunks } = chunkOf(root);
    expect(isOnMark(chunks, document.getElementById('here') ?? root)).toBe(expected);
  });

  it('on a slot, which the browser names for text that stands directly in a host', () => {
    const root = build('<div id="host">To Kyiv</div>');
    const shadow = (root.firstElementChild as Element).attachShadow({ mode: 'open' });
    const slot = document.createElement('slot');
    shadow.append(slot);
    expect(isOnMark(chunkOf(root).chunks, slot)).toBe(true);
  });

  it('in a shadow tree', () => {
    const root = build('<div id="host"></div>');
    const shadow = (root.firstElementChild as Element).attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.textContent = 'To Kyiv';
    const other = document.createElement('p');
    shadow.append(paragraph, other);
    const { chunks } = chunkOf(root);
    expect(isOnMark(chunks, paragraph)).toBe(true);
    expect(isOnMark(chunks, other)).toBe(false);
  });

  it.each([
    ['through a link stretched over the text', true],
    ['but not through a link over text that is clipped away', false],
  ])('%s', (_what, isThere) => {
    const root = build('<h3><a id="here" href="#">Story</a></h3><p id="teaser">To Kyiv</p>');
    const { chunks } = chunkOf(root);
    const link = document.getElementById('here') as Element;
    const teaser = document.getElementById('teaser') as Element;
    Object.assign(document, { elementsFromPoint: () => (isThere ? [link, teaser, root] : [link, root]) });
    expect(isOnMark(chunks, link)).toBe(isThere);
  });
});

describe('a pointer that drags', () => {
  it('is on no mark, and what was sent away stays away', () => {
    const root = build('<p id="here">To Kyiv</p>');
    const { chunks, chunk } = chunkOf(root);
    const { hover, said, end } = listen(chunks);
    const here = document.getElementById('here') as Element;
    point('pointermove', here, { buttons: 1 });
    expect(said()).toEqual([]);
    hover.send({ on: 'move', mark: chunk.segments[0]?.marks[0] as Mark });
    point('pointerdown', here, { buttons: 1 });
    point('pointermove', here, { buttons: 1 });
    said();
    point('pointermove', here);
    expect(hover.shown).toBeNull();
    expect(said()).toEqual(['pointer-on-mark']);
    end.abort();
  });

  it.each([
    ['in the card, leaves it open', () => HOST, 'pointer-on-card'],
    ['out of the card, has left it', () => document.body, 'pointer-off'],
  ])('%s', (_where, at, expected) => {
    const { chunks, chunk } = chunkOf(build('<p>To Kyiv</p>'));
    document.body.append(HOST);
    const { hover, said, end } = listen(chunks);
    hover.send({ on: 'move', mark: chunk.segments[0]?.marks[0] as Mark });
    said();
    point('pointermove', at(), { buttons: 1 });
    expect(said()).toEqual([expected]);
    expect(hover.shown).not.toBeNull();
    end.abort();
  });
});

describe('a pointer that goes into a frame of the page, where it is not heard,', () => {
  it.each([
    ['straight out of the card', () => HOST, 'iframe', ['pointer-off']],
    ['straight off the mark', () => document.querySelector('p'), 'frame', ['pointer-off']],
    ['is still there where it goes into the card instead', () => HOST, null, []],
    ['or on to something else, of which a move will tell', () => document.querySelector('p'), 'div', []],
  ])('%s', (_way, from, into, expected) => {
    const { chunks, chunk } = chunkOf(build('<p>To Kyiv</p>'));
    document.body.append(HOST);
    const { hover, said, end } = listen(chunks);
    hover.send({ on: 'move', mark: chunk.segments[0]?.marks[0] as Mark });
    said();
    const relatedTarget = into === null ? null : document.createElement(into);
    point('pointerout', from() as Element, { relatedTarget });
    expect(said()).toEqual(expected);
    end.abort();
  });
});

describe('a page that scrolls', () => {
  it.each([
    ['under a pointer that has left the mark brings the card to it: the pointer is there', 10, ['pointer-on-card']],
    ['and brings the card to somewhere else leaves the pointer where it is', 30, []],
  ])('%s', async (_what, top, expected) => {
    const { chunks, chunk } = chunkOf(build('<p>To Kyiv</p>'));
    const { hover, card, said, end } = listen(chunks);
    hover.send({ on: 'move', mark: chunk.segments[0]?.marks[0] as Mark });
    point('pointermove', document.body);
    expect(said()).toEqual(['move', 'pointer-off']);
    card.box = { left: 0, top, right: 100, bottom: top + 100 };
    const scroll = new Event('scroll');
    Object.defineProperty(scroll, 'isTrusted', { value: true });
    document.dispatchEvent(scroll);
    await new Promise(requestAnimationFrame);
    expect(said()).toEqual(expected);
    end.abort();
  });
});

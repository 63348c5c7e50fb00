// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { Scan } from '../../lib/page/scan';
import { fakeBrowser } from './fake-browser';

const view = window as unknown as Window & typeof globalThis;
let end = new AbortController();
const find = vi.fn(async (texts: string[]) => ({ found: texts.map(() => []), waits: [], named: [] }));
const nothing = () => {};

fakeBrowser(view);
afterEach(() => {
  end.abort();
  end = new AbortController();
});

/** A scan to which everything is near, or far, and what tells it of changes. */
function watching(isNear = true): { scan: Scan; observer: MutationObserver } {
  const scan = new Scan({
    view,
    signal: end.signal,
    rules: { article: null },
    find,
    watch: (chunk) => queueMicrotask(() => scan.near(chunk, isNear)),
    unwatch: nothing,
    hidden: nothing,
    opened: nothing,
    shadow: nothing,
    onMarks: nothing,
    elsewhere: nothing,
  });
  const observer = new MutationObserver((records) => scan.mutated(records, () => false));
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  return { scan, observer };
}

it('of the texts of a ticker only those that stand there are remembered, and they are not asked for again', async () => {
  const ticker = document.createElement('div');
  const lasting = document.createElement('p');
  const news = document.createElement('p');
  lasting.textContent = 'What lasts';
  news.textContent = 'News';
  ticker.append(lasting, news);
  document.body.replaceChildren(ticker);
  const { scan, observer } = watching();
  scan.open(document.body);
  await vi.waitFor(() => expect(find).toHaveBeenCalled());
  for (const text of ['News 1', 'News 2', 'News 3']) {
    news.textContent = text;
    await vi.waitFor(() => expect(find.mock.lastCall?.[0]).toContain(text), 5_000);
  }
  await Promise.resolve();
  observer.disconnect();
  const remembered = [...scan.chunks.all].flatMap(({ plain }) => [...(plain ?? [])]);
  expect(remembered).toEqual(['What lasts', 'News 3']);
  expect(find.mock.lastCall?.[0]).toEqual(['News 3']);
});

it('thousands of paragraphs that come at once are read, and a line that changes while it is read is read again', async () => {
  document.body.replaceChildren();
  const { scan, observer } = watching();
  scan.open(document.body);
  const paragraphs = Array.from({ length: 1_000 }, (_, at) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Paragraph ${at}`;
    return paragraph;
  });
  const line = document.createElement('p');
  for (let at = 0; at < 1_000; at++) {
    const word = document.createElement('span');
    word.textContent = `word${at} `;
    line.append(word);
  }
  find.mockClear();
  document.body.append(...paragraphs, line);
  const asked = () => new Set(find.mock.calls.flatMap(([texts]) => texts));
  await vi.waitFor(() => expect(asked().size).toBeGreaterThan(500), 10_000);
  (line.lastElementChild as Element).textContent = 'changed';
  await vi.waitFor(() => expect([...asked()].some((text) => text.endsWith('changed'))).toBe(true), 10_000);
  const all = paragraphs.map(({ textContent }) => textContent);
  await vi.waitFor(() => expect([...asked()]).toEqual(expect.arrayContaining(all)), 10_000);
  observer.disconnect();
});

it('what changes seldom is read soon, however restless something beside it is', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => {
    const line = document.createElement('p');
    line.textContent = `Line ${at}`;
    return line;
  });
  document.body.replaceChildren(...lines);
  const { scan, observer } = watching();
  const say = (at: number, text: string) => {
    for (const line of lines.slice(at, at + 1)) line.textContent = text;
  };
  const isAsked = (text: string) => vi.waitFor(() => expect(find.mock.lastCall?.[0]).toContain(text), 5_000);
  scan.open(document.body);
  await isAsked('Line 59');
  for (const text of ['News 1', 'News 2', 'News 3', 'News 4']) {
    say(0, text);
    await isAsked(text);
  }
  say(0, 'News 5');
  await Promise.resolve();
  say(30, 'A correction');
  const changedAt = performance.now();
  await isAsked('A correction');
  observer.disconnect();
  expect(performance.now() - changedAt).toBeLessThan(1_000);
});

it.each([
  ['emptied', 0],
  ['a large one, filled', 200],
])('a list that is %s child by child asks its ancestors once, not once for each child', (_how, left) => {
  const outer = document.createElement('section');
  outer.setAttribute('class', 'outer');
  const list = document.createElement('div');
  outer.append(list);
  document.body.replaceChildren(outer);
  for (let at = 0; at < left; at++) list.append(document.createElement('p'));
  const { scan, observer } = watching();
  for (let at = 0; at < 500; at++) {
    const child = document.createElement('p');
    list.append(child);
    if (left === 0) child.remove();
  }
  const asked = vi.spyOn(outer, 'getAttribute');
  const opened = vi.spyOn(scan.chunks, 'open');
  scan.mutated(observer.takeRecords(), () => false);
  observer.disconnect();
  // Each question reads a few of its attributes.
  expect(asked.mock.calls.filter(([name]) => name === 'class')).toHaveLength(1);
  expect(opened).toHaveBeenCalledTimes(left === 0 ? 1 : 0);
});

it('what is far is read at less cost; near, a part that a style sheet draws as a block is told apart, and no text is asked for twice', async () => {
  const style = document.createElement('style');
  style.textContent = 'i { display: block }';
  const list = document.createElement('div');
  const glued = document.createElement('p');
  glued.append('Killed 5, ', Object.assign(document.createElement('i'), { textContent: '300 wounded' }));
  const plain = document.createElement('p');
  plain.append('Nobody is ', Object.assign(document.createElement('b'), { textContent: 'named' }));
  list.append(glued, plain, ...Array.from({ length: 60 }, () => document.createElement('p')));
  document.body.replaceChildren(style, list);
  const { scan, observer } = watching(false);
  scan.open(document.body);
  await vi.waitFor(() => expect(find.mock.lastCall?.[0]).toEqual(['Killed 5, 300 wounded', 'Nobody is named']), 5_000);
  find.mockClear();
  for (const chunk of scan.chunks.all) scan.near(chunk, true);
  await vi.waitFor(() => expect(find).toHaveBeenCalled(), 5_000);
  expect(find.mock.calls.flatMap(([texts]) => texts)).toEqual(['Killed 5, ', '300 wounded']);
  observer.disconnect();
});

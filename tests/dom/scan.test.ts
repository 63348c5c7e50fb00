// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { Scan } from '../../lib/page/scan';
import { fakeBrowser } from './fake-browser';

const view = window as unknown as Window & typeof globalThis;
const end = new AbortController();
const find = vi.fn(async (texts: string[]) => ({ found: texts.map(() => []), waits: [], named: [] }));
const nothing = () => {};

fakeBrowser(view);
afterEach(() => end.abort());

it('of the texts of a ticker only those that stand there are remembered, and they are not asked for again', async () => {
  const ticker = document.createElement('div');
  const lasting = document.createElement('p');
  const news = document.createElement('p');
  lasting.textContent = 'What lasts';
  news.textContent = 'News';
  ticker.append(lasting, news);
  document.body.replaceChildren(ticker);
  const scan = new Scan({
    view,
    signal: end.signal,
    rules: { article: null },
    find,
    watch: (chunk) => queueMicrotask(() => scan.near(chunk, true)),
    unwatch: nothing,
    hidden: nothing,
    opened: nothing,
    shadow: nothing,
    onMarks: nothing,
  });
  const observer = new MutationObserver((records) => scan.mutated(records, () => false));
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  scan.open(document.body);
  await vi.waitFor(() => expect(find).toHaveBeenCalled());
  for (const text of ['News 1', 'News 2', 'News 3']) {
    news.textContent = text;
    await vi.waitFor(() => expect(find.mock.lastCall?.[0]).toContain(text), 5_000);
  }
  await Promise.resolve();
  observer.disconnect();
  const remembered = [...scan.chunks.all].flatMap(({ plain }) => [...plain]);
  expect(remembered).toEqual(['What lasts', 'News 3']);
  expect(find.mock.lastCall?.[0]).toEqual(['News 3']);
});

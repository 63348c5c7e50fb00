// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useWantedQuote } from '../../../entrypoints/sidepanel/use-wanted-quote';
import type { PanelPage, PlacedQuote } from '../../../lib/messages';
import { click, draw, find, redraw } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const kept = vi.hoisted(() => new Map<string, string>());
const keep = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', () => ({
  ask,
  readQuote: (quote: unknown) => quote,
  drafts: { keep, load: async (key: string) => (kept.has(key) ? { text: kept.get(key) } : null) },
}));

const HARBOUR = { url: 'https://news.example/harbour', title: 'Harbour' };
const BRIDGE = { url: 'https://news.example/bridge', title: 'Bridge' };
const PLACED: PlacedQuote = {
  quote: { exact: 'The fee was raised', prefix: '', suffix: '', start: 0, end: 18 },
  page: HARBOUR,
};
/** The wishes that the background still has. */
let wishes: { id: string; placed: PlacedQuote }[] = [];
const pageAt = (place: typeof HARBOUR, tab = 1): PanelPage => ({
  tab,
  host: 'news.example',
  site: 'on',
  place,
  page: null,
  why: 'not-answering',
  wish: wishes[0] ?? null,
});

const refuse = async () => {
  throw new Error('The disk is full.');
};
beforeEach(() => {
  kept.clear();
  wishes = [{ id: 'w1', placed: PLACED }];
  keep.mockReset().mockImplementation(async (key: string, draft: { text: string } | null) => {
    if (draft === null) kept.delete(key);
    else kept.set(key, draft.text);
  });
  ask.mockReset().mockImplementation(async (_name: string, { wish }: { wish: string }) => {
    wishes = wishes.filter(({ id }) => id !== wish);
  });
});

function Wanted({ page }: { page: PanelPage | null }) {
  const { placed, isUnkept, onHolding, onDone } = useWantedQuote(page);
  return (
    <>
      <p>{placed === null ? 'none' : placed.quote.exact}</p>
      {isUnkept && <p>not kept</p>}
      <button type="button" onClick={() => placed && onHolding(placed, true)}>
        Write
      </button>
      <button type="button" onClick={onDone}>
        Done
      </button>
    </>
  );
}
const text = () => document.body.textContent ?? '';
const settled = (said: RegExp) => vi.waitFor(() => expect(text()).toMatch(said));

test('words that were kept come again on their page, and not once the note is written', async () => {
  await draw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/^The fee was raised/);
  expect(wishes).toEqual([]);
  await redraw(<Wanted page={pageAt(BRIDGE)} />);
  await settled(/^none/);
  await redraw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/^The fee was raised/);
  await click(find('button', 'Done'));
  expect(kept.size).toBe(0);
});

test('words that somebody writes on stay when the page changes its address, and end where they were kept', async () => {
  await draw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/^The fee was raised/);
  await click(find('button', 'Write'));
  await redraw(<Wanted page={pageAt(BRIDGE)} />);
  await redraw(<Wanted page={null} />);
  await redraw(<Wanted page={pageAt(BRIDGE)} />);
  expect(text()).toMatch(/^The fee was raised/);
  await click(find('button', 'Done'));
  expect([...kept.keys()]).toEqual([]);
  await redraw(<Wanted page={pageAt(HARBOUR)} />);
  await redraw(<Wanted page={pageAt(HARBOUR)} />);
  expect(text()).toMatch(/^none/);
});

test.each([
  ['another tab', pageAt(BRIDGE, 2)],
  ['another site', pageAt({ url: 'https://other.example/', title: 'Other' })],
])('words that somebody writes on make room for %s, and come again on their page', async (_, page) => {
  await draw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/^The fee was raised/);
  await click(find('button', 'Write'));
  await redraw(<Wanted page={page} />);
  await settled(/^none/);
  await redraw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/^The fee was raised/);
});

test('words that could not be kept are said to be so, and kept once they can be', async () => {
  keep.mockImplementationOnce(refuse);
  await draw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/^The fee was raised.*not kept/);
  expect(wishes, 'a panel that is opened anew has them').toHaveLength(1);
  await redraw(<Wanted page={pageAt(BRIDGE)} />);
  await settled(/^none(?!.*not kept)/);
  expect([...kept.keys()], 'nothing of it is kept for another page').toEqual([]);
  await redraw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/^The fee was raised(?!.*not kept)/);
  expect(kept.size).toBe(1);
  expect(wishes).toEqual([]);
});

test('what was written on words that could not be kept does not have them wanted again', async () => {
  keep.mockImplementation(refuse);
  await draw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/not kept/);
  await click(find('button', 'Done'));
  expect(text()).toMatch(/^none(?!.*not kept)/);
  expect(wishes).toEqual([]);
});

test('words once written on are not wanted again where word of it got lost', async () => {
  ask.mockImplementation(refuse);
  await draw(<Wanted page={pageAt(HARBOUR)} />);
  await settled(/^The fee was raised/);
  await click(find('button', 'Done'));
  await redraw(<Wanted page={null} />);
  await redraw(<Wanted page={pageAt(HARBOUR)} />);
  await redraw(<Wanted page={pageAt(HARBOUR)} />);
  expect(text()).toMatch(/^none/);
});

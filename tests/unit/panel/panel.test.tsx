// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '../../../entrypoints/sidepanel/panel';
import type { KnownPack, OwnRow } from '../../../lib/library';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';
import { click, draw, find, pass, press, type } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));
vi.mock('wxt/browser', () => ({ browser: {} }));
let isWriting = (_: boolean) => {};
vi.mock('../../../components/note-box', () => ({
  NoteBox: ({ onHolding }: { onHolding: (isHolding: boolean) => void }) => {
    isWriting = onHolding;
    return null;
  },
}));
const ask = vi.hoisted(() => vi.fn());
const listeners = vi.hoisted(() => new Set<(change: { what: string; tab: number | null }) => void>());
vi.mock('../../../lib/messages', async (original) => ({
  ...(await original()),
  ask,
  onChange: (listener: (change: { what: string; tab: number | null }) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  currentWindow: () => Promise.resolve(1),
  isPrivateWindow: () => Promise.resolve(false),
}));

const [FIRST] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0]];
const { metadata } = inputOf({ ...FIRST, id: 'own-1' });
const ARTICLE: OwnRow = { id: 'own-1', added: 1, chars: 10, lead: 'First words', metadata };
const { manifest } = testPack([FIRST]);
const PACK: KnownPack = {
  kind: 'imported',
  manifest: { ...manifest, id: 'harbour', title: 'Harbour' },
  counts: { articles: 1, topics: 1, figures: 1, comparisons: 0 },
  isOn: true,
  isPainted: false,
};
let own: OwnRow[] = [];
let known: KnownPack[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  own = [ARTICLE];
  known = [PACK];
  ask.mockReset().mockImplementation(async (name: string) => {
    if (name === 'own.remove') own = [];
    if (name === 'own.restore') own = [ARTICLE];
    if (name === 'pack.remove') known = [];
    if (name === 'pack.restore') known = [PACK];
    if (name === 'panel.page')
      return { tab: 1, host: null, site: 'on', page: null, place: null, wish: null, why: 'no-page' };
    if (name === 'library.state') return { known, isStale: false, problem: null };
    if (name === 'own.list') return own;
    if (name === 'own.state') return { problem: null };
    if (name === 'keeping.state') return { problem: null };
    if (/^(?:own|pack)\./.test(name)) return null;
    throw new Error(name);
  });
});

const show = async (tab: string) => {
  await click(find('tab', tab));
  await pass(0);
};

test.each([
  ['article', /^Remove (?!Harbour$)/, 'own.restore'],
  ['pack', 'Remove Harbour', 'pack.restore'],
])(
  'the way back to a removed %s is still there when another tab was looked at meanwhile',
  async (_, button, restore) => {
    await draw(<Panel />);
    await pass(0);
    await show('Library');
    await click(find('button', button));
    await show('This page');
    await pass(60_000);
    find('tab', 'Library').focus();
    await show('Library');
    expect(document.activeElement, 'whoever goes along the tabs stays there').toBe(find('tab', 'Library'));
    await click(find('button', 'Undo'));
    for (const listener of listeners) listener({ what: 'library', tab: null });
    await pass(0);
    expect(ask).toHaveBeenCalledWith(restore, expect.anything());
    expect(find('button', button)).toBeDefined();
  },
);

test('a site that cannot be turned on where the panel says that it is off says why', async () => {
  ask.mockImplementation(async (name: string) => {
    if (name === 'panel.page')
      return { tab: 1, host: 'a.test', site: 'off', page: null, place: null, wish: null, why: 'site-off' };
    if (name === 'site.set') throw { code: 'quota' };
    if (name === 'library.state') return { known, isStale: false, problem: null };
    return { problem: null };
  });
  await draw(<Panel />);
  await pass(0);
  await click(find('button', 'Turn it on here'));
  await pass(0);
  expect([...document.querySelectorAll('[role=alert]')].map((each) => each.textContent)).toEqual([
    'Not changed. The disk is full. Free some space, then try again.',
  ]);
  expect(ask).toHaveBeenCalledWith('site.set', { host: 'a.test', state: 'on' });
});

test('a topic that is open stays when the panel asks for the page again and has no answer', async () => {
  const topic = { id: 't1', name: 'Harbour Council', kind: 'organisation', articles: 1, outlets: 1 };
  const page = { tab: 1, host: 'a.test', site: 'on', page: null, place: null, why: 'no-page' };
  ask.mockImplementation(async (name: string) => {
    if (name === 'panel.page') return { ...page, wish: { id: 'w1', topic: 't1' } };
    if (name === 'topic.view') return { topic, page: null, comparisons: [], reports: [] };
    return { problem: null };
  });
  await draw(<Panel />);
  await pass(0);
  const card = document.querySelector('.pane');
  ask.mockRejectedValue({ code: 'no-answer' });
  for (const listener of listeners) listener({ what: 'tab', tab: 1 });
  await pass(0);
  expect(document.body.textContent).toContain('Harbour Council');
  expect(document.querySelector('.pane')).toBe(card);
});

test('another tab of the browser closes a topic of the page, but none that is written on or was opened from elsewhere', async () => {
  const topic = { id: 't1', name: 'Harbour Council', kind: 'organisation', articles: 1, outlets: 1 };
  const page = { host: 'a.test', site: 'on', page: null, place: null, why: 'no-page' };
  let tab: number | null = null;
  let wish: { id: string; topic: string } | null = { id: 'w1', topic: 't1' };
  ask.mockImplementation(async (name: string) => {
    if (name === 'panel.page') return { ...page, tab, wish };
    if (name === 'panel.search')
      return {
        ...{ articles: [], notes: [], noted: {}, reading: null, topics: [topic] },
        counts: { topics: 1, articles: 0, notes: 0 },
      };
    if (name === 'topic.view') return { topic, page: null, comparisons: [], reports: [] };
    return { problem: null };
  });
  const moveTo = async (next: number) => {
    tab = next;
    for (const listener of listeners) listener({ what: 'tab', tab: next });
    await pass(0);
  };
  const isOpen = () => document.querySelector('.pane') !== null;
  await draw(<Panel />);
  await pass(0);
  await moveTo(1);
  expect(isOpen(), 'the first tab that is known is no other').toBe(true);
  await moveTo(2);
  expect(isOpen()).toBe(false);
  wish = { id: 'w2', topic: 't1' };
  await moveTo(2);
  isWriting(true);
  await moveTo(3);
  expect(isOpen(), 'somebody writes').toBe(true);
  isWriting(false);
  await moveTo(2);
  expect(isOpen(), 'it is saved').toBe(false);
  wish = { id: 'w3', topic: 't1' };
  await moveTo(2);
  await click(find('button', /Back/));
  await type(find('textbox', 'Search names, articles and notes'), 'council');
  await pass(100);
  await click(find('button', /Harbour Council/));
  await pass(0);
  await moveTo(4);
  expect(isOpen(), 'found by a search').toBe(true);
});

test('↓ leads from the search into what was found, and into the topic that was opened from there', async () => {
  const topic = { id: 't1', name: 'Harbour Council', kind: 'organisation', articles: 1, outlets: 1 };
  const empty = { articles: [], notes: [], noted: {}, reading: null, counts: { topics: 1, articles: 0, notes: 0 } };
  ask.mockImplementation(async (name: string) => {
    if (name === 'panel.page')
      return { tab: 1, host: null, site: 'on', page: null, place: null, wish: null, why: 'no-page' };
    if (name === 'panel.search') return { ...empty, topics: [topic] };
    if (name === 'topic.view') return { topic, page: null, comparisons: [], reports: [] };
    return { problem: null };
  });
  await draw(<Panel />);
  await pass(0);
  const field = find('textbox', 'Search names, articles and notes');
  const down = async () => {
    field.focus();
    await press(field, 'ArrowDown');
    return document.activeElement?.textContent;
  };
  await type(field, 'council');
  await pass(100);
  expect(await down()).toContain('Harbour Council');
  await click(document.activeElement as HTMLElement);
  await pass(0);
  expect(await down()).toContain('Back');
});

// @vitest-environment happy-dom
/** A page whose reader has muted a name: what its content script is told and says, and what the panel makes of it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { pageHandlers } from '../../entrypoints/background/pages';
import { panelHandlers } from '../../entrypoints/background/panel';
import { Marking } from '../../entrypoints/page/marking';
import { openAliases } from '../../lib/coverage';
import { type Found, readSettings } from '../../lib/messages';
import { HARBOUR_ARTICLES, testPack } from '../support/packs';
import { openWhole } from '../support/whole-coverage';

const TAB = { id: 1, url: 'https://news.example/harbour', title: 'A day in Torvik' };
const TEXTS = [
  'Mayor Anna Lindqvist met the Harbour Council.',
  'About 55 fishermen protested against the harbour fees on Monday.',
];
const here = vi.hoisted(() => ({
  answer: async (_message: { name: string; body: never }): Promise<unknown> => null,
  report: (): unknown => null,
  known: null as unknown,
  muted: [] as string[],
  /** What the page layer is given. */
  ports: null as null | { find: (texts: string[]) => Promise<{ found: unknown[][] } | null> },
  found: [] as unknown[],
}));

vi.mock('#i18n', () => import('../support/i18n'));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async () => [TAB],
      get: async () => TAB,
      sendMessage: async () => ({ ok: true, value: here.report() }),
    },
    runtime: {
      id: 'ours',
      getURL: (path: string) => `extension://ours${path}`,
      sendMessage: async (message: never) => ({ ok: true, value: await here.answer(message) }),
    },
    scripting: { executeScript: async () => [] },
  },
}));
vi.mock('@wxt-dev/storage', () => ({
  storage: { getItem: async (_: string, { fallback }: { fallback: unknown }) => fallback },
}));
vi.mock('../../entrypoints/background/shelves', () => ({
  coverage: async () => (here.known as { all: unknown }).all,
  coverages: async () => here.known,
  readings: async () => here.known,
  library: {
    notes: { list: async () => [] },
    wrong: { list: async () => [] },
    sites: { get: async () => 'on' },
    settings: { get: async () => ({ muted: here.muted }) },
    knownAs: { get: async () => new Map() },
  },
}));
vi.mock('../../entrypoints/background/settings', () => ({
  settings: async () => ({ ...readSettings({}), muted: here.muted }),
}));
vi.mock('../../entrypoints/page/world', () => ({
  codeHere: () => ({
    startPage: ({ ports }: { ports: typeof here.ports }) => {
      here.ports = ports;
      return { report: () => ({ published: null, ...said() }), stop: () => undefined };
    },
  }),
}));

/** As the page layer reports what is marked. */
function said() {
  const all = here.found as (Found & { text: string })[];
  const names = all.filter(({ kind }) => kind === 'topic');
  const figures = all.filter(({ kind }) => kind === 'figure');
  return {
    topics: [...new Set(names.map(({ id }) => id))].map((id) => ({ id, count: 1 })),
    figures: figures.map(({ text, start, end }) => ({ text, start, end })),
  };
}

beforeEach(() => {
  const all = openWhole([testPack(HARBOUR_ARTICLES)]);
  here.known = { all, pages: all, aliases: openAliases('key', () => all.topics().map(({ id }) => id)) };
  here.answer = async ({ name, body }) => {
    if (name === 'page.find') return pageHandlers['page.find'](body, { tab: TAB } as never);
    throw new Error(name);
  };
});

/** A page that is opened with these names muted: what the panel shows of it. */
async function opened(muted: string[]) {
  here.muted = muted;
  const marking = new Marking((answer) => answer, Promise.resolve());
  here.report = () => marking.report();
  await marking.start(readSettings({}) as never);
  const { found } = (await here.ports?.find(TEXTS)) ?? { found: [] };
  here.found = found.flatMap((all, at) => all.map((each) => ({ ...(each as Found), text: TEXTS[at] })));
  const { page } = await panelHandlers['panel.page']({ window: 1 }, {} as never);
  const figures = page?.figures.map(({ line, comparisons }) => [
    line.stated,
    ...comparisons.map((each) => each.verdict),
  ]);
  return { names: page?.topics.map(({ name }) => name).sort(), figures };
}

it('a muted name is no name on the page, and its figures are compared as ever', async () => {
  const before = await opened([]);
  expect(before.names).toEqual(['Anna Lindqvist', 'Harbour Council']);
  expect(before.figures).toHaveLength(1);
  const after = await opened(['anna-lindqvist']);
  expect(after.names).toEqual(['Harbour Council']);
  expect(after.figures).toEqual(before.figures);
});

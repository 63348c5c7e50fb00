/** What every open page is told, and when, as sites are switched. */
import { beforeEach, expect, it, vi } from 'vitest';
import { changeSite } from '../../entrypoints/background/settings';
import { listSites, setSite } from '../../entrypoints/background/sites';

const here = vi.hoisted(() => ({
  tabs: [] as { id: number; url: string }[],
  /** What pages were told, in the order in which they were. */
  told: [] as { tab: number; state: string }[],
  hangs: new Set<number>(),
  announced: 0,
  off: new Set<string>(),
  /** How long the next readings of the settings take, one after the other. */
  waits: [] as number[],
}));

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async () => here.tabs,
      sendMessage: (tab: number, { name, body }: { name: string; body: { state: string } }) => {
        if (name === 'tab.apply') here.told.push({ tab, state: body.state });
        return here.hangs.has(tab) ? new Promise(() => {}) : Promise.resolve({ ok: true, reply: null });
      },
    },
    runtime: {
      sendMessage: async () => {
        here.announced += 1;
      },
    },
  },
}));

vi.mock('@wxt-dev/storage', () => {
  const values = new Map<string, unknown>();
  return {
    storage: {
      getItem: async (key: string, { fallback }: { fallback: unknown }) => values.get(key) ?? fallback,
      setItem: async (key: string, next: unknown) => {
        await after(1);
        values.set(key, next);
      },
    },
  };
});

vi.mock('../../entrypoints/background/shelves', () => ({
  library: {
    sites: {
      get: async (host: string) => (here.off.has(host) ? 'off' : 'on'),
      set: async (host: string, state: string) => void (state === 'off' ? here.off.add(host) : here.off.delete(host)),
      list: async () => [...here.off].map((host) => ({ host, state: 'off' })),
    },
    settings: {
      get: async () => {
        await after(here.waits.shift() ?? 0);
        return undefined;
      },
    },
    changed: async () => 0,
    wrong: { list: async () => [] },
  },
}));

beforeEach(() => {
  Object.assign(here, {
    tabs: [{ id: 1, url: 'https://a.test/' }],
    told: [],
    hangs: new Set(),
    announced: 0,
    off: new Set(),
    waits: [],
  });
});

it('tells a page last what was chosen last, also when what the choice before it needs is read more slowly', async () => {
  here.waits = [60, 0];
  const off = changeSite('a.test', 'off');
  await after(20);
  await Promise.all([off, changeSite('a.test', 'on')]);
  expect(here.told.at(-1)).toEqual({ tab: 1, state: 'on' });
  expect(await listSites()).toEqual([]);
});

it('keeps each of several sites that are paused at once', async () => {
  await Promise.all(['a.test', 'b.test', 'c.test'].map((host) => setSite(host, 'paused')));
  expect((await listSites()).map(({ host }) => host)).toEqual(['a.test', 'b.test', 'c.test']);
  await Promise.all(['a.test', 'b.test', 'c.test'].map((host) => setSite(host, 'on')));
  expect(await listSites()).toEqual([]);
});

it('waits for a page that hangs no longer than two seconds, and for the others not at all', async () => {
  here.tabs = [
    { id: 1, url: 'https://hangs.test/' },
    { id: 2, url: 'https://a.test/' },
  ];
  here.hangs.add(1);
  const from = performance.now();
  await changeSite('a.test', 'off');
  expect(performance.now() - from).toBeLessThan(4_000);
  expect(here.told).toEqual([
    { tab: 1, state: 'on' },
    { tab: 2, state: 'off' },
  ]);
  expect(here.announced).toBe(1);
});

/** The tick in the toolbar button's menu, with more than one window. */
import { beforeEach, expect, it, vi } from 'vitest';
import { followMenu } from '../../entrypoints/background/menu';

vi.mock('#i18n', () => import('../support/i18n'));

interface Tab {
  id: number;
  windowId: number;
  url: string;
  active: boolean;
}

type Listener = (...args: unknown[]) => void;

const here = vi.hoisted(() => ({
  tabs: [] as Tab[],
  focused: 1,
  ticks: [] as { checked: boolean; enabled: boolean }[],
  off: new Set<string>(),
  isBroken: false,
  /** How long the next readings of a site take, one after the other. */
  waits: [] as number[],
  listeners: new Map<string, Listener[]>(),
}));

vi.mock('wxt/browser', () => {
  const event = (name: string) => ({
    addListener: (listener: Listener) => here.listeners.set(name, [...(here.listeners.get(name) ?? []), listener]),
  });
  return {
    browser: {
      runtime: { onInstalled: event('installed') },
      contextMenus: {
        create: () => undefined,
        onClicked: event('clicked'),
        update: async (_: string, tick: { checked: boolean; enabled: boolean }) => void here.ticks.push(tick),
      },
      tabs: {
        get: async (id: number) => here.tabs.find((tab) => tab.id === id),
        query: async () => here.tabs.filter(({ active, windowId }) => active && windowId === here.focused),
        onActivated: event('activated'),
        onUpdated: event('updated'),
      },
      windows: { WINDOW_ID_NONE: -1, onFocusChanged: event('focus') },
    },
  };
});

vi.mock('../../entrypoints/background/sites', () => ({
  hostOf: (url: string | undefined) => (url?.startsWith('https://') ? new URL(url).host : null),
  onSiteChange: (listener: Listener) => here.listeners.set('site', [listener]),
  siteState: async (host: string) => {
    const state = here.off.has(host) ? 'off' : 'on';
    await new Promise((resolve) => setTimeout(resolve, here.waits.shift() ?? 0));
    return state;
  },
}));

vi.mock('../../entrypoints/background/settings', () => ({
  changeSite: async (host: string, state: string) => {
    if (here.isBroken) throw new Error('no disk');
    if (state === 'off') here.off.add(host);
    else here.off.delete(host);
    hear('site');
  },
}));

const hear = (name: string, ...args: unknown[]) => {
  for (const listener of here.listeners.get(name) ?? []) listener(...args);
};
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** What the tick says once all is quiet. */
const tick = async () => {
  await after(40);
  return here.ticks.at(-1);
};

const ON = { checked: true, enabled: true };
const OFF = { checked: false, enabled: true };

beforeEach(() => {
  Object.assign(here, {
    tabs: [
      { id: 1, windowId: 1, url: 'https://on.test/', active: true },
      { id: 2, windowId: 2, url: 'https://off.test/', active: true },
      { id: 3, windowId: 1, url: 'https://off.test/b', active: false },
    ],
    focused: 1,
    ticks: [],
    off: new Set(['off.test']),
    isBroken: false,
    waits: [],
    listeners: new Map(),
  });
  followMenu();
});

const focus = (windowId: number) => {
  if (windowId !== -1) here.focused = windowId;
  hear('focus', windowId);
};

it('follows the window that is gone to', async () => {
  focus(2);
  expect(await tick()).toEqual(OFF);
  focus(-1);
  focus(1);
  expect(await tick()).toEqual(ON);
});

it('stays as it is while another program is in front', async () => {
  focus(-1);
  expect(await tick()).toBeUndefined();
});

it.each([
  ['in a window behind', 2],
  ['in a tab behind', 3],
])('is not of a page that has just loaded %s', async (_, tabId) => {
  hear('activated', { tabId: 1, windowId: 1 });
  hear('updated', tabId, { status: 'complete' });
  expect(await tick()).toEqual(ON);
});

it('is of the window that was gone to last, also when what the one before it needs is read more slowly', async () => {
  here.waits = [20, 0];
  focus(2);
  await after(5);
  focus(1);
  expect(await tick()).toEqual(ON);
});

it.each([
  ['off', 0, true, 'on.test', true],
  ['on', 1, false, 'off.test', false],
])('turns the site that it is pressed over %s, whatever the tick said', async (_, at, checked, host, isOff) => {
  // The tick was of the other window: the press turned it to what that site is already.
  hear('clicked', { menuItemId: 'on-this-site', checked }, here.tabs[at]);
  await after(20);
  expect(here.off.has(host)).toBe(isOff);
});

it('is turned back where the site could not be changed', async () => {
  here.isBroken = true;
  hear('clicked', { menuItemId: 'on-this-site', checked: false }, here.tabs[0]);
  expect(await tick()).toEqual(ON);
});

it('does nothing for the other entries of the menu', async () => {
  hear('clicked', { menuItemId: 'note-on-quote', checked: false }, here.tabs[0]);
  await after(20);
  expect(here.off.has('on.test')).toBe(false);
});

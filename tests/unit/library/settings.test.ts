import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOwnStore } from '../../../lib/library/own';
import { changedSettings, DEFAULT_SETTINGS, readOrder, type Settings, withMuted } from '../../../lib/messages/settings';
import { testPorts } from '../../support/own';

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-settings-${count++}`;
});
const open = () => openOwnStore(name, testPorts());

describe('the order of the coverage', () => {
  it('is there after a restart as it was chosen last, and no page is marked anew for it', async () => {
    const { settings } = open();
    expect(readOrder(await settings.order())).toBe('outlet');
    await settings.change(() => ({ dwellMs: 500 }), 5);
    await settings.setOrder('timeline', 10);
    expect(readOrder(await open().settings.order())).toBe('timeline');
    expect(await open().settings.get()).toEqual({ key: 'settings', value: { dwellMs: 500 }, changed: 5 });
  });

  it('is the first one where an order is stored that is none', () => {
    expect(readOrder('by-size')).toBe('outlet');
  });
});

describe('settings', () => {
  const asSettings = (stored: unknown) => (stored ?? DEFAULT_SETTINGS) as Settings;

  it('changed in two places at the same moment keep both changes', async () => {
    const { settings } = open();
    await Promise.all([
      settings.change((stored) => withMuted(asSettings(stored), 'anna', true), 1),
      settings.change((stored) => changedSettings(asSettings(stored), { kinds: { place: false } }), 1),
      settings.change((stored) => changedSettings(asSettings(stored), { kinds: { event: false }, marks: 'every' }), 1),
      settings.change((stored) => withMuted(asSettings(stored), 'erik', true), 1),
    ]);
    const kinds = { ...DEFAULT_SETTINGS.kinds, place: false, event: false };
    const all = { ...DEFAULT_SETTINGS, kinds, marks: 'every', muted: ['anna', 'erik'] };
    expect((await open().settings.get())?.value).toEqual(all);
  });

  it('say with each change that they changed, also twice in a millisecond and after the clock was set back', async () => {
    const { settings } = open();
    const seen: unknown[] = [];
    for (const at of [50, 50, 20]) {
      await settings.change(asSettings, at);
      seen.push((await settings.get())?.changed);
    }
    expect(new Set(seen).size).toBe(3);
  });

  it('have a name muted once, however often it is said, and are as before when it is unmuted', () => {
    const once = withMuted(DEFAULT_SETTINGS, 'anna', true);
    expect(withMuted(once, 'anna', true)).toEqual(once);
    expect(withMuted(once, 'anna', false)).toEqual(DEFAULT_SETTINGS);
    expect(withMuted(DEFAULT_SETTINGS, 'anna', false)).toEqual(DEFAULT_SETTINGS);
  });

  it('that are full of muted names still take one more', () => {
    const full = { ...DEFAULT_SETTINGS, muted: Array.from({ length: 10_000 }, (_, at) => `name-${at}`) };
    const { muted } = withMuted(full, 'anna', true);
    expect([muted.length, muted.at(-1), muted.includes('name-0')]).toEqual([10_000, 'anna', false]);
  });
});

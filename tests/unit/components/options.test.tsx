// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { OptionsPage } from '../../../entrypoints/options/options-page';
import { DEFAULT_SETTINGS } from '../../../lib/messages/settings';
import { draw, pass } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));
vi.mock('wxt/browser', () => ({ browser: {} }));
const ask = vi.hoisted(() => vi.fn());
const told = vi.hoisted(() => new Set<(change: { what: string; tab: null }) => void>());
vi.mock('../../../lib/messages', async (original) => ({
  ...(await original()),
  ask,
  onChange: (listener: (change: { what: string; tab: null }) => void) => {
    told.add(listener);
    return () => void told.delete(listener);
  },
}));

let topics: object[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  ask.mockImplementation(async (name: string) => {
    if (name === 'settings.get') return { ...DEFAULT_SETTINGS, muted: ['anna-lindqvist', 'harbour-council'] };
    if (name === 'topic.list') return topics;
    return name === 'library.state' ? { known: [], isStale: false, problem: null } : [];
  });
});

const COUNCIL = { id: 'harbour-council', name: 'Harbour Council', kind: 'organisation', articles: 1, outlets: 1 };
const ANNA = { id: 'anna-lindqvist', name: 'Anna Lindqvist', kind: 'person', articles: 1, outlets: 1 };
const muted = () => [...document.querySelectorAll('.silenced > span')].map((row) => row.textContent?.trim());

test('a muted name of a pack that is off is told by words, and by its name again once the pack is on', async () => {
  topics = [COUNCIL];
  await draw(<OptionsPage />);
  await pass(0);
  expect(muted()).toEqual(['anna lindqvist in no pack that is on', 'Harbour Council']);
  topics = [COUNCIL, ANNA];
  await act(async () => {
    for (const listener of told) listener({ what: 'library', tab: null });
  });
  await pass(0);
  expect(muted()).toEqual(['Anna Lindqvist', 'Harbour Council']);
});

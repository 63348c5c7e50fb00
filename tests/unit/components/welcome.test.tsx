// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { WelcomePage } from '../../../entrypoints/welcome/welcome-page';
import type { KnownPack } from '../../../lib/library';
import type { LibraryState } from '../../../lib/messages';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';
import { draw, pass } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));
vi.mock('wxt/browser', () => ({ browser: {} }));
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async (original) => ({ ...(await original()), ask, onChange: () => () => undefined }));

const { manifest } = testPack(HARBOUR_ARTICLES);
const OFF: KnownPack = {
  kind: 'bundled',
  manifest,
  counts: { articles: 2, topics: 3, figures: 4, comparisons: 0 },
  isOn: false,
  isPainted: true,
};
const ANNA = { id: 'anna', name: 'Anna Lindqvist', kind: 'person', articles: 2, outlets: 2 };

beforeEach(() => void vi.useFakeTimers());

const welcome = async (topics: object[], library: Partial<LibraryState>) => {
  const state = { known: [], isStale: false, problem: null, ...library };
  ask.mockImplementation(async (name: string) => (name === 'topic.list' ? topics : state));
  await draw(<WelcomePage />);
  await pass(0);
};
const tried = () => document.querySelector('.try')?.textContent ?? '';

test.each<[string, object[], Partial<LibraryState>, RegExp]>([
  ['while the library is laid out', [], {}, /^The library is being laid out\./],
  ['where every pack is off', [], { known: [OFF] }, /^No pack that is on has a name to try\./],
  ['where the library cannot be read', [], { problem: { is: 'damaged', title: 'Harbour' } }, /^“Harbour” is damaged\./],
  ['where there is one', [ANNA], { known: [OFF] }, /^The library that came with it knows Anna Lindqvist/],
])('%s, what can be tried', async (_, topics, library, sentence) => {
  await welcome(topics, library);
  expect(tried()).toMatch(sentence);
});

test('the key for a note is among the keys', async () => {
  await welcome([], {});
  const keys = [...document.querySelectorAll('.keys kbd')].map((each) => each.textContent);
  expect(keys).toContain('Alt + Shift + N');
});

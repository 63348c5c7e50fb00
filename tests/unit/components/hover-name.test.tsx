// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { HoverName } from '../../../entrypoints/welcome/hover-name';
import type { CardView } from '../../../lib/coverage';
import { click, draw, find, pass } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async (original) => ({ ...(await original()), ask }));

const TOPIC = { id: 'anna', name: 'Anna Lindqvist', kind: 'person' as const, articles: 2, outlets: 2 };
const VIEW: CardView = { topic: TOPIC, page: null, comparisons: [], reports: [] };

test('a card that is closed from inside gives the focus back to its name and stays closed', async () => {
  vi.useFakeTimers();
  ask.mockResolvedValue(VIEW);
  await draw(<HoverName topic={TOPIC} />);
  const name = find('button', 'Anna Lindqvist');
  await click(name);
  await pass(10);
  await pass(10);
  const close = document.querySelector<HTMLElement>('.close');
  close?.focus();
  expect(document.activeElement).toBe(close);
  await act(async () => void dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
  await pass(1_000);
  expect(document.activeElement).toBe(name);
  expect(name.getAttribute('aria-expanded')).toBe('false');
  vi.useRealTimers();
});

test('where nothing can be had it says so', async () => {
  vi.useFakeTimers();
  ask.mockRejectedValue(new Error('Out of order'));
  await draw(<HoverName topic={TOPIC} />);
  await click(find('button', 'Anna Lindqvist'));
  await pass(10);
  await pass(10);
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  vi.useRealTimers();
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CardPage } from '../../../entrypoints/card/card-page';
import { draw, pass } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async (original) => ({ ...(await original()), ask }));

test('a card whose answer is long in coming tells its height only once that is there, for it keeps that height', async () => {
  vi.useFakeTimers();
  location.hash = `#${'0'.repeat(32)}`;
  let fail = () => {};
  const view = new Promise((_, reject) => {
    fail = () => reject(new Error('Out of order'));
  });
  ask.mockImplementation((name: string) => (name === 'card.view' ? view : Promise.resolve(null)));
  const acts = () => ask.mock.calls.filter(([name]) => name === 'card.act').map(([, { act }]) => act.act);
  await draw(<CardPage />);
  await pass(1_000);
  expect(document.querySelector('.reserved')?.textContent).not.toBe('');
  expect(acts()).toEqual([]);
  fail();
  await pass(0);
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  expect(acts()).toEqual(['ready']);
  vi.useRealTimers();
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CardPage } from '../../../entrypoints/card/card-page';
import { draw, pass } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../entrypoints/card/shown-card', () => ({ ShownCard: () => 'Harbour Council' }));
vi.mock('../../../lib/messages', async (original) => ({ ...(await original()), ask }));

const OPEN = {
  topic: { id: 't1', name: 'Harbour Council', kind: 'organisation', articles: 2, outlets: 2 },
  page: null,
  comparisons: [],
  reports: [],
};
const REPLY = {
  view: OPEN,
  open: 'same',
  notes: [],
  page: { url: 'https://news.example/a', title: 'A' },
  tab: 1,
  isPrivate: false,
};

test('a card that is long in coming is seen, and can be closed, meanwhile; the page hears anew how high it is', async () => {
  vi.useFakeTimers();
  location.hash = `#${'0'.repeat(32)}`;
  let answer = (_: unknown) => {};
  const view = new Promise((resolve) => {
    answer = resolve;
  });
  ask.mockImplementation((name: string) => (name === 'card.view' ? view : Promise.resolve(null)));
  const told = () => ask.mock.calls.filter(([name]) => name === 'card.act').map(([, { act }]) => act.height);
  const high = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ height: 240 } as DOMRect);
  await draw(<CardPage />);
  await pass(1_000);
  expect(document.querySelector('.reserved')?.textContent).not.toBe('');
  expect(told()).toEqual([240]);
  high.mockReturnValue({ height: 480 } as DOMRect);
  answer(REPLY);
  await pass(0);
  expect(document.body.textContent).toContain('Harbour Council');
  expect(told()).toEqual([240, 480]);
  vi.useRealTimers();
});

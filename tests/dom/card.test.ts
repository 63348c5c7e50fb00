// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Card } from '../../lib/page/card';
import type { CardHost } from '../../lib/page/card-host';
import type { Mark } from '../../lib/page/mark';
import { fakeTimeouts } from './fake-browser';

const TICKET = '0'.repeat(32);
const BOX = { left: 10, top: 10, right: 60, bottom: 30 };
const MARK = {
  kind: 'topic',
  id: 'Putin',
  start: 0,
  end: 5,
  paint: true,
  segment: { block: document.body, text: 'Putin' },
};

/** A card that is wanted and loaded, with the heights at which it was shown, in order. */
async function opened() {
  const heights: number[] = [];
  const host = { load: () => true, show: (height: number) => heights.push(height), hide() {}, is: () => false };
  const card = new Card({
    view: Object.assign(Object.create(window), { AbortSignal: fakeTimeouts() }),
    host: host as unknown as CardHost,
    ask: async () => ({ ticket: TICKET, url: 'a', next: 'a', title: 'Card' }),
    boxOf: () => BOX,
    onNothing: vi.fn(),
    onHidden: vi.fn(),
    onTaken: vi.fn(),
  });
  const mark = MARK as unknown as Mark;
  await card.load(mark, false);
  card.show(mark);
  return { card, heights };
}

test('a card whose answer is long in coming is shown, and grows once it is there; it never shrinks under the pointer', async () => {
  const { card, heights } = await opened();
  card.ready(TICKET, 240);
  card.ready(TICKET, 480);
  card.ready(TICKET, 120);
  card.ready('1'.repeat(32), 900);
  expect(heights).toEqual([240, 480]);
});

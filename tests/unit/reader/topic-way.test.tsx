// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { useNeighbours } from '../../../entrypoints/reader/topic-way';
import { draw } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const listeners = vi.hoisted(() => new Set<(change: { what: string }) => void>());
vi.mock('../../../lib/messages', () => ({
  ask,
  onChange: (listener: (change: { what: string }) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
}));

function Way() {
  const around = useNeighbours('a1', 't1');
  return <p>{around === null ? 'unknown' : `${around.place} of ${around.of}`}</p>;
}

test('where an article stands among those on a topic is asked anew when the library changes, and only then', async () => {
  ask.mockResolvedValueOnce({ place: 1, of: 3 }).mockResolvedValueOnce({ place: 2, of: 4 });
  await draw(<Way />);
  await act(async () => undefined);
  expect(document.body.textContent).toBe('1 of 3');
  await act(async () => {
    for (const what of ['notes', 'library']) for (const listener of listeners) listener({ what });
  });
  expect(document.body.textContent).toBe('2 of 4');
  expect(ask).toHaveBeenCalledTimes(2);
});

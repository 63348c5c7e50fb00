// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { ReaderPage } from '../../../entrypoints/reader/reader-page';
import { DEFAULT_SETTINGS } from '../../../lib/messages/settings';
import { draw, pass } from '../components/render';
import { ARTICLE, FIRST } from './article';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const here = vi.hoisted(() => ({ changed: [] as ((change: { what: string }) => void)[] }));
vi.mock('../../../lib/messages', async (original) => ({
  ...(await original()),
  ask,
  notes: {
    list: () => Promise.resolve([]),
    onSave: (note: unknown) => Promise.resolve(note),
    onChanged: () => () => {},
    isPrivate: () => Promise.resolve(false),
    drafts: (await import('../../support/no-drafts')).noDrafts(),
  },
  onChange: (listener: (change: { what: string }) => void) => {
    here.changed.push(listener);
    return () => {};
  },
}));

test('an article that is read stays when the library changes and it cannot be had anew', async () => {
  vi.useFakeTimers();
  location.hash = '#a1';
  ask.mockImplementation(async (name: string) => (name === 'article.view' ? ARTICLE : DEFAULT_SETTINGS));
  await draw(<ReaderPage />);
  await pass(0);
  expect(document.body.textContent).toContain(FIRST);
  const text = document.querySelector('.article-text');
  ask.mockRejectedValue(new Error('Out of order'));
  for (const tell of here.changed) tell({ what: 'library' });
  await pass(0);
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  expect(document.querySelector('.article-text')).toBe(text);
  vi.useRealTimers();
});

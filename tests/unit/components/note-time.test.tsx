// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { NotesToRead } from '../../../components/notes';
import { draw } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const DAY = Date.UTC(2026, 2, 3, 12);
test.each([
  ['on the day it was written', DAY + 60_000, '3 Mar 2026'],
  ['on another', DAY + 9 * 86_400_000, '3 Mar 2026 · last change 12 Mar 2026'],
])('a note that was changed %s says when it was written, and when it was changed', async (_, updated, said) => {
  await draw(<NotesToRead notes={[note({ created: DAY, updated, tags: [] })]} />);
  expect(document.querySelector('.source')?.textContent?.trim()).toBe(said);
});

import { expect, test, vi } from 'vitest';
import { libraryProblemWord, readFailure, saveFailure } from '../../../components/failures';
import type { LibraryProblem } from '../../../lib/library';

vi.mock('#i18n', () => import('../../support/i18n'));

test.each<[LibraryProblem, RegExp]>([
  [{ is: 'damaged', title: 'Harbour' }, /^“Harbour” is damaged\. Import it again\.$/],
  [{ is: 'failed', code: 'quota', room: null }, /^The disk is full\. Free some space, then try again\.$/],
  [{ is: 'failed', code: 'quota', room: { needed: 3_000_000, free: 1_000_000 } }, /full\. .* 3 MB .* 1 MB is free\.$/],
  [{ is: 'failed', code: 'newer', room: null }, /newer version/],
  [{ is: 'failed', code: 'blocked', room: null }, /^Another window/],
  [{ is: 'failed', code: 'library', room: null }, /could not be read/],
])('why the library is not whole is said in plain words (row %$)', (problem, sentence) => {
  expect(libraryProblemWord(problem)).toMatch(sentence);
});

test('another window that holds the notes is named, whether one reads or saves', () => {
  expect(readFailure({ code: 'blocked' })).toMatch(/^Another window/);
  expect(saveFailure({ code: 'blocked' }, 9)).toMatch(/^Not saved: another window .* still here\.$/);
});

// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { articlesFile, exportFile } from '../../../entrypoints/sidepanel/export-file';
import type { KeptNote, Note } from '../../../lib/notes';

const AT = Date.UTC(2031, 2, 2);
const note = (part: Partial<Note>): Note => {
  return { id: 'n1', text: 'Now', tags: [], subject: null, page: null, created: 1, updated: 2, deleted: null, ...part };
};
const KEPT: KeptNote[] = [
  { note: note({}), versions: [{ text: 'Said before', tags: [], updated: 1 }] },
  { note: note({ id: 'n2', text: 'Thrown away', deleted: 3 }), versions: [] },
];

afterEach(() => void vi.unstubAllEnvs());

test('a backup holds the trash and what notes said before; what is handed on as annotations does not', () => {
  const { content } = exportFile({ kind: 'backup', kept: KEPT, now: AT });
  expect(content).toContain('Thrown away');
  expect(content).toContain('Said before');
  const handed = exportFile({ kind: 'annotations', kept: KEPT, now: AT }).content;
  expect(handed).toContain('Now');
  expect(handed).not.toContain('Thrown away');
  expect(handed).not.toContain('Said before');
});

test('a file of notes that were chosen says by its name that it is not all of them, and how many', () => {
  expect(exportFile({ kind: 'backup', kept: KEPT, now: AT }).name).toMatch(/^second-source-notes-2031-/);
  const nameOf = (kind: 'backup' | 'csv') => exportFile({ kind, kept: KEPT, areChosen: true, now: AT }).name;
  expect(nameOf('backup')).toMatch(/^second-source-notes-2-chosen-2031-03-0\d\.json$/);
  expect(nameOf('csv')).toMatch(/^second-source-notes-2-chosen-2031-03-0\d\.csv$/);
});

test.each([
  ['Pacific/Kiritimati', '2031-03-03'],
  ['Pacific/Honolulu', '2031-03-02'],
])('files bear the day of the reader’s own clock (%s)', (zone, day) => {
  vi.stubEnv('TZ', zone);
  const noon = Date.UTC(2031, 2, 2, 12);
  expect(exportFile({ kind: 'csv', kept: KEPT, now: noon }).name).toBe(`second-source-notes-${day}.csv`);
  expect(articlesFile([], noon).name).toBe(`second-source-articles-${day}.json`);
});

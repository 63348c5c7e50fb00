// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { exportFile } from '../../../entrypoints/sidepanel/export-file';
import type { KeptNote, Note } from '../../../lib/notes';

const AT = Date.UTC(2031, 2, 2);
const note = (part: Partial<Note>): Note => {
  return { id: 'n1', text: 'Now', tags: [], subject: null, page: null, created: 1, updated: 2, deleted: null, ...part };
};
const KEPT: KeptNote[] = [
  { note: note({}), versions: [{ text: 'Said before', tags: [], updated: 1 }] },
  { note: note({ id: 'n2', text: 'Thrown away', deleted: 3 }), versions: [] },
];

test('a backup holds the trash and what notes said before; what is handed on as annotations does not', () => {
  const { content } = exportFile('backup', KEPT, AT);
  expect(content).toContain('Thrown away');
  expect(content).toContain('Said before');
  const handed = exportFile('annotations', KEPT, AT).content;
  expect(handed).toContain('Now');
  expect(handed).not.toContain('Thrown away');
  expect(handed).not.toContain('Said before');
});

// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { expect, test, vi } from 'vitest';
import { ChosenBar } from '../../../components/chosen-bar';
import { Keeping } from '../../../components/keeping';
import { NoteImport } from '../../../components/note-import';
import { NoteTrash } from '../../../components/note-trash';
import { NoteList } from '../../../components/notes';
import { TagRename } from '../../../components/tag-rename';
import { UndoLine } from '../../../components/undo-line';
import type { OwnState } from '../../../lib/library';
import { portWith } from './left-texts';
import { click, draw, find, type } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const fails = (code: string) => () => Promise.reject({ code });
const unread = fails('library');
const nothing = async () => [];
const STATE: OwnState = {
  ...{ notes: 3, trashed: 0, exported: null, changed: 3, oldestChange: 1, seq: 3, remind: true },
  ...{ usage: null, quota: null, persisted: null, problem: null },
};
const acts = { onEdit: unread, onRemove: unread, onRestore: unread, onHistory: nothing, isThere: async () => true };

test.each<[string, string | RegExp, ComponentChild]>([
  ['is deleted', /^Delete note/, <NoteList key="" notes={[note({})]} drafts={portWith()} {...acts} />],
  [
    'is brought back',
    'restore',
    <NoteTrash key="" notes={[note({ deleted: 1 })]} now={2} onRestore={unread} onErase={unread} editsOf={nothing} />,
  ],
  [
    'is exported',
    'Table (CSV)',
    <Keeping
      key=""
      state={STATE}
      onExport={unread}
      isOffered={false}
      onAnswered={unread}
      onRemind={unread}
      onPersist={unread}
    />,
  ],
  [
    'goes to the trash with others',
    'Move to trash',
    <ChosenBar
      key=""
      {...{ chosen: 1, shown: 1, tags: [], onAll: () => {}, onDone: () => {} }}
      {...{ onTrash: unread, onTag: unread, onUntag: unread, onExport: unread }}
    />,
  ],
])('where the notes cannot be reached while one %s, it is they that are named', async (_, button, view) => {
  await draw(view);
  await click(find('button', button));
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Your notes could not be read or changed.');
});

test('and while a tag gets another name', async () => {
  const acts = { countOf: () => 1, onRename: unread, onCancel: () => undefined };
  await draw(<TagRename tag="water" tags={['water']} {...acts} />);
  await type(find('textbox', ''), 'river');
  await click(find('button', 'Rename'));
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Your notes could not be read or changed.');
});

const GONE = 'This note was deleted for good, and cannot be had back.';
const alert = () => document.querySelector('[role=alert]')?.textContent;

test('a note that another window deleted for good meanwhile is not had back by “Undo”, and that is said', async () => {
  const deletes = { ...acts, onRemove: async () => undefined, onRestore: fails('not-found') };
  await draw(<NoteList notes={[note({})]} drafts={portWith()} {...deletes} />);
  await click(find('button', /^Delete note/));
  await click(find('button', 'Undo'));
  expect(alert()).toBe(GONE);
});

test('nor from the trash', async () => {
  const each = { onRestore: fails('not-found'), onErase: unread, editsOf: nothing };
  await draw(<NoteTrash notes={[note({ deleted: 1 })]} now={2} {...each} />);
  await click(find('button', 'restore'));
  expect(alert()).toBe(GONE);
  expect(document.body.textContent).not.toContain('is restored');
});

test('an import that is too old to be undone says so', async () => {
  const result = { added: 2, updated: 0, trashed: 0, same: 0, inTrash: 0, older: 0 };
  const unused = fails('failed');
  await draw(
    <NoteImport
      {...{ onRead: unused, onPreview: unused, onImport: unused, onLetGo: unused }}
      onLast={async () => ({ act: 'a1', at: 1, result })}
      onUndo={fails('not-found')}
    />,
  );
  await click(document.body);
  await click(find('button', 'Undo the last import'));
  expect(document.querySelector('[role=alert]')?.textContent).toBe('This can no longer be undone.');
});

test('so does what was done with many notes', async () => {
  await draw(<UndoLine said="Done." onUndo={fails('not-found')} onOver={() => undefined} />);
  await click(find('button', 'Undo'));
  expect(document.querySelector('[role=alert]')?.textContent).toBe('This can no longer be undone.');
});

// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { ChosenBar } from '../../../components/chosen-bar';
import { Keeping } from '../../../components/keeping';
import { NoteTrash } from '../../../components/note-trash';
import { NoteList } from '../../../components/notes';
import { useRemovals } from '../../../components/removals';
import { Unsaved } from '../../../components/unsaved';
import type { OwnState, UnsavedText } from '../../../lib/library';
import type { Note } from '../../../lib/notes';
import { portWith } from './left-texts';
import { click, draw, find, type } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const done = async () => undefined;
const nothing = async () => [];
const STATE: OwnState = {
  ...{ notes: 3, trashed: 0, exported: null, changed: 3, oldestChange: 1, seq: 3, remind: true },
  ...{ usage: null, quota: null, persisted: null, problem: null },
};
const TEXT: UnsavedText = {
  ...{ key: 'k', text: 'half a thought', tags: [], at: 5, edits: null, note: null },
  about: { subject: null, page: { url: 'https://news.example/a', title: 'Harbour closed' } },
};

/** Its one note is gone as soon as it is restored, or deleted for good. */
function Trash() {
  const [notes, setNotes] = useState<Note[]>([note({ deleted: 1 })]);
  const leave = async () => setNotes([]);
  return <NoteTrash notes={notes} now={2} onRestore={leave} onErase={leave} editsOf={nothing} />;
}

/** Its one text is gone as soon as it is saved. */
function Texts() {
  const [texts, setTexts] = useState([TEXT]);
  const drops = useRemovals<UnsavedText>();
  const save = async () => setTexts([]);
  const acts = { onEdit: save, onDrop: done, onRestore: done, onAgain: () => undefined, drafts: portWith(), drops };
  return <Unsaved texts={texts} onSave={save} {...acts} />;
}

/** A note that is in the list no more once it is changed, as with a filter. */
function Notes() {
  const [notes, setNotes] = useState([note({ updated: Date.UTC(2023, 1, 1) })]);
  const onHistory = async () => [{ text: 'As it was.', tags: [], updated: 5 }];
  const acts = { onRemove: done, onRestore: done, isThere: async () => true, onHistory, drafts: portWith() };
  return <NoteList notes={notes} onEdit={async () => setNotes([])} {...acts} />;
}

const press =
  (...names: (string | RegExp)[]) =>
  async () => {
    for (const name of names) {
      // What is asked for before it is shown is here.
      await click(document.body);
      await click(find('button', name));
    }
  };
const HANDED = 'The file was handed to the browser.';
const LABEL = '“Ask which total they meant.”';

test.each<[string, ComponentChild, () => Promise<void>, string]>([
  [
    'an export of all notes',
    <Keeping
      key=""
      state={STATE}
      onExport={done}
      isOffered={false}
      onAnswered={done}
      onRemind={done}
      onPersist={async () => true}
    />,
    press('Table (CSV)'),
    HANDED,
  ],
  [
    'an export of chosen notes',
    <ChosenBar
      key=""
      {...{ chosen: 1, shown: 1, tags: [], onAll: () => {}, onDone: () => {} }}
      {...{ onTrash: done, onTag: done, onUntag: done, onExport: done }}
    />,
    press('Export'),
    HANDED,
  ],
  ['a note brought back', <Trash key="" />, press('restore'), `${LABEL} is restored.`],
  [
    'a note deleted for good',
    <Trash key="" />,
    press('delete for good', 'Delete for good'),
    `${LABEL} is deleted for good.`,
  ],
  ['a text that becomes a note', <Texts key="" />, press('save as a note'), 'Saved as a note.'],
  [
    'a text that is gone on with and becomes a note',
    <Texts key="" />,
    async () => {
      await press('go on')();
      await type(find('textbox', 'Note'), 'A thought.');
      await press('Save note')();
    },
    'Saved as a note.',
  ],
  [
    'an edit',
    <Notes key="" />,
    async () => {
      await press(/^Edit note/)();
      await type(find('textbox', 'Note'), 'Each side.');
      await press('Save note')();
    },
    'Saved',
  ],
  ['an earlier state', <Notes key="" />, press(/^history of note/, /^use this state/), 'The note is as it was then.'],
])('%s is said to be done, in a place that stood there before', async (_, view, act, sentence) => {
  await draw(view);
  const places = [...document.querySelectorAll('[role=status]')];
  await act();
  const said = places.filter((place) => place.isConnected && place.textContent === sentence);
  expect(said).toHaveLength(1);
});

test('the same is said once more where it is done once more', async () => {
  const bar = { chosen: 1, shown: 1, tags: [], onAll: () => {}, onDone: () => {} };
  await draw(<ChosenBar {...bar} onTrash={done} onTag={done} onUntag={done} onExport={done} />);
  const word = () => [...document.querySelectorAll('[role=status] span')].find((each) => each.textContent === HANDED);
  await press('Export')();
  const first = word();
  await press('Export')();
  expect(word()).toBeTruthy();
  expect(word()).not.toBe(first);
});

test('of an export that fails after one that did not nothing good is said', async () => {
  const bar = { chosen: 1, shown: 1, tags: [], onAll: () => {}, onDone: () => {} };
  const onExport = vi.fn(() => Promise.resolve());
  await draw(<ChosenBar {...bar} onTrash={done} onTag={done} onUntag={done} onExport={onExport} />);
  await press('Export')();
  onExport.mockReturnValueOnce(Promise.reject({ code: 'no-answer' }));
  await press('Export')();
  expect(document.body.textContent).toContain('The extension did not answer.');
  expect(document.body.textContent).not.toContain(HANDED);
});

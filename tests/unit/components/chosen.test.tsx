// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { ChosenBar } from '../../../components/chosen-bar';
import { NoteList } from '../../../components/notes';
import { TagRename } from '../../../components/tag-rename';
import { portWith } from './left-texts';
import { click, draw, find, press, type } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const done = () => Promise.resolve();
const acts = {
  drafts: portWith(),
  onEdit: done,
  onRemove: done,
  onRestore: done,
  onHistory: async () => [],
  isThere: async () => true,
};
const bar = () => ({
  tags: ['water'],
  onAll: vi.fn(),
  onTrash: vi.fn(done),
  onTag: vi.fn(done),
  onUntag: vi.fn(done),
  onExport: vi.fn(done),
  onDone: vi.fn(),
});
const isOff = (name: string) => find('button', name).hasAttribute('disabled');
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.notes input[type=checkbox]')];

function Choosing() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['n1']));
  const notes = [note({ id: 'n1', text: 'one' }), note({ id: 'n2', text: 'two' })];
  return (
    <>
      <output>{[...chosen].join(' ')}</output>
      <NoteList notes={notes} isSorted {...acts} chosen={chosen} onChosen={setChosen} />
    </>
  );
}

test('notes have boxes only while some are to be chosen, and each says which note it is', async () => {
  await draw(<NoteList notes={[note({})]} {...acts} />);
  expect(boxes()).toEqual([]);
  await draw(<Choosing />);
  expect(boxes().map((box) => [box.getAttribute('aria-label'), box.checked])).toEqual([
    ['Select note: one', true],
    ['Select note: two', false],
  ]);
  for (const box of boxes()) await click(box);
  expect(document.querySelector('output')?.textContent).toBe('n2');
});

test('nothing can be done with no note; with all of those that are shown the box for all is ticked', async () => {
  await draw(<ChosenBar chosen={0} shown={3} {...bar()} />);
  expect(isOff('Move to trash') && isOff('Export') && isOff('Add tag')).toBe(true);
  await draw(<ChosenBar chosen={3} shown={3} {...bar()} />);
  expect(document.querySelector<HTMLInputElement>('.option input')?.checked).toBe(true);
  expect(document.querySelector('[role=status]')?.textContent).toBe('3 selected');
  expect(isOff('Move to trash')).toBe(false);
  expect(isOff('Add tag'), 'no tag is typed').toBe(true);
});

test('a backup of notes that are chosen does not bear the name of the backup of all', async () => {
  await draw(<ChosenBar chosen={1} shown={3} {...bar()} />);
  const words = [...document.querySelectorAll('option')].map(({ text }) => text);
  expect(words).toContain('Backup of these alone');
  expect(words).not.toContain('Backup');
});

test('a tag is typed once, with or without its sign, and put on all of them or taken off', async () => {
  const each = bar();
  await draw(<ChosenBar chosen={2} shown={3} {...each} />);
  await type(find('textbox', 'Tag'), ' #Paris, Texas ');
  await click(find('button', 'Add tag'));
  expect(each.onTag).toHaveBeenCalledWith('Paris, Texas');
  expect((find('textbox', 'Tag') as HTMLInputElement).value).toBe('');
  await type(find('textbox', 'Tag'), 'water');
  await click(find('button', 'Remove tag'));
  expect(each.onUntag).toHaveBeenCalledWith('water');
  await type(find('textbox', 'Tag'), 'x'.repeat(81));
  expect(isOff('Add tag')).toBe(true);
});

test('Escape ends the choosing', async () => {
  const each = bar();
  await draw(<ChosenBar chosen={2} shown={3} {...each} />);
  await press(find('button', 'Move to trash'), 'Escape');
  expect(each.onDone).toHaveBeenCalledOnce();
});

test('a tag that gets the name of another becomes that one, as it is spelt, and the reader knows before', async () => {
  const onRename = vi.fn(done);
  await draw(
    <TagRename tag="water" tags={['water', 'Harbour']} countOf={() => 4} onRename={onRename} onCancel={done} />,
  );
  const field = document.querySelector<HTMLInputElement>('.tag-rename input');
  if (field === null) throw new Error('no field');
  expect(isOff('Rename')).toBe(true);
  await type(field, '#harbour');
  expect(document.querySelector('[role=status]')?.textContent).toBe(
    '4 notes have #Harbour already. The two tags become one.',
  );
  await click(find('button', 'Join them'));
  expect(onRename).toHaveBeenCalledWith('Harbour');
  await type(field, 'Water');
  await click(find('button', 'Rename'));
  expect(onRename).toHaveBeenLastCalledWith('Water');
});

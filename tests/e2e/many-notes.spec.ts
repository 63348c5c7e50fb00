/** Many notes at once in the panel: found by page and day, chosen, moved, tagged, exported; a tag renamed; texts not saved. */
import { type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import type { Note } from '../../lib/notes';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { pressButton } from './library-story';
import { STORY } from './story';

const DAY = 86_400_000;
const NOW = Date.now();
const HARBOUR = { url: 'https://news.example/harbour?utm_source=letter', title: 'Harbour closed' };
const COUNCIL = { url: 'https://news.example/council', title: 'Council meets' };

const note = (id: string, part: Partial<Note>): Note => ({
  id,
  text: `note ${id}`,
  tags: [],
  subject: null,
  page: null,
  created: NOW - 100 * DAY,
  updated: NOW - 100 * DAY,
  deleted: null,
  ...part,
});

const NOTES = [
  note('one', { page: HARBOUR, tags: ['water'], created: NOW, updated: NOW }),
  note('two', { page: { ...HARBOUR, url: 'https://news.example/harbour' }, tags: ['Water', 'lists'] }),
  note('three', { page: COUNCIL, tags: ['lists'], created: NOW - 40 * DAY, updated: NOW - 40 * DAY }),
  note('four', {}),
];

async function openNotes(reading: Reading): Promise<Surface> {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  await reading.pressAction();
  const panel = await reading.panel();
  for (const each of NOTES) await tell(panel, 'note.save', { note: each });
  await pressButton(panel, 'Notes');
  await untilSays(panel, /note four/);
  return panel;
}

const tell = async <Value>(panel: Surface, name: string, body: object) =>
  (await panel.evaluate<{ value: Value }>(`chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`)).value;

/** The notes that are listed, by the last word of each. */
const listed = (panel: Surface) =>
  panel.evaluate<string[]>(
    `[...document.querySelectorAll('.notes .markdown')].map((each) => each.textContent.split(' ').at(-1)).sort()`,
  );
const untilListed = (panel: Surface, wanted: string[]) =>
  until(`the notes ${wanted.join(', ')}`, async () =>
    (await listed(panel)).join() === wanted.toSorted().join() ? true : null,
  );

/** Chooses in the field of this name, as its own list or picker does. */
const choose = (panel: Surface, label: string, value: string) =>
  until(`the field “${label}”`, () =>
    panel.evaluate<true | null>(`(() => {
      const named = (each) => each.firstElementChild?.textContent === ${JSON.stringify(label)};
      const field = [...document.querySelectorAll('.note-filter label')].find(named)?.querySelector('select, input');
      if (!field) return null;
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
      return field.value === ${JSON.stringify(value)} || null;
    })()`),
  );

const day = (time: number) => {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
};

test('notes are filtered by any page that has some, and between two days', async ({ reading }) => {
  const panel = await openNotes(reading);
  await pressButton(panel, 'Filters');
  await choose(panel, 'Page', 'https://news.example/harbour');
  await untilListed(panel, ['one', 'two']);
  await choose(panel, 'Page', '');
  await choose(panel, 'Written or changed', 'range');
  await choose(panel, 'From', day(NOW - 50 * DAY));
  await untilListed(panel, ['one', 'three']);
  await choose(panel, 'To', day(NOW - 30 * DAY));
  await untilListed(panel, ['three']);
  await pressButton(panel, 'clear the filter');
  await untilListed(panel, ['one', 'two', 'three', 'four']);
});

const tick = (panel: Surface, label: string) =>
  panel.evaluate(`document.querySelector('input[aria-label="Select note: ${label}"]').click()`);

test('notes that are chosen are tagged, moved to the trash and had back, each in one act', async ({ reading }) => {
  const panel = await openNotes(reading);
  expect(await panel.evaluate(`document.querySelectorAll('.notes input').length`)).toBe(0);
  await pressButton(panel, 'select notes');
  await tick(panel, 'note one');
  await tick(panel, 'note four');
  await untilSays(panel, '2 selected');
  await panel.type('.chosen-bar input[type=text]', 'Paris, Texas');
  await pressButton(panel, 'Add tag');
  await untilSays(panel, '2 notes are tagged #Paris, Texas.');
  const tagged = (await tell<Note[]>(panel, 'note.list', {})).filter(({ tags }) => tags.includes('Paris, Texas'));
  expect(tagged.map(({ id }) => id).sort()).toEqual(['four', 'one']);

  // All that the filter shows, and no others.
  await panel.type('.note-filter input', 'lists');
  await untilListed(panel, ['three', 'two']);
  await untilSays(panel, '0 selected');
  await panel.evaluate(`document.querySelector('.chosen-bar .option input').click()`);
  await untilSays(panel, '2 selected');
  await pressButton(panel, 'Move to trash');
  await untilSays(panel, '2 notes are in the trash.');
  await untilListed(panel, []);
  expect((await tell<Note[]>(panel, 'note.trash', {})).map(({ id }) => id).sort()).toEqual(['three', 'two']);
  await pressButton(panel, 'Undo');
  await untilListed(panel, ['three', 'two']);
  expect(await tell<Note[]>(panel, 'note.trash', {})).toEqual([]);

  // What is handed to the browser's downloads holds these notes alone.
  await panel.evaluate(`(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => (document.body.dataset.exported = text));
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  })()`);
  await panel.evaluate(`document.querySelector('.chosen-bar .option input').click()`);
  await pressButton(panel, 'Export');
  const exported = await until('the file', () => panel.evaluate<string | null>(`document.body.dataset.exported`));
  expect(exported).toMatch(/note two/);
  expect(exported).toMatch(/note three/);
  expect(exported).not.toMatch(/note one|note four/);

  await pressButton(panel, 'Done');
  expect(await panel.evaluate(`document.querySelectorAll('.notes input').length`)).toBe(0);
});

test('a tag is renamed on every note, and joined with another that has that name', async ({ reading }) => {
  const panel = await openNotes(reading);
  await pressButton(panel, '#water');
  await untilListed(panel, ['one', 'two']);
  await pressButton(panel, 'rename #water');
  await panel.evaluate(`document.querySelector('.tag-rename input').select()`);
  await panel.type('.tag-rename input', '');
  await panel.evaluate(`(() => {
    const field = document.querySelector('.tag-rename input');
    field.value = 'LISTS';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await untilSays(panel, '2 notes have #lists already. The two tags become one.');
  await pressButton(panel, 'Join them');
  await untilSays(panel, '#water is #lists now, on 2 notes.');
  await untilListed(panel, ['one', 'three', 'two']);
  const tagsOf = async () =>
    Object.fromEntries((await tell<Note[]>(panel, 'note.list', {})).map(({ id, tags }) => [id, tags.join()]));
  expect(await tagsOf()).toEqual({ one: 'lists', two: 'lists', three: 'lists', four: '' });
  await pressButton(panel, 'Undo');
  await untilListed(panel, ['one', 'two']);
  expect(await tagsOf()).toEqual({ one: 'water', two: 'Water,lists', three: 'lists', four: '' });
});

test('what was begun on another page and not saved is offered among the notes, and becomes one', async ({
  reading,
}) => {
  const panel = await openNotes(reading);
  const key = 'page:https://news.example/council';
  await tell(panel, 'draft.set', { key, text: 'half a thought', tags: [], at: NOW, base: null, edits: null });
  await tell(panel, 'note.save', { note: note('five', {}) });
  await pressButton(panel, '1 text not saved');
  await untilSays(panel, /half a thought[\s\S]*news\.example\/council/);
  await pressButton(panel, 'save as a note');
  await untilSays(panel, 'Nothing is left that was begun and not saved.');
  await pressButton(panel, '← Back');
  await untilSays(panel, 'half a thought');
  expect(await tell(panel, 'draft.get', { key })).toBeNull();
});

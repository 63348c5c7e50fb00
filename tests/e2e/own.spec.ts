/** The reader's own data, by the messages that every view uses, in both browsers. */
import { type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import type { CardView } from '../../lib/coverage';
import type { ImportResult, OwnState } from '../../lib/library';
import { type KeptNote, type Note, readNotes, writeAnnotations, writeBackup } from '../../lib/notes';
import { testNote } from '../support/own';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { STORY } from './story';

const NAME = 'Olga Tsukanova';

test('notes, their history, trash and drafts are there after a restart, and no alarm is raised', async ({
  reading,
}) => {
  // Of now: what lay in the trash for thirty days is gone after a restart.
  const at = Date.now();
  const own = await reading.extensionPage('/options.html');
  await tell(own, 'note.save', { note: testNote({ updated: at }) });
  await tell(own, 'note.save', { note: testNote({ text: 'Ask them 🌊', tags: ['water'], updated: at + 2 }) });
  await tell(own, 'note.save', { note: testNote({ id: 'n2', updated: at }) });
  await tell(own, 'note.remove', { id: 'n2', at: at + 3 });
  await tell(own, 'draft.set', { key: 'topic:x', text: 'Half a sen', tags: [], at: at + 4, base: null, edits: null });
  const notes: KeptNote[] = [{ note: testNote({ id: 'n3', updated: at }), versions: [] }];
  await tell(own, 'note.stage', { act: 'a', index: 0, notes });
  const brought = await tell<ImportResult>(own, 'note.import', { act: 'a', at: at + 5, how: 'merge', parts: 1 });
  expect(brought).toEqual({ added: 1, updated: 0, trashed: 0, same: 0, inTrash: 0, older: 0 });

  await reading.restart();
  const again = await reading.extensionPage('/options.html');
  const { notes: kept } = await tell<{ notes: KeptNote[] }>(again, 'note.all', { from: null });
  expect(kept.toSorted((a, b) => (a.note.id < b.note.id ? -1 : 1))).toEqual([
    {
      note: testNote({ text: 'Ask them 🌊', tags: ['water'], updated: at + 2 }),
      versions: [{ text: 'Ask the council', tags: [], updated: at }],
    },
    { note: testNote({ id: 'n2', updated: at + 3, deleted: at + 3 }), versions: [] },
    ...notes,
  ]);
  for (const write of [writeBackup, writeAnnotations])
    expect(readNotes(write(kept, at))).toEqual({ ok: true, notes: kept });
  expect(await tell(again, 'draft.get', { key: 'topic:x' })).toMatchObject({
    text: 'Half a sen',
    tags: [],
    at: at + 4,
  });
  expect(await tell(again, 'note.undo', { act: 'a', at: at + 7 })).toEqual({ undone: 1, kept: 0 });
  const state = await tell<OwnState>(again, 'keeping.state', {});
  expect(state).toMatchObject({ notes: 1, trashed: 1, exported: null, changed: 2, remind: true, problem: null });
  expect(state.quota).toBeGreaterThan(0);
  expect(typeof state.persisted).toBe('boolean');
});

test('a note on a figure is on the card of a topic whose comparisons hold that figure', async ({ reading }) => {
  const { id, member } = await anyFigure(reading);
  const own = await reading.extensionPage('/options.html');
  const figure = { kind: 'figure' as const, name: 'a figure', sentence: 'Elsewhere.', members: [member] };
  const elsewhere = { url: 'https://other.example/', title: 'Elsewhere' };
  const written = testNote({ text: 'Count them again', subject: figure, page: elsewhere });
  await tell(own, 'note.save', { note: written });
  await tell(own, 'note.save', { note: testNote({ id: 'n2', text: 'Of no concern' }) });
  await tell(own, 'note.save', {
    note: testNote({ id: 'n3', text: 'On her', subject: { kind: 'topic', id, name: NAME } }),
  });

  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover(NAME);
  const said = await untilSays(await reading.card(), 'Count them again');
  expect(said).toContain('On her');
  expect(said).not.toContain('Of no concern');
});

test('what was tied to a topic by a name that it had before is still about it', async ({ reading }) => {
  const before = 'council-of-wives-and-mothers';
  const own = await reading.extensionPage('/options.html');
  const [topic] = await tell<{ id: string; name: string }[]>(own, 'topic.list', {}).then((all) =>
    all.filter(({ name }) => name === 'Council of Mothers and Wives'),
  );
  expect(topic?.id).not.toBe(before);
  const subject = { kind: 'topic' as const, id: before, name: 'Council of Wives and Mothers' };
  await tell(own, 'note.save', { note: testNote({ text: 'Ask the council again', subject }) });
  const view = await tell<CardView>(own, 'topic.view', { topic: before });
  expect(view.topic?.id).toBe(topic?.id);

  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Council of Mothers and Wives');
  await untilSays(await reading.card(), 'Ask the council again');
  await reading.press('Escape');

  const marked = async () => (await reading.markTexts()).includes('Council of Mothers and Wives');
  await until('the mark', async () => (await marked()) || null);
  await tell(own, 'settings.mute', { topic: before, isMuted: true });
  await until('no mark of a muted name', async () => !(await marked()) || null);
  expect((await tell<{ muted: string[] }>(own, 'settings.get', {})).muted).toEqual([topic?.id]);
  await tell(own, 'settings.mute', { topic: topic?.id, isMuted: false });
  await until('the mark again', async () => (await marked()) || null);
});

async function tell<Value = Note>(own: Surface, name: string, body: object): Promise<Value> {
  const message = JSON.stringify({ name, body });
  const answer = await own.evaluate<{ ok: boolean; value: Value }>(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${message})`,
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** The id of the topic, and of one figure that a comparison on it holds. */
async function anyFigure(reading: Reading): Promise<{ id: string; member: string }> {
  const own = await reading.extensionPage('/options.html');
  const topics = await tell<{ id: string; name: string }[]>(own, 'topic.list', {});
  const id = topics.find(({ name }) => name === NAME)?.id ?? '';
  const view = await tell<CardView>(own, 'topic.view', { topic: id });
  const members = view.comparisons.flatMap(({ lines }) => lines.flatMap(({ member }) => member ?? []));
  expect(members.length).toBeGreaterThan(0);
  return { id, member: members[0] ?? '' };
}

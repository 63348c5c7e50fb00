import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOwnStore } from '../../../lib/library/own';
import { rowOf } from '../../../lib/library/own-database';
import { LAST_TIME, NOTE_CAPS, type Note, TRASH_DAYS } from '../../../lib/notes';
import { fullDisk } from '../../support/full-disk';
import { allOf, testNote as note, testPorts } from '../../support/own';

const DAY_MS = 86_400_000;

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-notes-${count++}`;
});

const open = (ports = testPorts()) => openOwnStore(name, ports);
const bytesOf = (row: object) => 2 * JSON.stringify(row).length;
const ids = (notes: readonly Note[]) => notes.map(({ id }) => id);

describe('notes', () => {
  it('are there after a restart', async () => {
    await open().notes.save(note());
    expect(await open().notes.list({})).toEqual([note()]);
  });

  it('are found by what they are tied to and by their page, newest first, each once', async () => {
    const { notes } = open();
    const members = ['f1', 'f2'];
    await notes.save(note());
    await notes.save(note({ id: 'n2', subject: null, updated: 20 }));
    await notes.save(note({ id: 'n3', page: null, updated: 30 }));
    const figure = { kind: 'figure' as const, name: '20 women', sentence: 'About 20 women came.', members };
    await notes.save(note({ id: 'n4', subject: figure, page: null, updated: 40 }));
    const comparison = { kind: 'comparison' as const, id: 'c1', name: 'women', members: ['f2'] };
    await notes.save(note({ id: 'n5', subject: comparison, page: null, updated: 50 }));
    const found = async (...keys: string[]) => ids(await notes.list({ keys }));
    expect(ids(await notes.list({}))).toEqual(['n5', 'n4', 'n3', 'n2', 'n1']);
    expect(await found('topic:anna-lindqvist')).toEqual(['n3', 'n1']);
    expect(await found('page:https://news.example/harbour')).toEqual(['n2', 'n1']);
    expect(await found('figure:f2')).toEqual(['n5', 'n4']);
    expect(await found('figure:f1', 'figure:f2', 'comparison:c1')).toEqual(['n5', 'n4']);
    expect(await found('topic:nobody')).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it('on a topic keep the ids by which it was known beside, without a new state or time', async () => {
    const { notes, imports } = open();
    await notes.save(note());
    await notes.save(note({ id: 'n2', subject: { kind: 'topic', id: 'harbour', name: 'Harbour' } }));
    await notes.learn(({ id }) => (id === 'anna-lindqvist' ? [id, 'mayor-lindqvist'] : [id]));
    const subject = { ...note().subject, also: ['mayor-lindqvist'] };
    expect(await notes.list({ keys: ['topic:mayor-lindqvist'] })).toEqual([{ ...note(), subject }]);
    expect(await notes.history('n1')).toEqual([]);
    // Whoever had read it before does not take that back with an edit.
    await notes.save(note({ text: 'edited', updated: 20 }));
    expect(ids(await notes.list({ keys: ['topic:mayor-lindqvist'] }))).toEqual(['n1']);
    expect(await imports.last()).toBeNull();
  });

  it('written twice are written once; an older state never covers a newer one', async () => {
    const { notes } = open();
    await notes.save(note({ text: 'second', updated: 20 }));
    expect(await notes.save(note({ text: 'first', updated: 10 }))).toMatchObject({ text: 'second' });
    await notes.save(note({ text: 'second', updated: 20 }));
    expect(await notes.list({})).toEqual([note({ text: 'second', updated: 20 })]);
  });

  it('that come late, from another window, are in the history once, and the newer state stands', async () => {
    const { notes } = open();
    await notes.save(note({ text: 'second', updated: 20 }));
    const late = note({ text: 'first', tags: ['mine'], updated: 10 });
    expect(await notes.save(late)).toMatchObject({ text: 'second' });
    await notes.save(late);
    expect(await notes.history('n1')).toEqual([{ text: 'first', tags: ['mine'], updated: 10 }]);
    await notes.remove('n1', 30);
    await notes.save(note({ text: 'written while it was deleted', updated: 25 }));
    expect((await notes.history('n1'))[0]).toMatchObject({ text: 'written while it was deleted' });
    expect(ids(await notes.trash())).toEqual(['n1']);
  });

  it('that are tied to other words keep the words before in their history', async () => {
    const { notes } = open();
    const tied = (exact: string, updated: number) => {
      const quote = { exact, prefix: '', suffix: '', start: 0, end: exact.length };
      return note({ subject: { kind: 'quote', quote }, updated });
    };
    await notes.save(tied('nine boats', 10));
    await notes.save(tied('ten boats', 20));
    await notes.save({ ...tied('ten boats', 30), text: 'Count them' });
    expect(await notes.history('n1')).toMatchObject([
      { text: 'Ask the council', updated: 20 },
      { text: 'Ask the council', updated: 10, quote: { exact: 'nine boats' } },
    ]);
    expect((await notes.history('n1'))[0]).not.toHaveProperty('quote');
  });

  it('keep a text that came late also where their history is full', async () => {
    const { notes } = open();
    for (let at = 1; at <= 30; at += 1) await notes.save(note({ text: `state ${at}`, updated: at * 10 }));
    await notes.save(note({ text: 'late', updated: 5 }));
    expect((await notes.history('n1')).at(-1)).toEqual({ text: 'late', tags: [], updated: 5 });
  });

  it('keep the states they had before, newest first, the last twenty of them', async () => {
    const { notes } = open();
    for (let at = 1; at <= 25; at += 1) await notes.save(note({ text: `state ${at}`, updated: at }));
    await notes.save(note({ text: 'state 25', page: null, updated: 26 }));
    const history = await notes.history('n1');
    expect(history).toHaveLength(NOTE_CAPS.versions);
    expect(history[0]).toEqual({ text: 'state 24', tags: [], updated: 24 });
    expect(history.at(-1)).toEqual({ text: 'state 5', tags: [], updated: 5 });
    await notes.save(note({ text: 'state 25', page: null, tags: ['new'], updated: 27 }));
    expect((await notes.history('n1'))[0]).toEqual({ text: 'state 25', tags: [], updated: 26 });
  });

  it('deleted are gone from lists, and restored come back as they were', async () => {
    const { notes } = open();
    await notes.save(note());
    await notes.remove('n1', 20);
    await notes.remove('n1', 20);
    await notes.remove('unknown', 20);
    expect(await notes.list({})).toEqual([]);
    expect(await notes.trash()).toEqual([note({ updated: 20, deleted: 20 })]);
    await notes.restore('n1', 30);
    expect(await notes.list({})).toEqual([note({ updated: 30 })]);
    await notes.remove('n1', 20);
    expect(await notes.trash(), 'a repetition that comes late').toEqual([]);
  });

  it('are restored once however often that is asked, and not where they are gone for good: whoever asked is told', async () => {
    const { notes } = open();
    await notes.save(note());
    await notes.remove('n1', 20);
    await notes.restore('n1', 30);
    await notes.restore('n1', 30);
    expect(await notes.list({})).toEqual([note({ updated: 30 })]);
    await notes.remove('n1', 40);
    await notes.erase('n1');
    await expect(notes.restore('n1', 50)).rejects.toMatchObject({ code: 'not-found' });
    expect([...(await notes.list({})), ...(await notes.trash())]).toEqual([]);
  });

  it('are erased from the trash only', async () => {
    const { notes } = open();
    await notes.save(note());
    await notes.save(note({ text: 'again', updated: 15 }));
    await notes.erase('n1');
    expect(ids(await notes.list({}))).toEqual(['n1']);
    await notes.remove('n1', 20);
    await notes.erase('n1');
    await notes.erase('n1');
    expect(await notes.trash()).toEqual([]);
    expect(await notes.history('n1')).toEqual([]);
    expect(await allOf(notes)).toEqual([]);
  });

  it('erased take along what was begun of an edit of them, and nothing else', async () => {
    const { notes, drafts } = open();
    const begin = (key: string) => drafts.set({ key, text: 'a secret', tags: [], at: 12, edits: 10 });
    for (const id of ['n1', 'n2']) {
      await notes.save(note({ id }));
      await begin(`note:${id}`);
    }
    await begin('page:https://news.example/1');
    await notes.remove('n1', 20);
    await notes.erase('n1');
    await notes.erase('n2');
    expect(await drafts.get('note:n1')).toBeNull();
    expect(await drafts.get('note:n2')).not.toBeNull();
    expect(await drafts.get('page:https://news.example/1')).not.toBeNull();
  });

  it('purged leave what was written in an edit and not saved, as a text begun where they were', async () => {
    const { notes, drafts } = open();
    const begin = (id: string, text: string, at: number) =>
      drafts.set({ key: `note:${id}`, text, tags: [], at, base: null, edits: 10 });
    for (const id of ['n1', 'n2']) await notes.save(note({ id }));
    await begin('n1', 'Ask the mayor', 12);
    await begin('n1', 'Ask nobody', 13);
    await begin('n1', note().text, 14);
    await begin('n2', `${note().text}\n`, 12);
    for (const id of ['n1', 'n2']) await notes.remove(id, 20);
    await notes.purge(50 * DAY_MS);
    expect(await notes.trash()).toEqual([]);
    const { subject, page } = note();
    const begun = { key: 'note:n1', note: null, about: { subject, page }, edits: 10 };
    expect(await drafts.list()).toMatchObject([
      { ...begun, text: 'Ask nobody' },
      { ...begun, text: 'Ask the mayor' },
    ]);
    expect(await drafts.get('note:n2')).toBeNull();
  });

  it(`leave the trash for good after ${TRASH_DAYS} days`, async () => {
    const ports = testPorts({ time: 100 * DAY_MS });
    const { notes, safety } = open(ports);
    await notes.save(note());
    await notes.save(note({ id: 'n2' }));
    await notes.remove('n1', 50 * DAY_MS);
    await notes.remove('n2', 50 * DAY_MS + 1);
    await safety.start((50 + TRASH_DAYS) * DAY_MS + 1);
    expect(ids(await notes.trash())).toEqual(['n2']);
  });

  it('deleted while the clock is behind lie in the trash for their days', async () => {
    const ports = testPorts({ time: 500 * DAY_MS });
    const { notes, safety } = open(ports);
    await notes.save(note({ updated: 500 * DAY_MS }));
    ports.time = 3 * DAY_MS;
    await notes.remove('n1', 3 * DAY_MS);
    ports.time = 501 * DAY_MS;
    await safety.start(501 * DAY_MS);
    await safety.start(503 * DAY_MS);
    expect(ids(await notes.trash())).toEqual(['n1']);
  });

  it('are all in a backup, with their history, the deleted ones too', async () => {
    const { notes } = open();
    await notes.save(note());
    await notes.save(note({ text: 'again', updated: 20 }));
    await notes.save(note({ id: 'n2' }));
    await notes.remove('n2', 30);
    expect(await allOf(notes)).toEqual([
      { note: note({ text: 'again', updated: 20 }), versions: [{ text: 'Ask the council', tags: [], updated: 10 }] },
      { note: note({ id: 'n2', updated: 30, deleted: 30 }), versions: [] },
    ]);
  });

  it('dated in the future by a wrong clock can still be changed, deleted and brought back', async () => {
    const { notes } = open(testPorts({ time: 1_000 }));
    await notes.save(note({ updated: 9_000 }));
    expect(await notes.save(note({ text: 'changed', updated: 1_000 }))).toMatchObject({
      text: 'changed',
      updated: 9_001,
    });
    expect(await notes.save(note({ text: 'changed', updated: 1_000 })), 'twice').toMatchObject({ updated: 9_001 });
    await notes.remove('n1', 1_001);
    expect(ids(await notes.trash())).toEqual(['n1']);
    await notes.restore('n1', 1_002);
    expect(await notes.list({})).toMatchObject([{ text: 'changed', deleted: null }]);
  });

  it('are not purged by a clock that is years ahead, until a start a day later says the same', async () => {
    const { notes, safety } = open();
    await notes.save(note());
    await notes.remove('n1', 2 * DAY_MS);
    await safety.start(3 * DAY_MS);
    await safety.start(5_000 * DAY_MS);
    await notes.save(note({ id: 'n2', updated: 5_000 * DAY_MS }));
    await safety.start(5_000.5 * DAY_MS);
    await safety.start(4 * DAY_MS);
    await safety.start(5_003 * DAY_MS);
    await safety.start(5_063.5 * DAY_MS);
    expect(ids(await notes.trash())).toEqual(['n1']);
    await safety.start(5_064.5 * DAY_MS);
    expect(await notes.trash()).toEqual([]);
  });

  it('dated at the end of time are changed and deleted without leaving it', async () => {
    const { notes } = open();
    await notes.save(note({ updated: LAST_TIME }));
    expect(await notes.save(note({ text: 'changed', updated: 20 }))).toMatchObject({
      text: 'changed',
      updated: LAST_TIME,
    });
    await notes.remove('n1', 30);
    expect(await notes.trash()).toMatchObject([{ updated: LAST_TIME, deleted: LAST_TIME }]);
  });

  it('on a full disk are refused with one sentence and the room they need; what is there stays', async () => {
    const { notes, drafts } = open();
    await notes.save(note());
    await drafts.set({ key: 'topic:anna-lindqvist', text: 'longer', tags: [], at: 15, edits: null });
    const spy = fullDisk();
    // With the state that goes.
    const longer = note({ text: 'longer', updated: 20 });
    const history = { id: 'n1', versions: [{ text: note().text, tags: [], updated: 10 }] };
    await expect(notes.save(longer)).rejects.toMatchObject({
      code: 'quota',
      message: expect.stringMatching(/^The note was not saved: .*full\.$/),
      room: { needed: bytesOf(rowOf(longer, 2)) + bytesOf(history), free: 600 },
    });
    spy.mockRestore();
    expect(await notes.list({})).toEqual([note()]);
    expect(await drafts.get('topic:anna-lindqvist')).toMatchObject({ text: 'longer', tags: [], at: 15 });
  });

  it('on a full disk are told with no room where nothing is put of which it is known how long it is', async () => {
    const { notes, settings } = open();
    await notes.save(note());
    await notes.save(note({ id: 'n2' }));
    await notes.remove('n2', 20);
    const spy = fullDisk();
    const trashed = note({ updated: 30, deleted: 30 });
    const needed = bytesOf(rowOf(trashed, 4));
    await expect(notes.remove('n1', 30)).rejects.toMatchObject({ code: 'quota', room: { needed, free: 600 } });
    await expect(notes.erase('n2')).rejects.toMatchObject({ code: 'quota', room: null });
    await expect(settings.change(() => ({}), 40)).rejects.toMatchObject({ code: 'quota', room: null });
    spy.mockRestore();
    expect(ids(await notes.list({}))).toEqual(['n1']);
  });
});

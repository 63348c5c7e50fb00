import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOwnStore } from '../../../lib/library/own';
import { OWN_VERSION } from '../../../lib/library/own-database';
import { type Dump, dump, load } from '../../support/dumps';
import { allOf, testNote as note, testPorts } from '../../support/own';
import version1 from './dumps/version-1.json';
import version2 from './dumps/version-2.json';

/** What each released version wrote, by the code of that version; never edited. A new version adds its own. */
const DUMPS: [number, Dump][] = [
  [1, version1],
  [2, version2],
];

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-migration-${count++}`;
});

const opened = async (version: Dump) => {
  await load(name, version);
  return openOwnStore(name, testPorts());
};
const shapeOf = ({ stores }: Dump) =>
  Object.fromEntries(Object.entries(stores).map(([store, { keyPath, indexes }]) => [store, { keyPath, indexes }]));

describe('a database of an earlier version', () => {
  it.each(DUMPS)('%i opens, loses nothing, raises no alarm, and has today’s shape', async (_version, from) => {
    const own = await opened(from);
    const notes = from.stores.notes?.rows ?? [];
    const all = await allOf(own.notes);
    expect(all.map(({ note }) => note.text).sort()).toEqual(notes.map((row) => (row as { text: string }).text).sort());
    expect(await own.safety.state()).toMatchObject({ notes: notes.length - 1, trashed: 1, problem: null });
    expect(await own.sites.list()).toEqual([{ host: 'quiet.example', state: 'off' }]);
    expect(await own.settings.get()).toMatchObject({ value: { dwellMs: 500, muted: ['some-topic'] }, changed: 60 });
    expect(await own.settings.isFirstTime(99)).toBe(false);
    expect(shapeOf(await dump(name))).toEqual(shapeOf(version2));
  });

  it('has a dump of today’s', async () => {
    await openOwnStore(name, testPorts()).notes.save(note());
    const today = await dump(name);
    expect(DUMPS.at(-1)?.[0]).toBe(OWN_VERSION);
    expect(today.version).toBe(OWN_VERSION * 10);
    expect(shapeOf(today)).toEqual(shapeOf(version2));
  });

  it('1 has its notes on their topics and pages', async () => {
    const { notes } = await opened(version1);
    const page = { url: 'https://news.example/harbour#later', title: 'Harbour closed' };
    const subject = { kind: 'topic' as const, id: 'anna-lindqvist', name: 'Anna Lindqvist' };
    const base = { tags: [], subject: null, page: null, created: 10, updated: 10, deleted: null };
    expect(await notes.list({})).toEqual([
      { ...base, id: 'on-nothing', text: 'Alone', updated: 40 },
      { ...base, id: 'on-page', text: 'Second line\nof two', page, updated: 30 },
      { ...base, id: 'on-topic-only', text: 'No page', subject, updated: 20 },
      { ...base, id: 'on-topic', text: 'Ask the *council* 🌊', subject, page },
    ]);
    expect((await notes.list({ keys: ['topic:anna-lindqvist'] })).map(({ id }) => id)).toEqual([
      'on-topic-only',
      'on-topic',
    ]);
    const onPage = await notes.list({ keys: ['page:https://news.example/harbour'] });
    expect(onPage.map(({ id }) => id)).toEqual(['on-page', 'on-topic']);
    await notes.restore('deleted', 100);
    expect((await notes.list({}))[0]).toEqual({ ...base, id: 'deleted', text: 'Gone', subject, page, updated: 100 });
  });

  it('2 has its history, drafts and imports, and an import can still be taken back', async () => {
    const { notes, drafts, imports, safety } = await opened(version2);
    expect((await notes.history('on-topic')).map(({ text }) => text)).toEqual(['Ask the *council* 🌊', 'Ask']);
    expect(await drafts.get('topic:anna-lindqvist')).toEqual({
      text: 'Half a sen',
      tags: [],
      at: 90,
      edits: null,
      others: [],
    });
    expect(await safety.state()).toMatchObject({ exported: 85, remind: false });
    expect(await imports.undo('import-1', 200)).toEqual({ undone: 2, kept: 0 });
    expect((await notes.list({ keys: ['topic:anna-lindqvist'] })).map(({ text }) => text)).toEqual([
      'Ask the *council* 🌊',
    ]);
  });

  it('1 that wrote into a database of 2 gets its notes read', async () => {
    const { stores } = version2 as Dump;
    const store = stores.notes;
    if (!store) throw new Error('no notes');
    const old = { ...note({ id: 'old' }), topic: { id: 'anna-lindqvist', name: 'Anna Lindqvist' } };
    const { tags: _tags, subject: _subject, ...row } = old;
    // As that version opens it: its own indexes added, the number raised by one.
    const notes = { ...store, rows: [...store.rows, row] };
    const own = await opened({ version: 21, stores: { ...stores, notes } });
    expect((await own.notes.list({ keys: ['topic:anna-lindqvist'] })).map(({ id }) => id)).toContain('old');
    expect((await own.safety.state()).problem).toBeNull();
    expect(await own.notes.save(note({ id: 'new' }))).toEqual(note({ id: 'new' }));
  });
});

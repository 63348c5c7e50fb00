import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openOwnStore } from '../../../lib/library/own';
import { OWN_VERSION } from '../../../lib/library/own-database';
import { compared } from '../../../lib/library/tally';
import { dump } from '../../support/dumps';
import { allOf, importAll, testNote as note, testPorts } from '../../support/own';

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-guards-${count++}`;
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const open = (ports = testPorts()) => openOwnStore(name, ports);

/** The same database as a later build leaves it. */
async function raise(shape: Record<string, string | null>) {
  const newer = new Dexie(name);
  newer.version(OWN_VERSION).stores({
    notes: 'id, *keys, updated, deleted',
    versions: 'id',
    drafts: 'key, at',
    imports: 'act, at, seq',
    staged: '[act+index], act',
    sites: 'host',
    choices: 'key',
    tally: 'key',
  });
  newer.version(OWN_VERSION + 1).stores(shape);
  await newer.open();
  return newer;
}

const onDisk = async () => (await indexedDB.databases()).find((each) => each.name === name)?.version;

describe('a database that a newer version has written', () => {
  it('is read where its shape fits, and never written', async () => {
    await open().notes.save(note());
    (await raise({ stars: 'id' })).close();
    const { notes, drafts, imports, settings, safety } = open();
    expect(await notes.list({ keys: ['topic:anna-lindqvist'] })).toEqual([note()]);
    const refusal = {
      code: 'newer',
      message: expect.stringMatching(/^The note was not saved: .* newer version .*\.$/),
    };
    await expect(notes.save(note({ text: 'changed', updated: 20 }))).rejects.toMatchObject(refusal);
    await expect(notes.remove('n1', 20)).rejects.toMatchObject({ code: 'newer' });
    await expect(drafts.set({ key: 'a', text: 'b', tags: [], at: 1, edits: null })).rejects.toMatchObject({
      code: 'newer',
    });
    await expect(imports.undo('a', 1)).rejects.toMatchObject({ code: 'newer' });
    await expect(settings.change(() => ({}), 1)).rejects.toMatchObject({ code: 'newer' });
    await safety.start(1_000);
    expect(await safety.state()).toMatchObject({ notes: 1, problem: { is: 'newer' } });
    expect(await notes.list({})).toEqual([note()]);
    expect(await onDisk()).toBe((OWN_VERSION + 1) * 10);
  });

  it('is left as it is where a table of ours is gone from it', async () => {
    await open().notes.save(note());
    (await raise({ drafts: null, notes: 'id' })).close();
    const { notes, drafts } = open();
    expect(await notes.list({})).toEqual([note()]);
    await expect(drafts.get('a')).rejects.toMatchObject({ code: 'library' });
    await expect(notes.save(note({ updated: 20 }))).rejects.toMatchObject({ code: 'newer' });
    const all = (await indexedDB.databases()).find((each) => each.name === name);
    expect(all?.version).toBe((OWN_VERSION + 1) * 10);
  });

  it('is not written either when it was raised while this one had it open', async () => {
    const { notes, safety } = open();
    await notes.save(note());
    const newer = await raise({ stars: 'id' });
    await expect(notes.save(note({ text: 'changed', updated: 20 }))).rejects.toMatchObject({ code: 'newer' });
    expect(await notes.list({})).toEqual([note()]);
    expect((await safety.state()).problem).toEqual({ is: 'newer' });
    newer.close();
  });
});

describe('two builds at once', () => {
  it('the one that has the database open makes way, and goes on when the other is done', async () => {
    const { notes } = open();
    await notes.save(note());
    const other = new Dexie(name);
    other.version(OWN_VERSION + 0.1).stores({ notes: 'id, *keys, updated, deleted', extra: 'id' });
    await other.open();
    other.close();
    await notes.save(note({ text: 'changed', updated: 20 }));
    expect(await open().notes.list({})).toEqual([note({ text: 'changed', updated: 20 })]);
  });

  it('says in a sentence that an older one keeps it waiting, and saves when that is closed', async () => {
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 10);
      request.onupgradeneeded = () => {
        const notes = request.result.createObjectStore('notes', { keyPath: 'id' });
        notes.createIndex('topic.id', 'topic.id');
        notes.createIndex('page.url', 'page.url');
        notes.createIndex('updated', 'updated');
        request.result.createObjectStore('sites', { keyPath: 'host' });
        request.result.createObjectStore('choices', { keyPath: 'key' });
      };
      request.onsuccess = () => resolve(request.result);
    });
    const { notes } = open();
    const waiting = { code: 'blocked', message: expect.stringMatching(/another window holds them open/) };
    await expect(notes.save(note())).rejects.toMatchObject(waiting);
    await expect(notes.list({})).rejects.toMatchObject(waiting);
    holder.close();
    await vi.waitFor(async () => expect(await notes.save(note())).toEqual(note()));
    expect(await open().notes.list({})).toEqual([note()]);
  });
});

/** Takes the database away, as a browser that clears storage does. */
const wipe = () => new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));

const write = async (ports: ReturnType<typeof testPorts>, many: number) => {
  const own = open(ports);
  for (let nth = 1; nth <= many; nth += 1) await own.notes.save(note({ id: `n${nth}`, updated: nth * 10 }));
  await own.safety.start(1_000);
  return own;
};

describe('a start at which the count of the notes cannot be read', () => {
  it('clears away all the same what was to be imported', async () => {
    const ports = testPorts();
    const { imports, safety } = await write(ports, 1);
    await imports.stage({ act: 'a', index: 0, notes: [{ note: note({ id: 'n9' }), versions: [] }] });
    ports.outside.get = () => Promise.reject(new Error('no answer'));
    await expect(safety.start(2_000)).rejects.toThrow();
    expect((await dump(name)).stores.staged?.rows).toEqual([]);
  });
});

describe('notes that were there', () => {
  it('and are not any more are told, with how many and when, until the reader says it is known', async () => {
    const ports = testPorts();
    await write(ports, 3);
    await wipe();
    const problem = { is: 'vanished', expected: 3, at: 30 };
    expect(await open(ports).safety.state()).toMatchObject({ notes: 0, problem });
    expect(await open(ports).safety.state()).toMatchObject({ notes: 0, problem });
    await open(ports).notes.save(note({ id: 'new', updated: 40 }));
    const own = open(ports);
    expect(await own.safety.state()).toMatchObject({ notes: 1, problem });
    await own.safety.dismiss();
    expect((await own.safety.state()).problem).toBeNull();
    expect((await open(ports).safety.state()).problem).toBeNull();
  });

  it('are told missing also when the first thing after the loss is a new note', async () => {
    const ports = testPorts();
    await write(ports, 3);
    await wipe();
    const own = open(ports);
    await own.notes.save(note({ id: 'new', updated: 40 }));
    expect((await own.safety.state()).problem).toMatchObject({ is: 'vanished', expected: 3 });
  });

  it('are told missing when only some are gone, and no longer once a backup brought them back', async () => {
    const ports = testPorts();
    const own = await write(ports, 3);
    const backup = await allOf(own.notes);
    const raw = new Dexie(name);
    await raw.open();
    await raw.table('notes').bulkDelete(['n1', 'n2']);
    raw.close();
    const later = open(ports);
    expect((await later.safety.state()).problem).toEqual({ is: 'vanished', expected: 3, at: 30 });
    await importAll(later.imports, { act: 'restore', at: 50, notes: backup, how: 'merge' });
    expect(await later.safety.state()).toMatchObject({ notes: 3, problem: null });
  });

  it('and were deleted, erased, purged, imported or taken back are no loss', async () => {
    const ports = testPorts();
    const own = await write(ports, 4);
    await own.notes.remove('n1', 100);
    await own.notes.remove('n2', 100);
    await own.notes.restore('n2', 110);
    await own.notes.erase('n1');
    await own.notes.remove('n3', 120);
    await importAll(own.imports, { act: 'a', at: 130, how: 'add', notes: [{ note: note({ id: 'i' }), versions: [] }] });
    await own.imports.undo('a', 140);
    await own.safety.start(200 * 86_400_000);
    await own.safety.start(201 * 86_400_000);
    const state = await open(ports).safety.state();
    expect(state).toMatchObject({ notes: 2, trashed: 0, problem: null });
    await wipe();
    expect((await open(ports).safety.state()).problem).toMatchObject({ expected: 2 });
  });

  it('are no loss when the worker was killed between its two writes, whatever it was doing', async () => {
    const ports = testPorts();
    await write(ports, 3);
    const before = structuredClone(ports.kept);
    const acts: ((own: ReturnType<typeof open>) => Promise<unknown>)[] = [
      ({ notes }) => notes.remove('n1', 100),
      ({ notes }) => notes.erase('n1'),
      ({ notes }) => notes.save(note({ id: 'n9', updated: 200 })),
      ({ notes }) => notes.remove('n9', 300),
    ];
    for (const act of acts) {
      const dying = testPorts({ kept: before });
      dying.outside.set = () => new Promise(() => {});
      await act(open(dying));
      const next = testPorts({ kept: structuredClone(before) });
      expect((await open(next).safety.state()).problem).toBeNull();
    }
  });

  it('are counted by reader’s state: trash, changes since the last backup, what the browser says of the disk', async () => {
    const ports = testPorts();
    const { notes, safety } = await write(ports, 3);
    const disk = { usage: 400, quota: 1_000, persisted: true };
    expect(await safety.state()).toEqual({
      ...{ notes: 3, trashed: 0, exported: null, changed: 3, oldestChange: 10, seq: 3, remind: true, problem: null },
      ...disk,
    });
    await safety.exported(30, 3);
    await safety.remind(false, 31);
    await notes.save(note({ id: 'n1', text: 'changed', updated: 40 }));
    await notes.remove('n2', 50);
    expect(await open(ports).safety.state()).toEqual({
      ...{ notes: 2, trashed: 1, exported: 30, changed: 2, oldestChange: 40, seq: 5, remind: false, problem: null },
      ...disk,
    });
  });

  const tally = (seq: number, count: number) => ({ seq, count, at: seq * 10 });
  const rows: [string, Parameters<typeof compared>[0], ReturnType<typeof compared>['lost']][] = [
    ['nothing is known yet', { outside: null, tally: tally(0, 0), standing: 0 }, null],
    ['all is as it was', { outside: { ...tally(5, 3), lost: null }, tally: tally(5, 3), standing: 3 }, null],
    [
      'outside was not told of a deletion',
      { outside: { ...tally(5, 3), lost: null }, tally: tally(6, 2), standing: 2 },
      null,
    ],
    [
      'all is gone',
      { outside: { ...tally(5, 3), lost: null }, tally: tally(0, 0), standing: 0 },
      { expected: 3, at: 50 },
    ],
    [
      'rows are gone',
      { outside: { ...tally(5, 3), lost: null }, tally: tally(6, 4), standing: 1 },
      { expected: 4, at: 60 },
    ],
    [
      'nothing was there before it was lost',
      { outside: { ...tally(5, 0), lost: null }, tally: tally(0, 0), standing: 0 },
      null,
    ],
    [
      'a loss is known',
      { outside: { ...tally(6, 1), lost: { expected: 3, at: 50 } }, tally: tally(7, 1), standing: 1 },
      { expected: 3, at: 50 },
    ],
  ];
  it.each(rows)('when %s', (_what, known, lost) => {
    expect(compared(known).lost).toEqual(lost);
  });
});

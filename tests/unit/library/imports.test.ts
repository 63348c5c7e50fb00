import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOwnStore } from '../../../lib/library/own';
import { type KeptNote, LAST_TIME, NOTE_CAPS, type Note } from '../../../lib/notes';
import { anyNotes } from '../../support/arbitrary-notes';
import { fullDisk } from '../../support/full-disk';
import { allOf, importAll, testNote as note, previewAll, testPorts } from '../../support/own';

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-imports-${count++}`;
});

const open = () => openOwnStore(name, testPorts({ time: 9e15 }));
const kept = (part: Partial<Note> = {}, versions: KeptNote['versions'] = []): KeptNote => ({
  note: note(part),
  versions,
});
const state = (text: string, updated: number) => ({ text, tags: [], updated });
const none = { added: 0, updated: 0, trashed: 0, same: 0, inTrash: 0, older: 0 };
const DAY_MS = 86_400_000;

describe('an import that merges', () => {
  it('adds what is new, takes what is newer, keeps what is newer here, and what gave way is history', async () => {
    const { notes, imports } = open();
    await notes.save(note({ id: 'same' }));
    await notes.save(note({ id: 'older-here', text: 'mine' }));
    await notes.save(note({ id: 'newer-here', text: 'mine', updated: 90 }));
    const wanted = {
      how: 'merge' as const,
      notes: [
        kept({ id: 'new' }, [state('before', 5)]),
        kept({ id: 'same' }),
        kept({ id: 'older-here', text: 'theirs', updated: 50 }, [state('theirs before', 20)]),
        kept({ id: 'newer-here', text: 'theirs', updated: 50 }),
      ],
    };
    const counts = { ...none, added: 1, updated: 1, same: 1, older: 1 };
    expect(await previewAll(imports, wanted)).toEqual(counts);
    expect(await notes.list({ keys: ['topic:anna-lindqvist'] })).toHaveLength(3);
    expect(await importAll(imports, { act: 'a', at: 100, ...wanted })).toEqual(counts);
    const all = new Map((await allOf(notes)).map((each) => [each.note.id, each]));
    expect(all.get('new')).toEqual(kept({ id: 'new' }, [state('before', 5)]));
    expect(all.get('same')).toEqual(kept({ id: 'same' }));
    expect(all.get('older-here')).toEqual(
      kept({ id: 'older-here', text: 'theirs', updated: 50 }, [state('mine', 10), state('theirs before', 20)]),
    );
    expect(all.get('newer-here')).toEqual(kept({ id: 'newer-here', text: 'mine', updated: 90 }, [state('theirs', 50)]));
  });

  it('of notes dated after it dates them by itself, and done again finds them the same', async () => {
    const { notes, imports } = open();
    const all = [
      kept({ created: LAST_TIME, updated: LAST_TIME }),
      kept({ id: 'gone', updated: LAST_TIME, deleted: LAST_TIME }),
    ];
    await importAll(imports, { act: 'a', at: 100, how: 'merge', notes: all });
    expect(await notes.list({})).toEqual([note({ created: 100, updated: 100 })]);
    expect(await notes.trash()).toEqual([note({ id: 'gone', updated: 100, deleted: 100 })]);
    for (const how of ['merge', 'add'] as const)
      expect(await importAll(imports, { act: how, at: 200_000, how, notes: all })).toEqual({ ...none, same: 2 });
  });

  it.each([500, LAST_TIME])(
    'of a history dated after its note, of %s, leaves what the reader wrote later',
    async (updated) => {
      const { notes, imports } = open();
      const late = Array.from({ length: NOTE_CAPS.versions }, (_, nth) => state(`theirs ${nth}`, LAST_TIME - 20 + nth));
      const wanted = { how: 'merge' as const, notes: [kept({ text: 'theirs', updated }, late)] };
      const mine = Array.from({ length: 8 }, (_, nth) => `mine ${nth}`);
      const bring = (act: string, at: number) => importAll(imports, { act, at, ...wanted });
      await bring('a', 1_000);
      expect((await notes.history('n1')).map(({ text }) => text)).toEqual(late.map(({ text }) => text).toReversed());
      expect(await bring('b', 200_000)).toEqual({ ...none, same: 1 });
      for (const [nth, text] of mine.entries()) await notes.save(note({ text, updated: 300_000 + nth }));
      const [now, ...before] = mine.toReversed();
      expect((await notes.list({})).map(({ text }) => text)).toEqual([now]);
      expect((await notes.history('n1')).slice(0, 7).map(({ text }) => text)).toEqual(before);
    },
  );

  it('of an older note with a history dated after it takes no state from the reader, and done again finds it the same', async () => {
    const { notes, imports } = open();
    for (let nth = 0; nth < 8; nth++) await notes.save(note({ text: `mine ${nth}`, updated: 1_000 + nth }));
    const before = await notes.history('n1');
    const late = Array.from({ length: NOTE_CAPS.versions }, (_, nth) => state(`theirs ${nth}`, LAST_TIME - 20 + nth));
    const wanted = { how: 'merge' as const, notes: [kept({ text: 'theirs', updated: 500 }, late)] };
    expect(await importAll(imports, { act: 'a', at: 2_000, ...wanted })).toEqual({ ...none, older: 1 });
    expect((await notes.history('n1')).slice(0, before.length)).toEqual(before);
    expect(await importAll(imports, { act: 'b', at: 200_000, ...wanted })).toEqual({ ...none, same: 1 });
  });

  it('of which only older states are new says so, and writes them', async () => {
    const { notes, imports } = open();
    await notes.save(note());
    const wanted = { how: 'merge' as const, notes: [kept({}, [state('before', 5)])] };
    expect(await importAll(imports, { act: 'a', at: 100, ...wanted })).toEqual({ ...none, older: 1 });
    expect(await notes.history('n1')).toEqual([state('before', 5)]);
    expect(await importAll(imports, { act: 'b', at: 200_000, ...wanted })).toEqual({ ...none, same: 1 });
  });

  it('loses neither of two states of one time', async () => {
    const { notes, imports } = open();
    await notes.save(note({ text: 'mine' }));
    expect(
      await importAll(imports, { act: 'a', at: 100, how: 'merge', notes: [kept({ text: 'theirs' })] }),
    ).toMatchObject({
      older: 1,
    });
    expect(await allOf(notes)).toEqual([kept({ text: 'mine' }, [state('theirs', 10)])]);
  });

  it('keeps the state that gave way even where the history is full of newer ones', async () => {
    const { notes, imports } = open();
    for (let at = 1; at <= 30; at += 1) await notes.save(note({ text: `mine ${at}`, updated: at * 100 }));
    await importAll(imports, { act: 'a', at: 5_000, how: 'merge', notes: [kept({ text: 'theirs', updated: 50 })] });
    const history = await notes.history('n1');
    expect(history).toHaveLength(NOTE_CAPS.versions);
    expect(history.at(-1)).toEqual(state('theirs', 50));
  });

  it('that brings old deletions leaves their notes in the trash for the days they have, and can be taken back', async () => {
    const { notes, imports, safety } = open();
    await notes.save(note({ id: 'mine' }));
    await notes.save(note({ id: 'mine', text: 'edited', updated: 20 }));
    const before = await allOf(notes);
    const wanted = {
      how: 'merge' as const,
      notes: [kept({ id: 'mine', updated: 50, deleted: 50 }), kept({ id: 'new', deleted: 10 })],
    };
    const counts = { ...none, trashed: 2 };
    expect(await previewAll(imports, wanted)).toEqual(counts);
    expect(await importAll(imports, { act: 'a', at: 40 * DAY_MS, ...wanted })).toEqual(counts);
    await safety.start(41 * DAY_MS);
    expect((await notes.trash()).map(({ deleted }) => deleted)).toEqual([40 * DAY_MS, 40 * DAY_MS]);
    expect(await importAll(imports, { act: 'b', at: 42 * DAY_MS, ...wanted })).toEqual({ ...none, same: 2 });
    await notes.purge(71 * DAY_MS);
    expect(await allOf(notes)).toEqual([]);
    expect(await imports.undo('a', 71 * DAY_MS)).toEqual({ undone: 1, kept: 0 });
    expect(await allOf(notes)).toEqual(before);
  });

  it('on a full disk is told with the room for what comes and for what stood before', async () => {
    const { notes, imports } = open();
    await notes.save(note({ text: 'mine'.repeat(500) }));
    const theirs = kept({ text: 'theirs', updated: 50 });
    await imports.stage({ act: 'a', index: 0, notes: [theirs] });
    const spy = fullDisk();
    const full = await imports.import({ act: 'a', at: 100, how: 'merge', parts: 1 }).catch((error) => error);
    spy.mockRestore();
    // The note as it stood goes into its history, and whole into what can be had back.
    expect(full).toMatchObject({ code: 'quota', room: { free: 600 } });
    expect(full.room.needed).toBeGreaterThan(2 * (2 * 'mine'.repeat(500).length + JSON.stringify(theirs).length));
    expect(await notes.list({})).toMatchObject([{ text: 'mine'.repeat(500) }]);
  });

  it('brings a lost library back whole from its backup', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, async (all) => {
        name = `own-imports-whole-${count++}`;
        const { imports, notes } = open();
        // As a library has them: a state is never newer than the one that follows it.
        const whole = all.map(({ note, versions }) => ({
          note,
          versions: versions.filter(({ updated }) => updated <= note.updated),
        }));
        const united = whole.map(({ note, versions }) => ({
          note: { ...note, deleted: note.deleted === null ? null : LAST_TIME },
          versions: distinct(versions),
        }));
        const counts = await importAll(imports, { act: 'a', at: LAST_TIME, how: 'merge', notes: whole });
        const standing = all.filter(({ note }) => note.deleted === null).length;
        expect(counts).toEqual({ ...none, added: standing, trashed: all.length - standing });
        const byId = (a: KeptNote, b: KeptNote) => (a.note.id < b.note.id ? -1 : 1);
        expect((await allOf(notes)).toSorted(byId)).toEqual(united.toSorted(byId));
        expect(await importAll(imports, { act: 'b', at: LAST_TIME + 100_000, how: 'merge', notes: whole })).toEqual({
          ...none,
          same: all.length,
        });
      }),
      { numRuns: 30 },
    );
  });
});

function distinct(versions: KeptNote['versions']): KeptNote['versions'] {
  const texts = versions.map((each) => JSON.stringify([each.text, each.tags, each.updated]));
  return versions
    .filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
    .toSorted((a, b) => a.updated - b.updated);
}

describe('an import that adds', () => {
  it('never touches what is there: another note under a taken id gets an id of its own', async () => {
    const { notes, imports } = open();
    await notes.save(note({ text: 'mine' }));
    await notes.save(note({ id: 'same' }));
    const wanted = {
      how: 'add' as const,
      notes: [kept({ text: 'theirs', updated: 50 }, [state('before', 5)]), kept({ id: 'same' }), kept({ id: 'new' })],
    };
    expect(await previewAll(imports, wanted)).toEqual({ ...none, added: 2, same: 1 });
    await importAll(imports, { act: 'a', at: 100, ...wanted });
    const all = await allOf(notes);
    expect(all.map((each) => each.note.text).sort()).toEqual(['Ask the council', 'Ask the council', 'mine', 'theirs']);
    expect(all.find((each) => each.note.text === 'mine')).toEqual(kept({ text: 'mine' }));
    const copy = all.find((each) => each.note.text === 'theirs');
    expect(copy?.note.id).toMatch(/^[0-9a-f]{32}$/);
    expect(copy?.versions).toEqual([state('before', 5)]);
  });

  it('never brings the same twice, also where its copy was edited here', async () => {
    const { notes, imports } = open();
    await notes.save(note({ text: 'mine' }));
    const bring = (act: string) =>
      importAll(imports, { act, at: 1_000, how: 'add', notes: [kept({ text: 'theirs', updated: 50 })] });
    expect(await bring('a')).toEqual({ ...none, added: 1 });
    await notes.save(note({ id: 'other', updated: 200 }));
    expect(await bring('b')).toEqual({ ...none, same: 1 });
    const copy = (await notes.list({})).find(({ text }) => text === 'theirs');
    if (copy === undefined) throw new Error('no copy');
    await notes.save({ ...copy, text: 'theirs, edited', updated: 300 });
    expect(await bring('c')).toEqual({ ...none, added: 1 });
    await notes.save(note({ id: 'other', text: 'more', updated: 400 }));
    expect(await bring('d')).toEqual({ ...none, same: 1 });
    expect((await notes.list({})).map(({ text }) => text).sort()).toEqual(['mine', 'more', 'theirs', 'theirs, edited']);
  });
});

describe('an import', () => {
  const wanted = { act: 'a', at: 100, how: 'add' as const, notes: [kept({ text: 'theirs' }), kept({ id: 'new' })] };

  it('sent twice is done once and says the same', async () => {
    const { notes, imports } = open();
    await notes.save(note());
    const first = await importAll(imports, wanted);
    await notes.remove('new', 200);
    expect(await importAll(open().imports, wanted)).toEqual(first);
    expect(await notes.list({})).toHaveLength(2);
    expect(await notes.trash()).toHaveLength(1);
  });

  it('taken back leaves all as it was, once, but for what was changed since', async () => {
    const { notes, imports } = open();
    await notes.save(note({ id: 'mine' }));
    await notes.save(note({ id: 'mine', text: 'edited', updated: 20 }));
    await notes.save(note({ id: 'theirs-wins' }));
    const before = await allOf(notes);
    const all = [
      ...[
        kept({ id: 'mine', text: 'imported', updated: 50 }),
        kept({ id: 'theirs-wins', text: 'imported', updated: 50 }),
      ],
      ...[kept({ id: 'new' }), kept({ id: 'new-and-edited' })],
    ];
    await importAll(imports, { act: 'a', at: 100, how: 'merge', notes: all });
    await notes.save(note({ id: 'new-and-edited', text: 'more', updated: 200 }));
    await notes.remove('theirs-wins', 210);
    expect(await imports.undo('a', 300)).toEqual({ undone: 2, kept: 2 });
    expect(await open().imports.undo('a', 400)).toEqual({ undone: 2, kept: 2 });
    const after = await allOf(notes);
    const find = (list: KeptNote[], id: string) => list.find((each) => each.note.id === id);
    expect(find(after, 'mine')).toEqual(find(before, 'mine'));
    expect(find(after, 'new')).toBeUndefined();
    expect(find(after, 'new-and-edited')?.note.text).toBe('more');
    expect(await notes.trash()).toMatchObject([{ id: 'theirs-wins', text: 'imported' }]);
  });

  it('taken back leaves the edits that were not saved, with what their notes were on', async () => {
    const { notes, imports, drafts } = open();
    const quote = { exact: 'nine boats', prefix: 'with ', suffix: ' out', start: 5, end: 15 };
    const subject = { kind: 'quote' as const, quote };
    await notes.save(note({ id: 'mine' }));
    const file = [
      kept({ id: 'new', subject }),
      kept({ id: 'said' }),
      kept({ id: 'mine', text: 'imported', updated: 50 }),
    ];
    await importAll(imports, { act: 'a', at: 100, how: 'merge', notes: file });
    const edit = (id: string, text: string) =>
      drafts.set({ key: `note:${id}`, text, tags: [], at: 110, edits: 10, base: null });
    await edit('new', 'Count the boats');
    await edit('said', note().text);
    await edit('mine', 'edited');
    expect(await imports.undo('a', 200)).toEqual({ undone: 3, kept: 0 });
    const left = new Map((await open().drafts.list()).map((each) => [each.key, each]));
    expect([...left.keys()].sort()).toEqual(['note:mine', 'note:new']);
    const about = { subject, page: note().page };
    expect(left.get('note:new')).toMatchObject({ text: 'Count the boats', about, note: null });
    expect(left.get('note:mine')).toMatchObject({ text: 'edited', note: { text: note().text } });
  });

  it('after import taken back in turn leaves all as it was', async () => {
    const { notes, imports } = open();
    await notes.save(note({ text: 'mine' }));
    const before = await allOf(notes);
    await importAll(imports, { act: 'a', at: 100, how: 'merge', notes: [kept({ text: 'first', updated: 50 })] });
    await importAll(imports, { act: 'b', at: 110, how: 'merge', notes: [kept({ text: 'second', updated: 60 })] });
    expect(await imports.undo('b', 120)).toEqual({ undone: 1, kept: 0 });
    expect(await imports.undo('a', 130)).toEqual({ undone: 1, kept: 0 });
    expect(await allOf(notes)).toEqual(before);
  });

  it.each(['merge', 'add'] as const)(
    'made twice by a double click is made once, and taken back by either (%s)',
    async (how) => {
      const { notes, imports } = open();
      await notes.save(note({ text: 'mine' }));
      const before = await allOf(notes);
      const file = { how, notes: [kept({ text: 'theirs', updated: 50 }), kept({ id: 'new' })] };
      const [first, second] = await Promise.all(['a', 'b'].map((act) => importAll(imports, { act, at: 100, ...file })));
      expect(second).toEqual(first);
      const after = await allOf(notes);
      expect(after).toHaveLength(how === 'add' ? 3 : 2);
      expect(await importAll(imports, { act: 'c', at: 110, ...file })).toEqual(first);
      expect(await imports.undo('b', 120)).toEqual({ undone: 2, kept: 0 });
      expect(await imports.undo('a', 130)).toEqual({ undone: 2, kept: 0 });
      expect(await allOf(notes)).toEqual(before);
    },
  );

  it('of what an earlier one brought writes nothing, and the earlier one can still be taken back', async () => {
    const { notes, imports } = open();
    const file = { how: 'merge' as const, notes: [kept(), kept({ id: 'new' })] };
    await importAll(imports, { act: 'a', at: 100, ...file });
    await notes.save(note({ id: 'mine', updated: 110 }));
    expect(await importAll(imports, { act: 'b', at: 120, ...file })).toEqual({ ...none, same: 2 });
    expect(await imports.undo('b', 130)).toEqual({ undone: 0, kept: 0 });
    expect(await imports.undo('a', 140)).toEqual({ undone: 2, kept: 0 });
    expect((await notes.list({})).map(({ id }) => id)).toEqual(['mine']);
  });

  it('is the last one until it is taken back, then the one before; one that changed nothing is none', async () => {
    const { imports } = open();
    expect(await imports.last()).toBeNull();
    const bring = (act: string, at: number, id: string) =>
      importAll(imports, { act, at, how: 'merge', notes: [kept({ id }, [state('before', 1)])] });
    await bring('a', 100, 'n1');
    await bring('b', 200_000, 'n2');
    await bring('c', 400_000, 'n2');
    expect(await imports.last()).toEqual({ act: 'b', at: 200_000, result: { ...none, added: 1 } });
    await imports.undo('b', 500_000);
    expect(await imports.last()).toMatchObject({ act: 'a' });
    await imports.undo('a', 600_000);
    expect(await imports.last()).toBeNull();
  });

  it('that is not known, or is too old, cannot be taken back, and says so', async () => {
    const { imports, safety } = open();
    const gone = { code: 'not-found', message: 'This import can no longer be taken back.' };
    await expect(imports.undo('a', 1)).rejects.toMatchObject(gone);
    await importAll(imports, wanted);
    await safety.start(31 * 86_400_000);
    await expect(imports.undo('a', 1)).rejects.toMatchObject(gone);
  });

  it('does not bring back what was erased for good since', async () => {
    const { notes, imports } = open();
    await notes.save(note({ text: 'secret' }));
    await importAll(imports, { act: 'a', at: 100, how: 'merge', notes: [kept({ text: 'theirs', updated: 50 })] });
    await notes.remove('n1', 200);
    await notes.erase('n1');
    expect(await imports.undo('a', 300)).toEqual({ undone: 0, kept: 0 });
    expect(await allOf(notes)).toEqual([]);
  });
});

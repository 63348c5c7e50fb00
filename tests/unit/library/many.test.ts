import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOwnStore } from '../../../lib/library/own';
import { type ManyChange, NOTE_CAPS } from '../../../lib/notes';
import { fullDisk } from '../../support/full-disk';
import { allOf, importAll, testNote as note, testPorts } from '../../support/own';

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-many-${count++}`;
});

const open = () => openOwnStore(name, testPorts());
const tagged = (id: string, ...tags: string[]) => note({ id, tags });
const tagsOf = async () => Object.fromEntries((await allOf(open().notes)).map(({ note }) => [note.id, note.tags]));
const change = (ids: string[] | null, what: ManyChange, act = 'a1', at = 100) =>
  open().changeMany({ act, at, ids, change: what });

describe('a change to many notes', () => {
  beforeEach(async () => {
    const { notes } = open();
    await notes.save(tagged('n1', 'water'));
    await notes.save(tagged('n2', 'Water', 'council'));
    await notes.save(tagged('n3'));
    await notes.save(tagged('n4', 'council', 'water'));
    await notes.remove('n4', 20);
  });

  it('moves those that are chosen to the trash, once, and all come back together', async () => {
    const before = await allOf(open().notes);
    expect(await change(['n1', 'n2', 'n4', 'gone'], { is: 'trash' })).toEqual({ changed: 2, full: 0 });
    expect(await change(['n3'], { is: 'trash' }), 'the same act again').toEqual({ changed: 2, full: 0 });
    expect((await open().notes.trash()).map(({ id }) => id).sort()).toEqual(['n1', 'n2', 'n4']);
    expect((await open().notes.list({})).map(({ id }) => id)).toEqual(['n3']);
    expect((await open().safety.state()).notes).toBe(1);
    expect(await open().imports.undo('a1', 200)).toEqual({ undone: 2, kept: 0 });
    expect(await allOf(open().notes)).toEqual(before);
    expect((await open().safety.state()).notes).toBe(3);
  });

  it('adds a tag where it is not, takes one off where it is, whatever its capitals, and keeps the states before', async () => {
    expect(await change(['n1', 'n2', 'n3'], { is: 'tag', tag: 'water' })).toEqual({ changed: 1, full: 0 });
    expect(await tagsOf()).toMatchObject({ n1: ['water'], n2: ['Water', 'council'], n3: ['water'] });
    expect(await open().notes.history('n3')).toEqual([{ text: note().text, tags: [], updated: 10 }]);
    expect(await change(['n1', 'n2'], { is: 'untag', tag: 'WATER' }, 'a2')).toEqual({ changed: 2, full: 0 });
    expect(await tagsOf()).toMatchObject({ n1: [], n2: ['council'], n4: ['council', 'water'] });
    await open().imports.undo('a2', 200);
    expect(await tagsOf()).toMatchObject({ n1: ['water'], n2: ['Water', 'council'] });
    expect(await open().notes.history('n1')).toEqual([]);
  });

  it('says of how many notes no tag more can be had', async () => {
    const all = Array.from({ length: NOTE_CAPS.tags }, (_, at) => `t${at}`);
    await open().notes.save(tagged('full', ...all));
    expect(await change(['full', 'n3'], { is: 'tag', tag: 'more' })).toEqual({ changed: 1, full: 1 });
    expect((await tagsOf()).full).toEqual(all);
  });

  it('renames a tag everywhere, in the trash too, and joins it with one that is there', async () => {
    const before = await allOf(open().notes);
    expect(await change(null, { is: 'rename', tag: 'water', to: 'Council' })).toEqual({ changed: 3, full: 0 });
    expect(await tagsOf()).toEqual({ n1: ['Council'], n2: ['Council'], n3: [], n4: ['Council'] });
    expect((await open().notes.history('n2'))[0]?.tags).toEqual(['Water', 'council']);
    await open().imports.undo('a1', 200);
    expect(await allOf(open().notes)).toEqual(before);
    expect(await change(null, { is: 'rename', tag: 'water', to: 'Water' }, 'a2')).toEqual({ changed: 2, full: 0 });
    expect(await tagsOf()).toMatchObject({ n1: ['Water'], n2: ['Water', 'council'], n4: ['council', 'Water'] });
  });

  it('is taken back but for what was changed since, and is no import', async () => {
    await change(['n1', 'n2'], { is: 'tag', tag: 'lists' });
    await open().notes.save(note({ id: 'n1', tags: ['water', 'lists'], text: 'edited', updated: 150 }));
    expect(await open().imports.last()).toBeNull();
    expect(await open().imports.undo('a1', 200)).toEqual({ undone: 1, kept: 1 });
    expect(await tagsOf()).toMatchObject({ n1: ['water', 'lists'], n2: ['Water', 'council'] });
  });

  it('on a full disk is told with the room for the notes and for what stood before, and changes nothing', async () => {
    const before = await allOf(open().notes);
    const spy = fullDisk();
    const full = await change(['n1', 'n2'], { is: 'trash' }).catch((error) => error);
    spy.mockRestore();
    const chosen = before.filter(({ note: { id } }) => id === 'n1' || id === 'n2');
    expect(full).toMatchObject({ code: 'quota', room: { free: 600 } });
    // Two bytes a character, twice.
    expect(full.room.needed).toBeGreaterThan(4 * JSON.stringify(chosen.map(({ note }) => note)).length);
    expect(full.room.needed).toBeLessThan(4 * JSON.stringify(chosen).length + 1_000);
    expect(await allOf(open().notes)).toEqual(before);
    await change(['n1'], { is: 'trash' });
    const undoing = fullDisk();
    await expect(open().imports.undo('a1', 200)).rejects.toMatchObject({
      room: { needed: expect.toSatisfy((needed: number) => needed > 2 * JSON.stringify(chosen[0]?.note).length) },
    });
    undoing.mockRestore();
  });

  it('is not taken for the import just before, that is made again', async () => {
    await change(['n1'], { is: 'tag', tag: 'lists' });
    const [n1] = (await allOf(open().notes)).filter(({ note }) => note.id === 'n1');
    if (n1 === undefined) throw new Error('no note');
    expect(await importAll(open().imports, { act: 'i1', at: 110, notes: [n1], how: 'merge' })).toMatchObject({
      same: 1,
    });
    expect(await open().imports.undo('i1', 200)).toEqual({ undone: 0, kept: 0 });
    expect((await tagsOf()).n1).toEqual(['water', 'lists']);
  });
});

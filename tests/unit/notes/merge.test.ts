import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsOf, type KeptNote, planImport } from '../../../lib/notes';
import { anyNotes } from '../../support/arbitrary-notes';

const AT = 5_000_000_000_000;
const byId = (notes: readonly KeptNote[]) => new Map(notes.map((each) => [each.note.id, each]));
const how = fc.constantFrom('merge' as const, 'add' as const);

/** Two states of one library: most notes are in both, some as they were, some changed on either side. */
const twoSides = fc.tuple(anyNotes, anyNotes, anyNotes).map(([shared, mine, others]) => {
  const theirs = shared.map((each, index) => {
    const text = others[index]?.note.text;
    return text === undefined
      ? each
      : { ...each, note: { ...each.note, text, updated: (each.note.updated * 7) % 1_000 } };
  });
  const ids = new Set(shared.map(({ note }) => note.id));
  const apart = (all: KeptNote[]) => all.filter(({ note }) => !ids.has(note.id));
  return { present: byId([...shared, ...apart(mine)]), notes: [...theirs, ...apart(others)] };
});

const statesOf = ({ note, versions }: KeptNote) =>
  [{ text: note.text, tags: note.tags }, ...versions].map(({ text, tags }) => JSON.stringify([text, tags]));

describe('what an import makes of two sides', () => {
  it('loses no state of either, whatever they hold', () => {
    fc.assert(
      fc.property(twoSides, how, ({ present, notes }, how) => {
        const { writes } = planImport({ notes, present, how, at: AT });
        const after = [...new Map([...present, ...writes]).values()].flatMap(statesOf);
        for (const state of [...present.values(), ...notes].flatMap(statesOf)) expect(after).toContain(state);
      }),
    );
  });

  it('counts every note once, writes only under ids that were asked for, and done again writes nothing', () => {
    fc.assert(
      fc.property(twoSides, how, ({ present, notes }, how) => {
        const { writes, counts } = planImport({ notes, present, how, at: AT });
        const { added, updated, trashed, same, older } = counts;
        expect(added + updated + trashed + same + older).toBe(notes.length);
        if (how === 'add') expect(updated).toBe(0);
        expect(writes.size === 0, 'nothing is offered that writes nothing').toBe(same === notes.length);
        const asked = new Set(idsOf(notes, how));
        for (const id of writes.keys()) expect(asked.has(id)).toBe(true);
        const again = planImport({ notes, present: new Map([...present, ...writes]), how, at: AT });
        expect([...again.writes.keys()]).toEqual([]);
      }),
    );
  });

  it('dates nothing after the import', () => {
    fc.assert(
      fc.property(twoSides, how, fc.constantFrom(0, AT), ({ present, notes }, how, at) => {
        const { writes } = planImport({ notes, present, how, at });
        for (const [id, { note, versions }] of writes) {
          const { created, updated, deleted } = present.get(id)?.note ?? { created: 0, updated: 0, deleted: 0 };
          expect(note.updated).toBeLessThanOrEqual(Math.max(at, updated));
          expect(note.created).toBeLessThanOrEqual(Math.max(at, created));
          expect(note.deleted ?? 0).toBeLessThanOrEqual(Math.max(at, deleted ?? 0));
          const latest = Math.max(...versions.map((each) => each.updated));
          if (!present.has(id)) expect(latest, 'a former state').toBeLessThanOrEqual(note.updated);
        }
      }),
    );
  });

  it('puts no note into the trash with days that have already passed', () => {
    fc.assert(
      fc.property(twoSides, how, ({ present, notes }, how) => {
        const { writes } = planImport({ notes, present, how, at: AT });
        for (const [id, { note }] of writes) {
          const before = present.get(id)?.note.deleted ?? null;
          if (note.deleted !== null && note.deleted !== before) expect(note.deleted).toBeGreaterThanOrEqual(AT);
        }
      }),
    );
  });

  it('that adds leaves every note that is there as it is', () => {
    fc.assert(
      fc.property(twoSides, ({ present, notes }) => {
        const { writes } = planImport({ notes, present, how: 'add', at: AT });
        for (const [id, { note }] of writes) if (present.has(id)) expect(note).toEqual(present.get(id)?.note);
      }),
    );
  });
});

describe('an import', () => {
  const topic = (also?: string[]) => ({ kind: 'topic' as const, id: 'anna', name: 'Anna', ...(also && { also }) });
  const base = { id: 'a', text: 'now', tags: [], page: null, created: 1, updated: 9, deleted: null };

  it('of notes that lay in the trash calls none of them new, whether they are here or not', () => {
    const gone = (id: string): KeptNote => ({
      note: { ...base, id, subject: null, updated: 20, deleted: 20 },
      versions: [],
    });
    const here = { note: { ...base, subject: null }, versions: [] };
    const into = (how: 'merge' | 'add') =>
      planImport({ notes: [gone('a'), gone('b')], present: byId([here]), how, at: AT }).counts;
    expect(into('merge')).toEqual({ added: 0, updated: 0, trashed: 2, same: 0, inTrash: 0, older: 0 });
    expect(into('add')).toEqual({ added: 0, updated: 0, trashed: 2, same: 0, inTrash: 0, older: 0 });
  });

  it('of what lies in the trash here by now says so, and not that all is as it was', () => {
    const kept = { note: { ...base, subject: null }, versions: [] };
    const gone: KeptNote = { note: { ...kept.note, updated: 20, deleted: 20 }, versions: [] };
    const plan = planImport({ notes: [kept], present: byId([gone]), how: 'merge', at: AT });
    expect(plan.counts).toEqual({ added: 0, updated: 0, trashed: 0, same: 0, inTrash: 1, older: 0 });
    expect(plan.writes.size).toBe(0);
  });

  it('of an older backup takes away no id by which a topic is known beside, and adds no second note for it', () => {
    const here = { note: { ...base, subject: topic(['anna-lindqvist']) }, versions: [] };
    const older = { note: { ...base, subject: topic() }, versions: [] };
    const newer = { note: { ...older.note, text: 'later', updated: 20 }, versions: [] };
    const into = (notes: KeptNote[], how: 'merge' | 'add') => planImport({ notes, present: byId([here]), how, at: AT });
    expect(into([older], 'merge').writes.size).toBe(0);
    expect(into([older], 'add').counts.same).toBe(1);
    expect(into([newer], 'merge').writes.get('a')?.note.subject).toEqual(here.note.subject);
  });

  it('keeps the words that the losing state was tied to', () => {
    const tied = (exact: string, updated: number): KeptNote => ({
      note: {
        ...base,
        updated,
        subject: { kind: 'quote', quote: { exact, prefix: '', suffix: '', start: 0, end: 4 } },
      },
      versions: [],
    });
    const { writes } = planImport({
      notes: [tied('nine', 20)],
      present: byId([tied('four', 9)]),
      how: 'merge',
      at: AT,
    });
    expect(writes.get('a')?.versions).toMatchObject([{ text: 'now', updated: 9, quote: { exact: 'four' } }]);
  });
});

describe('a history', () => {
  it('holds each state once, also where the file that it comes from has one twice', () => {
    const once = { text: 'before', tags: [], updated: 5 };
    const note = { id: 'a', text: 'now', tags: [], subject: null, page: null, created: 1, updated: 9, deleted: null };
    const notes: KeptNote[] = [{ note, versions: [once, { ...once }] }];
    const { writes } = planImport({ notes, present: new Map(), how: 'merge', at: AT });
    expect(writes.get('a')?.versions).toEqual([once]);
  });
});

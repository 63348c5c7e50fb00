import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { openOwnStore } from '../../../lib/library/own';
import { importAll, testNote as note, testPorts } from '../../support/own';

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-backups-${count++}`;
});

const open = () => openOwnStore(name, testPorts({ time: 9e15 }));
const old = (id: string) => ({ note: note({ id, created: 1, updated: 2 }), versions: [] });

it('notes that came in after the last backup are not in it, however old they are', async () => {
  const { notes, imports, safety } = open();
  await notes.save(note({ id: 'n1', updated: 10 }));
  await safety.exported(100, (await safety.state()).seq);
  expect(await safety.state()).toMatchObject({ exported: 100, changed: 0 });
  await importAll(imports, { act: 'a', at: 110, how: 'merge', notes: [old('n2'), old('n3')] });
  expect(await safety.state()).toMatchObject({ exported: 100, changed: 2 });
  await imports.undo('a', 120);
  expect(await safety.state(), 'all is as it was').toMatchObject({ changed: 0 });
  await notes.save(note({ id: 'n4', updated: 50 }));
  expect(await safety.state(), 'written by a clock that is behind').toMatchObject({ changed: 1 });
});

it('what an undo brings back is not in a backup that was made in between', async () => {
  const { notes, imports, safety } = open();
  await notes.save(note({ id: 'n1', text: 'Before', updated: 10 }));
  const newer = { note: note({ id: 'n1', text: 'Brought', updated: 20 }), versions: [] };
  await importAll(imports, { act: 'a', at: 110, how: 'merge', notes: [newer] });
  await safety.exported(120, (await safety.state()).seq);
  expect(await safety.state()).toMatchObject({ changed: 0 });
  await imports.undo('a', 130);
  expect(await safety.state()).toMatchObject({ changed: 1 });
});

it('what is written while a backup is made counts as not in it', async () => {
  const { notes, safety } = open();
  await notes.save(note({ id: 'n1' }));
  const { seq } = await safety.state();
  await notes.save(note({ id: 'n2', updated: 90 }));
  await safety.exported(100, seq);
  expect(await safety.state()).toMatchObject({ exported: 100, changed: 1 });
  await safety.exported(100, seq);
  expect(await safety.state(), 'the same message again').toMatchObject({ exported: 100, changed: 1 });
});

it('the oldest change that is in no backup is told, but for what was brought in of late', async () => {
  const { notes, imports, safety } = open();
  const oldest = async () => (await safety.state()).oldestChange;
  expect(await oldest()).toBeNull();
  await notes.save(note({ id: 'n1', updated: 30 }));
  await notes.save(note({ id: 'n2', updated: 20 }));
  await importAll(imports, { act: 'a', at: 110, how: 'merge', notes: [old('n3')] });
  expect(await oldest(), 'not the day that it bears').toBe(20);
  await imports.purge(110 + 31 * 86_400_000);
  expect(await oldest(), 'here for a month').toBe(2);
  await safety.exported(100, (await safety.state()).seq);
  expect(await oldest()).toBeNull();
  await notes.save(note({ id: 'n2', updated: 120 }));
  expect(await oldest()).toBe(120);
});

/** One thing that the reader does. */
type Act = (own: ReturnType<typeof open>) => Promise<unknown>;

it('of notes since the last backup there are as many as a look at all of them finds, whatever was done', async () => {
  const id = fc.constantFrom('n1', 'n2', 'n3', 'n4');
  const at = fc.integer({ min: 1, max: 500 });
  const of = (id: string, at: number) => note({ id, text: `Of ${at}`, updated: at });
  let last = 0;
  const acts: fc.Arbitrary<Act>[] = [
    fc.tuple(id, at).map(
      ([id, at]): Act =>
        ({ notes }) =>
          notes.save(of(id, at)),
    ),
    fc.tuple(id, at).map(
      ([id, at]): Act =>
        ({ notes }) =>
          notes.remove(id, at),
    ),
    fc.tuple(id, at).map(
      ([id, at]): Act =>
        ({ notes }) =>
          notes.restore(id, at).catch(() => null),
    ),
    id.map(
      (id): Act =>
        ({ notes }) =>
          notes.erase(id),
    ),
    fc.tuple(id, id, at).map(
      ([a, b, at]): Act =>
        ({ imports }) => {
          const notes = [...new Set([a, b])].map((id) => ({ note: of(id, at), versions: [] }));
          return importAll(imports, { act: 'in', at, how: 'merge', notes });
        },
    ),
    at.map(
      (at): Act =>
        ({ imports }) =>
          imports.undo('in', at).catch(() => null),
    ),
    at.map(
      (at): Act =>
        ({ changeMany }) =>
          changeMany({ act: `m${at}`, at, ids: null, change: { is: 'tag', tag: `t${at}` } }),
    ),
    at.map(
      (at): Act =>
        async ({ safety }) => {
          last = (await safety.state()).seq;
          await safety.exported(at, last);
        },
    ),
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...acts), { minLength: 5, maxLength: 12 }), async (all) => {
      name = `own-backups-${count++}`;
      const own = open();
      last = 0;
      await own.safety.exported(1, last);
      for (const act of all) await act(own);
      const { changed } = await own.safety.state();
      // Told again, it is counted anew.
      await own.safety.exported(1, last);
      expect(changed).toBe((await own.safety.state()).changed);
    }),
    { numRuns: 50 },
  );
});

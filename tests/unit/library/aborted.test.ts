import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { type OwnStore, openOwnStore } from '../../../lib/library/own';
import { dice } from '../../support/dice';
import { dump } from '../../support/dumps';
import { importAll, testNote as note, testPorts } from '../../support/own';

const ACTS = 200;
const FAULTY = 'own-faulty';
const SOUND = 'own-sound';

type Act = (own: OwnStore) => Promise<unknown>;
/** `abort`: at a request; `late`: when it has succeeded; `full`: the disk refuses it. */
type Fault = 'abort' | 'late' | 'full';
const FAULTS: Fault[] = ['abort', 'late', 'full'];

const writes = ['put', 'add', 'delete'] as const;
const originals = writes.map((name) => IDBObjectStore.prototype[name]);
afterEach(() => {
  writes.forEach((name, index) => {
    Object.assign(IDBObjectStore.prototype, { [name]: originals[index] });
  });
});

/** From now on the faulty database's nth write fails, and every one after it. */
function breakWrite(nth: number, fault: Fault | null): void {
  let count = 0;
  writes.forEach((name, index) => {
    const original = originals[index] as (...args: unknown[]) => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      [name](this: IDBObjectStore, ...args: unknown[]) {
        const isHit = fault !== null && this.transaction.db.name === FAULTY && count++ >= nth;
        if (isHit && fault === 'full') throw Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
        const request = original.apply(this, args);
        const { transaction } = this;
        if (isHit && fault === 'abort') transaction.abort();
        if (isHit && fault === 'late') request.addEventListener('success', () => transaction.abort(), { once: true });
        return request;
      },
    });
  });
}

/** All but what waits to be imported: no view shows it, and the next start clears it away. */
async function dumpOf(name: string) {
  const { stores, ...rest } = await dump(name);
  const { staged: _staged, ...others } = stores;
  return { ...rest, stores: others };
}

/** Any act on a few notes, so that acts meet. */
function anyAct(chance: () => number, nth: number): Act {
  const pick = (count: number) => Math.floor(chance() * count);
  const id = () => `n${pick(8)}`;
  const at = nth * 10;
  const some = () =>
    note({ id: id(), text: `text ${pick(5)} of ${nth}`, tags: pick(2) ? ['a'] : [], updated: at - pick(30) });
  const wanted = some();
  const brought = Array.from({ length: 1 + pick(6) }, () => ({
    note: some(),
    versions: [{ text: 'before', tags: [], updated: pick(at) }],
  })).filter(({ note }, index, all) => all.findIndex((each) => each.note.id === note.id) === index);
  const how = pick(2) ? ('merge' as const) : ('add' as const);
  const former = `act ${nth - 1 - pick(6)}`;
  const acts: Act[] = [
    ...Array.from(
      { length: 4 },
      (): Act =>
        ({ notes }) =>
          notes.save(wanted),
    ),
    ({ notes }) => notes.remove(wanted.id, at),
    ({ notes }) => notes.restore(wanted.id, at).catch(unlessUnknown),
    ({ notes }) => notes.erase(wanted.id),
    ({ drafts }) => drafts.set({ key: wanted.id, text: wanted.text, tags: [], at, edits: null }),
    ...Array.from(
      { length: 3 },
      (): Act =>
        ({ imports }) =>
          importAll(imports, { act: `act ${nth}`, at, notes: brought, how }),
    ),
    ...Array.from(
      { length: 2 },
      (): Act =>
        ({ imports }) =>
          imports.undo(former, at).catch(unlessUnknown),
    ),
  ];
  return acts[pick(acts.length)] as Act;
}

const unlessUnknown = (error: { code?: string }) => {
  if (error.code !== 'not-found') throw error;
};

describe('an act that breaks off', () => {
  it(`at any of its writes leaves nothing of itself, and done again it is whole (${ACTS} acts)`, async () => {
    const chance = dice(11);
    const ports = { faulty: testPorts(), sound: testPorts() };
    const [faulty, sound] = [openOwnStore(FAULTY, ports.faulty), openOwnStore(SOUND, ports.sound)];
    await faulty.notes.list({});
    await sound.notes.list({});
    let broken = 0;
    for (let nth = 1; nth <= ACTS; nth += 1) {
      const act = anyAct(chance, nth);
      const before = await dumpOf(FAULTY);
      breakWrite(Math.floor(chance() * 6), FAULTS[Math.floor(chance() * FAULTS.length)] as Fault);
      const isDone = await act(faulty).then(
        () => true,
        () => false,
      );
      breakWrite(0, null);
      if (!isDone) {
        broken += 1;
        expect(await dumpOf(FAULTY), `act ${nth} left something`).toEqual(before);
        await act(faulty);
      }
      await act(sound);
      expect(await dumpOf(FAULTY), `act ${nth} is not whole`).toEqual(await dumpOf(SOUND));
    }
    expect(broken).toBeGreaterThan(ACTS / 4);
    expect((await dump(FAULTY)).stores.staged?.rows).toEqual([]);
    for (const own of [faulty, sound]) expect((await own.safety.state()).problem).toBeNull();
  });
});

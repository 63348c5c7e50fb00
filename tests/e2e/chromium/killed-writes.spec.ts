/** P4: the worker is killed 200 times while notes are written. Each act is there whole or not at all. */

import { pause, type Surface } from '../../../lib/cli/demo/surface';
import type { OwnState } from '../../../lib/library';
import type { Note, NoteVersion } from '../../../lib/notes';
import { dice } from '../../support/dice';
import { watchWorker } from '../../support/killer';
import { testNote } from '../../support/own';
import { expect, test } from '../../support/test';

const KILLS = 200;
/** From the moment the acts are sent; so long as they take, so that a kill falls before, into, or after them. */
const WRITING_MS = 40;
const TIMED = 60;

test(`a worker killed ${KILLS} times while notes are written leaves each act whole or undone`, async ({ chromium }) => {
  test.setTimeout(180_000);
  const own = await chromium.extensionPage('/options.html');
  await own.evaluate('globalThis.answered = []');
  const killer = await watchWorker(chromium);
  const chance = dice(5);
  const started = Date.now();
  await own.evaluate(ask('note.save', { note: edited(0) }));
  for (let round = 1; round <= KILLS; round += 1) {
    const end = await killer.aim();
    await own.evaluate(sendAll(actsOf(round)));
    await pause(chance() * WRITING_MS);
    await end();
    const { value } = await own.evaluate<{ value: OwnState }>(ask('keeping.state', {}));
    expect(value.problem, `no false alarm in round ${round}`).toBeNull();
  }
  const killedMs = Date.now() - started;

  const kept = await own.evaluate<{ note: Note; versions: NoteVersion[] }[]>(READ_ALL);
  const answered = new Set(await own.evaluate<string[]>('globalThis.answered'));
  const byId = new Map(kept.map((each) => [each.note.id, each]));
  const outcomes = { whole: 0, undone: 0 };
  for (let round = 1; round <= KILLS; round += 1) {
    for (const part of [saved(round, byId), imported(round, byId), removed(round, byId)]) {
      expect(
        part.found === 0 || part.found === part.all,
        `${part.act} is there in part: ${part.found}/${part.all}`,
      ).toBe(true);
      if (answered.has(part.act)) expect(part.found, `${part.act} was reported saved`).toBe(part.all);
      outcomes[part.found === 0 ? 'undone' : 'whole'] += 1;
    }
  }
  // The one note that every round edits: what stands, and each state before it, in order, and none twice.
  const { note, versions } = byId.get('edited') ?? { note: edited(-1), versions: [] };
  const states = [...versions, note].map(({ text }) => Number(text));
  expect(states).toEqual([...new Set(states)].sort((a, b) => a - b));
  const reported = [...answered].filter((act) => act.startsWith('edit ')).map((act) => Number(act.slice(5)));
  const oldestKept = states[0] ?? 0;
  expect(reported.filter((round) => round >= oldestKept && !states.includes(round))).toEqual([]);
  const { value: state } = await own.evaluate<{ value: OwnState }>(ask('keeping.state', {}));
  expect(state.notes).toBe(kept.filter((each) => each.note.deleted === null).length);
  expect(killer.killed).toBe(KILLS);
  expect(outcomes.whole).toBeGreaterThan(0);
  const timed = await savesMs(own);
  const description = `${KILLS} workers killed in ${killedMs} ms: ${outcomes.whole} acts whole, ${outcomes.undone} undone, ${answered.size} reported; ${timed}`;
  test.info().annotations.push({ type: 'measured', description });
});

test('notes that vanish with their database are told, until the reader says it is known', async ({ chromium }) => {
  const own = await chromium.extensionPage('/options.html');
  const state = async () => (await own.evaluate<{ value: OwnState }>(ask('keeping.state', {}))).value;
  for (const id of ['n1', 'n2']) await own.evaluate(ask('note.save', { note: testNote({ id, updated: AT }) }));
  expect(await state()).toMatchObject({ notes: 2, problem: null });
  await own.evaluate(
    `new Promise((done) => { indexedDB.deleteDatabase('second-source-own').onsuccess = () => done(null); })`,
  );
  const problem = { is: 'vanished', expected: 2, at: AT };
  expect(await state()).toMatchObject({ notes: 0, problem });
  await (await watchWorker(chromium)).kill();
  expect(await state()).toMatchObject({ notes: 0, problem });
  await own.evaluate(ask('note.save', { note: testNote({ id: 'n3', updated: AT }) }));
  expect(await state()).toMatchObject({ notes: 1, problem });
  await own.evaluate(ask('keeping.dismiss', {}));
  expect(await state()).toMatchObject({ notes: 1, problem: null });
});

interface Sent {
  act: string;
  name: string;
  body: object;
  /** Sent and answered before it. */
  first?: string;
}

const AT = 1_000_000;
const edited = (round: number) => testNote({ id: 'edited', text: String(round), updated: AT + round });

/** Four acts, sent at once, each known by name. */
function actsOf(round: number): Sent[] {
  const at = AT + round;
  const brought = [1, 2, 3].map((nth) => ({
    note: testNote({ id: `import-${round}-${nth}`, updated: at }),
    versions: [],
  }));
  return [
    { act: `edit ${round}`, name: 'note.save', body: { note: edited(round) } },
    {
      act: `import ${round}`,
      name: 'note.import',
      body: { act: `import ${round}`, at, parts: 1, how: 'merge' },
      first: ask('note.stage', { act: `import ${round}`, index: 0, notes: brought }),
    },
    { act: `save ${round}`, name: 'note.save', body: { note: testNote({ id: `saved-${round}`, updated: at }) } },
    { act: `remove ${round}`, name: 'note.remove', body: { id: `saved-${round}`, at: at + 1 } },
  ];
}

type Kept = Map<string, { note: Note }>;

const saved = (round: number, kept: Kept) => ({
  act: `save ${round}`,
  found: kept.has(`saved-${round}`) ? 1 : 0,
  all: 1,
});

const imported = (round: number, kept: Kept) => ({
  act: `import ${round}`,
  found: [1, 2, 3].filter((nth) => kept.has(`import-${round}-${nth}`)).length,
  all: 3,
});

/** A deleted note is one field and one time. */
const removed = (round: number, kept: Kept) => {
  const { deleted = null, updated = 0 } = kept.get(`saved-${round}`)?.note ?? {};
  const at = AT + round + 1;
  return { act: `remove ${round}`, found: (deleted === at ? 1 : 0) + (updated === at ? 1 : 0), all: 2 };
};

const READ_ALL = `(async () => {
  const all = [];
  for (let from = null, isFirst = true; isFirst || from !== null; isFirst = false) {
    const { value } = await chrome.runtime.sendMessage({ name: 'note.all', body: { from } });
    all.push(...value.notes);
    from = value.next;
  }
  return all;
})()`;

const ask = (name: string, body: object) => `chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`;

/** Sends without waiting; what is answered well is remembered by its name. */
const sendAll = (acts: readonly Sent[]) =>
  `(() => { ${acts
    .map(
      ({ act, name, body, first = 'Promise.resolve()' }) =>
        `void ${first}.then(() => ${ask(name, body)}).then((answer) => { if (answer?.ok) answered.push(${JSON.stringify(act)}); }, () => {});`,
    )
    .join('\n')} })()`;

/** How long a save takes from a page of ours until it is reported durable, and how much of that is the message alone. */
async function savesMs(own: Surface): Promise<string> {
  const timing = (message: string) => `(async () => {
    const times = [];
    for (let nth = 0; nth < ${TIMED}; nth += 1) {
      const from = performance.now();
      await (${message})(nth);
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b);
  })()`;
  const note = JSON.stringify(testNote({ id: 'timed' }));
  const save = `(nth) => chrome.runtime.sendMessage({ name: 'note.save', body: { note: { ...${note}, text: 'text ' + nth, updated: ${AT} + nth } } })`;
  const read = `() => ${ask('draft.get', { key: 'none' })}`;
  const told = async (what: string, message: string) => {
    const times = await own.evaluate<number[]>(timing(message));
    const at = (part: number) => (times[Math.floor(part * times.length)] ?? 0).toFixed(1);
    return `${what} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
  };
  return `${await told('a save', save)}; ${await told('a message that only reads', read)}`;
}

/** P4: the worker is killed while articles are added and removed. The library is the old one or the new one, never half. */
import { pause, type Surface } from '../../../lib/cli/demo/surface';
import type { LibraryState } from '../../../lib/messages';
import { type ArticleInput, compareAcross, type Pack, slicesOf, slicesOfPart } from '../../../lib/pack';
import { ownPack } from '../../support/adding';
import { dice } from '../../support/dice';
import { watchWorker } from '../../support/killer';
import { inputOf } from '../../support/packs';
import { expect, test } from '../../support/test';

const KILLS = 20;
/** From the moment the act begins; so long as it takes, so that a kill falls before, into, or after its messages. */
const ADDING_MS = 90;
/** Of each act. */
const ARTICLES = 3;

test(`a worker killed ${KILLS} times while articles are added leaves the old library or the new one`, async ({
  chromium,
}) => {
  test.setTimeout(180_000);
  const own = await chromium.extensionPage('/options.html');
  await own.evaluate('globalThis.answered = []');
  const killer = await watchWorker(chromium);
  const chance = dice(9);
  const outcomes = { whole: 0, undone: 0 };
  let there: ArticleInput[] = [];
  for (let round = 1; round <= KILLS; round += 1) {
    const added = articlesOf(round);
    const act = actOf(round, ownPack([...added, ...there]), added);
    const end = await killer.aim();
    await own.evaluate(sendInTurn(act));
    await pause(chance() * ADDING_MS);
    await end();
    await own.evaluate('globalThis.sending.catch(() => null)');
    await own.evaluate('globalThis.sending = null');

    const { list, state, problem } = await told(own);
    const before = new Set(there.map(({ id }) => id));
    const fresh = list.filter((id) => !before.has(id));
    expect([0, ARTICLES], `round ${round} is there in part`).toContain(fresh.length);
    expect(list.length - fresh.length, `round ${round} took something away`).toBe(before.size);
    const isAnswered = await own.evaluate<boolean>(`answered.includes(${round})`);
    if (isAnswered) expect(fresh.length, `round ${round} was reported added`).toBe(ARTICLES);
    expect(problem, `no false alarm in round ${round}`).toBeNull();
    expect(state.problem, `the library is sound in round ${round}`).toBeNull();
    const compiled = state.known.find(({ kind }) => kind === 'own');
    expect(compiled?.counts.articles ?? 0, `what answers is what is listed, in round ${round}`).toBe(list.length);
    if (fresh.length > 0) there = [...added, ...there];
    outcomes[fresh.length > 0 ? 'whole' : 'undone'] += 1;
    // A removal is cut, too: it is whole or undone as well.
    if (round % 4 === 0 && there.length > 0) there = await removeUnderFire(own, { there, killer, chance });
  }
  expect(outcomes.whole).toBeGreaterThan(0);
  expect(outcomes.undone).toBeGreaterThan(0);
  const description = `${killer.killed} workers killed: ${outcomes.whole} additions whole, ${outcomes.undone} undone`;
  test.info().annotations.push({ type: 'measured', description });
});

interface Fire {
  there: ArticleInput[];
  killer: Awaited<ReturnType<typeof watchWorker>>;
  chance: () => number;
}

async function removeUnderFire(own: Surface, { there, killer, chance }: Fire): Promise<ArticleInput[]> {
  const ids = there.slice(0, ARTICLES).map(({ id }) => id);
  const end = await killer.aim();
  await own.evaluate(`void ${ask('own.remove', { ids, at: 1 })}.catch(() => null)`);
  await pause(chance() * 20);
  await end();
  const { list, problem } = await told(own);
  const left = ids.filter((id) => list.includes(id)).length;
  expect([0, ARTICLES], 'a removal is there in part').toContain(left);
  expect(problem).toBeNull();
  return left === 0 ? there.slice(ARTICLES) : there;
}

async function told(own: Surface) {
  const { value: list } = await own.evaluate<{ value: { id: string }[] }>(ask('own.list', {}));
  const { value: state } = await own.evaluate<{ value: LibraryState }>(ask('library.state', {}));
  const { value: safety } = await own.evaluate<{ value: { problem: unknown } }>(ask('own.state', {}));
  return { list: list.map(({ id }) => id), state, problem: safety.problem };
}

const articlesOf = (round: number): ArticleInput[] =>
  Array.from({ length: ARTICLES }, (_, nth) =>
    inputOf({
      id: `own-${round}-${nth}`,
      outlet: 'The Northern Gazette',
      published: '2031-03-02',
      text: `Mayor Anna Lindqvist met ${round * 10 + nth} fishermen in Varnholm on Monday.`,
    }),
  );

interface Act {
  round: number;
  messages: { name: string; body: object }[];
}

/** As the panel sends it: articles, what was compiled of them, and the mark of success last. */
function actOf(round: number, pack: Pack, added: readonly ArticleInput[]): Act {
  const act = `t${1_000 + round}-kill`;
  const slices = slicesOf(pack);
  const across = slicesOfPart('comparisons', compareAcross([pack]));
  const of = { [pack.manifest.id]: pack.manifest.revision };
  return {
    round,
    messages: [
      {
        name: 'add.articles',
        body: { act, articles: added.map((article, nth) => ({ ...article, added: round * 10 + nth })) },
      },
      ...slices.map((slice) => ({ name: 'add.slice', body: { act, to: 'own', ...slice } })),
      ...across.map((slice) => ({ name: 'add.slice', body: { act, to: 'across', ...slice } })),
      {
        name: 'add.adopt',
        body: {
          act,
          pack: { manifest: pack.manifest, records: slices.length },
          across: { of, records: across.length },
          at: 2_000,
        },
      },
    ],
  };
}

const ask = (name: string, body: object) => `chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`;

/** One after the other, up to the first that is not answered well; the last answer is remembered by its round. */
const sendInTurn = ({ round, messages }: Act) => `(() => {
  globalThis.sending = (async () => {
    for (const message of ${JSON.stringify(messages)}) {
      const answer = await chrome.runtime.sendMessage(message);
      if (!answer?.ok) return;
    }
    answered.push(${round});
  })();
})()`;

/** Cards on the names of a page are made ahead: a background that was stopped shows one before it has read the library. */
import { pause, type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import type { CardView } from '../../lib/coverage';
import { expect, test } from '../support/test';
import { NO_MATCHES, STORY } from './story';

const OLGA = 'Olga Tsukanova';

test.beforeEach(({ reading }) => {
  reading.server.set('/story', STORY);
  reading.server.set('/rain', NO_MATCHES);
});

test('a hover is answered while the library cannot be read', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  const options = await reading.extensionPage('/options.html');
  await untilReady(options);
  await options.evaluate(HOLD_LIBRARY);
  await reading.stopBackground();
  await reading.hover(OLGA);
  const card = await reading.card();
  await untilSays(card, 'The Moscow Times');
  await untilSays(card, OLGA);
  const library = Promise.race([ask(options, 'topic.list', {}), pause(1_500).then(() => 'waits')]);
  expect(await library, 'what only the library says').toBe('waits');
});

test('what the reader changed, and noted, is on it', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  const options = await reading.extensionPage('/options.html');
  const before = await untilReady(options);
  const topics = await ask<{ id: string; name: string }[]>(options, 'topic.list', {});
  const topic = topics.find(({ name }) => name === OLGA)?.id ?? '';
  const { comparisons } = await ask<CardView>(options, 'topic.view', { topic });
  const [first, ...others] = comparisons;
  if (first === undefined) throw new Error(`Nothing is compared about ${OLGA}.`);
  const members = first.lines.flatMap(({ member }) => member ?? []);
  await ask(options, 'wrong.add', { match: { is: 'comparison', members, subject: first.subject } });
  await reading.stopBackground();
  const idsNow = async () => (await ask<CardView>(options, 'topic.view', { topic })).comparisons.map(({ id }) => id);
  expect(await idsNow(), 'just afterwards').toEqual(others.map(({ id }) => id));
  await reading.open('/story');
  await reading.marks(3);
  await until('other cards', async () => ((await untilReady(options)) === before ? null : true));
  await reading.stopBackground();
  expect(await idsNow(), 'from a card made since').toEqual(others.map(({ id }) => id));

  await reading.hover(OLGA);
  const card = await reading.card();
  await card.type('textarea', 'Noted before the stop.');
  await card.click('.note-foot .button');
  await untilSays(card, 'Saved');
  await reading.moveAway();
  await reading.press('Escape');
  await reading.cardGone();
  await options.evaluate(HOLD_LIBRARY);
  await reading.stopBackground();
  await reading.hover(OLGA);
  await untilSays(await reading.card(), 'Noted before the stop.');
});

test('no page decides which are made: one on other things makes ready what this one does', async ({ reading }) => {
  await reading.open('/rain');
  const options = await reading.extensionPage('/options.html');
  const atRain = await untilReady(options);
  await reading.open('/story');
  await reading.marks(3);
  await pause(2_500);
  expect(await untilReady(options)).toBe(atRain);
});

const RUNTIME = '(globalThis.browser ?? chrome)';

async function ask<Value>(page: Surface, name: string, body: unknown): Promise<Value> {
  const message = JSON.stringify({ name, body });
  const answer = await page.evaluate<{ ok: boolean; value: Value }>(`${RUNTIME}.runtime.sendMessage(${message})`);
  expect(answer.ok, `${name} is answered`).toBe(true);
  return answer.value;
}

/** Until cards lie ready and no more are made; the list of them. */
async function untilReady(page: Surface): Promise<string> {
  let [list, since] = ['', Date.now()];
  const look = async () => {
    const now = await page.evaluate<string>(
      `${RUNTIME}.storage.session.get('cards:list').then((all) => JSON.stringify(all))`,
    );
    if (now !== list) [list, since] = [now, Date.now()];
    return now.includes('olga-tsukanova') && Date.now() - since > 2_000 ? list : null;
  };
  return until('cards that lie ready', look);
}

/** A transaction on all packs that never ends: whoever wants to read them waits. */
const HOLD_LIBRARY = `new Promise((held, fail) => {
  const opening = indexedDB.open('second-source-packs');
  opening.onerror = fail;
  opening.onsuccess = () => {
    const packs = opening.result.transaction(['packs', 'records'], 'readwrite').objectStore('packs');
    const again = () => { packs.get('nothing').onsuccess = again; held(true); };
    again();
  };
})`;

/** Cards on the names of a page are made ahead: a background that was stopped shows one before it has read the library. */
import { pause, type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import type { CardView } from '../../lib/coverage';
import { expect, test } from '../support/test';
import { STORY } from './story';

const OLGA = 'Olga Tsukanova';

test.beforeEach(async ({ reading }) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
});

test('a hover is answered while the library cannot be read', async ({ reading }) => {
  const options = await reading.extensionPage('/options.html');
  await untilReady(options);
  await reading.stopBackground();
  await options.evaluate(HOLD_LIBRARY);
  await reading.hover(OLGA);
  const card = await reading.card();
  await untilSays(card, 'The Moscow Times');
  await untilSays(card, OLGA);
  const library = Promise.race([ask(options, 'topic.list', {}), pause(1_500).then(() => 'waits')]);
  expect(await library, 'what only the library says').toBe('waits');
});

test('what the reader changed meanwhile, and noted, is on it', async ({ reading }) => {
  const options = await reading.extensionPage('/options.html');
  await untilReady(options);
  const topics = await ask<{ id: string; name: string }[]>(options, 'topic.list', {});
  const topic = topics.find(({ name }) => name === OLGA)?.id ?? '';
  const { comparisons } = await ask<CardView>(options, 'topic.view', { topic });
  const [first] = comparisons;
  if (first === undefined) throw new Error(`Nothing is compared about ${OLGA}.`);
  const members = first.lines.flatMap(({ member }) => member ?? []);
  await ask(options, 'wrong.add', { match: { is: 'comparison', members, subject: first.subject } });
  await reading.stopBackground();
  const after = await ask<CardView>(options, 'topic.view', { topic });
  expect(after.comparisons.map(({ id }) => id)).toEqual(comparisons.slice(1).map(({ id }) => id));

  await reading.hover(OLGA);
  const card = await reading.card();
  await card.type('textarea', 'Noted before the stop.');
  await card.click('.note-foot .button');
  await untilSays(card, 'Saved');
  await reading.moveAway();
  await reading.press('Escape');
  await reading.cardGone();
  await untilReady(options);
  await reading.stopBackground();
  await options.evaluate(HOLD_LIBRARY);
  await reading.hover(OLGA);
  await untilSays(await reading.card(), 'Noted before the stop.');
});

const RUNTIME = '(globalThis.browser ?? chrome)';

async function ask<Value>(page: Surface, name: string, body: unknown): Promise<Value> {
  const message = JSON.stringify({ name, body });
  const answer = await page.evaluate<{ value: Value }>(`${RUNTIME}.runtime.sendMessage(${message})`);
  return answer.value;
}

/** Until cards lie ready, as the name's own does among them. */
const untilReady = (page: Surface) =>
  until('cards that lie ready', async () => {
    const all = await page.evaluate<string>(`${RUNTIME}.storage.session.get().then((all) => JSON.stringify(all))`);
    return all.includes(`"name":"${OLGA}"`) || null;
  });

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

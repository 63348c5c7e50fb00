/** P4: the worker is killed at moments nobody chose, while pages are marked, cards opened and notes saved. */
import { pause, type Surface, untilSays } from '../../../lib/cli/demo/surface';
import { dice } from '../../support/dice';
import { watchWorker } from '../../support/killer';
import { expect, test } from '../../support/test';
import { VALID_BODIES } from '../../unit/messages/bodies';

const NAME = 'Olga Tsukanova';
const ROUNDS = 4;
/** From the start of each act; so long as it takes, so that a kill falls before, into, or after it. */
const MARKING_MS = 160;
const HOVERING_MS = 580;
const SAVING_MS = 40;

test('a worker killed at any moment loses nothing, and the next hover answers', async ({ chromium }) => {
  const options = await chromium.extensionPage('/options.html');
  const topic = await topicId(options);
  const killer = await watchWorker(chromium);
  const chance = dice(7);
  const saved: string[] = [];
  const coldMs: number[] = [];

  for (let round = 0; round < ROUNDS; round += 1) {
    // 1. While the page is being marked.
    const opened = chromium.open(`/news?round=${round}`);
    await pause(chance() * MARKING_MS);
    await killer.kill();
    await opened;
    await chromium.marks(3);

    // 2. While a card is on its way.
    await killer.kill();
    const hovered = chromium.hover(NAME);
    await pause(chance() * HOVERING_MS);
    await killer.kill();
    await hovered;
    const card = await chromium.card();
    await untilSays(card, /article/);

    // 3. While a note is being saved.
    const note = `Note of round ${round}`;
    await card.type('textarea', note);
    await card.click('.note-foot .button');
    await pause(chance() * SAVING_MS);
    await killer.kill();
    await untilSays(card, 'Saved');
    saved.push(note);

    // 4. The moment a save was answered: nothing may be still on its way to the disk then.
    const answered = { ...VALID_BODIES['note.save'].note, id: `r${round}`, text: `Answered in round ${round}` };
    await options.evaluate(ask({ name: 'note.save', body: { note: { ...answered, created: Date.now() } } }));
    await killer.kill();
    saved.push(answered.text);
    coldMs.push(await options.evaluate<number>(timed({ name: 'topic.view', body: { topic } })));
    expect(await notes(options), 'each note that was called saved, once').toEqual(saved.toSorted());
  }
  expect(killer.killed).toBe(ROUNDS * 5);
  const description = `${killer.killed} workers killed; from a cold one to a card's data: ${coldMs.join(', ')} ms`;
  test.info().annotations.push({ type: 'measured', description });
});

const ask = (message: object) => `chrome.runtime.sendMessage(${JSON.stringify(message)})`;
const timed = (message: object) =>
  `(async () => { const from = performance.now(); await ${ask(message)}; return Math.round(performance.now() - from); })()`;

async function topicId(own: Surface): Promise<string> {
  const { value } = await own.evaluate<{ value: { id: string; name: string }[] }>(
    ask({ name: 'topic.list', body: {} }),
  );
  const topic = value.find(({ name }) => name === NAME);
  if (!topic) throw new Error(`no topic ${NAME}`);
  return topic.id;
}

async function notes(own: Surface): Promise<string[]> {
  const { value } = await own.evaluate<{ value: { text: string }[] }>(ask({ name: 'note.list', body: {} }));
  return value.map(({ text }) => text).sort();
}

/** P4 in Firefox: the background is stopped while pages are marked, cards opened and notes saved, as the browser does when it idles. */
import { pause, type Surface, untilSays } from '../../../lib/cli/demo/surface';
import { dice } from '../../support/dice';
import { expect, test } from '../../support/test';
import { page } from '../story';

const NAME = 'Olga Tsukanova';
const ROUNDS = 3;
/** From the start of each act; so long as it takes, so that an end falls before, into, or after it. */
const MARKING_MS = 200;
const ARRIVED_MS = 500;
const HOVERING_MS = 580;
const SAVING_MS = 60;

test('a background stopped at any moment loses nothing, and the next hover answers', async ({ firefox }) => {
  const options = await firefox.extensionPage('/options.html');
  const chance = dice(11);
  const saved: string[] = [];
  firefox.server.set('/empty', page('<p>Nothing.</p>'));
  for (let round = 0; round < ROUNDS; round += 1) {
    // One command at a time: the page goes there by itself.
    await firefox.open('/empty');
    await firefox.evaluate(`void setTimeout(() => location.assign('/news?round=${round}'), 0)`);
    await pause(chance() * MARKING_MS);
    await firefox.stopBackground();
    await pause(ARRIVED_MS);
    await firefox.marks(3);

    await firefox.stopBackground();
    await firefox.hover(NAME);
    await pause(chance() * HOVERING_MS);
    await firefox.stopBackground();
    const card = await firefox.card();
    await untilSays(card, /article/);

    const note = `Note of round ${round}`;
    await card.type('textarea', note);
    await card.click('.note-foot .button');
    await pause(chance() * SAVING_MS);
    await firefox.stopBackground();
    await untilSays(card, 'Saved');
    saved.push(note);
    expect(await notes(options), 'each note that was called saved, once').toEqual(saved);
    await firefox.moveAway();
  }
});

async function notes(own: Surface): Promise<string[]> {
  const ask = `browser.runtime.sendMessage({ name: 'note.list', body: {} })`;
  const { value } = await own.evaluate<{ value: { text: string }[] }>(ask);
  return value.map(({ text }) => text).sort();
}

/** What the reader chooses in two places at once: each act changes what was chosen there, and nothing else. */
import { until } from '../../lib/cli/demo/surface';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/messages/settings';
import { expect, test } from '../support/test';
import { STORY } from './story';

const MUTE = '.card-foot button:nth-of-type(2)';
const READ = `browser.runtime.sendMessage({ name: 'settings.get', body: {} }).then(({ value }) => value)`;

test('choices of the same moment, and a mute on a card, all hold', async ({ reading }) => {
  const options = await reading.extensionPage('/options.html');
  const kept = () => options.evaluate<Settings>(READ);
  await until('the ticks', () => options.evaluate(`document.querySelectorAll('.kinds input').length === 6 || null`));
  // Pressed in one go: no answer comes between.
  await options.evaluate(`document.querySelectorAll('.kinds input').forEach((tick, at) => at > 2 && tick.click())`);
  await until('three kinds to be off', async () => {
    const { event, subject, figure } = (await kept()).kinds;
    return event || subject || figure ? null : true;
  });

  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(2);
  await reading.hover('Olga Tsukanova');
  const card = await reading.card();
  await until('the card', () => card.evaluate(`document.querySelector('${MUTE}') !== null || null`));
  await card.click(MUTE);
  await until('the mute', async () => ((await kept()).muted.length === 1 ? true : null));
  const kinds = { ...DEFAULT_SETTINGS.kinds, event: false, subject: false, figure: false };
  expect(await kept()).toEqual({ ...DEFAULT_SETTINGS, kinds, muted: [expect.any(String)] });
});

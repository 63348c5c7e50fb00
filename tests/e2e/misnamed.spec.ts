/** Pages whose elements answer in the place of the DOM's own, and pages that hold back what a script waits for. */
import { pause, until } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { page } from './story';

/** Long enough to count beside an article. */
const SENTENCE = '<p>Then Olga Tsukanova left the building in a hurry, and nobody there had seen her come in.</p>';
/** Enough for a page that is opened part by part. */
const LARGE = '<b></b>'.repeat(60);
const PROSE = `<p>${'Rain fell all day long, and nobody said a word of it. '.repeat(15)}</p>`;

const MISNAMED: Record<string, string> = {
  'a control outside of its form that holds it': `<output form="f" name="shadowRoot"><form id="f"><p>In it.</p>${LARGE}</form></output>`,
  'children that hold their form': `<output form="f" name="childNodes"><form id="f"><input name="childNodes"><p>In it.</p></form></output>`,
  'an image for the body': '<img name="body">',
  'an image for the root': '<img name="documentElement">',
  'a form for “hidden”': '<form name="hidden"></form>',
  'the form around an article': `<form><input name="closest"><input name="contains">${PROSE}${PROSE}</form>`,
  'a form without a place': `<form><input name="getBoundingClientRect"><p>Vladimir Putin came.</p></form>`,
};

test('a page is read whatever its elements are called, and its text can be asked for', async ({ shared }) => {
  const panel = await shared.extensionPage('/sidepanel.html');
  for (const [name, markup] of Object.entries(MISNAMED)) {
    shared.server.set('/misnamed', page(`${markup}${SENTENCE}<p id="end"></p>${LARGE}`));
    await shared.open('/misnamed');
    await until(`a mark beside ${name}`, async () => (await shared.markTexts()).includes('Olga Tsukanova') || null);
    await shared.evaluate(
      `void document.getElementById('end').append('So did Vladimir Putin, as those who stood in the yard all evening said on the day after.')`,
    );
    await until(`a later mark beside ${name}`, async () => {
      return (await shared.markTexts()).includes('Vladimir Putin') || null;
    });
    const text = await panel.evaluate<string>(`(async () => {
      const tab = (await browser.tabs.query({})).find(({ url }) => url.endsWith('/misnamed'));
      const { value } = await browser.runtime.sendMessage({ name: 'panel.text', body: { tab: tab.id } });
      return value.text;
    })()`);
    expect(text, name).toContain('Olga Tsukanova left the building');
  }
});

test('a page that holds back or makes up the events of its own loading is marked all the same', async ({ shared }) => {
  const hold = (type: string) =>
    `for (const target of [window, document]) target.addEventListener('${type}', (event) => event.stopImmediatePropagation(), true);`;
  const early = `<script>${hold('DOMContentLoaded')}${hold('visibilitychange')}
    for (const type of ['DOMContentLoaded', 'visibilitychange'])
      document.dispatchEvent(new Event(type, { bubbles: true }));</script>`;
  shared.server.set('/withheld', page(`${early}${SENTENCE}`));
  await shared.open('/withheld');
  await shared.marks(1);
  await pause(200);
  expect(await shared.markTexts()).toEqual(['Olga Tsukanova']);
});

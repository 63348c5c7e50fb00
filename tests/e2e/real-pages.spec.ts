/** Saved pages of real news sites, where they lie beside the project; elsewhere there is nothing to run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { ROOT } from '../../lib/cli/install.mjs';
import { expect, test } from '../support/test';

const FOLDER = join(ROOT, '..', 'shared', 'data', 'pages');
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const OLGA = 'Olga Tsukanova';
const PHRASE_CHARS = 30;

for (const name of NAMES) {
  test(`${name}: a name in the article is marked and has a card, and the page stays as it was`, async ({
    shared,
    canary,
  }) => {
    const read = (kind: string) => readFileSync(join(FOLDER, name, `${kind}.html`), 'utf8');
    const source = read('source');
    // The page itself calls the machines that it names, whatever its policy says: browsers connect ahead of what they then
    // refuse. Whatever else is called, we call.
    canary.pardon(hostsIn(source));
    const phrase = phraseOf(read('expected'), source);
    shared.server.set('/page', {
      // With a comma: before a further capital it would be part of a longer name.
      body: source.replace(phrase, `${OLGA}, ${phrase}`),
      headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
    });
    await shared.open('/page');
    const nodes = () => shared.evaluate<number>(`document.querySelectorAll('*').length`);
    const before = await nodes();
    await pause(500);
    // Into view first: a pointer that rests where a name is marked only later opens nothing until it moves.
    await shared.hover(OLGA);
    await until('the mark', async () => (await shared.markTexts()).includes(OLGA) || null);
    await shared.moveAway();
    await shared.hover(OLGA);
    await untilSays(await shared.card(), OLGA);
    // The card’s own element is all that came.
    expect(await nodes()).toBe(before + 1);
  });
}

const hostsIn = (source: string): string[] => [
  ...new Set([...source.matchAll(/\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(([, host = '']) => host.toLowerCase())),
];

/** Words of the article that its page says once, in one piece. */
function phraseOf(expected: string, source: string): string {
  for (const [, text = ''] of expected.matchAll(/>([^<>&]{60,})</g)) {
    const phrase = text.trim().slice(0, PHRASE_CHARS);
    if (!/\s{2}|\n/.test(phrase) && source.split(phrase).length === 2) return phrase;
  }
  throw new Error('No words of the article are found in its page.');
}

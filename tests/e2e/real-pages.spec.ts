/** Saved pages of real news sites, where they lie beside the project; elsewhere there is nothing to run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause, untilSays } from '../../lib/cli/demo/surface';
import { ROOT } from '../../lib/cli/install.mjs';
import { expect, test } from '../support/test';

const FOLDER = join(ROOT, '..', 'shared', 'data', 'pages');
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER) : [];

for (const name of NAMES) {
  test(`${name}: read without harm, and what is marked has a card`, async ({ reading, canary }) => {
    const body = readFileSync(join(FOLDER, name, 'source.html'), 'utf8');
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    reading.server.set('/page', { body, headers: { 'content-security-policy': policy } });
    await reading.open('/page');
    const before = await reading.evaluate<number>(`document.querySelectorAll('*').length`);
    await pause(2_500);
    expect(await reading.evaluate<number>(`document.querySelectorAll('*').length`)).toBe(before);
    const [first] = await reading.markTexts();
    if (first !== undefined) {
      await reading.hover(first);
      await untilSays(await reading.card(), /articles?/);
    }
    // The page itself calls other machines, whatever its policy says: browsers connect ahead of what they then refuse.
    await reading.open('about:blank');
    canary.heard.length = 0;
  });
}

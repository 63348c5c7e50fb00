/**
 * The `test` of every end-to-end file. One browser with the built extension goes from test to test, since a start costs
 * more than most tests; each has a web server of its own, and a canary in place of all other machines, which must have
 * heard nothing when the test ends:
 *   reading   the extension newly installed, the same words in both browsers (tests directly in e2e/)
 *   chromium, firefox   the same with what only that browser can do (tests in e2e/chromium, e2e/firefox)
 *   shared   the extension as the last test left it: for rows that only open pages and leave nothing behind
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { ensureChromium, ensureFirefox, ROOT } from '../../lib/cli/install.mjs';
import { type Canary, startCanary } from './canary';
import { ChromiumReading, readInChromium } from './chromium';
import { FirefoxReading, readInFirefox } from './firefox';
import type { LentReading, Reading } from './reading';
import { type PageServer, startServer } from './server';

interface Fixtures {
  server: PageServer;
  /** Whatever a browser asks of any other machine. A test that leaves something in `heard` fails (promise P1). */
  canary: Canary;
  reading: Reading;
  shared: Reading;
  chromium: ChromiumReading;
  firefox: FirefoxReading;
}

interface Lent {
  canary: Canary;
  reading: LentReading;
  /** The last test changed nothing that the next may not find. */
  isClean: boolean;
}

const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

export const test = base.extend<Fixtures, { lent: Lent }>({
  lent: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use, info) => {
      const canary = await startCanary();
      const isFirefox = info.project.name === 'firefox';
      const executablePath = isFirefox ? await ensureFirefox() : await ensureChromium();
      const setup = { executablePath, extension: buildFor(isFirefox ? 'firefox' : 'chromium'), canary };
      const reading = isFirefox ? await readInFirefox(setup) : await readInChromium(setup);
      await use({ canary, reading, isClean: false });
      await reading.close();
      await canary.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
    expect(server.strangers(), 'requests that no page of the test made').toEqual([]);
  },
  canary: async ({ lent: { canary } }, use) => {
    await use(canary);
    expect(canary.heard, 'what left the device').toEqual([]);
  },
  reading: async ({ lent, server, canary }, use) => {
    lent.isClean = false;
    await lent.reading.begin(server, 'new');
    canary.attend();
    await use(lent.reading);
  },
  shared: async ({ lent, server, canary }, use) => {
    await lent.reading.begin(server, lent.isClean ? 'kept' : 'new');
    lent.isClean = true;
    canary.attend();
    await use(lent.reading);
  },
  chromium: async ({ reading }, use) => {
    if (!(reading instanceof ChromiumReading)) throw new Error('This test needs Chromium.');
    await use(reading);
  },
  firefox: async ({ reading }, use) => {
    if (!(reading instanceof FirefoxReading)) throw new Error('This test needs Firefox.');
    await use(reading);
  },
});

export { expect };

/** `SECOND_SOURCE_BUILD_CHROMIUM` or `…_FIREFOX` name another unpacked build. */
export function buildFor(browser: keyof typeof BUILDS): string {
  const folder = process.env[`SECOND_SOURCE_BUILD_${browser.toUpperCase()}`] ?? join(ROOT, '.output', BUILDS[browser]);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`There is no build in ${folder}: run npm run build first.`);
}

/**
 * The `test` of every end-to-end file. Each test gets a fresh browser with the built extension, a web server of its own,
 * and a canary in place of all other machines, which must have heard nothing when the test ends:
 *   reading   the same words in both browsers (tests directly in e2e/)
 *   chromium, firefox   the same reading with what only that browser can do (tests in e2e/chromium, e2e/firefox)
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { ensureChromium, ensureFirefox, ROOT } from '../../lib/cli/install.mjs';
import { type Canary, startCanary } from './canary';
import { type ChromiumReading, readInChromium } from './chromium';
import { type FirefoxReading, readInFirefox } from './firefox';
import type { Reading } from './reading';
import { type PageServer, startServer } from './server';

interface Fixtures {
  server: PageServer;
  /** Whatever a browser asks of any other machine. A test that leaves something in `heard` fails (promise P1). */
  canary: Canary;
  reading: Reading;
  chromium: ChromiumReading;
  firefox: FirefoxReading;
}

const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
    expect(server.strangers(), 'requests that no page of the test made').toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  canary: async ({}, use) => {
    const canary = await startCanary();
    await use(canary);
    await canary.close();
    expect(canary.heard, 'what left the device').toEqual([]);
  },
  chromium: async ({ server, canary }, use) => {
    const setup = { executablePath: await ensureChromium(), extension: buildFor('chromium'), server, canary };
    const reading = await readInChromium(setup);
    await use(reading);
    await reading.close();
  },
  firefox: async ({ server, canary }, use) => {
    const options = { executablePath: await ensureFirefox(), extension: buildFor('firefox'), server, canary };
    const reading = await readInFirefox(options);
    await use(reading);
    await reading.close();
  },
  reading: async ({ server, canary }, use, info) => {
    const isFirefox = info.project.name === 'firefox';
    const executablePath = isFirefox ? await ensureFirefox() : await ensureChromium();
    const options = { executablePath, extension: buildFor(isFirefox ? 'firefox' : 'chromium'), server, canary };
    const reading = isFirefox ? await readInFirefox(options) : await readInChromium(options);
    await use(reading);
    await reading.close();
  },
});

export { expect };

/** `SECOND_SOURCE_BUILD_CHROMIUM` or `…_FIREFOX` name another unpacked build. */
export function buildFor(browser: keyof typeof BUILDS): string {
  const folder = process.env[`SECOND_SOURCE_BUILD_${browser.toUpperCase()}`] ?? join(ROOT, '.output', BUILDS[browser]);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`There is no build in ${folder}: run npm run build first.`);
}

/**
 * A `reading` that lives as long as the worker: for rows that only open pages and leave nothing behind. A browser of
 * its own would cost each row more than the row itself.
 */
import { ensureChromium, ensureFirefox } from '../../lib/cli/install.mjs';
import { type Canary, startCanary } from '../support/canary';
import { readInChromium } from '../support/chromium';
import { readInFirefox } from '../support/firefox';
import type { Reading } from '../support/reading';
import { startServer } from '../support/server';
import { test as base, buildFor, expect } from '../support/test';

export const test = base.extend<object, { hush: Canary; shared: Reading }>({
  /** Hears what the browser of `shared` asks of other machines, as `canary` does for the others. */
  hush: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use) => {
      const canary = await startCanary();
      await use(canary);
      await canary.close();
      expect(canary.heard, 'what left the device').toEqual([]);
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ hush }, use, info) => {
      const server = await startServer();
      const isFirefox = info.project.name === 'firefox';
      const executablePath = isFirefox ? await ensureFirefox() : await ensureChromium();
      const extension = buildFor(isFirefox ? 'firefox' : 'chromium');
      const setup = { executablePath, extension, server, canary: hush };
      const reading = isFirefox ? await readInFirefox(setup) : await readInChromium(setup);
      await use(reading);
      await reading.close();
      await server.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect };

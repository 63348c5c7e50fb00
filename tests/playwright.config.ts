import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests directly in e2e/ run in both browsers; those in its two folders need what only that browser can do. */
export default defineConfig({
  testDir: `${root}/tests/e2e`,
  outputDir: `${root}/test-results/e2e`,
  // Two shared cores: a browser that starts cold while another one works has needed 10 s.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  projects: [
    { name: 'chromium', testIgnore: '**/firefox/**' },
    { name: 'firefox', testIgnore: '**/chromium/**' },
  ],
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const ALL = ['tests/unit/**/*.test.{ts,tsx}', 'tests/dom/**/*.test.{ts,tsx}'];
const PURE = ['tests/unit/{text,figures,names,match,pack,coverage,articles}/**/*.test.ts'];

/** Tests run in Node; one that needs a DOM says `@vitest-environment happy-dom` at its top. */
export default defineConfig({
  root,
  cacheDir: `${root}/node_modules/.vite`,
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  resolve: {
    alias: [
      { find: '#i18n', replacement: `${root}/tests/support/i18n.ts` },
      { find: /^[@~]\//, replacement: `${root}/` },
    ],
  },
  test: {
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
    // By itself it leaves one core out.
    maxWorkers: '100%',
    projects: [
      // Nothing there keeps state or is replaced: the engine is loaded once for all files, not for each anew.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'rest', include: ALL, exclude: PURE } },
    ],
  },
});

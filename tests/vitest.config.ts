import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

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
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/dom/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
  },
});

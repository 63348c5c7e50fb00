import { describe, expect, test } from 'vitest';
import {
  imports,
  length,
  MAX_LINES,
  MODULES,
  namedExports,
  privacy,
  purity,
  type Rule,
  safety,
  stillness,
} from '../support/architecture';
import { listFiles, readSource, type Source } from '../support/source';

const FILES = listFiles();
const code = FILES.filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.mts'));
const within = (...folders: string[]) => code.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));
const breaches = (rule: Rule, paths: string[]) => paths.flatMap((path) => rule(readSource(path)));

const PURE_FOLDERS = ['text', 'figures', 'names', 'match', 'pack', 'coverage', 'notes'].map((name) => `lib/${name}`);
const TEXT_FILE = /\.(tsx?|mjs|mts|json|html|css|md|txt|ya?ml)$|\/run$/;

/** The house as the person wants it, and beside it only what tools demand. */
const TOP_LEVEL = new Set([
  ...[
    'package.json',
    'tsconfig.json',
    'wxt.config.ts',
    'entrypoints',
    'components',
    'lib',
    'seeds',
    'tests',
    'README.md',
  ],
  ...['package-lock.json', 'CHANGELOG.md', 'LICENSE', '.ci', '.gitignore', '.gitattributes', '.editorconfig', '.npmrc'],
]);

describe('the house', () => {
  test('every module of lib is one of the architecture', () => {
    const modules = new Set(within('lib').map((path) => path.split('/')[1] ?? ''));
    expect([...modules].filter((name) => name !== 'cli' && !(name in MODULES))).toEqual([]);
  });

  test('imports go only where the architecture allows', () => {
    expect(breaches(imports, within('lib', 'components', 'entrypoints'))).toEqual([]);
  });

  test('pure modules read neither clock nor chance', () => {
    expect(breaches(purity, within(...PURE_FOLDERS))).toEqual([]);
  });

  test('exports have names', () => {
    expect(breaches(namedExports, code)).toEqual([]);
  });

  test('no markup from text, no page-wide messages, no custom elements where web pages can see', () => {
    expect(breaches(safety, within('lib/page', 'components', 'entrypoints'))).toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = FILES.filter((path) => /\.(tsx?|mjs|css)$/.test(path));
    expect(breaches(length, long)).toEqual([]);
  });

  test('whatever moves by itself stands still for whoever wants less motion', () => {
    const styles = FILES.filter((path) => path.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(5);
    expect(breaches(stillness, styles)).toEqual([]);
  });

  test('the top level holds only what belongs there', () => {
    const names = new Set(FILES.map((path) => path.split('/')[0] ?? ''));
    expect([...names].filter((name) => !TOP_LEVEL.has(name) && !name.endsWith('.log'))).toEqual([]);
  });

  test('every name has a visible origin: no auto-imports', () => {
    expect(readSource('wxt.config.ts').text).toMatch(/\bimports: false\b/);
  });

  test('no file names a private machine or a package registry', () => {
    expect(
      breaches(
        privacy,
        FILES.filter((path) => TEXT_FILE.test(path)),
      ),
    ).toEqual([]);
  });
});

const RULES = { imports, purity, namedExports, safety, length, privacy, stillness };
type RuleName = keyof typeof RULES;

/** A rule that cannot fail guards nothing: each must see these. */
const SEEN: [RuleName, string, string][] = [
  ['imports', 'lib/text/a.ts', "import { extract } from '../figures';"],
  ['imports', 'lib/text/a.ts', "import type { Figure } from '../figures';"],
  ['imports', 'lib/figures/a.ts', "import { a } from '../text/span';"],
  ['imports', 'lib/figures/a.ts', "export { a } from '../names';"],
  ['imports', 'lib/figures/deep/a.ts', "const a = await import('../../library');"],
  ['imports', 'lib/match/a.ts', "import * as v from 'valibot';"],
  ['imports', 'lib/pack/a.ts', "import { build } from '../coverage';"],
  ['imports', 'lib/page/a.ts', "import { find } from '../match';"],
  ['imports', 'lib/page/a.ts', "import { browser } from 'wxt/browser';"],
  ['imports', 'lib/library/a.ts', "import { ask } from '../messages';"],
  ['imports', 'lib/messages/a.ts', "import { parse } from '../pack';"],
  ['imports', 'lib/messages/a.ts', "import { type Pack, parse } from '../pack';"],
  ['imports', 'lib/cli/a.ts', "import { a } from '../pack/schema';"],
  ['imports', 'lib/text/a.ts', "type A = import('../pack').Pack;"],
  ['imports', 'components/a.tsx', "import { build } from '@/lib/coverage';"],
  ['imports', 'components/a.tsx', "import type { View } from '../lib/coverage/views';"],
  ['imports', 'components/a.tsx', "import { browser } from 'wxt/browser';"],
  ['imports', 'entrypoints/card/a.tsx', "import { a } from '../../lib/library/notes';"],
  ['imports', 'entrypoints/card/a.tsx', "import { a } from '../sidepanel/a';"],
  ['imports', 'entrypoints/card/a.tsx', "import Dexie from 'dexie';"],
  ['purity', 'lib/text/a.ts', 'const now = Date.now();'],
  ['purity', 'lib/text/a.ts', 'const now = new Date();'],
  ['purity', 'lib/text/a.ts', 'const chance = Math.random();'],
  ['namedExports', 'lib/text/a.ts', 'export default function a() {}'],
  ['namedExports', 'lib/text/a.ts', 'const a = 1; export default a;'],
  ['namedExports', 'lib/text/a.ts', "export { a as default } from './b';"],
  ['safety', 'components/a.tsx', 'element.innerHTML = text;'],
  ['safety', 'components/a.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />;'],
  ['safety', 'lib/page/a.ts', "window.postMessage('a', '*');"],
  ['safety', 'lib/page/a.ts', "new Function('return 1')();"],
  ['length', 'lib/text/a.ts', 'a;\n'.repeat(MAX_LINES + 1)],
  [
    'stillness',
    'components/a.css',
    '@media (prefers-reduced-motion: no-preference) {\n}\n\n.a {\n  transition: opacity 1s;\n}',
  ],
  ['stillness', 'components/a.css', 'html {\n  scroll-behavior: smooth;\n}'],
  ['privacy', 'README.md', `one\ncd ${['', 'root', 'project'].join('/')}`],
];

/** What the rules must leave alone. */
const UNSEEN: [RuleName, string, string][] = [
  ['imports', 'lib/figures/deep/a.ts', "import { a } from '../b'; import type { Span } from '../../text';"],
  ['imports', 'lib/page/a.ts', "import type { Mention } from '../match'; import type { Span } from '../text';"],
  ['imports', 'lib/messages/a.ts', "import { type Pack } from '../pack'; import { browser } from 'wxt/browser';"],
  [
    'imports',
    'entrypoints/card/a.tsx',
    "import { Card } from '../../components/card'; import { ask } from '@/lib/messages';",
  ],
  ['imports', 'lib/cli/a.ts', "import { compile } from '../pack'; import { readFile } from 'node:fs/promises';"],
  ['purity', 'lib/text/a.ts', "// Date.now() is not used\nconst day = new Date('2022-11-25');"],
  ['namedExports', 'wxt.config.ts', 'export default {};'],
  [
    'stillness',
    'components/a.css',
    '@media (prefers-reduced-motion: no-preference) {\n  .a {\n    transition: opacity 1s;\n  }\n  .b {\n    animation: a 1s;\n  }\n}',
  ],
  ['safety', 'lib/page/a.ts', "// innerHTML would run scripts\nconst word = 'innerHTML';"],
];

const source = (path: string, text: string): Source => ({ path, text });

describe('the rules themselves', () => {
  test.each(SEEN)('%s sees the breach in %s (row %$)', (name, path, text) => {
    const found = RULES[name](source(path, text));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^[\w./-]+:\d+ /);
  });

  test.each(UNSEEN)('%s leaves %s alone (row %$)', (name, path, text) => {
    expect(RULES[name](source(path, text))).toEqual([]);
  });
});

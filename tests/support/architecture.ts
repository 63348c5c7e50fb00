/** The rules of the house as functions from one file to its breaches, each a line that says where and what. */
import { posix } from 'node:path';
import ts from 'typescript';
import { type Import, importsOf, type Source, visit } from './source';

export type Rule = (source: Source) => string[];

interface Allowed {
  /** Modules of lib/ it may use. */
  modules: string[];
  /** Modules of lib/ of which it may know the types. */
  types: string[];
  packages: string[];
}

const PURE = ['text', 'figures', 'names', 'match', 'pack', 'coverage', 'notes'];
const ALL = [...PURE, 'page', 'library', 'messages', 'articles', 'compiler'];

/** Who may import whom. What is not listed is not allowed. */
export const MODULES: Record<string, Allowed> = {
  text: { modules: [], types: [], packages: [] },
  figures: { modules: ['text'], types: [], packages: [] },
  names: { modules: ['text'], types: [], packages: [] },
  match: { modules: ['text'], types: [], packages: [] },
  pack: { modules: ['text', 'figures', 'names', 'match'], types: [], packages: ['valibot', '@noble/hashes'] },
  coverage: {
    modules: ['text', 'figures', 'names', 'match', 'pack'],
    types: [],
    packages: ['fuse.js', 'minisearch', '@noble/hashes'],
  },
  notes: { modules: ['text'], types: [], packages: ['valibot', 'approx-string-match', '@noble/hashes'] },
  articles: { modules: ['text', 'pack'], types: [], packages: ['valibot', '@noble/hashes', '@mozilla/readability'] },
  compiler: { modules: ['pack'], types: [], packages: [] },
  page: { modules: [], types: ['match', 'text'], packages: [] },
  library: { modules: PURE, types: [], packages: ['dexie'] },
  // What a note is, is said once: the table checks by the same schema as an import.
  messages: { modules: ['notes'], types: ALL, packages: ['valibot', 'wxt/browser'] },
};

const IN_COMPONENTS = ['preact', '#i18n', 'marked'];
const IN_ENTRYPOINTS = ['preact', '#i18n', 'wxt', '@wxt-dev/storage', 'fflate'];

/** What WXT and the test tools read by its default export. */
const DEFAULT_EXPORTS =
  /^(wxt\.config\.ts|tests\/[\w.]+\.config\.ts|entrypoints\/(background|reading|page|layer|cards|quotes|compiler)\/index\.ts|entrypoints\/[\w.-]+\.ts)$/;

const IMPURE = ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'];

const DANGEROUS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'postMessage',
  'customElements',
  'eval',
]);

export const MAX_LINES = 400;

export const imports: Rule = (source) => importsOf(source).flatMap((item) => breachOfImport(source.path, item));

function breachOfImport(path: string, item: Import): string[] {
  const say = (what: string) => [`${path}:${item.line} imports ${item.from}: ${what}`];
  const target = resolve(path, item.from);
  const module = /^lib\/([^/]+)/.exec(path)?.[1];
  if (module === 'cli') return target && crossesInto(target, module) ? say('only through the module’s index') : [];
  if (target === null) return packageBreach(path, module, item, say);
  if (isWithin(target, homeOf(path))) return [];
  const [area, name = ''] = target.split('/');
  if (area === 'lib') {
    if (!isIndex(target)) return say('only through the module’s index');
    if (module) return moduleBreach(module, name, item, say);
    if (path.startsWith('components/')) return item.typeOnly ? [] : say('components see only types of lib');
    return name === 'cli' ? say('nothing that ships may use the command line’s code') : [];
  }
  if (area === 'components' && path.startsWith('entrypoints/')) return [];
  return say('nobody may reach in there from here');
}

function moduleBreach(module: string, name: string, { typeOnly }: Import, say: (what: string) => string[]): string[] {
  const allowed = MODULES[module];
  if (!allowed) return say(`lib/${module} is no module of the architecture`);
  if (allowed.modules.includes(name) || (typeOnly && allowed.types.includes(name))) return [];
  return say(allowed.types.includes(name) ? `${module} may know only its types` : `${module} may not see ${name}`);
}

function packageBreach(
  path: string,
  module: string | undefined,
  item: Import,
  say: (what: string) => string[],
): string[] {
  const list = module
    ? (MODULES[module]?.packages ?? [])
    : path.startsWith('components/')
      ? IN_COMPONENTS
      : IN_ENTRYPOINTS;
  const isAllowed = list.some((name) => item.from === name || item.from.startsWith(`${name}/`));
  return isAllowed ? [] : say(`not among the packages allowed here (${list.join(', ') || 'none'})`);
}

/** The path an import leads to, from the root; null for a package. */
function resolve(path: string, from: string): string | null {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from);
  return /^[@~]\//.test(from) ? from.slice(2) : null;
}

/** The folder in which a file may reach anything. */
function homeOf(path: string): string {
  const [area = '', name = ''] = path.split('/');
  return area === 'components' ? area : `${area}/${name}`;
}

const isWithin = (target: string, folder: string) => target === folder || target.startsWith(`${folder}/`);
const isIndex = (target: string) => /^lib\/[^/]+(\/index(\.ts)?)?$/.test(target);
const crossesInto = (target: string, module: string) =>
  target.startsWith('lib/') && !isWithin(target, `lib/${module}`) && !isIndex(target);

export const purity: Rule = (source) => {
  const breaches: string[] = [];
  visit(source, (node, line) => {
    const name = ts.isPropertyAccessExpression(node) ? node.getText() : null;
    if (name && IMPURE.includes(name))
      breaches.push(`${source.path}:${line} uses ${name}: pure modules know no clock and no chance`);
    const isNow = ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length;
    if (isNow) breaches.push(`${source.path}:${line} uses new Date(): pure modules know no clock`);
  });
  return breaches;
};

export const namedExports: Rule = (source) => {
  if (DEFAULT_EXPORTS.test(source.path)) return [];
  const breaches: string[] = [];
  visit(source, (node, line) => {
    const isDefault =
      // `export =` only says how somebody else's old package exports.
      (ts.isExportAssignment(node) && !node.isExportEquals) ||
      (ts.isExportSpecifier(node) && node.name.text === 'default') ||
      (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
    if (isDefault) breaches.push(`${source.path}:${line} has a default export`);
  });
  return breaches;
};

export const safety: Rule = (source) => {
  const breaches: string[] = [];
  visit(source, (node, line) => {
    if (ts.isIdentifier(node) && DANGEROUS.has(node.text)) breaches.push(`${source.path}:${line} uses ${node.text}`);
    const isFunction = ts.isNewExpression(node) && node.expression.getText() === 'Function';
    if (isFunction) breaches.push(`${source.path}:${line} makes code out of text`);
  });
  return breaches;
};

export const length: Rule = ({ path, text }) => {
  const lines = text.trimEnd().split('\n').length;
  return lines > MAX_LINES ? [`${path}:${MAX_LINES} goes on to line ${lines}`] : [];
};

/** What moves by itself: only for readers who have not asked for less motion. */
const MOVING = /^\s*(?:animation|transition|scroll-behavior)\b/;

/** The formatter puts each block's end on a line of its own, as deep as its beginning. */
export const stillness: Rule = ({ path, text }) => {
  let end: string | null = null;
  return text.split('\n').flatMap((line, index) => {
    if (end === null && line.includes('(prefers-reduced-motion: no-preference)')) end = `${/^\s*/.exec(line)?.[0]}}`;
    else if (line === end) end = null;
    else if (end === null && MOVING.test(line)) return [`${path}:${index + 1} moves whoever wants less motion`];
    return [];
  });
};

/** Spelled in parts, so that this file does not break its own rule. */
const PRIVATE = [
  new RegExp(['/work', '(main|shared)/'].join('/')),
  new RegExp(['/root', '[\\w.]'].join('/')),
  /\/(home|Users)\/[\w.-]+\//,
  new RegExp(['registry', 'npmjs', 'org'].join('\\.')),
];

export const privacy: Rule = ({ path, text }) =>
  text.split('\n').flatMap((line, index) => {
    const found = PRIVATE.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
    return found ? [`${path}:${index + 1} names ${found}`] : [];
  });

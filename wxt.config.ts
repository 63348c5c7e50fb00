import { minify } from 'terser';
import type { PluginOption } from 'vite';
import { defineConfig } from 'wxt';
import { compileSeeds } from './lib/cli/seeds';

/** Everything the extension may load is its own; no request can leave (promise P1). Live reload needs more, in `dev` only. */
const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Pages that news stands on; files and browser pages are left alone. */
const WEB = ['http://*/*', 'https://*/*'];

/** `npm run dev` opens a browser where there is a screen for it; elsewhere it only builds and watches. */
const HAS_SCREEN = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * Those that make them smaller once they are gzipped. Nothing in them asks for a function's length or its prototype, and in
 * their world nobody has changed what the language brings along.
 */
const COMPRESS = {
  passes: 6,
  hoist_funs: true,
  unsafe: true,
  lhs_constants: false,
  keep_fargs: false,
  unsafe_arrows: true,
  unsafe_methods: true,
};

/** What esbuild has made small, smaller by a twentieth: the content scripts may take no more than 25 KB of a page, gzipped. */
const smaller: PluginOption = {
  name: 'smaller-content-scripts',
  apply: (_config, { mode }) => mode === 'production',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, { ecma: 2020, module: true, compress: COMPRESS });
      chunk.code = code ?? chunk.code;
    }
  },
};

/** What goes into pages: the first into each, the second where there are marks, the third where somebody points, the last where there are notes. */
const CONTENT_SCRIPTS: ReadonlySet<string> = new Set(['page', 'layer', 'cards', 'quotes']);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  publicDir: 'components/public',
  i18n: { localesDir: 'components/locales' },
  manifestVersion: 3,
  webExt: { disabled: !HAS_SCREEN },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: WEB,
    action: { default_title: '__MSG_extension_action__' },
    commands: {
      // Firefox does not take the action's key for a gesture that may open the sidebar.
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+S' },
      },
      'next-mark': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commands_nextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_commands_previousMark__' },
      'note-on-quote': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commands_noteOnQuote__' },
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: WEB,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(mode === 'production' ? { content_security_policy: { extension_pages: STRICT_CSP } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
  hooks: {
    // The content scripts go into every page: what they need of the browser's API returns promises in all that we support.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => CONTENT_SCRIPTS.has(name))) return;
      const { 'wxt/browser': _polyfilled, ...alias } = (config.resolve?.alias ?? {}) as Record<string, string>;
      config.resolve = { ...config.resolve, alias };
      config.plugins = [...(config.plugins ?? []), smaller];
    },
    // Named here and not by WXT: see entrypoints/page.
    'build:manifestGenerated': (_wxt, manifest) => {
      const frames = { all_frames: true, match_origin_as_fallback: true };
      manifest.content_scripts = [{ matches: WEB, js: ['page.js'], run_at: 'document_start', ...frames }];
    },
    'build:publicAssets': (wxt, files) => {
      const pack = compileSeeds(`${wxt.config.root}/seeds`);
      files.push(
        { relativeDest: 'pack/manifest.json', contents: JSON.stringify(pack.manifest) },
        { relativeDest: 'pack/bundled.json', contents: JSON.stringify(pack) },
      );
    },
  },
});

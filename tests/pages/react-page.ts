/** A page that React rendered on a server; `window.hydrate()` lets React take it over. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { htmlPage, type TestPage } from './page';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** React reports through its root, the console and the window; all of it is kept. */
const COMPLAINTS = `
window.complaints = [];
const error = console.error;
console.error = (...words) => { window.complaints.push(words.map(String).join(' ')); error(...words); };
window.addEventListener('error', (event) => window.complaints.push(event.message));
window.addEventListener('unhandledrejection', (event) => window.complaints.push(String(event.reason)));
window.hydrate = () => {
  const script = document.createElement('script');
  script.src = '/react.js';
  document.head.append(script);
};`;

export async function reactPages(): Promise<{ page: TestPage; script: TestPage }> {
  const rendered = await renderOnServer();
  return {
    page: htmlPage('React', `<div id="root">${rendered}</div>`, `<script>${COMPLAINTS}</script>`),
    script: { body: await bundle(), type: 'text/javascript' },
  };
}

async function renderOnServer(): Promise<string> {
  // Named at run time: neither React nor the story brings types along.
  const load = (name: string) => import(name);
  const { renderToString } = await load('react-dom/server');
  const { createElement } = await load('react');
  const { Story } = await load(here('react-story.mjs'));
  return renderToString(createElement(Story));
}

/** React's development build: only that one tells of every difference it finds. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: here('react-client.mjs'), formats: ['iife'], name: 'story' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('React was not bundled.');
  return output.output[0].code;
}

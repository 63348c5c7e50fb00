/** Serves the demo page and opens Chromium on it; started by start.mjs through tsx, once all is installed and built. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ensureChromium, ROOT } from '../install.mjs';
import { during, say, start } from '../progress.mjs';
import { launchChromium, welcomed } from './chromium';
import { readDemoArticle } from './demo-article';
import { renderNewsPage } from './news-page';
import { tour } from './tour';

const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const PHOTOGRAPHS = join(ROOT, '.output', 'demo');

const WHAT_TO_TRY = `
  Try this:
    Rest the pointer on an underlined name, or on an underlined figure.
    Press the toolbar button (or Alt+Shift+S) for the panel: This page, Coverage, Notes.
    Write a note on a card; find it again in the panel.
    Alt+Shift+. and Alt+Shift+, move along the marks without a mouse; Esc closes.
  Any other site works too: type its address. Close the browser to end.
`;

start(async () => {
  const { address, close } = await serveDemo();
  const headless = !hasDisplay();
  const executablePath = await ensureChromium();
  try {
    const launch = () =>
      launchChromium({ executablePath, extension: EXTENSION, headless, ...(headless ? {} : { viewport: null }) });
    const chromium = await during(`Starting Chromium${headless ? ' without a display' : ''}`, launch);
    await welcomed(chromium.context);
    if (headless) {
      try {
        await tour({ chromium, address, folder: PHOTOGRAPHS });
      } finally {
        await chromium.context.close();
      }
      return;
    }
    const page = await chromium.context.newPage();
    await page.goto(address);
    await page.bringToFront();
    say(`\n  ${address}\n${WHAT_TO_TRY}`);
    await new Promise<void>((resolve) => chromium.context.once('close', () => resolve()));
  } finally {
    close();
  }
});

async function serveDemo(): Promise<{ address: string; close: () => void }> {
  const body = renderNewsPage(readDemoArticle(ROOT));
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

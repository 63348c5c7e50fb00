/**
 * The least extension that hears of its background at the start of each page, and whose worker answers: listeners and
 * nothing else. What the browser itself takes for that (a world of its own, its bindings, a worker to be started) is in
 * every figure of ours.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../demo/chromium';

const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Least',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://*/*'], js: ['page.js'], run_at: 'document_start' }],
  }),
  'background.js': 'chrome.runtime.onMessage.addListener((_, __, answer) => answer({ ok: true }));',
  'page.html': '<!doctype html><title>Least</title>',
  'page.js': 'chrome.runtime.onMessage.addListener(() => {}); addEventListener("keydown", () => {}, true);',
};

type Context = Awaited<ReturnType<typeof launchChromium>>['context'];

export async function withLeast<Result>(
  executablePath: string,
  act: (context: Context) => Promise<Result>,
): Promise<Result> {
  const extension = mkdtempSync(join(tmpdir(), 'least-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(extension, name), text);
  const { context } = await launchChromium({ executablePath, extension });
  try {
    return await act(context);
  } finally {
    await context.close();
    rmSync(extension, { recursive: true });
  }
}

/**
 * `npm start`: installs what is missing, builds, and opens a browser with the extension on a demo news page. Without a
 * display it visits the page by itself, prints what it saw and takes photographs into .output/demo/.
 */
import { spawn } from 'node:child_process';
import { ensureChromium, ensureDependencies, ROOT, requireNode, tool } from './install.mjs';
import { run, say, start, Trouble } from './progress.mjs';

start(async () => {
  requireNode();
  await ensureDependencies();
  const chromium = await ensureChromium();
  say(`✓ Chromium: ${chromium}`);
  const build = await run('Building the extension', tool('wxt'), ['build', '-b', 'chrome'], { cwd: ROOT });
  if (build.code !== 0) throw new Trouble(`${build.output}\nThe extension could not be built.`);
  process.exitCode = await demo(chromium);
});

/** In a process of its own: it is TypeScript, and tsx was not there before the install. */
function demo(chromium) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/demo/demo.ts'], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, SECOND_SOURCE_CHROMIUM: chromium },
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

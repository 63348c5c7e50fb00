/**
 * Installs what is missing before anything else can run: the packages of package-lock.json and the two browsers.
 * Plain Node, since it runs before there is anything to import.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers.mjs';
import { run, say, Trouble } from './progress.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const LEAST_NODE = [20, 19];
/** Photographs need a serif and a sans that are metric-compatible with what news pages ask for. */
const FONTS = ['fonts-liberation'];

/** A tool of node_modules/.bin, called by its path so that no shell has to find it. */
export const tool = (name) => join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Trouble(`Second Source needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

export async function ensureDependencies() {
  if (isInstalled()) return;
  const quietly = ['--no-audit', '--no-fund', '--loglevel=http'];
  let { code, output } = await run('Installing packages (npm ci)', 'npm', ['ci', ...quietly], { cwd: ROOT });
  if (code !== 0 && output.includes('EUSAGE')) {
    // A lock written against a registry without some platforms' packages: npm ci refuses it, npm install completes it.
    const install = ['install', '--no-save', ...quietly];
    ({ code, output } = await run('The lock file is not complete here: npm install', 'npm', install, { cwd: ROOT }));
  }
  if (code !== 0) throw new Trouble(`The packages could not be installed: ${npmReason(output)}`);
}

/** @returns {Promise<string>} the path of a Chromium that loads unpacked extensions */
export const ensureChromium = () => ensureBrowser('chromium');

/** @returns {Promise<string>} the path of a Firefox, 140 or newer */
export const ensureFirefox = () => ensureBrowser('firefox');

async function ensureBrowser(kind) {
  const found = await findBrowser(kind);
  if (found.path) return found.path;
  if (found.problem) throw new Trouble(found.problem);
  const attempts = [];
  if (isDebianRoot()) attempts.push(() => installWithApt(kind));
  if (kind === 'chromium') attempts.push(downloadWithPlaywright);
  for (const attempt of attempts) {
    await attempt();
    const { path } = await findBrowser(kind);
    if (path) return path;
  }
  throw new Trouble(MISSING[kind]);
}

const MISSING = {
  chromium:
    'No Chromium was found and none could be installed: install Chromium (Debian: apt-get install chromium) or set SECOND_SOURCE_CHROMIUM to one. ' +
    'Google Chrome itself will not do: since version 137 it ignores --load-extension.',
  firefox:
    'No Firefox 140 or newer was found and none could be installed: install it (Debian: apt-get install firefox-esr) or set SECOND_SOURCE_FIREFOX to one.',
};

function isInstalled() {
  const lock = join(ROOT, 'package-lock.json');
  const mark = join(ROOT, 'node_modules', '.package-lock.json');
  return existsSync(mark) && (!existsSync(lock) || statSync(lock).mtimeMs <= statSync(mark).mtimeMs);
}

function npmReason(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(output)) {
    return 'the npm registry cannot be reached. Check the network, then run the command again.';
  }
  const line = output.split('\n').find((text) => /npm (error|ERR!) (?!code|A complete log)\S/.test(text));
  return line ? line.replace(/^.*npm (error|ERR!)\s*/, '') : 'npm is missing or failed without a word.';
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  // Ubuntu's packages of these names only point at snaps.
  return /^ID=debian$/m.test(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');
}

async function installWithApt(kind) {
  const name = kind === 'chromium' ? 'chromium' : 'firefox-esr';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const lock = ['-o', 'DPkg::Lock::Timeout=180'];
  const update = await run('Reading the list of Debian packages', 'apt-get', [...lock, 'update'], { env });
  if (update.code !== 0) say('  apt-get update failed; going on with the list that is there.');
  const install = [...lock, 'install', '-y', '--no-install-recommends', name, ...FONTS];
  await run(`Installing ${name} from Debian`, 'apt-get', install, { env });
}

async function downloadWithPlaywright() {
  const needsLibraries = process.platform === 'linux' && process.getuid?.() === 0;
  const args = ['install', ...(needsLibraries ? ['--with-deps'] : []), 'chromium'];
  await run("Downloading Playwright's Chromium", tool('playwright'), args, { cwd: ROOT });
}

/** Where browsers are found on Linux, macOS and Windows, and which of them will do. */
import { execFile } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const LEAST_FIREFOX = 140;
const VERSION_TIMEOUT_MS = 20_000;

const VARIABLES = { chromium: 'SECOND_SOURCE_CHROMIUM', firefox: 'SECOND_SOURCE_FIREFOX' };

/** Names on PATH, best first. Google Chrome is absent on purpose: since 137 it ignores --load-extension. */
const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing', 'ungoogled-chromium', 'brave-browser'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const local = process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');

const PLACES = {
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    firefox: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
  },
  win32: {
    chromium: [
      join(local, 'Chromium', 'Application', 'chrome.exe'),
      join(programs, 'BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'),
    ],
    firefox: [join(programs, 'Mozilla Firefox', 'firefox.exe'), join(local, 'Mozilla Firefox', 'firefox.exe')],
  },
};

/**
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<{path: string | null, problem: string | null}>} `problem` is a sentence where the caller's own
 *   choice (the environment variable) will not do: then nothing else is tried.
 */
export async function findBrowser(kind) {
  const variable = VARIABLES[kind];
  const chosen = process.env[variable];
  if (chosen) {
    const reason = await refusal(kind, chosen);
    return reason
      ? { path: null, problem: `${variable} names ${chosen}, which ${reason}.` }
      : { path: chosen, problem: null };
  }
  for (const path of await candidates(kind)) {
    if ((await refusal(kind, path)) === null) return { path, problem: null };
  }
  return { path: null, problem: null };
}

async function candidates(kind) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  const usual = PLACES[process.platform]?.[kind] ?? [];
  const found = [...(kind === 'chromium' ? await fromPlaywright() : []), ...onPath, ...usual];
  return found.filter(isExecutable);
}

async function fromPlaywright() {
  try {
    const { chromium } = await import('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** Why this browser will not do, as the end of a sentence; null: it will. */
async function refusal(kind, path) {
  if (!isExecutable(path)) return 'cannot be run';
  // A snap has a /tmp of its own and cannot read a profile or an extension that we put elsewhere.
  if (realpathSync(path).startsWith('/snap') || realpathSync(path) === '/usr/bin/snap')
    return 'is a snap and cannot read our files';
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return /Google\\Chrome\\/.test(path) ? BRANDED : null;
  const version = await versionOf(path);
  if (version === null) return 'does not start';
  if (kind === 'chromium') return /^Google Chrome (?!for Testing)/.test(version) ? BRANDED : null;
  const major = Number(/Firefox (\d+)/.exec(version)?.[1] ?? 0);
  return major >= LEAST_FIREFOX ? null : `is ${version}; ${LEAST_FIREFOX} or newer is needed`;
}

const BRANDED = 'is Google Chrome, which since version 137 ignores --load-extension: use Chromium';

function versionOf(path) {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: VERSION_TIMEOUT_MS }, (error, output) => {
      resolve(error ? null : output.trim());
    });
  });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

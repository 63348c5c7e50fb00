/** Starts Firefox for a test: a profile of its own, nothing that asks the network, Marionette on a free port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../lib/cli/demo/surface';

export interface FirefoxStart {
  executable: string;
  profile: string;
  preferences: Record<string, string | number | boolean>;
}

const START_TIMEOUT_MS = 40_000;
const QUIT_TIMEOUT_MS = 10_000;

const PREFERENCES: Record<string, string | number | boolean> = {
  'marionette.port': 0,
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.installDistroAddons': false,
  // Our add-on is installed for the session only; a restart must find its data as an update would.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'media.gmp-provider.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': 'data:,',
  'app.update.enabled': false,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.region.network.url': '',
  'browser.topsites.contile.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.tabs.warnOnClose': false,
  'browser.uitour.enabled': false,
  'browser.translations.enable': false,
  'captivedetect.canonicalURL': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'services.settings.server': 'data:,',
  'dom.disable_open_during_load': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'remote.prefs.recommended': true,
  'termsofuse.bypassNotification': true,
};

export interface FirefoxProcess {
  port: number;
  /** Ends the process if it has not ended by itself. */
  stop(): Promise<void>;
}

export async function startFirefox({ executable, profile, preferences }: FirefoxStart): Promise<FirefoxProcess> {
  await mkdir(profile, { recursive: true });
  const portFile = join(profile, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  await writeFile(join(profile, 'user.js'), userJs({ ...PREFERENCES, ...preferences }));
  const args = ['--marionette', '--headless', '--remote-allow-system-access', '--profile', profile, '--no-remote'];
  const env = {
    ...process.env,
    MOZ_CRASHREPORTER_DISABLE: '1',
    // Without it a released Firefox asks Mozilla's server for settings whatever the preference says.
    MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
    MOZ_HEADLESS_WIDTH: '1280',
    MOZ_HEADLESS_HEIGHT: '960',
  };
  const child = spawn(executable, [...args, 'about:blank'], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-4_000)));
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-4_000)));
  const readPort = async () => {
    if (child.exitCode !== null) throw new Error(`Firefox ended with code ${child.exitCode}:\n${said}`);
    return existsSync(portFile) ? Number(await readFile(portFile, 'utf8')) || null : null;
  };
  try {
    const port = await until('Firefox to open its remote control', readPort, START_TIMEOUT_MS);
    return { port, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  if (hasEnded()) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const timer = setTimeout(() => child.kill('SIGKILL'), QUIT_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

function userJs(preferences: FirefoxStart['preferences']): string {
  const line = ([name, value]: [string, unknown]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`;
  return Object.entries(preferences).map(line).join('');
}

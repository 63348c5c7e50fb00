/** Sends for the script that reads pages and searches: entrypoints/reading. */
import { browser } from 'wxt/browser';
import { READING_CODE, type ReadingCode } from '../../lib/coverage';

const FILE = '/reading.js';

interface World {
  [READING_CODE]?: ReadingCode;
  importScripts(file: string): void;
  addEventListener(type: 'install', listener: () => void): void;
}

const world = globalThis as unknown as World;
let code: Promise<ReadingCode> | null = null;

/** @throws Error where it cannot be had; the next call tries again */
export function readingCode(): Promise<ReadingCode> {
  code ??= load().catch((error) => {
    code = null;
    throw error;
  });
  return code;
}

async function load(): Promise<ReadingCode> {
  if (import.meta.env.FIREFOX) await import(/* @vite-ignore */ browser.runtime.getURL(FILE as never));
  else world.importScripts(FILE);
  const loaded = world[READING_CODE];
  if (loaded === undefined) throw new Error(`${FILE} is missing from the extension’s package.`);
  return loaded;
}

/**
 * A service worker may import later only what it imported before it was installed.
 * https://w3c.github.io/ServiceWorker/#importscripts
 */
export function followReading(): void {
  if (!import.meta.env.FIREFOX) world.addEventListener('install', () => void readingCode().catch(() => null));
}

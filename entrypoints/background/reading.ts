/** Sends for the script that reads pages and searches: entrypoints/reading. */
import { browser } from 'wxt/browser';
import { READING_KEY, type ReadingCode } from '../../lib/coverage';

const CODE: unique symbol = Symbol.for(READING_KEY);
const FILE = '/reading.js';

interface World {
  [CODE]?: ReadingCode;
  importScripts(file: string): void;
  addEventListener(type: 'install', listener: () => void): void;
}

const world = globalThis as unknown as World;
let sent: Promise<ReadingCode> | null = null;

/** @throws Error where the script is missing; asked again, it is sent for again */
export async function readingCode(): Promise<ReadingCode> {
  sent ??= load().catch((error) => {
    sent = null;
    throw error;
  });
  return sent;
}

async function load(): Promise<ReadingCode> {
  if (import.meta.env.FIREFOX) await import(/* @vite-ignore */ browser.runtime.getURL(FILE as never));
  else world.importScripts(FILE);
  const code = world[CODE];
  if (code === undefined) throw new Error(`${FILE} is missing from the extension’s package.`);
  return code;
}

/** A service worker may import later only what it imported while it was installed. https://w3c.github.io/ServiceWorker/#importscripts */
export function followReading(): void {
  if (!import.meta.env.FIREFOX) world.addEventListener('install', () => world.importScripts(FILE));
}

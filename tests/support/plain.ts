/** The same browsers without the extension: what a page is when nobody is there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { pause } from '../../lib/cli/demo/surface';
import { ensureChromium, ensureFirefox } from '../../lib/cli/install.mjs';
import type { Canary } from './canary';
import { ledTo } from './chromium';
import { UUID } from './firefox';
import { FirefoxSession } from './firefox-session';
import type { Reading } from './reading';

export interface Visit {
  address: string;
  /** What is asked of the page, and how long after it has loaded. */
  expression: string;
  afterMs: number;
}

export interface PlainSetup {
  browser: Reading['browser'];
  canary: Canary;
  visits: Visit[];
}

/** Starts the browser, loads one page after the other, and hands back what each answered. */
export function visitPlainly<Value>(setup: PlainSetup): Promise<Value[]> {
  return setup.browser === 'firefox' ? inFirefox(setup) : inChromium(setup);
}

async function inChromium<Value>({ visits, canary }: PlainSetup): Promise<Value[]> {
  const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];
  const args = ['--no-sandbox', ledTo(canary), ...quiet];
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    const answers: Value[] = [];
    for (const { address, expression, afterMs } of visits) {
      await page.goto(address);
      await pause(afterMs);
      answers.push(await page.evaluate<Value>(expression));
    }
    return answers;
  } finally {
    await browser.close();
  }
}

async function inFirefox<Value>({ visits, canary }: PlainSetup): Promise<Value[]> {
  const profile = await mkdtemp(join(tmpdir(), 'second-source-plain-'));
  const address = { addonId: 'nobody@example.org', uuid: UUID };
  const executablePath = await ensureFirefox();
  const session = await FirefoxSession.start({ executablePath, extension: null, profile, address, canary });
  try {
    const tab = session.firstTab;
    const answers: Value[] = [];
    for (const { address, expression, afterMs } of visits) {
      await session.navigate(tab, address);
      await pause(afterMs);
      answers.push(await session.run<Value>({ tab }, `return (${expression})`));
    }
    return answers;
  } finally {
    await session.quit();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

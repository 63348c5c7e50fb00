/** Install, restart and forged messages: what only Chromium lets a test reach. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause, until, untilSays } from '../../../lib/cli/demo/surface';
import { ROOT } from '../../../lib/cli/install.mjs';
import { expect, test } from '../../support/test';
import { VALID_BODIES } from '../../unit/messages/bodies';

test('the first install opens the welcome page once, and a restart does not', async ({ chromium }) => {
  const welcomes = () => chromium.context.pages().filter((page) => page.url().endsWith('/welcome.html')).length;
  await until('the welcome page', async () => welcomes() || null);
  expect(welcomes()).toBe(1);
  await chromium.restart();
  await chromium.open('/news');
  await chromium.marks(1);
  await pause(1_000);
  expect(welcomes()).toBe(0);
});

test('the package asks for the permissions that the README explains, and for no others', async ({ chromium }) => {
  const options = await chromium.extensionPage('/options.html');
  const manifest = await options.evaluate<Record<string, unknown>>('chrome.runtime.getManifest()');
  expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'sidePanel']);
  expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
  expect(manifest.optional_permissions).toBeUndefined();
  expect(JSON.stringify(manifest.content_security_policy)).toContain("default-src 'none'");
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const permission of manifest.permissions as string[]) expect(readme).toContain(`\`${permission}\``);
});

test('the pack is laid once; a damaged one is laid anew and notes survive', async ({ chromium }) => {
  let options = await chromium.extensionPage('/options.html');
  await untilSays(options, '5 articles');
  const note = { ...VALID_BODIES['note.save'].note, text: 'still here' };
  await options.evaluate(`chrome.runtime.sendMessage({ name: 'note.save', body: { note: ${JSON.stringify(note)} } })`);
  const damage = (store: string) => `new Promise((done, fail) => {
    const opening = indexedDB.open('second-source-packs');
    opening.onerror = fail;
    opening.onsuccess = () => {
      const act = opening.result.transaction('${store}', 'readwrite');
      act.objectStore('${store}').clear();
      act.oncomplete = () => { opening.result.close(); done(true); };
    };
  })`;
  for (const store of ['records', 'packs']) {
    await options.evaluate(damage(store));
    await chromium.restart();
    options = await chromium.extensionPage('/options.html');
    await untilSays(options, '5 articles');
    const kept = await options.evaluate<{ value: { text: string }[] }>(
      `chrome.runtime.sendMessage({ name: 'note.list', body: {} })`,
    );
    expect(kept.value.map(({ text }) => text)).toEqual(['still here']);
  }
});

test('a web page’s content script may only find, style and ask for cards', async ({ chromium }) => {
  await chromium.open('/news');
  await chromium.marks(1);
  const session = await chromium.context.newCDPSession(chromium.page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = await until(
    'the content script',
    async () => worlds.find(({ origin }) => origin.startsWith('chrome-extension:')) ?? null,
  );
  const answers: Record<string, unknown> = {};
  for (const [name, body] of Object.entries(VALID_BODIES)) {
    const expression = `chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`;
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      awaitPromise: true,
      returnByValue: true,
    });
    answers[name] = result.value;
  }
  const { result: kept } = await session.send('Runtime.evaluate', {
    expression: `Promise.resolve(chrome.storage?.session?.get()).then((all) => all ?? null, () => null)`,
    contextId: world.id,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(kept.value, 'what lies in the memory of the session: cards made ahead, tickets').toBeNull();
  const allowed = Object.entries(answers).filter(([, answer]) => (answer as { ok: boolean }).ok);
  expect(allowed.map(([name]) => name).sort()).toEqual([
    'page.card',
    'page.changed',
    'page.code',
    'page.find',
    'page.start',
    'page.style',
    'page.taken',
  ]);
  for (const [name, answer] of Object.entries(answers)) {
    if (!name.startsWith('page.')) expect(answer, name).toMatchObject({ ok: false, code: 'refused' });
  }
  const notes = await (await chromium.extensionPage('/options.html')).evaluate<{ value: unknown[] }>(
    `chrome.runtime.sendMessage({ name: 'note.list', body: {} })`,
  );
  expect(notes.value).toEqual([]);
});

test('what a content script writes into the browser’s storage changes nothing', async ({ chromium }) => {
  const options = await chromium.extensionPage('/options.html');
  const read = `chrome.runtime.sendMessage({ name: 'settings.get', body: {} })`;
  const before = await options.evaluate(read);
  await options.evaluate(`chrome.storage.local.set({ settings: { markStyle: 'dotted}body{background:url(/leak)' } })`);
  expect(await options.evaluate(read)).toEqual(before);
  expect(await options.evaluate(`indexedDB.databases().then((all) => all.map(({ name }) => name).sort())`)).toEqual([
    'second-source-articles',
    'second-source-imported',
    'second-source-own',
    'second-source-packs',
  ]);
});

test('a card opens although the worker was stopped between hover and answer', async ({ chromium }) => {
  await chromium.open('/news');
  await chromium.marks(1);
  const session = await chromium.context.newCDPSession(chromium.page);
  const browser = chromium.context.browser();
  if (!browser) throw new Error('no browser');
  const root = await browser.newBrowserCDPSession();
  const stop = async () => {
    const { targetInfos } = await root.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    if (worker) await root.send('Target.closeTarget', { targetId: worker.targetId });
  };
  await stop();
  await chromium.hover('Olga Tsukanova');
  await stop();
  await untilSays(await chromium.card(), /article/);
  await session.detach();
});

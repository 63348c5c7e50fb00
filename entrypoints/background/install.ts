import { browser } from 'wxt/browser';
import { startOwn } from './notes';
import { library } from './shelves';

/** Lay the library and read the tabs that are open already; on the first install say hello. Updates come without a word. */
export function followInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void library.ready().catch(() => null);
    startOwn();
    if (reason === 'install') void welcome();
    // After an update too: what runs in the tabs then is cut off from us, and its marks are dead. Firefox does it by itself.
    if (import.meta.env.CHROME) void readOpenTabs();
  });
}

/** A profile is greeted once: unpacked and temporary add-ons are “installed” at every start of the browser. */
async function welcome(): Promise<void> {
  const isNew = await library.settings.isFirstTime(Date.now()).catch(() => false);
  if (isNew) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

async function readOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames: true };
      // Pages that no extension may read (the web store) refuse; there is nothing to tell anybody.
      await browser.scripting.executeScript({ target, files: ['/page.js'] }).catch(() => null);
    }),
  );
}

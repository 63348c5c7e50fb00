import type { Browser } from 'wxt/browser';
import { library } from './shelves';

/** On the first install: lay the library and say hello. Updates come without a word. */
export function followInstall(browser: Browser): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void library.ready().catch(() => null);
    if (reason !== 'install') return;
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}

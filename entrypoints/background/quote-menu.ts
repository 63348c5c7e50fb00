import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openPanel, readQuote, tell } from '../../lib/messages';
import { wantQuote } from './panel';

const ITEM = 'note-on-quote';

/** The page's own menu, where something is selected: “Write a note on this quote” opens the panel with it. */
export function followQuoteMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: ITEM,
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
      title: i18n.t('menu.noteOnQuote'),
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== ITEM || tab?.id === undefined) return;
    // Before anything is awaited: the browser forgets the gesture.
    void openPanel(tab.id);
    void offerQuote(tab.id, frameId ?? 0);
  });
}

/** Frames that we do not read, and selections inside fields, have no quote: the panel opens without one. */
async function offerQuote(tab: number, frame: number): Promise<void> {
  const quote = readQuote(await tell({ tab, frame }, 'tab.selection', {}).catch(() => null));
  if (quote !== null) await wantQuote(tab, quote);
}

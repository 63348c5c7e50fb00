import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { CAPS, openPanel, type PagePlace, readQuote, tell } from '../../lib/messages';
import type { QuoteSelector } from '../../lib/notes';
import { wishFor } from './wishes';

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
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0, frameUrl, selectionText = '' }, tab) => {
    if (menuItemId !== ITEM || tab?.id === undefined) return;
    // Before anything is awaited: the browser forgets the gesture.
    void openPanel(tab.id);
    const url = (frameId === 0 ? tab.url : frameUrl) ?? tab.url ?? '';
    const page = { url: url.slice(0, CAPS.urlChars), title: (tab.title ?? '').slice(0, CAPS.titleChars) };
    void offerQuote({ tab: tab.id, frame: frameId }, { page, words: selectionText });
  });
}

/** Where no script of ours runs (frames of other sites, PDFs), the browser's own word for what is selected must do. */
async function offerQuote(
  at: { tab: number; frame: number },
  { page, words }: { page: PagePlace; words: string },
): Promise<void> {
  const quote = readQuote(await tell(at, 'tab.selection', {}).catch(() => null)) ?? plainQuote(words);
  if (quote !== null) await wishFor(at.tab, { placed: { quote, page } });
}

function plainQuote(words: string): QuoteSelector | null {
  const exact = words.trim().slice(0, CAPS.quoteChars);
  return exact === '' ? null : { exact, prefix: '', suffix: '', start: 0, end: exact.length };
}

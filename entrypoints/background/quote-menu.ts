import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import {
  announce,
  CAPS,
  openPanel,
  ownOrigin,
  type PagePlace,
  type PlacedQuote,
  readSelection,
  tell,
} from '../../lib/messages';
import { framesOf, readersFrame, startOf } from './frames';
import { hostOf } from './sites';
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
    const page = pageOf(tab);
    const ofFrame = (frameId === 0 ? tab.url : frameUrl) ?? '';
    void offerQuote({ tab: tab.id, frame: frameId }, { page, frameUrl: ofFrame, words: selectionText });
  });
}

/** The same by a key, in the frame that the reader is in; with nothing selected there, on the page. */
export function followQuoteKey(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== ITEM || tab?.id === undefined) return;
    // Our own reader has a field for it beside the words.
    if (tab.url?.startsWith(`${ownOrigin()}/reader.html`) === true)
      return void announce({ what: 'quote', tab: tab.id });
    void openPanel(tab.id);
    void offerSelection(tab.id, pageOf(tab));
  });
}

const pageOf = ({ url = '', title = '' }: { url?: string | undefined; title?: string | undefined }): PagePlace => ({
  url: url.slice(0, CAPS.urlChars),
  title: title.slice(0, CAPS.titleChars),
});

async function offerSelection(tab: number, page: PagePlace): Promise<void> {
  const selected = await quoteIn(tab, await readersFrame(tab));
  await wishFor(tab, selected === null ? { note: 'page' } : { placed: { ...selected, page } });
}

/** What is selected in a tab while the reader is in the panel: on the page, or else in the first of its frames that has any. */
export async function selectionIn(tab: number): Promise<PlacedQuote | null> {
  const page = pageOf(await browser.tabs.get(tab));
  for (const { frame } of await framesOf(tab)) {
    const selected = await quoteIn(tab, frame);
    if (selected !== null) return { ...selected, page };
  }
  return null;
}

type Selected = Omit<PlacedQuote, 'page'>;

/** What is selected there, by its place in the text of page and frames; null where no script of ours reads it. */
async function quoteIn(tab: number, frame: number): Promise<Selected | null> {
  const read = readSelection(await tell({ tab, frame }, 'tab.selection', {}).catch(() => null));
  const from = read === null ? null : await startOf(tab, frame);
  if (read === null || from === null) return null;
  const { quote, isCut } = read;
  return { quote: { ...quote, start: quote.start + from, end: quote.end + from }, ...(isCut && { isCut }) };
}

/**
 * A frame that we read is part of the page. Where no script of ours runs (frames of other sites, PDFs), the browser's
 * own word for what is selected must do, and the frame is a page of its own: opened by itself, it has the quote again.
 */
async function offerQuote(
  at: { tab: number; frame: number },
  { page, frameUrl, words }: { page: PagePlace; frameUrl: string; words: string },
): Promise<void> {
  const read = await quoteIn(at.tab, at.frame);
  if (read !== null) return wishFor(at.tab, { placed: { ...read, page } });
  const selected = plainQuote(words);
  const place = hostOf(frameUrl) === null ? page : { ...page, url: frameUrl.slice(0, CAPS.urlChars) };
  if (selected !== null) await wishFor(at.tab, { placed: { ...selected, page: place } });
}

function plainQuote(words: string): Selected | null {
  const whole = words.trim();
  const exact = whole.slice(0, CAPS.quoteChars).replace(/[\uD800-\uDBFF]$/, '');
  if (exact === '') return null;
  const quote = { exact, prefix: '', suffix: '', start: 0, end: exact.length };
  return { quote, ...(exact.length < whole.length && { isCut: true }) };
}

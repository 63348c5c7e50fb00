/** The page in a tab as a text to be read, because the reader clicked “add this page”. */
import { browser } from 'wxt/browser';
import { ADDING_CAPS, MessageError, type NoSource, type PageSource } from '../../lib/messages';

/**
 * Text, address and title are of one moment, so that a page that goes elsewhere meanwhile cannot lend its text the name
 * of another. @throws MessageError where it is not of the site that the tab showed
 */
export async function pageSource(tab: number): Promise<PageSource | NoSource> {
  const { url: chosen } = await browser.tabs.get(tab);
  const wanted = { target: { tabId: tab }, func: readSource, args: [ADDING_CAPS.sourceChars] as [number] };
  const [result] = await browser.scripting.executeScript(wanted).catch(() => []);
  if (result?.result === null) return { why: 'too-large' };
  const read = asSource(result?.result);
  if (read === null) return { why: 'closed' };
  if (originOf(chosen) !== originOf(read.url))
    throw new MessageError('failed', 'The page went away while it was read.');
  const { html, url, title } = read;
  return { html, url: url.slice(0, ADDING_CAPS.urlChars), title: title.slice(0, ADDING_CAPS.words) };
}

/** Runs in the page's tab, in a world of our own; null if it is too large. What a page says is checked where it is read. */
function readSource(most: number): PageSource | null {
  const root = document.documentElement;
  const source = root.getHTML();
  const language = root.lang.replace(/[^\w-]/g, '');
  if (source.length > most) return null;
  const html = `<!doctype html><html lang="${language}">${source}</html>`;
  return { html, url: location.href, title: document.title };
}

function asSource(result: unknown): PageSource | null {
  if (typeof result !== 'object' || result === null) return null;
  const { html, url, title } = result as Record<string, unknown>;
  return typeof html === 'string' && typeof url === 'string' && typeof title === 'string' ? { html, url, title } : null;
}

function originOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}

import { useEffect, useState } from 'preact/hooks';
import { drafts, type PanelPage, readQuote } from '../../lib/messages';
import { type QuoteSelector, withoutFragment } from '../../lib/notes';

/**
 * The words of this page that the reader has selected to write on, until the note is written or given up. They are kept
 * like a draft: a panel that is closed meanwhile, or a browser that stops, has them again on this page.
 */
export function useWantedQuote(page: PanelPage | null): [QuoteSelector | null, () => void] {
  const [quote, setQuote] = useState<QuoteSelector | null>(null);
  const wanted = page?.wantedQuote ?? null;
  const key = page?.page == null ? null : `quote-of:${withoutFragment(page.page.url)}`;

  useEffect(() => {
    setQuote(null);
    if (key === null) return;
    let isOver = false;
    drafts.load(key).then(
      (kept) => !isOver && kept !== null && setQuote((now) => now ?? readKept(kept.text)),
      () => null,
    );
    return () => {
      isOver = true;
    };
  }, [key]);
  // After the effect above: a panel that opens on a new page gets both at once.
  useEffect(() => {
    if (wanted === null || key === null) return;
    setQuote(wanted);
    drafts.keep(key, { text: JSON.stringify(wanted), tags: [] }).catch(() => null);
  }, [wanted, key]);

  const done = () => {
    setQuote(null);
    if (key !== null) drafts.keep(key, null).catch(() => null);
  };
  return [quote, done];
}

function readKept(text: string): QuoteSelector | null {
  try {
    return readQuote(JSON.parse(text));
  } catch {
    return null;
  }
}

import { useEffect, useState } from 'preact/hooks';
import { ask, drafts, type PanelPage, type PlacedQuote, readQuote } from '../../lib/messages';
import { pageAddress } from '../../lib/notes';

/**
 * The words of this page that the reader has selected to write on, until the note is written or given up. They are kept
 * like a draft: a panel that is closed meanwhile, or a browser that stops, has them again on this page.
 */
export function useWantedQuote(page: PanelPage | null): [PlacedQuote | null, () => void] {
  const [placed, setPlaced] = useState<PlacedQuote | null>(null);
  const wish = page?.wish ?? null;
  const key = page?.place == null ? null : `quote-of:${pageAddress(page.place.url)}`;

  useEffect(() => {
    setPlaced(null);
    if (key === null) return;
    let isOver = false;
    drafts.load(key).then(
      (kept) => !isOver && kept !== null && setPlaced((now) => now ?? readKept(kept.text)),
      () => null,
    );
    return () => {
      isOver = true;
    };
  }, [key]);
  // After the effect above: a panel that opens on a new page gets both at once.
  useEffect(() => {
    if (wish === null || !('placed' in wish) || key === null) return;
    setPlaced(wish.placed);
    drafts
      .keep(key, { text: JSON.stringify(wish.placed), tags: [] })
      .then(() => ask('panel.shown', { wish: wish.id }))
      .catch(() => null);
  }, [wish?.id, key]);

  const done = () => {
    setPlaced(null);
    if (key !== null) drafts.keep(key, null).catch(() => null);
  };
  return [placed, done];
}

function readKept(text: string): PlacedQuote | null {
  try {
    const { quote, page, isCut } = JSON.parse(text) as {
      quote: unknown;
      page: { url: unknown; title: unknown };
      isCut?: unknown;
    };
    const read = readQuote(quote);
    if (read === null) return null;
    const of = { url: String(page.url), title: String(page.title) };
    return { quote: read, page: of, ...(isCut === true && { isCut }) };
  } catch {
    return null;
  }
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, drafts, type PanelPage, type PlacedQuote, readQuote } from '../../lib/messages';
import { pageAddress } from '../../lib/notes';

export interface WantedQuote {
  placed: PlacedQuote | null;
  /** It could not be kept: the wish stands until it is written or given up, or the browser stops. */
  isUnkept: boolean;
  /** It is written or given up. */
  onDone: () => void;
}

/**
 * The words of this page that the reader has selected to write on, until the note is written or given up. They are kept
 * like a draft: a panel that is closed meanwhile, or a browser that stops, has them again on this page.
 */
export function useWantedQuote(page: PanelPage | null): WantedQuote {
  const [placed, setPlaced] = useState<PlacedQuote | null>(null);
  const [isUnkept, setUnkept] = useState(false);
  /** A wish that could not be kept, or whose word got lost, comes with each answer: where it belongs, and that it is over. */
  const seen = useRef<{ wish: string; key: string; isOver: boolean } | null>(null);
  const wish = page?.wish ?? null;
  const key = page?.place == null ? null : `quote-of:${pageAddress(page.place.url)}`;

  useEffect(() => {
    setPlaced(null);
    setUnkept(false);
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
    if (seen.current?.wish !== wish.id) seen.current = { wish: wish.id, key, isOver: false };
    // Another page in the same tab has none of its words.
    if (seen.current.isOver || seen.current.key !== key) return;
    const mine = seen.current;
    let isLeft = false;
    setPlaced(wish.placed);
    setUnkept(false);
    drafts.keep(key, { text: JSON.stringify(wish.placed), tags: [] }).then(
      () => tellShown(wish.id),
      () => !isLeft && !mine.isOver && setUnkept(true),
    );
    return () => {
      isLeft = true;
    };
  }, [wish?.id, key]);

  const onDone = () => {
    setPlaced(null);
    setUnkept(false);
    if (key !== null) drafts.keep(key, null).catch(() => null);
    if (seen.current === null || seen.current.key !== key) return;
    // It still stands where it could not be kept: what was written on it would be wanted again.
    seen.current.isOver = true;
    tellShown(seen.current.wish);
  };
  return { placed, isUnkept, onDone };
}

const tellShown = (wish: string) => void ask('panel.shown', { wish }).catch(() => null);

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

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, drafts, type PagePlace, type PanelPage, type PlacedQuote, readQuote } from '../../lib/messages';
import { pageAddress } from '../../lib/text';
import { isOneSite } from './one-site';

export interface WantedQuote {
  placed: PlacedQuote | null;
  /** It could not be kept: the wish stands until it is written or given up, or the browser stops. */
  isUnkept: boolean;
  /** Whether the field on these words holds a text. */
  onHolding: (placed: PlacedQuote, isHolding: boolean) => void;
  /** It is written or given up. */
  onDone: () => void;
}

interface Wanted {
  placed: PlacedQuote;
  isUnkept: boolean;
  /** Where it is kept, and the tab and page that it came with. */
  key: string;
  tab: number | null;
  place: PagePlace;
}

/**
 * The words of this page that the reader has selected to write on, until the note is written or given up. They are kept
 * like a draft: a panel that is closed meanwhile, or a browser that stops, has them again on this page. A page that
 * changes its address while one writes on them (endless news sites do) does not take the text along.
 */
export function useWantedQuote(page: PanelPage | null): WantedQuote {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  /** The words whose field holds a text. */
  const holding = useRef<string | null>(null);
  /** A wish that could not be kept, or whose word got lost, comes with each answer: where it belongs, and that it is over. */
  const seen = useRef<{ wish: string; key: string; isOver: boolean } | null>(null);
  const { wish = null, tab = null, place = null } = page ?? {};
  const key = place === null ? null : `quote-of:${pageAddress(place.url)}`;

  useEffect(() => {
    if (wanted !== null && (wanted.key === key || (holding.current === wordsOf(wanted.placed) && mayBe(wanted, page))))
      return;
    setWanted(null);
    if (key === null || place === null) return;
    let isOver = false;
    drafts.load(key).then(
      (kept) => {
        const placed = kept === null ? null : readKept(kept.text);
        if (!isOver && placed !== null) setWanted((now) => now ?? { placed, isUnkept: false, key, tab, place });
      },
      () => null,
    );
    return () => {
      isOver = true;
    };
  }, [key, tab]);
  // After the effect above: a panel that opens on a new page gets both at once.
  useEffect(() => {
    if (wish === null || !('placed' in wish) || key === null || place === null) return;
    if (seen.current?.wish !== wish.id) seen.current = { wish: wish.id, key, isOver: false };
    // Another page in the same tab has none of its words.
    if (seen.current.isOver || seen.current.key !== key) return;
    const { placed } = wish;
    setWanted({ placed, isUnkept: false, key, tab, place });
    drafts.keep(key, { text: JSON.stringify(placed), tags: [] }).then(
      () => tellShown(wish.id),
      () => setWanted((now) => (now?.placed === placed ? { ...now, isUnkept: true } : now)),
    );
  }, [wish?.id, key]);

  const onHolding: WantedQuote['onHolding'] = (placed, isHolding) => {
    const words = wordsOf(placed);
    if (isHolding) holding.current = words;
    else if (holding.current === words) holding.current = null;
  };
  const onDone = () => {
    setWanted(null);
    if (wanted === null) return;
    drafts.keep(wanted.key, null).catch(() => null);
    if (seen.current === null || seen.current.key !== wanted.key) return;
    // It still stands where it could not be kept: what was written on it would be wanted again.
    seen.current.isOver = true;
    tellShown(seen.current.wish);
  };
  return { placed: wanted?.placed ?? null, isUnkept: wanted?.isUnkept ?? false, onHolding, onDone };
}

const wordsOf = ({ quote }: PlacedQuote): string => `${quote.start} ${quote.exact}`;

/** Whether what is in front may be the page still that it came with; where nobody could say what is, too. */
const mayBe = ({ tab, place }: Wanted, page: PanelPage | null): boolean =>
  page === null || (page.tab === tab && isOneSite(place, page.place));

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

import { useEffect, useState } from 'preact/hooks';
import { ask, onChange, type PanelPage } from '../../lib/messages';
import { anchor, type Note, type QuoteSelector } from '../../lib/notes';
import { pageAddress } from '../../lib/text';

/** Where a quote stands on the page that is open now. */
type Place = Pick<QuoteSelector, 'exact' | 'start' | 'end'>;

/** By note: where its quote stands, or null where it is gone. Notes of other pages are not in it. */
export type Anchors = ReadonlyMap<string, Place | null>;

const NONE: Anchors = new Map();

/**
 * Looks for the quotes of notes in the text of the page that is open, again whenever the page changes. The page hands
 * over its text and never learns which words are looked for.
 */
export function useAnchors(page: PanelPage | null, notes: readonly Note[]): Anchors {
  const [anchors, setAnchors] = useState(NONE);
  const tab = page?.tab ?? null;
  const url = page?.page == null ? null : pageAddress(page.page.url);
  const quoted = notes.flatMap(({ id, subject, page: at }) =>
    subject?.kind === 'quote' && at !== null && pageAddress(at.url) === url ? [{ id, quote: subject.quote }] : [],
  );
  // A note can be tied to other words.
  const ids = quoted.map(({ id, quote }) => `${id} ${quote.start} ${quote.exact.length}`).join(' ');

  useEffect(() => {
    setAnchors(NONE);
    if (tab === null || ids === '') return;
    let isOver = false;
    const lookOnce = async () => {
      const { text, isWhole } = await ask('panel.text', { tab }).catch(() => ({ text: '', isWhole: false }));
      // A page that cannot be read says nothing about its quotes.
      if (isOver || text === '') return;
      const places = new Map<string, Place | null>();
      for (const { id, quote } of quoted) {
        const found = anchor(text, quote);
        if (found !== null) places.set(id, { ...found, exact: text.slice(found.start, found.end) });
        else if (isWhole && !isBare(quote)) places.set(id, null);
        // Each may take a moment in a long text: whoever clicks or types meanwhile is heard between two.
        await new Promise((resolve) => setTimeout(resolve));
        if (isOver) return;
      }
      setAnchors(places);
    };
    let looking: Promise<void> | null = null;
    let isChanged = false;
    /** A page that never rests is looked through to the end all the same, and then once more. */
    const look = async () => {
      isChanged = true;
      if (looking !== null) return;
      while (isChanged && !isOver) {
        isChanged = false;
        looking = lookOnce();
        await looking;
      }
      looking = null;
    };
    void look();
    const stop = onChange(({ what, tab: changed }) => void (what === 'page' && changed === tab && look()));
    return () => {
      isOver = true;
      stop();
    };
  }, [tab, url, ids]);
  return anchors;
}

/** Words that the browser named where we could not read: that they are not in the text says nothing. */
const isBare = ({ prefix, suffix, start }: QuoteSelector): boolean => prefix === '' && suffix === '' && start === 0;

/** Scrolls the page to the words and flashes them. */
export const showOnPage = (tab: number, { exact, start, end }: Place): Promise<unknown> =>
  ask('panel.quote', { tab, quote: { exact, start, end } }).catch(() => false);

/**
 * What the reader asked the panel to show by a card, a page's menu or a key: kept until the panel, which may still be opening,
 * says that it shows it. An answer that only carries it may be lost on its way, or overtaken by a later one.
 */
import { announce, type PanelWish, type Wish } from '../../lib/messages';
import { kept } from './kept';

/** The latest; one that the panel has not shown by then is not wanted any more. */
const latest = kept<{ tab: number; wish: PanelWish } | null>('session:wish', null);
/** Apart from the wish: a new one is never written over by word of the last. */
const shown = kept<string | null>('session:wish-shown', null);

/** The panel beside this tab does so, now or when it is opened. */
export async function wishFor(tab: number, what: Wish): Promise<void> {
  await latest.set({ tab, wish: { id: crypto.randomUUID(), ...what } });
  await announce({ what: 'tab', tab });
}

export async function wishBeside(tab: number | undefined): Promise<PanelWish | null> {
  const [wanted, last] = await Promise.all([latest.get(), shown.get()]);
  return wanted === null || wanted.tab !== tab || wanted.wish.id === last ? null : wanted.wish;
}

export const wishShown = (id: string): Promise<void> => shown.set(id);

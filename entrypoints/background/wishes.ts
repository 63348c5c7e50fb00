/**
 * What the reader asked the panel to show by a card, a page's menu or a key: kept until the panel, which may still be opening,
 * says that it shows it. An answer that only carries it may be lost on its way, or overtaken by a later one.
 */
import { storage } from '@wxt-dev/storage';
import { announce, type PanelWish, type Wish } from '../../lib/messages';

/** The latest; one that the panel has not shown by then is not wanted any more. */
const latest = storage.defineItem<{ tab: number; wish: PanelWish } | null>('session:wish', { fallback: null });
/** Apart from the wish: a new one is never written over by word of the last. */
const shown = storage.defineItem<string | null>('session:wish-shown', { fallback: null });

/** The panel beside this tab does so, now or when it is opened. */
export async function wishFor(tab: number, what: Wish): Promise<void> {
  await latest.setValue({ tab, wish: { id: crypto.randomUUID(), ...what } });
  await announce({ what: 'tab', tab });
}

export async function wishBeside(tab: number | undefined): Promise<PanelWish | null> {
  const [wanted, last] = await Promise.all([latest.getValue(), shown.getValue()]);
  return wanted === null || wanted.tab !== tab || wanted.wish.id === last ? null : wanted.wish;
}

export const wishShown = (id: string): Promise<void> => shown.setValue(id);

/** Cards made ahead, in the browser's memory: the library is large, and a worker that was stopped has to read it first. */
import { browser } from 'wxt/browser';
import { type CardSource, type OpenAndAll, openCardCache } from '../../lib/coverage';
import type { Replies } from '../../lib/messages';

/** What the reader gets, and what they would get of open packs alone. */
export type Views = Pick<Replies['card.view'], 'view' | 'open'>;

export interface KeptCard extends Views {
  /** Every id that its topic has or had: notes may lie under any of them. */
  ids: string[];
}

/** Between two cards: what a page asks meanwhile waits for one at most. */
const PAUSE_MS = 5;

/** By the ids that pages know topics by. */
export const keptCards = openCardCache<KeptCard>({
  place: {
    get: (keys) => browser.storage.session.get([...keys]),
    set: (items) => browser.storage.session.set(items),
    remove: (keys) => browser.storage.session.remove([...keys]),
  },
  fresh: () => crypto.randomUUID(),
  pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
});

export type CardsOf = CardSource<KeptCard>;

/** A card by the id that a page knows its topic by; null where the library has none. */
export function topicCard({ all, pages, aliases }: OpenAndAll, id: string): KeptCard | null {
  const topic = aliases.reveal(id);
  const view = topic === null ? null : all.card(topic);
  if (topic === null || view === null) return null;
  const ids = all.topicIds.all(topic);
  if (all === pages) return { view, open: 'same', ids };
  // The page that asks by an id that stands for a private topic knows of no open one there.
  return { view, open: topic === id ? pages.card(id) : null, ids };
}

/** Cards made ahead, in the browser's memory: the library is large, and a worker that was stopped has to read it first. */
import { browser } from 'wxt/browser';
import { openCardCache } from '../../lib/coverage';
import type { Replies } from '../../lib/messages';

/** What the reader gets, and what they would get of open packs alone. */
export type Views = Pick<Replies['card.view'], 'view' | 'open'>;

export interface KeptCard extends Views {
  /** Every id that its topic has or had: notes may lie under any of them. */
  ids: string[];
}

/** By the ids that pages know topics by. */
export const keptCards = openCardCache<KeptCard>({
  place: {
    get: (keys) => browser.storage.session.get([...keys]),
    set: (items) => browser.storage.session.set(items),
    remove: (keys) => browser.storage.session.remove([...keys]),
  },
  fresh: () => crypto.randomUUID(),
  now: () => performance.now(),
});

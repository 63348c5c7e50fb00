import { useState } from 'preact/hooks';
import type { Note } from '../lib/notes';

export interface BegunOn {
  /** The page that a note of the text in the field is on. */
  page: Note['page'];
  /** It was begun on this one, and left. */
  onFound: (about: Pick<Note, 'page'>) => void;
  onHolding: (isHolding: boolean) => void;
}

/** Where the text in a field was begun: the reader may be on another page when it is saved. */
export function useBegunOn(page: Note['page']): BegunOn {
  const [held, setHeld] = useState<Pick<Note, 'page'> | null>(null);
  return {
    page: held === null ? page : held.page,
    onFound: setHeld,
    onHolding: (isHolding) => setHeld((now) => (isHolding ? (now ?? { page }) : null)),
  };
}

import type { indexOf } from './names';
import type { openReading } from './reading';
import type { openTextSearch } from './search';

/** Where the code that reads is found among the globals, once it is there. */
export const READING_CODE: unique symbol = Symbol.for('second-source.reading');

/**
 * What reads, as a script of its own. A worker is started anew for most cards, and each start loads all of its script; half of
 * it would be this, of which a card on a name calls nothing.
 */
export interface ReadingCode {
  indexOf: typeof indexOf;
  openReading: typeof openReading;
  openTextSearch: typeof openTextSearch;
}

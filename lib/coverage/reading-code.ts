import type { indexOf } from './names';
import type { openReading } from './reading';
import type { openTextSearch } from './search';

/** Where the code that reads is found, once it is there (`Symbol.for`). */
export const READING_KEY = 'second-source.reading';

/**
 * What reads, as a script of its own. A worker is started anew for most cards, and each start parses all of its script: on
 * this the half of it went that a card on a name never calls.
 */
export interface ReadingCode {
  indexOf: typeof indexOf;
  openReading: typeof openReading;
  openTextSearch: typeof openTextSearch;
}

/** What reads pages and searches the library, as a script of its own: the background sends for it once it is needed. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { indexOf, openReading, openTextSearch, READING_KEY, type ReadingCode } from '../../lib/coverage';

const CODE: unique symbol = Symbol.for(READING_KEY);

export default defineUnlistedScript(() => {
  const world = globalThis as { [CODE]?: ReadingCode };
  world[CODE] = { indexOf, openReading, openTextSearch };
});

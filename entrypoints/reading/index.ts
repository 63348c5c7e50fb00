/** What reads pages and searches the library, as a script of its own: the background sends for it once it is needed. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { indexOf, openReading, openTextSearch, READING_CODE, type ReadingCode } from '../../lib/coverage';

export default defineUnlistedScript(() => {
  const world = globalThis as { [READING_CODE]?: ReadingCode };
  world[READING_CODE] = { indexOf, openReading, openTextSearch };
});

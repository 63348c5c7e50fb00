import { GUARDED_PAGES } from './guarded-pages';
import { HOSTILE_PAGES } from './hostile-pages';
import type { TestRoute } from './page';
import { READING_PAGES } from './reading-pages';
import { WITNESS_PAGES } from './witness-pages';

export type { Sighting } from './hostile-pages';
export { htmlPage, paragraphs, SENTENCES, type TestPage, type TestRoute } from './page';

/** What every test's server has from the start, by path. */
export const PAGES: Record<string, TestRoute> = {
  ...READING_PAGES,
  ...GUARDED_PAGES,
  ...HOSTILE_PAGES,
  ...WITNESS_PAGES,
};

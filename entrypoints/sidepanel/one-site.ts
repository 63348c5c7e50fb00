import type { PagePlace } from '../../lib/messages';

/** Whether a tab that went from one to the other may be the same page still: one that changes its address as it is read. */
export const isOneSite = (a: PagePlace, b: PagePlace | null): boolean =>
  b !== null && URL.canParse(a.url) && URL.canParse(b.url) && new URL(a.url).origin === new URL(b.url).origin;

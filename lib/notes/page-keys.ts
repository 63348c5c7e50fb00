import { pageAddress } from '../text';

/** The keys under which notes at this page are kept; earlier versions cut every fragment, and nothing else. */
export const pageKeys = (url: string): `page:${string}`[] => [
  ...new Set([`page:${pageAddress(url)}` as const, `page:${withoutFragment(url)}` as const]),
];

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

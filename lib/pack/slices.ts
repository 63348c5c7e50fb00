import type { Pack } from './schema';

/** The id of the pack of the reader's own articles; no other pack may have it. */
export const OWN_PACK = 'my-articles';

export const PARTS = ['articles', 'topics', 'figures', 'statements', 'comparisons', 'lexicon'] as const;
export type Part = (typeof PARTS)[number];

/** Some items of one part of a pack: the pieces in which packs travel and are kept. */
export interface PackSlice {
  part: Part;
  index: number;
  items: unknown[];
}

/** Articles per slice: 10 000 articles import in 0.9 s by slices of 16, in 4.6 s one by one. */
const SLICE_ARTICLES = 16;
/** Everything else of a pack is small per item. */
const SLICE_ITEMS = 256;

export const slicesOf = (pack: Pack): PackSlice[] => PARTS.flatMap((part) => slicesOfPart(part, pack[part]));

export function slicesOfPart(part: Part, items: readonly unknown[]): PackSlice[] {
  const size = part === 'articles' ? SLICE_ARTICLES : SLICE_ITEMS;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => ({
    part,
    index,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

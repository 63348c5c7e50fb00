import type { Pack } from './schema';

/** The id of the pack of the reader's own articles; no other pack may have it. */
export const OWN_PACK = 'my-articles';

export const PARTS = ['articles', 'topics', 'figures', 'statements', 'comparisons', 'lexicon'] as const;
export type Part = (typeof PARTS)[number];

/** What lies beside a pack, and is no part of it: by what its articles are found when others come. */
export type Beside = 'reach';

/** Some items of one part of a pack: the pieces in which packs travel and are kept. */
export interface PackSlice {
  part: Part | Beside;
  index: number;
  items: unknown[];
}

export class TooLarge extends RangeError {
  readonly code = 'too-large';
  /** What is: a topic by its name, anything else by its id. */
  readonly what: string;

  constructor(what: string) {
    super(`“${what}” is too large to be kept. Nothing was changed.`);
    this.what = what;
  }
}

/** Articles per slice: 10 000 articles import in 0.9 s by slices of 16, in 4.6 s one by one. */
const SLICE_ARTICLES = 16;
/** Most things else are small; a topic of many mentions is not. */
const SLICE_ITEMS = 256;
/** As JSON. */
const SLICE_CHARS = 4_000_000;
/** More than one message can carry, as JSON; an article of 2 000 000 characters is well below it. */
export const MOST_ITEM_CHARS = 20_000_000;

export const slicesOf = (pack: Pack): PackSlice[] => PARTS.flatMap((part) => slicesOfPart(part, pack[part]));

/** @throws TooLarge on an item that nothing can carry */
export function slicesOfPart(part: PackSlice['part'], items: readonly unknown[]): PackSlice[] {
  const most = part === 'articles' ? SLICE_ARTICLES : SLICE_ITEMS;
  const slices: PackSlice[] = [];
  for (let from = 0; from < items.length; ) {
    const to = endOfSlice(items, { from, most });
    slices.push({ part, index: slices.length, items: items.slice(from, to) });
    from = to;
  }
  return slices;
}

/** Where a slice that begins at `from` ends: one item further at least, `most` at most. @throws TooLarge as above */
export function endOfSlice(items: readonly unknown[], { from, most }: { from: number; most: number }): number {
  let to = from;
  for (let chars = 0; to < items.length && to - from < most; to++) {
    const size = JSON.stringify(items[to]).length;
    if (size > MOST_ITEM_CHARS) throw new TooLarge(nameOf(items[to]));
    chars += size;
    if (to > from && chars > SLICE_CHARS) break;
  }
  return to;
}

function nameOf(item: unknown): string {
  const named: { name?: unknown; id?: unknown } = typeof item === 'object' && item !== null ? item : {};
  return String(named.name ?? named.id ?? '–');
}

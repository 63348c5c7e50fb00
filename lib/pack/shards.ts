/** “My articles” in parts: one more article has one part compiled anew, however many there are. */
import type { Manifest } from './schema';
import { OWN_PACK } from './slices';

/**
 * Articles of a part. Names are found within it, all at once; the more, the better short names are understood, and
 * the longer one more article takes.
 */
export const SHARD_ARTICLES = 64;

/** A part as it is kept: a pack of its own, that counts as one with the others. */
export interface OwnShard {
  manifest: Manifest;
  /** Ids of those that it was compiled of. */
  articles: readonly string[];
  /** Those of them that the reader has taken out since. */
  gone: readonly string[];
  /** Compiled by this version of the code, so that what it read is what would be read now. */
  isOurs: boolean;
}

/** What is to be compiled: a part that stands, or a new one, without those that are gone, with these. */
export interface ShardPlan<Article> {
  id: string;
  stands: OwnShard | null;
  added: Article[];
}

/** Whether a pack is a part of the reader's own articles. The first is called as the whole is. */
export const isOwn = (id: string): boolean => id === OWN_PACK || id.startsWith(`${OWN_PACK}.`);

export interface Planned<Article> {
  shards: readonly OwnShard[];
  added: readonly Article[];
  /** Articles of a part; for tests. */
  most?: number;
}

/** Added articles go into the emptiest part, then into new ones; a part that something was taken from is made without it. */
export function planShards<Article>({ shards, added, most = SHARD_ARTICLES }: Planned<Article>): ShardPlan<Article>[] {
  const left = [...added];
  const size = ({ articles, gone }: OwnShard) => articles.length - gone.length;
  const plans = shards
    .toSorted((a, b) => size(a) - size(b))
    .map((stands, at) => ({
      id: stands.manifest.id,
      stands,
      added: at === 0 ? left.splice(0, Math.max(0, most - size(stands))) : [],
    }))
    .filter(({ stands, added: more }) => stands.gone.length > 0 || more.length > 0);
  const taken = new Set(shards.map(({ manifest }) => manifest.id));
  const fresh: ShardPlan<Article>[] = [];
  for (let nth = 1; left.length > 0; nth++) {
    const id = nth === 1 ? OWN_PACK : `${OWN_PACK}.${nth}`;
    if (!taken.has(id)) fresh.push({ id, stands: null, added: left.splice(0, most) });
  }
  return [...plans, ...fresh];
}

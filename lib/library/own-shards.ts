/** “My articles” as they are compiled: in parts, each a pack of its own, that count as one. */
import {
  type Counts,
  countsOf,
  isOwn,
  type Manifest,
  OWN_PACK,
  type OwnShard,
  type Pack,
  withoutArticles,
} from '../pack';
import type { ArticleStore } from './articles';
import { holding, stampOf } from './holding';
import type { PackStore } from './packs';

export interface OwnPacks {
  /** Without the articles that are not there any more. */
  packs: Pack[];
  /** All of them as one: its id is that of “My articles”. Null where there is no article in any. */
  row: { manifest: Manifest; counts: Counts } | null;
  stamp: string;
  shards: OwnShard[];
  /** Ids of articles that are in none yet. */
  behind: string[];
}

interface Sources {
  cache: PackStore;
  articles: Pick<ArticleStore, 'ids'>;
  held: Map<string, Pack>;
  version: string;
}

export const NO_OWN: OwnPacks = { packs: [], row: null, stamp: '', shards: [], behind: [] };

/** A compiled part may hold articles that were removed since, and lack some that were added: the articles decide. */
export async function ownPacks({ cache, articles, held, version }: Sources): Promise<OwnPacks> {
  const live = await articles.ids();
  if (live.size === 0) return NO_OWN;
  const rows = (await cache.rows()).filter(({ id }) => isOwn(id));
  const found: OwnPacks = { ...NO_OWN, packs: [], shards: [] };
  const stamps: string[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const whole = await holding(held, row, cache);
    if (whole === null) continue;
    const compiled = whole.articles.map(({ id }) => id);
    // An act that was cut short can have left an article in two.
    const gone = compiled.filter((id) => !live.has(id) || taken.has(id));
    for (const id of compiled) if (live.has(id)) taken.add(id);
    found.shards.push({ manifest: row.manifest, articles: compiled, gone, isOurs: row.by === version });
    if (gone.length < compiled.length) found.packs.push(withoutArticles(whole, new Set(gone)));
    stamps.push([row.id, stampOf(row), ...gone].join(' -'));
  }
  const behind = [...live].filter((id) => !taken.has(id));
  const [first] = found.packs;
  const manifest = first && { ...first.manifest, id: OWN_PACK };
  const stamp = stamps.join('\n');
  return { ...found, row: manifest ? { manifest, counts: summed(found.packs) } : null, stamp, behind };
}

function summed(packs: readonly Pack[]): Counts {
  const sums = packs.map(countsOf);
  const sum = (of: keyof Counts) => sums.reduce((total, counts) => total + counts[of], 0);
  const topics = new Set(packs.flatMap((pack) => pack.topics.map(({ id }) => id)));
  return { articles: sum('articles'), topics: topics.size, figures: sum('figures'), comparisons: sum('comparisons') };
}

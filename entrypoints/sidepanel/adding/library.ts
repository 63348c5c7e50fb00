/** The library as the compiler needs it, fetched from the background piece by piece, and sent back in slices. */
import type { Outcomes, ShardJob } from '../../../lib/compiler';
import { ADDING_CAPS, ask, MessageError, type Replies } from '../../../lib/messages';
import {
  type ArticleInput,
  type Manifest,
  type Near,
  PARTS,
  type Pack,
  type PackComparison,
  type PackSlice,
  type Part,
  type Reach,
  type ShardPlan,
  slicesOf,
  slicesOfPart,
  withoutArticles,
} from '../../../lib/pack';

/** All packs of this machine, those switched off too: they may be switched on at any time. The own one in its parts. */
export async function fetchManifests(): Promise<Manifest[]> {
  const { known } = await ask('library.state', {});
  const { shards } = await ask('own.shards', {});
  const others = known.flatMap(({ kind, manifest }) => (kind === 'own' ? [] : [manifest]));
  return [...others, ...shards.map(({ manifest }) => manifest)];
}

export async function fetchAll(wanted: readonly Manifest[]): Promise<Pack[]> {
  const packs: Pack[] = [];
  for (const manifest of wanted) {
    const pack = await fetchPack(manifest);
    if (pack !== null) packs.push(pack);
  }
  return packs;
}

/** By what the articles of these packs are found; the pack where that was not kept. */
export async function fetchReach(wanted: readonly Manifest[]): Promise<(Reach[] | Pack)[]> {
  const found = await Promise.all(
    wanted.map(async (each) => (await ask('library.reach', { pack: each.id })) ?? (await fetchPack(each))),
  );
  return found.filter((each) => each !== null);
}

export async function fetchShard({ id, stands, added }: ShardPlan<ArticleInput>): Promise<ShardJob> {
  const pack = stands && (await fetchPack(stands.manifest));
  return { id, stands: pack && { pack, gone: stands.gone, isOurs: stands.isOurs }, added };
}

/** Articles about which one message asks: their packs and comparisons have to fit into its answer. */
const NEAR_A_MESSAGE = 256;

export async function fetchNear(articles: readonly string[]): Promise<Near> {
  const comparisons = new Map<string, PackComparison>();
  const packs: Pack[] = [];
  const taken = new Set<string>();
  for (let from = 0; from < articles.length; from += NEAR_A_MESSAGE) {
    const found = await ask('library.near', { articles: articles.slice(from, from + NEAR_A_MESSAGE) });
    for (const comparison of found.comparisons) comparisons.set(comparison.id, comparison);
    const fresh = found.packs.map((pack) => withoutArticles(pack, taken));
    packs.push(...fresh.filter((pack) => pack.articles.length > 0));
    for (const { id } of fresh.flatMap((pack) => pack.articles)) taken.add(id);
  }
  return { packs, comparisons: [...comparisons.values()] };
}

async function fetchPack(manifest: Manifest): Promise<Pack | null> {
  const content: Record<Part, unknown[]> = {
    articles: [],
    topics: [],
    figures: [],
    statements: [],
    comparisons: [],
    lexicon: [],
  };
  for (const part of PARTS) {
    for (let from: number | null = 0; from !== null; ) {
      const piece: { items: unknown[]; next: number | null } | null = await ask('library.read', {
        pack: manifest.id,
        part,
        from,
      });
      if (piece === null) return null;
      content[part].push(...piece.items);
      from = piece.next;
    }
  }
  // As the background read it from where only checked packs are kept.
  return { manifest, ...content } as Pack;
}

export async function fetchOwnArticles(): Promise<ArticleInput[]> {
  const all: ArticleInput[] = [];
  let after: Replies['own.read']['next'] = null;
  do {
    const { articles, next }: Replies['own.read'] = await ask('own.read', { after });
    all.push(...articles);
    after = next;
  } while (after !== null);
  return all;
}

/** An act's name: when it began, and what no other has. */
export const newAct = (): string => `t${Date.now()}-${crypto.randomUUID()}`;

const MESSAGE_CHARS = 1_000_000;

export async function sendArticles(act: string, articles: readonly ArticleInput[]): Promise<void> {
  const now = Date.now();
  // The first of the list is the first in the list, which is newest first.
  const dated = articles.map((article, at) => ({ ...article, added: now - at }));
  const parts: (typeof dated)[] = [];
  for (let from = 0; from < dated.length; ) {
    let to = from;
    for (let chars = 0; to < dated.length && to - from < ADDING_CAPS.sliceItems && chars < MESSAGE_CHARS; to++)
      chars += dated[to]?.raw.length ?? 0;
    parts.push(dated.slice(from, to));
    from = to;
  }
  await sendInTurn(parts, { send: (some) => ask('add.articles', { act, articles: some }) });
}

/** Own articles taken out again, as many at a time as one message may name. */
export const removeArticles = (ids: readonly string[]): Promise<void> => byIds('own.remove', ids);

/** Those that were taken out a moment ago. */
export const restoreArticles = (ids: readonly string[]): Promise<void> => byIds('own.restore', ids);

async function byIds(name: 'own.remove' | 'own.restore', ids: readonly string[]): Promise<void> {
  const at = Date.now();
  for (let from = 0; from < ids.length; from += ADDING_CAPS.known)
    await ask(name, { ids: ids.slice(from, from + ADDING_CAPS.known), at });
}

interface Sending<Piece> {
  send: (piece: Piece) => Promise<unknown>;
  signal?: AbortSignal;
}

/** A disk that is full is told with all that was still to come, not only with the piece that did not fit. */
async function sendInTurn<Piece>(pieces: readonly Piece[], to: Sending<Piece>): Promise<void> {
  for (const [at, piece] of pieces.entries()) {
    to.signal?.throwIfAborted();
    try {
      await to.send(piece);
    } catch (error) {
      const { code, message, room } = error as Partial<MessageError>;
      if (code !== 'quota') throw error;
      const needed = pieces.slice(at).reduce((sum, each) => sum + BYTES_A_CHAR * JSON.stringify(each).length, 0);
      throw new MessageError(code, message ?? '', { needed, free: room?.free ?? null });
    }
  }
}

/** The most that text takes. */
const BYTES_A_CHAR = 2;

export type Made = Outcomes['compare'] & {
  pack: Pack;
  /** All that were compared. */
  of: readonly Pack[];
};

/** Slices first; the last message is the mark of success. */
export async function sendMade(
  act: string,
  { pack, reach, comparisons, of }: Made,
  signal: AbortSignal,
): Promise<void> {
  const slices = [...slicesOf(pack), ...slicesOfPart('reach', reach)];
  const across = slicesOfPart('comparisons', comparisons);
  await sendInTurn([...piecesOf(act, 'imported', slices), ...piecesOf(act, 'across', across)], sliceTo(signal));
  signal.throwIfAborted();
  await ask('add.adopt', {
    act,
    pack: { manifest: pack.manifest, records: slices.length },
    across: { of: revisionsOf(of.map(({ manifest }) => manifest)), records: across.length },
    at: Date.now(),
  });
}

export type Grown = Outcomes['grow'] & {
  /** The packs that stay as they are. */
  of: readonly Manifest[];
};

/**
 * As `sendMade`, for parts of “My articles”. All but the last land first, one by one; of new articles nothing is seen until
 * the last, with which they are marked as there.
 */
export async function sendGrown(act: string, grown: Grown, signal: AbortSignal): Promise<void> {
  const { shards, comparisons, isLayer, of } = grown;
  const parts = shards.map(({ pack, reach }, at) => ({
    act: at === shards.length - 1 ? act : `${act}-${at}`,
    manifest: pack.manifest,
    slices: [...slicesOf(pack), ...slicesOfPart('reach', reach)],
  }));
  const across = slicesOfPart('comparisons', comparisons);
  const pieces = parts.flatMap((part) => piecesOf(part.act, 'own', part.slices));
  try {
    await sendInTurn([...pieces, ...piecesOf(act, 'across', across)], sliceTo(signal));
    signal.throwIfAborted();
    const arrivals = parts.map(({ act: own, manifest, slices }) => ({
      act: own,
      pack: { manifest, records: slices.length },
    }));
    for (const arrival of arrivals.slice(0, -1)) await ask('add.adopt', { ...arrival, across: null, at: Date.now() });
    const revisions = revisionsOf([...of, ...parts.map(({ manifest }) => manifest)]);
    await ask('add.adopt', {
      act,
      pack: arrivals.at(-1)?.pack ?? null,
      across: { of: revisions, records: across.length, isLayer },
      at: Date.now(),
    });
  } catch (error) {
    for (const part of parts.slice(0, -1)) await ask('add.drop', { act: part.act }).catch(() => null);
    throw error;
  }
}

const piecesOf = (act: string, to: 'own' | 'imported' | 'across', slices: readonly PackSlice[]) =>
  slices.map((slice) => ({ act, to, ...slice }));

const sliceTo = (signal: AbortSignal): Sending<ReturnType<typeof piecesOf>[number]> => ({
  send: (piece) => ask('add.slice', piece),
  signal,
});

const revisionsOf = (manifests: readonly Manifest[]): Record<string, string> =>
  Object.fromEntries(manifests.map(({ id, revision }) => [id, revision]));

/** The library as the compiler needs it, fetched from the background piece by piece, and sent back in slices. */
import { ADDING_CAPS, ask, MessageError } from '../../../lib/messages';
import {
  type ArticleInput,
  type Manifest,
  OWN_PACK,
  PARTS,
  type Pack,
  type PackComparison,
  type Part,
  slicesOf,
  slicesOfPart,
} from '../../../lib/pack';

/** All packs of this machine, those switched off too: they may be switched on at any time. The own one only if asked for. */
export async function fetchPacks(options: { own: boolean; except?: string }): Promise<Pack[]> {
  const { known } = await ask('library.state', {});
  const wanted = known.filter(({ manifest: { id } }) => id !== options.except && (options.own || id !== OWN_PACK));
  const packs: Pack[] = [];
  for (const { manifest } of wanted) {
    const pack = await fetchPack(manifest);
    if (pack !== null) packs.push(pack);
  }
  return packs;
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
  for (let from: number | null = 0; from !== null; ) {
    const { articles, next }: { articles: ArticleInput[]; next: number | null } = await ask('own.read', { from });
    all.push(...articles);
    from = next;
  }
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
export async function removeArticles(ids: readonly string[]): Promise<void> {
  const at = Date.now();
  for (let from = 0; from < ids.length; from += ADDING_CAPS.known)
    await ask('own.remove', { ids: ids.slice(from, from + ADDING_CAPS.known), at });
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

export interface Made {
  pack: Pack | null;
  /** Comparisons across these packs. */
  comparisons: readonly PackComparison[];
  of: readonly Pack[];
}

/** Slices first; the last message is the mark of success. */
export async function sendMade(act: string, { pack, comparisons, of }: Made, signal: AbortSignal): Promise<void> {
  const slices = pack === null ? [] : slicesOf(pack);
  const to = pack?.manifest.id === OWN_PACK ? 'own' : 'imported';
  const across = slicesOfPart('comparisons', comparisons);
  const pieces = [
    ...slices.map((slice) => ({ act, to, ...slice }) as const),
    ...across.map((slice) => ({ act, to: 'across', ...slice }) as const),
  ];
  await sendInTurn(pieces, { send: (piece) => ask('add.slice', piece), signal });
  signal.throwIfAborted();
  const revisions = Object.fromEntries(of.map(({ manifest }) => [manifest.id, manifest.revision]));
  await ask('add.adopt', {
    act,
    pack: pack && { manifest: pack.manifest, records: slices.length },
    across: { of: revisions, records: across.length },
    at: Date.now(),
  });
}

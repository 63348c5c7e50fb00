/** The library as the compiler needs it, fetched from the background piece by piece, and sent back in slices. */
import { ask } from '../../../lib/messages';
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
  const added = Date.now();
  for (let from = 0; from < articles.length; ) {
    let to = from;
    for (let chars = 0; to < articles.length && chars < MESSAGE_CHARS; to++) chars += articles[to]?.raw.length ?? 0;
    // The first of the list is the first in the list, which is newest first.
    const some = articles.slice(from, to).map((article, at) => ({ ...article, added: added - from - at }));
    await ask('add.articles', { act, articles: some });
    from = to;
  }
}

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
  for (const slice of slices) {
    signal.throwIfAborted();
    await ask('add.slice', { act, to, ...slice });
  }
  for (const slice of across) {
    signal.throwIfAborted();
    await ask('add.slice', { act, to: 'across', ...slice });
  }
  signal.throwIfAborted();
  const revisions = Object.fromEntries(of.map(({ manifest }) => [manifest.id, manifest.revision]));
  await ask('add.adopt', {
    act,
    pack: pack && { manifest: pack.manifest, records: slices.length },
    across: { of: revisions, records: across.length },
    at: Date.now(),
  });
}

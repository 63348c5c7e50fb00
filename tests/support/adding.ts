/** Adding to a library as the panel does it, message by message. */
import type { Library } from '../../lib/library';
import { type ArticleInput, compareAcross, compile, OWN_PACK, type Pack, slicesOf } from '../../lib/pack';

export interface Sent {
  act: string;
  pack: Pack;
  articles?: ArticleInput[];
  with?: Pack[];
}

/** Every message of an act, in order; the last one is the mark of success. */
export function steps(library: Library, sent: Sent): (() => Promise<void>)[] {
  const { act, pack, articles = [], with: others = [] } = sent;
  const to = pack.manifest.id === OWN_PACK ? 'own' : 'imported';
  const slices = slicesOf(pack);
  const all = [...others, pack];
  const comparisons = compareAcross(all);
  const across = { of: Object.fromEntries(all.map(({ manifest }) => [manifest.id, manifest.revision])), records: 1 };
  return [
    () =>
      library.articles.stage(
        act,
        articles.map((article) => ({ ...article, added: 1 })),
      ),
    ...slices.map((slice) => () => library.stage({ to, act, ...slice })),
    () => library.stage({ to: 'across', act, part: 'comparisons', index: 0, items: comparisons }),
    () => library.adopt({ act, pack: { manifest: pack.manifest, records: slices.length }, across }, 2),
  ];
}

export async function add(library: Library, sent: Sent) {
  for (const step of steps(library, sent)) await step();
}

export const ownPack = (articles: readonly ArticleInput[]): Pack =>
  compile({
    manifest: { id: OWN_PACK, title: 'My articles', language: 'en', licence: '', attribution: '' },
    articles,
    hints: [],
  });

/** Adding all that a preview shows, step by step: what has landed is said and can be undone, however the rest ends. */
import type { Adding, Preview } from '../../../components/adding';
import { readFailure } from '../../../components/failures';
import { t } from '../../../components/words';
import { type Acting, addArticles, addPack, type Undo } from './acts';

export type Landed = Omit<Extract<Adding, { is: 'done' }>, 'onUndo'> & {
  /** In the order in which they landed. */
  undo: Undo[];
};

/** @throws what the first step threw, if nothing has landed */
export async function addAll(preview: Preview, acting: Acting): Promise<Landed> {
  const landed: Landed = { is: 'done', articles: 0, packs: 0, rest: null, undo: [] };
  const articles = preview.articles.flatMap(({ article, present }) => (present === null ? [article] : []));
  try {
    for (const { pack, before } of preview.packs) {
      if (before?.manifest.revision === pack.manifest.revision) continue;
      landed.undo.push(await addPack(pack, acting));
      landed.packs += 1;
    }
    if (articles.length > 0) {
      landed.undo.push(await addArticles(articles, acting));
      landed.articles = articles.length;
    }
  } catch (error) {
    if (landed.undo.length === 0) throw error;
    landed.rest = acting.signal.aborted
      ? t('library.restCancelled')
      : `${t('library.restFailed')} ${readFailure(error)}`;
  }
  return landed;
}

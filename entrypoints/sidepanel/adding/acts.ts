/** Adding, as a series of messages around one job of the compiler. What is cut short leaves the library as it was. */
import { type CompilerProgress, runJob } from '../../../lib/compiler';
import { ask } from '../../../lib/messages';
import { type ArticleInput, OWN_PACK, type Pack } from '../../../lib/pack';
import { fetchOwnArticles, fetchPacks, newAct, sendArticles, sendMade } from './library';

export interface Acting {
  onProgress: (progress: CompilerProgress) => void;
  signal: AbortSignal;
}

const start = () => new Worker('/compiler.js');

const TITLE_PAGE = {
  id: OWN_PACK,
  title: 'My articles',
  language: 'en',
  licence: 'The texts belong to their outlets.',
  attribution: 'Articles that you added.',
};

/** Adds articles to the reader's own. Hands back how to undo it. */
export function addArticles(articles: readonly ArticleInput[], acting: Acting): Promise<() => Promise<unknown>> {
  return inAct(async (act) => {
    await sendArticles(act, articles);
    await compileOwn(act, articles, acting);
    const ids = articles.map(({ id }) => id);
    return () => ask('own.remove', { ids, at: Date.now() });
  });
}

/** Lays a pack that the compiler has checked. Hands back how to undo it: what it replaced stands again. */
export function addPack(pack: Pack, acting: Acting): Promise<() => Promise<unknown>> {
  return inAct(async (act) => {
    const { id } = pack.manifest;
    const packs = [...(await fetchPacks({ own: true, except: id })), pack];
    const { comparisons } = await runJob({ is: 'compare', packs }, { start, ...acting });
    await sendMade(act, { pack, comparisons, of: packs }, acting.signal);
    return () => ask('pack.revert', { pack: id, act, at: Date.now() });
  });
}

/** Whether a file's content is a pack; the pack under ids of its own, or plain sentences why it is none. */
export const checkPack = (value: unknown, acting: Acting) => runJob({ is: 'check', value }, { start, ...acting });

/** Makes anew what waits for it: own articles that are in no pack yet, comparisons of packs that were never compared. */
export async function refresh(acting: Acting): Promise<void> {
  await inAct(async (act) => {
    if ((await ask('own.list', {})).length > 0) {
      await compileOwn(act, [], acting);
      return;
    }
    const packs = await fetchPacks({ own: true });
    const { comparisons } = await runJob({ is: 'compare', packs }, { start, ...acting });
    await sendMade(act, { pack: null, comparisons, of: packs }, acting.signal);
  });
}

async function compileOwn(act: string, added: readonly ArticleInput[], acting: Acting): Promise<void> {
  const others = await fetchPacks({ own: false });
  const present = await fetchOwnArticles();
  const ids = new Set(added.map(({ id }) => id));
  const articles = [...added, ...present.filter(({ id }) => !ids.has(id))];
  acting.signal.throwIfAborted();
  const job = { is: 'compile' as const, titlePage: TITLE_PAGE, articles, others };
  const { pack, comparisons } = await runJob(job, { start, ...acting });
  await sendMade(act, { pack, comparisons, of: [...others, pack] }, acting.signal);
}

async function inAct<Value>(work: (act: string) => Promise<Value>): Promise<Value> {
  const act = newAct();
  try {
    return await work(act);
  } catch (error) {
    await ask('add.drop', { act }).catch(() => null);
    throw error;
  }
}

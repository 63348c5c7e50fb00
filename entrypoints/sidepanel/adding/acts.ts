/** Adding, as a series of messages around one job of the compiler. What is cut short leaves the library as it was. */
import { type CompilerProgress, runJob } from '../../../lib/compiler';
import { ask } from '../../../lib/messages';
import { type ArticleInput, OWN_PACK, type Pack } from '../../../lib/pack';
import { fetchOwnArticles, fetchPacks, newAct, removeArticles, sendArticles, sendMade } from './library';

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
  const ids = articles.map(({ id }) => id);
  return land({
    work: async (act) => {
      await sendArticles(act, articles);
      await compileOwn(act, articles, acting);
    },
    undo: () => removeArticles(ids),
    isThere: async () => {
      const there = new Set((await ask('own.list', {})).map(({ id }) => id));
      return ids.every((id) => there.has(id));
    },
  });
}

/** Lays a pack that the compiler has checked. Hands back how to undo it: what it replaced stands again. */
export function addPack(pack: Pack, acting: Acting): Promise<() => Promise<unknown>> {
  const { id, revision } = pack.manifest;
  return land({
    work: async (act) => {
      const packs = [...(await fetchPacks({ own: true, except: id })), pack];
      const { comparisons } = await runJob({ is: 'compare', packs }, { start, ...acting });
      await sendMade(act, { pack, comparisons, of: packs }, acting.signal);
    },
    undo: (act) => ask('pack.revert', { pack: id, act, at: Date.now() }),
    isThere: async () => {
      const { known } = await ask('library.state', {});
      return known.some(({ manifest }) => manifest.id === id && manifest.revision === revision);
    },
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

interface Landing {
  work: (act: string) => Promise<void>;
  undo: (act: string) => Promise<unknown>;
  /** Whether the library holds what was to be added. */
  isThere: () => Promise<boolean>;
}

/** An adoption of which only the answer was lost has landed all the same. */
async function land({ work, undo, isThere }: Landing): Promise<() => Promise<unknown>> {
  const act = newAct();
  try {
    await inAct(work, act);
  } catch (error) {
    if (!(await isThere().catch(() => false))) throw error;
  }
  return () => undo(act);
}

async function inAct(work: (act: string) => Promise<void>, act = newAct()): Promise<void> {
  try {
    await work(act);
  } catch (error) {
    await ask('add.drop', { act }).catch(() => null);
    throw error;
  }
}

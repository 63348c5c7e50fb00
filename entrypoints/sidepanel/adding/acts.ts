/** Adding, as a series of messages around one job of the compiler. What is cut short leaves the library as it was. */
import { type Ask, type CompilerProgress, runJob } from '../../../lib/compiler';
import { ask } from '../../../lib/messages';
import { type ArticleInput, OWN_PACK, type Pack, planShards } from '../../../lib/pack';
import {
  fetchAll,
  fetchManifests,
  fetchNear,
  fetchOwnArticles,
  fetchReach,
  fetchShard,
  newAct,
  removeArticles,
  restoreArticles,
  sendArticles,
  sendGrown,
  sendMade,
} from './library';

export interface Acting {
  onProgress: (progress: CompilerProgress) => void;
  signal: AbortSignal;
}

/** Takes out again what was added. Hands back how to have it after all; null where it cannot be had. */
export type Undo = () => Promise<Again>;
export type Again = (() => Promise<unknown>) | null;

const start = () => new Worker('/compiler.js');

/** What the reader's own articles are called, views say. */
const TITLE_PAGE = { title: OWN_PACK, language: 'en', licence: '', attribution: '' };

/** Adds articles to the reader's own. Hands back how to undo it: what another window has added meanwhile stays. */
export async function addArticles(articles: readonly ArticleInput[], acting: Acting): Promise<Undo> {
  const ids = articles.map(({ id }) => id);
  const before = new Set((await ask('own.list', {})).map(({ id }) => id));
  const fresh = ids.filter((id) => !before.has(id));
  return land({
    work: async (act) => {
      await sendArticles(act, articles);
      await growOwn(act, articles, acting);
    },
    undo: async () => {
      await removeArticles(fresh);
      return () => restoreArticles(fresh);
    },
    isThere: async () => {
      const there = new Set((await ask('own.list', {})).map(({ id }) => id));
      return ids.every((id) => there.has(id));
    },
  });
}

/** Lays a pack that the compiler has checked. Hands back how to undo it: what it replaced stands again. */
export function addPack(pack: Pack, acting: Acting): Promise<Undo> {
  const { id, revision } = pack.manifest;
  return land({
    work: async (act) => {
      const others = (await fetchManifests()).filter((other) => other.id !== id);
      const packs = [...(await fetchAll(others)), pack];
      const made = await runJob({ is: 'compare', packs }, { start, ...acting });
      await sendMade(act, { pack, ...made, of: packs }, acting.signal);
    },
    undo: async (act) => {
      await ask('pack.revert', { pack: id, act, at: Date.now() });
      return null;
    },
    isThere: async () => {
      const { known } = await ask('library.state', {});
      return known.some(({ manifest }) => manifest.id === id && manifest.revision === revision);
    },
  });
}

/** Whether a file's content is a pack; the pack under ids of its own, or plain sentences why it is none. */
export const checkPack = (value: unknown, acting: Acting) => runJob({ is: 'check', value }, { start, ...acting });

/** Makes anew what waits for it: own articles that are in no pack yet, comparisons of packs that were never compared. */
export const refresh = (acting: Acting): Promise<void> => inAct((act) => growOwn(act, [], acting));

/** Compiles the parts of the own articles that these come into, and compares what is new with what the library has near it. */
async function growOwn(act: string, added: readonly ArticleInput[], acting: Acting): Promise<void> {
  const { shards: standing, behind, isCompared } = await ask('own.shards', {});
  const ids = new Set(added.map(({ id }) => id));
  const waiting = new Set(behind.filter((id) => !ids.has(id)));
  const others = waiting.size === 0 ? [] : (await fetchOwnArticles()).filter(({ id }) => waiting.has(id));
  const plans = planShards({ shards: standing, added: [...added, ...others] });
  if (plans.length === 0 && isCompared) return;
  const fresh = new Set(plans.map(({ id }) => id));
  const rest = (await fetchManifests()).filter(({ id }) => !fresh.has(id));
  const shards = await Promise.all(plans.map(fetchShard));
  acting.signal.throwIfAborted();
  const job = {
    is: 'grow' as const,
    titlePage: TITLE_PAGE,
    shards,
    others: isCompared ? await fetchReach(rest) : [],
    isCompared,
  };
  const onAsk: Ask = async (articles) =>
    articles === null ? { packs: await fetchAll(rest), comparisons: [] } : fetchNear(articles);
  const made = await runJob(job, { start, onAsk, ...acting });
  await sendGrown(act, { ...made, of: rest }, acting.signal);
}

interface Landing {
  work: (act: string) => Promise<void>;
  undo: (act: string) => Promise<Again>;
  /** Whether the library holds what was to be added. */
  isThere: () => Promise<boolean>;
}

/** An adoption of which only the answer was lost has landed all the same. */
async function land({ work, undo, isThere }: Landing): Promise<Undo> {
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

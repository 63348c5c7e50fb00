import type { ArticleInput, Near, Pack, PackComparison, PackProblem, Reach, Stage, TitlePage } from '../pack';

/** A part of “My articles” that is to be compiled. */
export interface ShardJob {
  id: string;
  /** As it stands; its articles stay in it. */
  stands: { pack: Pack; gone: readonly string[]; isOurs: boolean } | null;
  added: ArticleInput[];
}

/** What the worker can be asked to do. It answers one job and is then let go. */
export type Job =
  /**
   * Compile these parts of the reader's articles, and compare what they add with all else. `others`: by what the articles
   * of each other pack are found, or the pack; empty where the library was never compared as a whole (`isCompared` false).
   */
  | {
      is: 'grow';
      titlePage: Omit<TitlePage, 'id'>;
      shards: ShardJob[];
      others: (Reach[] | Pack)[];
      isCompared: boolean;
    }
  /** Say whether a file's content is a pack, in full. */
  | { is: 'check'; value: unknown }
  /** Compare the articles of these packs, the last of which comes to the others. */
  | { is: 'compare'; packs: Pack[] };

export interface Outcomes {
  /** `isLayer`: only comparisons that are new or changed, to be laid over those that stand. */
  grow: { shards: { pack: Pack; reach: Reach[] }[]; comparisons: PackComparison[]; isLayer: boolean };
  /** The pack under ids of its own, or why it is none. */
  check: { pack: Pack } | { problems: PackProblem[] };
  /** `reach`: by what the articles of the last pack are found. */
  compare: { comparisons: PackComparison[]; reach: Reach[] };
}

/** `across`: comparing with other packs. `done` counts articles where the stage goes by them. */
export interface CompilerProgress {
  stage: Stage | 'across' | 'check';
  done: number;
  of: number;
}

/** What is needed of the library in the middle of a job: what stands near these articles; null: all other packs, whole. */
export type Ask = (articles: readonly string[] | null) => Promise<Near>;

/** What the worker says. */
export type Reply<Kind extends Job['is'] = Job['is']> =
  | { is: 'progress'; progress: CompilerProgress }
  | { is: 'asks'; articles: readonly string[] | null }
  | { is: 'done'; outcome: Outcomes[Kind] }
  | { is: 'failed'; message: string };

/** What it hears after the job. */
export interface Answer {
  is: 'answer';
  near: Near;
}

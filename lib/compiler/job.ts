import type { ArticleInput, Pack, PackComparison, Stage, TitlePage } from '../pack';

/** What the worker can be asked to do. It answers one job and is then let go. */
export type Job =
  /** Compile the articles to a pack, and compare it with the other packs. */
  | { is: 'compile'; titlePage: TitlePage; articles: ArticleInput[]; others: Pack[] }
  /** Say whether a file's content is a pack, in full. */
  | { is: 'check'; value: unknown }
  /** Compare the articles of these packs. */
  | { is: 'compare'; packs: Pack[] };

export interface Outcomes {
  compile: { pack: Pack; comparisons: PackComparison[] };
  /** The pack under ids of its own, or plain sentences why it is none. */
  check: { pack: Pack } | { problems: string[] };
  compare: { comparisons: PackComparison[] };
}

/** `across`: comparing with other packs. `done` counts articles where the stage goes by them. */
export interface CompilerProgress {
  stage: Stage | 'across' | 'check';
  done: number;
  of: number;
}

/** What the worker says. */
export type Reply<Kind extends Job['is'] = Job['is']> =
  | { is: 'progress'; progress: CompilerProgress }
  | { is: 'done'; outcome: Outcomes[Kind] }
  | { is: 'failed'; message: string };

import type { Pack } from './schema';

/** How many of each a pack holds. */
export interface Counts {
  articles: number;
  topics: number;
  figures: number;
  comparisons: number;
}

export function countsOf({ articles, topics, figures, comparisons }: Pack): Counts {
  return {
    articles: articles.length,
    topics: topics.length,
    figures: figures.length,
    comparisons: comparisons.length,
  };
}

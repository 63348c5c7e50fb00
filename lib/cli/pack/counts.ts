import type { Pack } from '../../pack';
import { counted } from './words';

export type PackCounts = Record<'articles' | 'topics' | 'figures' | 'statements' | 'comparisons' | 'forms', number>;

export function countsOf({ articles, topics, figures, statements, comparisons, lexicon }: Pack): PackCounts {
  return {
    articles: articles.length,
    topics: topics.length,
    figures: figures.length,
    statements: statements.length,
    comparisons: comparisons.length,
    forms: lexicon.length,
  };
}

/** `5 articles · 43 topics · …` */
export function countsLine(pack: Pack): string {
  return Object.entries(countsOf(pack))
    .map(([name, count]) => counted(count, name.slice(0, -1)))
    .join(' · ');
}

/** Packs in words. */
import type { Counts, KnownPack } from '../lib/library';
import { numberWord, t } from './words';

/** As much of a revision as tells two apart. */
const REVISION_CHARS = 12;

/** “5 articles · 74 topics · 80 figures · 17 comparisons” */
export const countsLine = ({ articles, topics, figures, comparisons }: Counts): string =>
  [
    t('count.articles', articles, [numberWord(articles)]),
    t('count.topics', topics, [numberWord(topics)]),
    t('count.figures', figures, [numberWord(figures)]),
    t('count.comparisons', comparisons, [numberWord(comparisons)]),
  ].join(' · ');

export const revisionWord = (revision: string): string => t('options.revision', [revision.slice(0, REVISION_CHARS)]);

export const packTitle = ({ kind, manifest }: Pick<KnownPack, 'kind' | 'manifest'>): string =>
  kind === 'own' ? t('library.own') : manifest.title;

/** Packs in words. */
import type { KnownPack } from '../lib/library';
import type { Counts } from '../lib/pack';
import { numberWord, t } from './words';

/** As much of a revision as tells two apart. */
const REVISION_CHARS = 12;

/** “5 articles · 74 names · 80 figures · 17 comparisons” */
export const countsLine = ({ articles, topics, figures, comparisons }: Counts): string =>
  [
    t('count.articles', articles, [numberWord(articles)]),
    t('count.names', topics, [numberWord(topics)]),
    t('count.figures', figures, [numberWord(figures)]),
    t('count.comparisons', comparisons, [numberWord(comparisons)]),
  ].join(' · ');

export const revisionWord = (revision: string): string => t('options.revision', [revision.slice(0, REVISION_CHARS)]);

export const packTitle = ({ kind, manifest }: Pick<KnownPack, 'kind' | 'manifest'>): string =>
  kind === 'own' ? t('library.own') : manifest.title;

/** “1 pack · 2 articles” */
export const amountLine = ({ packs, articles }: { packs: number; articles: number }): string =>
  [
    ...(packs > 0 ? [t('library.packCount', packs, [numberWord(packs)])] : []),
    ...(articles > 0 ? [t('count.articles', articles, [numberWord(articles)])] : []),
  ].join(' · ');

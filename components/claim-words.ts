/** What is known of an article, in words. */
import type { Field } from '../lib/articles';
import type { Claim } from '../lib/pack';
import { isoWord } from './dates';
import { t } from './words';

/** In the order in which they are shown. */
export const CLAIMS = {
  title: 'library.title',
  outlet: 'library.outlet',
  published: 'library.published',
  author: 'library.author',
  link: 'library.link',
} as const satisfies Record<Field, string>;

export const CLAIM_FIELDS = Object.keys(CLAIMS) as Field[];

export function claimWord(field: Field, { value }: Claim): string {
  if (value === null) return t('library.unknown');
  return field === 'published' ? isoWord(value) : value;
}

/** “stated: og:title”; empty where nothing is known. */
export function evidenceWord({ evidence, because }: Claim): string {
  if (evidence === 'unknown') return '';
  return t(evidence === 'inferred' ? 'library.inferred' : 'library.stated', [because.trim().replace(/\.$/, '')]);
}

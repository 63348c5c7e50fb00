import type { ArticleMetadata, Claim } from '../pack';
import type { Place } from './problems';

export type Field = keyof ArticleMetadata;
export const FIELDS: readonly Field[] = ['outlet', 'title', 'published', 'author', 'link'];

/** What is known of an article; a field that is missing is unknown. */
export type Known = Partial<Record<Field, Claim>>;

/** An article as one reader found it in one file. */
export interface Draft {
  id: string;
  file: string;
  /** Where in the file it begins; `null` where it is the file. Asked only for a complaint: finding it costs a reading. */
  place(): Place | null;
  raw: string;
  known: Known;
  /** BCP 47, where the file names it. */
  language: string | null;
}

/** A claim's reason is read by people; a pack takes 2 000 characters. */
const REASON_CHARS = 300;

export const stated = (value: string, because: string): Claim => claim(value, 'stated', because);
export const inferred = (value: string, because: string): Claim => claim(value, 'inferred', because);

function claim(value: string, evidence: 'stated' | 'inferred', because: string): Claim {
  const reason = because.length > REASON_CHARS ? `${because.slice(0, REASON_CHARS - 1)}…` : because;
  return { value, evidence, because: reason };
}

/** The first list wins, field by field. */
export function firstKnown(...all: readonly Known[]): Known {
  const known: Known = {};
  for (const field of FIELDS) {
    const found = all.map((each) => each[field]).find((each) => each !== undefined);
    if (found !== undefined) known[field] = found;
  }
  return known;
}

const MISSING: Record<Field, string> = {
  outlet: 'names no outlet',
  title: 'names no title',
  published: 'names no date',
  author: 'names no author',
  link: 'carries no address',
};

/** All five fields: what nobody stated is unknown, and says so. `file` is how the reader of a card is told of it. */
export function completed(known: Known, file: string): ArticleMetadata {
  const of = (field: Field): Claim =>
    known[field] ?? { value: null, evidence: 'unknown', because: `${file} ${MISSING[field]}.` };
  return {
    outlet: of('outlet'),
    title: of('title'),
    published: of('published'),
    author: of('author'),
    link: of('link'),
  };
}

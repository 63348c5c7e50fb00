/** The part of the contract about the panel's search. Only our own pages send it. */
import * as v from 'valibot';
import type { ArticleHit, TopicView } from '../coverage';
import type { Note } from '../notes';

export const SEARCH_CAPS = {
  queryChars: 200,
  /** Of each kind, that one answer may hold. */
  found: 500,
} as const;

const some = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SEARCH_CAPS.found));

export const SEARCHING = {
  /**
   * Topics, articles and notes that fit these words, typing errors forgiven, best first, and of each kind so many at
   * most; none for an empty query.
   */
  'panel.search': {
    from: 'extension',
    body: v.strictObject({
      query: v.pipe(v.string(), v.maxLength(SEARCH_CAPS.queryChars)),
      most: v.strictObject({ topics: some, articles: some, notes: some }),
    }),
  },
} as const;

/** How many of each kind. */
export interface SearchCounts {
  topics: number;
  articles: number;
  notes: number;
}

/** As many as come while somebody is typing: each has to be looked up, and of an article its best sentence found. */
export const FOUND_AT_FIRST: SearchCounts = { topics: 20, articles: 20, notes: 20 };

export interface SearchResult {
  topics: TopicView[];
  articles: ArticleHit[];
  notes: Note[];
  /** So many fit, of which these are the best. */
  counts: SearchCounts;
  /** The topic that each of these notes is on, by the note's id, as `note.topics`. */
  noted: Record<string, { id: string; name: string }>;
  /** While the library's texts are still being read: how many can be found so far. Null: all of them. */
  reading: { read: number; of: number } | null;
}

export interface SearchingReplies {
  'panel.search': SearchResult;
}

/** Passages of an article that the reader noted something on: where they stand in its paragraphs. */
import type { ArticleView } from '../../lib/coverage';
import { anchor, NOTE_CAPS, type Note, type QuoteSelector, describe as selectorOf } from '../../lib/notes';
import type { Span } from '../../lib/text';

type Texts = readonly Pick<ArticleView['paragraphs'][number], 'text'>[];

/** A part of a paragraph that belongs to a noted passage. */
export interface Noted extends Span {
  /** Null: its note is being written. */
  note: string | null;
  /** The passage ends here, and not in a later paragraph. */
  isEnd: boolean;
}

export interface Passages {
  /** By paragraph. */
  noted: ReadonlyMap<number, Noted[]>;
  /** Ids of notes whose words are not in the article any more. */
  orphaned: ReadonlySet<string>;
}

/** Between two paragraphs of the article's text, as its selectors count it. */
const GAP = '\n\n';

export const articleText = (paragraphs: Texts): string => paragraphs.map(({ text }) => text).join(GAP);

/** Where each paragraph begins in the article's text. */
function startsOf(paragraphs: Texts): number[] {
  let at = 0;
  return paragraphs.map(({ text }) => {
    const start = at;
    at += text.length + GAP.length;
    return start;
  });
}

/** Where the quotes of these notes stand now. `writing`: words on which a note is being written. */
export function placePassages(
  paragraphs: Texts,
  notes: readonly Pick<Note, 'id' | 'subject'>[],
  writing: QuoteSelector | null,
): Passages {
  const text = articleText(paragraphs);
  const starts = startsOf(paragraphs);
  const noted = new Map<number, Noted[]>();
  const orphaned = new Set<string>();
  const place = (note: string | null, quote: QuoteSelector) => {
    const found = anchor(text, quote);
    const parts = found === null ? [] : within(paragraphs, starts, found);
    if (parts.length === 0 && note !== null) orphaned.add(note);
    for (const [nth, { at, ...span }] of parts.entries())
      noted.set(at, [...(noted.get(at) ?? []), { ...span, note, isEnd: nth === parts.length - 1 }]);
  };
  for (const { id, subject } of notes) if (subject?.kind === 'quote') place(id, subject.quote);
  if (writing !== null) place(null, writing);
  return { noted, orphaned };
}

/** A place in the article's text as places in its paragraphs. */
function within(paragraphs: Texts, starts: readonly number[], { start, end }: Span) {
  return paragraphs.flatMap(({ text }, at) => {
    const base = starts[at] ?? 0;
    const span = { start: Math.max(0, start - base), end: Math.min(text.length, end - base) };
    return span.end > span.start ? [{ at, ...span }] : [];
  });
}

/** A place in a paragraph. */
export interface TextPlace {
  at: number;
  offset: number;
}

/** The words between two places, without white space around them; null if none. */
export function wordsBetween(paragraphs: Texts, from: TextPlace, to: TextPlace): string | null {
  const starts = startsOf(paragraphs);
  const [start, end] = [(starts[from.at] ?? 0) + from.offset, (starts[to.at] ?? 0) + to.offset];
  return articleText(paragraphs).slice(start, end).trim() || null;
}

/** A quote of them, as long as one may be. */
export function quoteBetween(paragraphs: Texts, from: TextPlace, to: TextPlace): QuoteSelector | null {
  const text = articleText(paragraphs);
  const start = (startsOf(paragraphs)[from.at] ?? 0) + from.offset;
  const chosen = text.slice(start);
  const words = wordsBetween(paragraphs, from, to)
    ?.slice(0, NOTE_CAPS.quoteChars)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  if (words === undefined || words === '') return null;
  const first = start + chosen.indexOf(words);
  return selectorOf(text, first, first + words.length);
}

/** The paragraph in which a quote ends: its note is written below that one. */
export function endOf(paragraphs: Texts, quote: QuoteSelector): number {
  const found = anchor(articleText(paragraphs), quote);
  if (found === null) return Math.max(0, paragraphs.length - 1);
  return within(paragraphs, startsOf(paragraphs), found).at(-1)?.at ?? 0;
}

/** Long sentences are shortened around the words that matter; what is shown stays verbatim. */
import type { Quote } from '../lib/coverage';
import type { Span } from '../lib/text';

export interface Excerpt extends Quote {
  /** Words were left out before, or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Spans in order, within the text, none overlapping: what arrives from a pack may be anything. */
export function tidySpans(spans: Span[], length: number): Span[] {
  const tidy: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = tidy.at(-1);
    const span = { start: Math.max(0, start, last?.end ?? 0), end: Math.min(end, length) };
    if (span.start < span.end) tidy.push(span);
  }
  return tidy;
}

/** At most about `most` characters, whole words, and always every emphasised word. */
export function excerptOf({ text, emphasis }: Quote, most: number): Excerpt {
  const spans = tidySpans(emphasis, text.length);
  if (text.length <= most) return { text, emphasis: spans, cutBefore: false, cutAfter: false };
  const first = spans[0]?.start ?? 0;
  const last = spans.at(-1)?.end ?? 0;
  const room = Math.max(0, most - (last - first));
  const wanted = Math.max(0, Math.min(first - Math.floor(room / 2), text.length - most));
  const start = Math.min(first, wordStart(text, wanted));
  const end = Math.max(last, wordEnd(text, Math.max(last, start + most)));
  return {
    text: text.slice(start, end),
    emphasis: spans.map((span) => ({ start: span.start - start, end: span.end - start })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** The first start of a word at or after `at`. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at - 1).search(/\s/);
  return space === -1 ? at : at + space;
}

/** The last end of a word at or before `at`. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(0, at + 1).search(/\s\S*$/);
  return space === -1 ? at : space;
}

import { type CleanText, type Span, spanToRaw } from '../text';

/** An article as the compiler works on it. */
export interface Text {
  id: string;
  clean: CleanText;
}

/** `null` if the span starts or ends where nothing of the raw text stands. */
export function rawSpan({ clean }: Text, span: Span): Span | null {
  return spanToRaw(clean.runs, span);
}

export function sentenceAt({ clean }: Text, at: number): (Span & { text: string }) | null {
  const found = clean.sentences.find((sentence) => sentence.start <= at && at < sentence.end);
  return found ? { ...found, text: clean.text.slice(found.start, found.end) } : null;
}

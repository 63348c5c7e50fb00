/** A half-open range `[start, end)` of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** `text.slice(at, at + length)` is, letter for letter, `raw.slice(from, from + length)`. */
export interface Run {
  at: number;
  from: number;
  length: number;
}

/** Why a passage of the raw text is not article. */
export type NoiseKind =
  | 'advertisement'
  | 'appeal'
  | 'related'
  | 'caption'
  | 'byline'
  | 'markup'
  | 'navigation'
  | 'repeated-title';

/** A passage of the raw text that was cut. */
export interface Cut extends Span {
  kind: NoiseKind;
}

/**
 * An article's text without what is not article.
 *
 * `text` is the concatenation of `runs`, in order, each verbatim in `raw`; between two runs stands either nothing,
 * one space (a sentence went on) or one blank line (a new paragraph). `paragraphs` and `sentences` are spans of `text`.
 */
export interface CleanText {
  raw: string;
  text: string;
  runs: Run[];
  cuts: Cut[];
  paragraphs: Span[];
  sentences: Span[];
}

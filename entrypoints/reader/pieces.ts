/** A paragraph cut where its marks, its quote and what was noted on begin and end. */
import type { ArticleMark, ArticleView } from '../../lib/coverage';
import type { Noted } from './passages';

export type Paragraph = ArticleView['paragraphs'][number];

/** A mark with its place in the article. */
export interface PlacedMark extends ArticleMark {
  /** Of its paragraph and its start there; names it in the document. */
  key: string;
  text: string;
  /** Reached by key: every figure, and the first mention of a topic in each paragraph. */
  isStop: boolean;
}

export interface Piece {
  /** Null: plain text. */
  mark: PlacedMark | null;
  parts: { text: string; isQuoted: boolean; isNoted: boolean }[];
  /** Notes whose passage ends in it: their signs stand behind it. */
  ends: string[];
}

/** A mark inside another one is left out: a figure's own words are one mark. Muted topics are none. */
export function placeMarks({ text, marks }: Paragraph, at: number, muted: ReadonlySet<string>): PlacedMark[] {
  const seen = new Set<string>();
  let end = 0;
  return preferred(marks.filter(({ kind, id }) => kind === 'figure' || !muted.has(id))).flatMap((mark) => {
    if (mark.start < end) return [];
    end = mark.end;
    const isStop = mark.kind === 'figure' || !seen.has(mark.id);
    seen.add(mark.id);
    return [{ ...mark, key: `${at}-${mark.start}`, text: text.slice(mark.start, mark.end), isStop }];
  });
}

/** In order of place, without topics that a figure's words cover. */
function preferred(marks: readonly ArticleMark[]): ArticleMark[] {
  const figures = marks.filter(({ kind }) => kind === 'figure');
  const isFree = ({ start, end }: ArticleMark) => figures.every((figure) => end <= figure.start || start >= figure.end);
  return [...figures, ...marks.filter((mark) => mark.kind === 'topic' && isFree(mark))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** All of the paragraph's text, in order. */
export function piecesOf(
  { text, emphasis, noted = [] }: Pick<Paragraph, 'text' | 'emphasis'> & { noted?: readonly Noted[] | undefined },
  marks: readonly PlacedMark[],
): Piece[] {
  const spans = [...emphasis, ...noted];
  const signs = noted.flatMap(({ note, end, isEnd }) => (note !== null && isEnd ? [{ note, end }] : []));
  const pieceOf = (mark: PlacedMark | null, from: number, to: number): Piece => {
    const cuts = spans.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > from && cut < to);
    const edges = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
    const parts = edges.slice(0, -1).map((start, at) => ({
      text: text.slice(start, edges[at + 1]),
      isQuoted: isWithin(emphasis, start),
      isNoted: isWithin(noted, start),
    }));
    return { mark, parts, ends: signs.flatMap(({ note, end }) => (end > from && end <= to ? [note] : [])) };
  };
  const pieces: Piece[] = [];
  /** A sign stands right behind its passage; only a mark is not cut for it. */
  const pushPlain = (from: number, to: number) => {
    const cuts = signs.map(({ end }) => end).filter((end) => end > from && end < to);
    const edges = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
    for (const [nth, start] of edges.slice(0, -1).entries()) pieces.push(pieceOf(null, start, edges[nth + 1] ?? to));
  };
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) pushPlain(at, mark.start);
    pieces.push(pieceOf(mark, mark.start, mark.end));
    at = mark.end;
  }
  if (at < text.length) pushPlain(at, text.length);
  return pieces;
}

const isWithin = (spans: readonly { start: number; end: number }[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

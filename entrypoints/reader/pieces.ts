/** A paragraph cut where its marks and its quote begin and end. */
import type { ArticleMark, ArticleView } from '../../lib/coverage';

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
  parts: { text: string; isQuoted: boolean }[];
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
  { text, emphasis }: Pick<Paragraph, 'text' | 'emphasis'>,
  marks: readonly PlacedMark[],
): Piece[] {
  const parted = (from: number, to: number): Piece['parts'] => {
    const cuts = emphasis.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > from && cut < to);
    const edges = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
    return edges.slice(0, -1).map((start, at) => ({
      text: text.slice(start, edges[at + 1]),
      isQuoted: emphasis.some((span) => span.start <= start && start < span.end),
    }));
  };
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ mark: null, parts: parted(at, mark.start) });
    pieces.push({ mark, parts: parted(mark.start, mark.end) });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ mark: null, parts: parted(at, text.length) });
  return pieces;
}

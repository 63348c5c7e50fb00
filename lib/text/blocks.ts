import { lines, trim } from './lines';
import type { Cut, Span } from './span';

/** Blocks nobody reads, up to their closing mark. */
const UNREAD = '<!--|<(?:script|style|template|noscript)(?=[\\s>])';
/** Elements that begin or end a paragraph. The length of their attributes is bounded and holds no “<”. */
const BLOCK =
  '<\\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|table|thead|tbody|tr|td|th|section|article|aside|header|footer|nav|main|figure|figcaption|blockquote|pre|form|center|address|html|head|body|iframe|video|meta|link|title)(?:\\s[^<>]{0,600})?\\/?>';
const BREAK = new RegExp(`${UNREAD}|${BLOCK}`, 'gi');

export interface Blocks {
  lines: Span[];
  cuts: Cut[];
}

/** Lines of a text, where HTML's blocks end a line too; what parts them is cut as markup. */
export function blocks(raw: string): Blocks {
  const cuts: Cut[] = [];
  const parts: Span[][] = [];
  let start = frontMatter(raw);
  if (start > 0) cuts.push({ ...trim(raw, { start: 0, end: start }), kind: 'markup' });
  const closers = new Map<string, boolean>();
  for (const match of raw.matchAll(BREAK)) {
    if (match.index < start) continue;
    const end = closed(raw, match, closers);
    if (end === null) continue;
    parts.push(lines(raw, { start, end: match.index }));
    cuts.push({ start: match.index, end, kind: 'markup' });
    start = end;
  }
  parts.push(lines(raw, { start, end: raw.length }));
  return { lines: parts.flat(), cuts };
}

/** Where a mark ends; `null` for a block that is never closed. A closer once missed is not looked for again. */
function closed(raw: string, mark: RegExpExecArray, missing: Map<string, boolean>): number | null {
  const opener = mark[0].toLowerCase();
  const after = mark.index + mark[0].length;
  if (opener !== '<!--' && opener.endsWith('>')) return after;
  const closer = opener === '<!--' ? '-->' : `</${opener.slice(1)}>`;
  if (missing.has(closer)) return null;
  const at = raw.indexOf(closer, after);
  if (at >= 0) return at + closer.length;
  missing.set(closer, true);
  return null;
}

const FENCE = /^\s{0,20}---[ \t]{0,20}\r?\n/;
const FIELD = /^(?:[\w-]{1,40}:(?:\s|$)|\s+\S|-\s)/;
const MOST_FIELDS = 60;

/** Length of the “--- title: … ---” that a Markdown export begins with, or 0. */
function frontMatter(raw: string): number {
  const fence = FENCE.exec(raw.slice(0, 64));
  if (!fence) return 0;
  let start = fence[0].length;
  for (let i = 0; i < MOST_FIELDS; i++) {
    const next = raw.indexOf('\n', start);
    const line = raw.slice(start, next < 0 ? raw.length : next).trimEnd();
    if (line === '---' && i > 0) return next < 0 ? raw.length : next;
    if (next < 0 || (line !== '' && !FIELD.test(line.slice(0, 64)))) return 0;
    start = next + 1;
  }
  return 0;
}

import { type Line, labelOf, type Part } from './line';
import { isSpace } from './lines';
import type { Cut, Span } from './span';

/** Marks at the head of a line: Markdown headings, quotes and list bullets. */
const HEAD = /^(?:(?:#{1,6}|>|[•·*●▪])\s+|[-–]\s+(?=["“'‘\p{Lu}[*_!]))/u;
const BULLET = /^[•·*●▪–-]/;

const TARGET = String.raw`\([^()\s]{0,600}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?(?:\s+"[^"\n]{0,200}")?\)`;
/**
 * What may stand inside a line. Lengths are bounded and no part runs over its own opening sign, so that a page of
 * brackets costs linear time; longer ones are left as text. Stars and strokes inside a word (“f***ing”) are no marks.
 */
const INLINE = new RegExp(
  [
    String.raw`\[!\[[^[\]\n]{0,300}\]${TARGET}\]${TARGET}`,
    String.raw`!\[[^[\]\n]{0,300}\](?:${TARGET}|\[[^[\]\n]{0,60}\])`,
    String.raw`\[(?<linked>[^[\]\n]{1,300})\](?:${TARGET}|\[(?<ref>[^[\]\n]{0,60})\])`,
    String.raw`(?<![\p{L}\p{N}*])(?<star>\*{1,3})(?=[^\s*])(?<starred>[^*\n]{1,400})(?<=\S)\k<star>(?![\p{L}\p{N}*])`,
    String.raw`(?<![\p{L}\p{N}_])(?<line>_{1,3})(?=[^\s_])(?<lined>[^_\n]{1,400})(?<=\S)\k<line>(?![\p{L}\p{N}_])`,
    String.raw`<https?:\/\/[^<>\s]{1,400}>`,
    String.raw`<\/?(?:a|abbr|b|strong|i|em|u|s|del|ins|span|small|big|sup|sub|mark|cite|q|code|time|font|img|svg|path|picture|source|label|button|input|wbr|bdi)(?<attributes>\s[^<>]{0,600})?\/?>`,
    String.raw`&(?:amp;)?(?<entity>#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});`,
    String.raw`\[\^[^[\]\s]{1,40}\]:?`,
    String.raw`(?<=[\p{L}\p{N}.,;”"’')])\[\d{1,3}\]`,
    String.raw`\\(?<escaped>[\\\x60*_{}[\]()#+.!>|~-])`,
  ].join('|'),
  'giu',
);

/** A line without any of these holds no mark, which is most of them. */
const MARK = /[[<&_*\\]/;

const SPACES = /^(?:nbsp|ensp|emsp|thinsp|ndash|mdash|#160|#xa0|#8211|#8212|#x2013|#x2014|#32|#10|#13)$/i;
/** Signs that no letter of the entity spells. Others (&pound; &eacute;) stay as they are: a word would lose a letter. */
const SIGNS = /^(?:#.+|[lr][sd]quo|quot|apos|hellip|bull|middot|[lr]aquo|lt|gt|shy|zwn?j|copy|reg|trade)$/i;
const LONGEST_HEAD = 24;
const DEEPEST = 3;
const NONE: readonly Cut[] = [];
const MOSTLY = 0.9;

/** A line without its marks. `refs` are the names of the page's reference links, in lower case. */
export function readLine(raw: string, span: Span, refs: ReadonlySet<string>): Line {
  const whole = raw.slice(span.start, span.end);
  if (!MARK.test(whole) && !HEAD.test(whole.slice(0, LONGEST_HEAD))) {
    const { start, end } = span;
    return {
      start,
      end,
      text: whole,
      label: labelOf(whole),
      parts: [{ start, end, space: false }],
      cuts: NONE,
      bullet: false,
      link: false,
    };
  }
  const reader = new Reader(raw, refs);
  const head = headEnd(raw, span);
  reader.cut(span.start, head);
  reader.read(head, span.end, 0);
  const bullet = BULLET.test(raw.slice(span.start, head));
  return { ...span, ...reader.result(), bullet };
}

function headEnd(raw: string, span: Span): number {
  let at = span.start;
  for (let marks = 0; marks < DEEPEST; marks++) {
    const head = HEAD.exec(raw.slice(at, Math.min(span.end, at + LONGEST_HEAD)));
    if (!head) break;
    at += head[0].length;
  }
  return at;
}

class Reader {
  private readonly parts: Part[] = [];
  private readonly cuts: Cut[] = [];
  private linked = 0;
  private inAnchor = false;
  private space = false;

  constructor(
    private readonly raw: string,
    private readonly refs: ReadonlySet<string>,
  ) {}

  result(): Pick<Line, 'text' | 'label' | 'parts' | 'cuts' | 'link'> {
    const { raw, cuts } = this;
    const first = this.parts.findIndex((part) => !isBlank(raw, part, 'start'));
    const parts = first < 0 ? [] : this.parts.slice(first);
    while (isBlank(raw, parts.at(-1), 'end')) parts.pop();
    const text = parts.map((part) => (part.space ? ' ' : '') + raw.slice(part.start, part.end)).join('');
    return { text, label: labelOf(text), parts, cuts, link: text.length > 0 && this.linked >= text.length * MOSTLY };
  }

  cut(start: number, end: number): void {
    if (end > start) this.cuts.push({ start, end, kind: 'markup' });
  }

  private keep(start: number, end: number): void {
    if (end <= start) return;
    const before = this.parts.at(-1);
    const apart = before && !isSpace(this.raw.charCodeAt(before.end - 1)) && !isSpace(this.raw.charCodeAt(start));
    this.parts.push({ start, end, space: this.space && apart === true });
    this.space = false;
    if (this.inAnchor) this.linked += end - start;
  }

  read(start: number, end: number, depth: number): void {
    const text = this.raw.slice(start, end);
    let at = 0;
    for (const match of text.matchAll(INLINE)) {
      if (match.index < at) continue;
      const kept = this.innerOf(match);
      if (!kept) continue;
      const from = start + match.index;
      this.keep(start + at, from);
      at = match.index + match[0].length;
      this.cut(from, from + kept.start);
      this.inner(from + kept.start, from + kept.end, depth, match.groups?.linked !== undefined);
      this.cut(from + kept.end, start + at);
      this.note(match, from);
    }
    this.keep(start + at, end);
  }

  /** Which part of a mark is text, relative to it; `null` if it is no mark at all. */
  private innerOf({ groups = {} }: RegExpMatchArray): Span | null {
    const { linked, ref, starred, lined, attributes, entity, escaped } = groups;
    if (attributes?.trim() && !attributes.includes('=') && attributes.trim() !== '/') return null;
    if (ref !== undefined && !/^\d*$/.test(ref) && !this.refs.has(ref.toLowerCase())) return null;
    if (entity?.toLowerCase() === 'amp') return { start: 0, end: 1 };
    if (entity && !SPACES.test(entity) && !SIGNS.test(entity)) return null;
    if (escaped !== undefined) return { start: 1, end: 2 };
    const word = linked ?? starred ?? lined;
    if (word === undefined) return { start: 0, end: 0 };
    const start = linked === undefined ? (groups.star ?? groups.line ?? '').length : 1;
    return { start, end: start + word.length };
  }

  private inner(start: number, end: number, depth: number, isLink: boolean): void {
    if (isLink) this.inAnchor = true;
    if (depth < DEEPEST) this.read(start, end, depth + 1);
    else this.keep(start, end);
    if (isLink) this.inAnchor = false;
  }

  /** What a mark means for what follows: a space where a sign stood between two words, the end of a link. */
  private note({ 0: mark, groups = {} }: RegExpMatchArray, from: number): void {
    if (/^<a[\s>]/i.test(mark)) this.inAnchor = true;
    if (/^<\/a/i.test(mark)) this.inAnchor = false;
    const { entity } = groups;
    if (entity === undefined || entity.toLowerCase() === 'amp') return;
    const around = this.raw.charAt(from - 1) + this.raw.charAt(from + mark.length);
    this.space = SPACES.test(entity) || /^[\p{L}\p{N}]{2}$/u.test(around);
  }
}

/** Shortens a part by the white space at one edge; whether nothing is left of it. */
function isBlank(raw: string, part: Part | undefined, edge: 'start' | 'end'): boolean {
  if (!part) return false;
  if (edge === 'start') {
    part.space = false;
    while (part.start < part.end && isSpace(raw.charCodeAt(part.start))) part.start++;
  } else {
    while (part.end > part.start && isSpace(raw.charCodeAt(part.end - 1))) part.end--;
  }
  return part.start >= part.end;
}

const DEFINITION = /^\[([^[\]\n]{1,60})\]:\s+<?(?:https?:|\/|#|mailto:)\S*/;

/** The names of the reference links that the page defines (“[1]: https://…”), in lower case. */
export function references(raw: string, lines: readonly Span[]): Set<string> {
  const names = new Set<string>();
  for (const { start, end } of lines) {
    const name =
      raw.charAt(start) === '[' ? DEFINITION.exec(raw.slice(start, Math.min(end, start + 200)))?.[1] : undefined;
    if (name !== undefined) names.add(name.toLowerCase());
  }
  return names;
}

import { isAppeal, opensAppeal } from './appeal';
import { END_MARKER, kindOfLine, LONGEST_RULED, RELATED_OPENER } from './noise';
import type { NoiseKind, Span } from './span';

const ENDS_LIKE_PROSE = /(?:[^.…][.!?]|[.!?]["'”’»)]+|['’]{2})$/;
const BULLET = /^[•·*–-]\s+/;
/** A list of buttons and desks: no item is longer than this many words. */
const BUTTON_WORDS = 3;
/** An appeal or a related block that takes the rest of the page begins in its second half. */
const TAIL = 0.5;

/** For each line why it is not article, or `null`. One pass for each rule that looks beyond its own line. */
export function classify(raw: string, lines: readonly Span[]): (NoiseKind | null)[] {
  const texts = lines.map((line) => raw.slice(line.start, line.end));
  const kinds = texts.map((text): NoiseKind | null => kindOfLine(text) ?? (isAppeal(text) ? 'appeal' : null));
  cutAfterEnd(texts, kinds);
  cutRelated(texts, kinds);
  cutButtons(texts, kinds);
  cutTailAppeal(raw, lines, texts, kinds);
  cutHead(texts, kinds);
  return kinds;
}

function cutAfterEnd(texts: readonly string[], kinds: (NoiseKind | null)[]): void {
  const end = texts.findIndex((text) => text.length <= LONGEST_RULED && END_MARKER.test(text));
  if (end >= 0) for (let i = end; i < texts.length; i++) kinds[i] ??= 'navigation';
}

/** A related block goes on while its lines are headlines or teasers, that is, do not end as prose does. */
function cutRelated(texts: readonly string[], kinds: (NoiseKind | null)[]): void {
  let inside = false;
  for (const [i, text] of texts.entries()) {
    if (text.length <= LONGEST_RULED && RELATED_OPENER.test(text)) inside = true;
    else if (inside && kinds[i] === null && ENDS_LIKE_PROSE.test(text.slice(-4))) inside = false;
    if (inside) kinds[i] ??= 'related';
  }
}

/** Bullets of one to three words, none of them a sentence, two or more together: desks, sharing, topics. */
function cutButtons(texts: readonly string[], kinds: (NoiseKind | null)[]): void {
  const isButton = (text: string | undefined): boolean =>
    text !== undefined &&
    text.length < 60 &&
    BULLET.test(text) &&
    !/[.!?]$/.test(text) &&
    text.split(/\s+/).length <= BUTTON_WORDS + 1;
  for (const [i, text] of texts.entries()) {
    if (isButton(text) && (isButton(texts[i - 1]) || isButton(texts[i + 1]))) kinds[i] ??= 'byline';
  }
}

function cutTailAppeal(
  raw: string,
  lines: readonly Span[],
  texts: readonly string[],
  kinds: (NoiseKind | null)[],
): void {
  const opener = texts.findIndex((text, i) => (lines[i]?.start ?? 0) > raw.length * TAIL && opensAppeal(text));
  if (opener >= 0) for (let i = opener; i < texts.length; i++) kinds[i] ??= 'appeal';
}

const LONE_NAME = /^(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}\p{Lu}[\p{L}.'’-]+$/u;
const same = (text: string): string => text.toLowerCase().replace(/[\s\u00a0]+/g, ' ');
const MARKUP_HEAD = /^#{1,6}\s+/;

/**
 * Title lines said again, anywhere, and the lone name between title and story that a picture leaves.
 * The first title stays, as a paragraph of its own: it is the article's words, and a reader searches for it.
 */
function cutHead(texts: readonly string[], kinds: (NoiseKind | null)[]): void {
  const seen = new Set<string>();
  let repeated = -1;
  for (const [i, text] of texts.entries()) {
    if (kinds[i] !== null || text.length > LONGEST_RULED || ENDS_LIKE_PROSE.test(text.slice(-4))) continue;
    const key = same(text.replace(MARKUP_HEAD, ''));
    if (seen.has(key)) {
      kinds[i] = 'repeated-title';
      if (repeated < 0) repeated = i;
    }
    seen.add(key);
  }
  const prose = texts.findIndex((text, i) => kinds[i] === null && ENDS_LIKE_PROSE.test(text.slice(-4)));
  for (let i = 1; i < prose; i++) {
    const text = texts[i] ?? '';
    if (text.length < 60 && LONE_NAME.test(text) && repeated > 0) kinds[i] ??= 'caption';
  }
}

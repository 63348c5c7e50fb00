import { isHeadByline, LONE_NAME, NAME_WORD } from './credits';
import { dateLine } from './dates';
import { countWords, endsLikeProse, isStory, type Line, LONGEST_RULED } from './line';
import type { NoiseKind } from './span';

type Kinds = (NoiseKind | null)[];

const TITLE_WORDS = 4;
const same = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/** What stands between the title and the story, and what of it returns further down. */
export function cutHead(lines: readonly Line[], kinds: Kinds): void {
  const repeated = cutRepeated(lines, kinds);
  const story = lines.findIndex((line, i) => kinds[i] === null && isStory(line.text));
  const end = story < 0 ? lines.length : story;
  cutHeadBylines(lines, kinds, end);
  cutDates(lines, kinds, end);
  cutNames(lines, kinds, end, repeated);
  cutBiographies(lines, kinds);
}

const REPEATED_STORY_WORDS = 8;
const REPEATED_WORDS = 3;

/**
 * Title lines said again, and a sentence that a picture and its text share. The first one stays: it is the article's
 * words, and a reader searches for it. Short lines may return: the speakers of a transcript, the cells of a table.
 */
function cutRepeated(lines: readonly Line[], kinds: Kinds): number {
  const seen = new Set<string>();
  let first = -1;
  for (const [i, { text }] of lines.entries()) {
    if (kinds[i] !== null || text.length > LONGEST_RULED || text.endsWith(':')) continue;
    const fewest = endsLikeProse(text) ? REPEATED_STORY_WORDS : REPEATED_WORDS;
    if (countWords(text) < fewest && (i > 0 || endsLikeProse(text))) continue;
    const key = same(text);
    if (seen.has(key)) {
      kinds[i] = 'repeated-title';
      if (first < 0) first = i;
    }
    seen.add(key);
  }
  return first;
}

function cutHeadBylines(lines: readonly Line[], kinds: Kinds, end: number): void {
  let titled = false;
  for (let i = 0; i < end; i++) {
    const text = lines[i]?.text ?? '';
    if (kinds[i] !== null) continue;
    if (titled && isHeadByline(text)) kinds[i] = 'byline';
    else if (countWords(text) >= TITLE_WORDS) titled = true;
  }
}

/** A bare date is the article's above the story, below it or beside its author; in between it heads a chronicle. */
function cutDates(lines: readonly Line[], kinds: Kinds, end: number): void {
  const bare: number[] = [];
  for (const [i, { text }] of lines.entries()) if (kinds[i] === null && dateLine(text) === 'bare') bare.push(i);
  const heads = bare.filter((i) => isStory(lines[i + 1]?.text ?? ''));
  if (heads.length >= 2) return;
  let last = lines.length - 1;
  while (last > end && !(kinds[last] === null && isStory(lines[last]?.text ?? ''))) last--;
  for (const i of bare) {
    const beside = kinds[i - 1] === 'byline' || kinds[i + 1] === 'byline';
    if (i < end || i > last || beside) kinds[i] = 'byline';
  }
}

/** A lone name is the author's beside a date or an office, and a picture's between a title and its repetition. */
function cutNames(lines: readonly Line[], kinds: Kinds, end: number, repeated: number): void {
  let titled = false;
  for (let i = 0; i < end; i++) {
    const text = lines[i]?.text ?? '';
    if (kinds[i] !== null) continue;
    const lone = i > 0 && text.length < 60 && LONE_NAME.test(text);
    if (lone && repeated > 0) kinds[i] = 'caption';
    else if (lone && titled && (kinds[i + 1] === 'byline' || kinds[i - 1] === 'byline')) kinds[i] = 'byline';
    else if (countWords(text) >= TITLE_WORDS) titled = true;
  }
}

const BY_NAME = new RegExp(String.raw`^(?:[Bb][Yy]:?\s+)?(${NAME_WORD}(?:\s+${NAME_WORD}){1,3})`);
const OF_AUTHOR =
  /^,? (?:is|was|has been|has|covers|reports|joined|writes|works|served|(?:i|wa)s an?|can be reached|contributed|previously)\b.{0,200}\b(?:correspondent|reporter|editor|journalist|writer|columnist|covers?|covering|reports?|reporting|bureau|newsroom|joined|professor|fellow|author|follow|twitter|reached|photographer|producer|contributor)\b/i;

/** Below the story, who its author is: a sentence that begins with the name that a byline gave. */
function cutBiographies(lines: readonly Line[], kinds: Kinds): void {
  const names = new Set<string>();
  for (const [i, { text }] of lines.entries()) {
    const name = kinds[i] === 'byline' ? BY_NAME.exec(text)?.[1] : undefined;
    if (name !== undefined) for (const form of forms(name)) names.add(form);
  }
  if (names.size === 0) return;
  for (let i = lines.length - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    if (kinds[i] !== null || !endsLikeProse(text)) continue;
    const name = forms(text.slice(0, LONGEST_NAME)).find((form) => names.has(form));
    if (name === undefined || !OF_AUTHOR.test(text.slice(name.length, name.length + 300))) return;
    kinds[i] = 'byline';
  }
}

const LONGEST_NAME = 80;

/** “Ana Lima March” is a name and a month: its first two and three words are tried. */
function forms(name: string): string[] {
  const words = name.split(/\s+/);
  return [2, 3].flatMap((count) => (words.length >= count ? [words.slice(0, count).join(' ')] : []));
}

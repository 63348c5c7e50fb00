import { withoutCountry } from './body-name';
import type { Chunk } from './chunks';
import { evidenceOf } from './clues';
import { add, type Evidence, nothing, ofPlace } from './evidence';
import { type Sex, sexSaid } from './family';
import { placeNamed } from './lists/places';
import { ORG_HEADS, WELL_KNOWN_ORGS } from './lists/words';

/** A name as one article writes it, and what it and the words around it say about its kind. */
export interface NameMention {
  article: string;
  name: string;
  evidence: Evidence;
  /** The titles that stand before it. */
  title: string | null;
  /** Its place among the names of its article, and in the text, where that is known. */
  at?: number;
  start?: number;
  /** What a word for kin says. */
  sex?: Sex;
  /** For initials that stand in brackets behind a longer name, that name. */
  stands?: string;
}

/** Mentions that are written alike: they stand or fall together. */
export interface Spelling {
  name: string;
  mentions: NameMention[];
  evidence: Evidence;
}

/** The names of an article, in their order. */
export const mentionsOf = (chunks: readonly Chunk[]): NameMention[] =>
  chunks.map((chunk, at) => {
    const before = chunks[at - 1];
    const { reading, name, title } = chunk;
    const sex = sexSaid(chunk);
    const said = {
      article: reading.article,
      name,
      evidence: evidenceOf(chunk),
      title,
      at,
      start: chunk.words[0]?.start ?? 0,
    };
    const mention: NameMention = sex ? { ...said, sex } : said;
    return before && isDefined(before, chunk) ? { ...mention, stands: before.name } : mention;
  });

/** Fewer that are in no order of the name before them may stand for anything. */
const FOREIGN_LETTERS = 3;

/** “the Harbours Council of Norway (HCN)”: initials in brackets, their letters in the name in the same order. */
function isDefined(long: Chunk, { reading, words, name }: Chunk): boolean {
  const [from = 0, start = 0, end = 0] = [long.words.at(-1)?.end, words[0]?.start, words.at(-1)?.end];
  if (!/^\p{Lu}[\p{L}&]{1,6}$/u.test(name) || !/\p{Lu}.*\p{Lu}/u.test(name) || long.words.length < 2) return false;
  const [gap, next] = [reading.text.slice(from, start), reading.text.charAt(end)];
  // “… (HCN)”, “…, or HCN,”
  if (!(gap === ' (' && next === ')') && !(gap === ', or ' && /[,.]/.test(next))) return false;
  const letters = [...name.replace('&', '').toLowerCase()].map((letter) => `\\b${letter}`);
  const inOrder = new RegExp(`^${letters.join('.*')}`, 'u');
  if ([long.name, withoutCountry(long.name)].some((each) => inOrder.test(each.toLowerCase()))) return true;
  // “Harbour Safety Authority (AFAT)”: initials of its name at home.
  return name.length >= FOREIGN_LETTERS && !WELL_KNOWN_ORGS.has(name) && isBody(long);
}

/** “Harbour Safety Authority”, “Ministry of Harbours” */
const isBody = ({ words }: Chunk): boolean =>
  ORG_HEADS.has(words.at(-1)?.text ?? '') || (ORG_HEADS.has(words[0]?.text ?? '') && words[1]?.lower === 'of');

/** “LINDQVIST” in a headline is written like “Lindqvist” in the text below it. */
export function spellings(mentions: readonly NameMention[]): Spelling[] {
  const mixed = new Map(mentions.filter(({ name }) => !isShouted(name)).map(({ name }) => [name.toLowerCase(), name]));
  const byName = new Map<string, Spelling>();
  for (const mention of mentions) {
    const quiet = isShouted(mention.name)
      ? (mixed.get(mention.name.toLowerCase()) ?? placeIn(mention.name))
      : undefined;
    const name = quiet ?? mention.name;
    const spelling = byName.get(name) ?? { name, mentions: [], evidence: nothing() };
    // Shouted, “Torvik” looks like initials: what that says is not counted, but a place is a place in any letters.
    const evidence = quiet === undefined ? mention.evidence : placeNamed(quiet) ? ofPlace() : nothing();
    const said = { ...mention, evidence };
    spelling.mentions.push(said);
    add(spelling.evidence, said.evidence);
    byName.set(name, spelling);
  }
  return [...byName.values()];
}

/** “NAIROBI” → “Nairobi”, if that is a place. */
function placeIn(shouted: string): string | undefined {
  const quiet = shouted.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return placeNamed(quiet) ? quiet : undefined;
}

const isShouted = (name: string): boolean => /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u.test(name);

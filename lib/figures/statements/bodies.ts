import { nationOf } from '../lexicon/nations';
import { singular } from '../lexicon/plurals';

/** Bodies that people join: “the group” may be any of them. */
const CIVIC =
  'council|committee|union|association|movement|federation|network|coalition|alliance|front|party|foundation|society';
/** In lower case, for patterns. */
export const BODY_NOUN = `(?:${CIVIC}|group|organi[sz]ation|company|ministry|agency|board|club|team|bank|institute|university|commission|parliament|court|church|department|authority)`;

/** A body, or any thing with a name, by its head noun and the other words. */
export interface Body {
  head: string;
  words: ReadonlySet<string>;
  nations: ReadonlySet<string>;
}

/** “Norway’s Council of Ports and Harbours” → council, {port, harbour}, {norway}. */
export function bodyOf(name: string): Body {
  const cut = name.search(/ (?:of|for|on|in|at|by|from|against|to) /);
  const before = plainWords(cut < 0 ? name : name.slice(0, cut));
  const nations = new Set<string>();
  const words = new Set<string>();
  for (const word of [...before, ...(cut < 0 ? [] : plainWords(name.slice(cut)))]) {
    const nation = nationOf(word);
    if (nation) nations.add(nation);
    else words.add(word);
  }
  const head = before.findLast((word) => nationOf(word) === null) ?? [...nations][0] ?? '';
  words.delete(head);
  return { head, words, nations };
}

const plainWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}.-]+/gu) ?? [])
    .filter((word) => !/^(?:s|the|an?|of|for|and|on|in|at|by|from|to|against)$/.test(word))
    .map(singular);

export const shareNation = (a: Body, b: Body): boolean =>
  a.nations.size === 0 || b.nations.size === 0 || [...a.nations].some((nation) => b.nations.has(nation));

/**
 * One body under two names: the same head noun, and the words of one name all stand in the other. “The council” alone,
 * which no name in its article explains, is nobody's but another such one.
 */
export function isOneBody(a: Body, b: Body): boolean {
  if (a.head === '' || a.head !== b.head || !shareNation(a, b)) return false;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return few.size === 0 ? many.size === 0 : [...few].every((word) => many.has(word));
}

const CAP = "\\p{Lu}[\\p{L}\\p{M}’'-]*";
const NAMED = new RegExp(
  `((?:${CAP}[ \\u00a0]){0,5})\\b(${BODY_NOUN.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())})\\b((?: (?:of|for|on)(?: the)? ${CAP}(?:(?:,| and| of| the){0,2} ${CAP}){0,5})?)`,
  'gu',
);

/** Names of bodies, in order, each by the nouns that can stand for it: its own, and “group” for those people join. */
export function bodiesIn(text: string): [noun: string, name: string][] {
  return Array.from(text.matchAll(NAMED)).flatMap(([name, before = '', noun = '', after = '']): [string, string][] => {
    if (before + after === '') return [];
    const own = noun.toLowerCase();
    return new RegExp(`^(?:${CIVIC})$`).test(own)
      ? [
          [own, name],
          ['', name],
        ]
      : [[own, name]];
  });
}

const REFERENCE = new RegExp(`^(?:(?:the|this|that|its|their) )?(?:\\p{Ll}+ )?(${BODY_NOUN})$`, 'u');

/** What “the council” is looked up by; `undefined` for words that name something themselves. */
export function nounOf(words: string): string | undefined {
  return REFERENCE.exec(words)?.[1]?.replace(/^(?:group|organi.ation|movement)$/, '');
}

import { placeNamed, placeOfAdjective } from './lists/places';
import { COMMON_OFFICE_WORDS, COMPANY_WORDS, LEGAL_FORMS, ORG_HEADS } from './lists/words';
import { normal } from './words';

const SMALL = new Set(['of', 'and', 'for', 'the', 'in', 'on', '&']);
/** “United Arab Emirates” */
const PLACE_WORDS = 3;

/** British and American spelling made one, plurals singular: enough to see that two names have the same words. */
function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/ence$/, 'ense')
    .replace(/tre$/, 'ter')
    .replace(/our$/, 'or')
    .replace(/is(?=e$|ed$|ation$|ations$)/, 'iz')
    .replace(/(?<=[a-z]{5})(?:um|a)$/, '')
    .replace(/(?<=[a-z]{3})ies$/, 'y')
    .replace(/(?<=[a-z]{3})s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a name that tell it from others, in their order; a place is one word, whatever it is called. */
export function stemsOf(name: string): string[] {
  const words = withoutForm(wordsOf(name));
  const stems: string[] = [];
  for (let at = 0; at < words.length; ) {
    const place = placeAt(words, at);
    if (place) {
      stems.push(`@${place.name}`);
      at += place.length;
    } else {
      const word = words[at] ?? '';
      if (!SMALL.has(word.toLowerCase())) stems.push(stemOf(word));
      at++;
    }
  }
  return stems;
}

/** The same for all names that have the same words in any order. */
export function wordKey(name: string): string {
  const stems = stemsOf(name);
  return (isOffice(stems) ? withCountry(name, stems) : stems).toSorted().join(' ');
}

/** “Russian Ministry of Ports”, “Ministry of Ports of Russia”: of an office the adjective says the same as the name. */
function withCountry(name: string, stems: readonly string[]): string[] {
  const lead = placeOfAdjective(wordsOf(name)[0] ?? '');
  return lead ? [`@${lead.name}`, ...stems.slice(1)] : [...stems];
}

function isOffice(stems: readonly string[]): boolean {
  return stems.filter((stem) => COMMON_OFFICE_WORDS.has(stem)).length >= 2;
}

const wordsOf = (name: string): string[] =>
  normal(name)
    .split(/[\s,-]+/)
    .filter((word) => word !== '');

/** “Velm Corp.”, “Velm plc” → “Velm”; “The Corporation” stays. */
function withoutForm(words: readonly string[]): readonly string[] {
  let to = words.length;
  while (to > 1 && LEGAL_FORMS.has((words[to - 1] ?? '').replaceAll('.', ''))) to--;
  return words.slice(0, to);
}

function placeAt(words: readonly string[], at: number): { name: string; length: number } | null {
  for (let length = Math.min(PLACE_WORDS, words.length - at); length > 0; length--) {
    const name = words
      .slice(at, at + length)
      .join(' ')
      .replace(/'s$/, '');
    // “Bank of America” is not “U.S. Bank”.
    const place = name === 'America' ? undefined : placeNamed(name);
    if (place) return { name: place.name, length };
  }
  return null;
}

export const isPlaceStem = (stem: string): boolean => stem.startsWith('@');

/** “Council”, “Ministry” alone: which one is not said. */
export const isBareHead = (name: string): boolean => ORG_HEADS.has(name) || ORG_HEADS.has(name.replace(/s$/, ''));

/** `whole` is `part` with its country, or its field of trade, said too: “Velm USA”, “Velm Technologies”. */
export function saysNoMore(part: readonly string[], whole: readonly string[]): boolean {
  const more = whole.slice(part.length);
  return startsWith(whole, part) && more.every((stem) => isPlaceStem(stem) || COMPANY_WORDS.has(stem));
}

/** “Velm North America Inc.” beside “Velm Co.”: a part of the world, and a form in law, make it a company of its own. */
export const isOwnFirm = (name: string): boolean => {
  const words = wordsOf(name);
  const bare = withoutForm(words);
  return bare.length < words.length && bare.length > 1 && stemsOf(name).slice(1).some(isPlaceStem);
};

export const startsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length < whole.length && part.every((stem, at) => stem === whole[at]);

/** “Bureau of Ports and Harbours” without what its “and” adds, either way. */
export function withoutConjunct(name: string): string[] {
  const words = wordsOf(name);
  const and = words.indexOf('and');
  if (and < 1) return [];
  return [
    [...words.slice(0, and), ...words.slice(and + 2)],
    [...words.slice(0, and - 1), ...words.slice(and + 1)],
  ].map((left) => left.join(' '));
}

/** A name without the country before it, “Norwegian Harbour Safety Council”; itself where there is none. */
export function withoutCountry(name: string): string {
  const words = wordsOf(name);
  const lead = words[0] ?? '';
  const place = placeAt(words, 0);
  const from = placeOfAdjective(lead) === undefined ? (place?.length ?? 0) : 1;
  return from > 0 && from < words.length ? words.slice(from).join(' ') : name;
}

/**
 * The letters that may stand for a name: of all its words, and of those with a capital; “U.S.” gives both of its own,
 * or none if there are three without.
 */
export function initialsOf(name: string): string[] {
  const bare = withoutCountry(name);
  const short = bare === name ? [] : lettersOf(bare).filter((letters) => letters.length >= 3);
  return [...new Set([...lettersOf(name), ...short])];
}

function lettersOf(name: string): string[] {
  const words = wordsOf(name);
  if (words.length < 2) return [];
  const bare = withoutForm(words);
  const letters = (all: readonly string[]): string =>
    all
      .map((word) =>
        /^(?:\p{Lu}\.)+$/u.test(word) || /^(?:US|UK|UN|EU)$/.test(word) ? word.replaceAll('.', '') : word.charAt(0),
      )
      .join('');
  return [words, bare]
    .flatMap((all) => [
      letters(all).toUpperCase(),
      letters(all.filter((word) => !SMALL.has(word.toLowerCase()))),
      letters(all.filter((word) => /^\p{Lu}/u.test(word))),
    ])
    .filter((found, at, all) => found.length >= 2 && all.indexOf(found) === at);
}

/** Words of a text, and the terms by which they are found. */

export const WORD = /[\p{L}\p{N}]+/gu;

/** Nearly every English text has them: they tell no two apart, and make up four words of ten. */
const EVERYWHERE = new Set(
  'a an and are as at be been but by for from had has have he her his in is it its not of on or said she that the their they this to was were which who will with'.split(
    ' ',
  ),
);

const PLAIN = /^[\x20-\x7e]*$/;

export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Equal but for capitals and accents; most words have no accents to take off. */
export const folded = (word: string): string =>
  (PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}+/gu, '')).toLowerCase();

/** The same of a word of a text; null for those that stand everywhere. */
export function textTerm(word: string): string | null {
  const term = folded(word);
  return EVERYWHERE.has(term) ? null : term;
}

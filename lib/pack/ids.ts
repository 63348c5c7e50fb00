/** Ids that say what they are of: the same words get the same one in every compilation, whatever stands around them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const ID_DIGITS = 12;

/** `digits` hexadecimal digits of what these texts are, in this order. */
export function digestOf(texts: readonly string[], digits = ID_DIGITS): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(texts)))).slice(0, digits);
}

interface Quoted {
  quote: string;
  sentence: { text: string };
}

/**
 * Gives ids to what an article says, by the words: `ARTICLE-f5d1c0a9e7b32`. The second of what is the same to the letter
 * gets `-2`, in the order of the text.
 */
export function idsWithin(article: string): (letter: string, item: Quoted) => string {
  const given = new Map<string, number>();
  return (letter, { quote, sentence }) => {
    const id = `${article}-${letter}${digestOf([article, sentence.text, quote])}`;
    const nth = (given.get(id) ?? 0) + 1;
    given.set(id, nth);
    return nth === 1 ? id : `${id}-${nth}`;
  };
}

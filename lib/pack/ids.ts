/** Ids that say what they are of: the same words get the same one in every compilation, whatever stands around them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const ID_DIGITS = 12;
/** Of two that are not known to differ in anything else. */
const WHOLE_DIGITS = 32;
/** As the schema says. */
const MOST_CHARS = 200;
/** Room for what is put behind it. */
const MOST_BASE_CHARS = 160;

/** `digits` hexadecimal digits of what these texts are, in this order. */
export function digestOf(texts: readonly string[], digits = ID_DIGITS): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(texts)))).slice(0, digits);
}

/** What the ids of all that an article says begin with: its own, where that is short enough. */
export const baseOf = (article: string): string =>
  article.length > MOST_BASE_CHARS ? digestOf([article], WHOLE_DIGITS) : article;

interface Quoted {
  quote: string;
  sentence: { text: string };
}

/**
 * Gives ids to what an article says, by the words: `ARTICLE-f5d1c0a9e7b32`. The second of what is the same to the letter
 * gets `-2`, in the order of the text.
 */
export function idsWithin(article: string): (letter: string, item: Quoted) => string {
  const base = baseOf(article);
  const given = new Map<string, number>();
  return (letter, { quote, sentence }) => {
    const id = `${base}-${letter}${digestOf([article, sentence.text, quote])}`;
    const nth = (given.get(id) ?? 0) + 1;
    given.set(id, nth);
    return nth === 1 ? id : `${id}-${nth}`;
  };
}

/** An id behind the name of its pack; where that is longer than an id may be, what the two are. */
export function idBehind(pack: string, id: string): string {
  const whole = `${pack}/${id}`;
  if (whole.length <= MOST_CHARS) return whole;
  return `${pack.slice(0, MOST_BASE_CHARS)}/${digestOf([pack, id], WHOLE_DIGITS)}`;
}

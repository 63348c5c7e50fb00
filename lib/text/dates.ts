const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MONTHS = set(
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december',
);
/** Says that the date is the article's own. */
const PUBLISHED = set('published updated posted modified edited created issued');
/** Whatever else a line of dates holds. */
const FILLERS = set(
  'last first on at date time am pm a m p noon midnight gmt bst utc z t et est edt ct cst cdt pt pst pdt mt mst mdt ist eet eest cet cest msk wib aest aedt jst kst hkt sgt pkt gst nzdt uk us local ago hour hours hr hrs h minute minutes min mins m second seconds sec day days d week weeks w month months year years y today yesterday an the of read reading to watch listen print by mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday',
);
const NUMBER = /^\d{1,4}(?:st|nd|rd|th|am|pm|h|m|z|t\d{1,2}|hrs|min|mins)?$/;
const LONGEST = 140;

/** A line of nothing but dates and times: `labelled` ones say whose date it is, or what time of day it was. */
export type DateLine = 'labelled' | 'bare' | null;

export const isMonth = (word: string): boolean => MONTHS.has(word);

/** A word that may stand in a line of dates. Lower case, without marks. */
export const isDateWord = (word: string): boolean =>
  NUMBER.test(word) || MONTHS.has(word) || FILLERS.has(word) || PUBLISHED.has(word);

/**
 * Whether a line says when the article was published. A bare date may as well be a heading of a chronicle, so that
 * its place has to decide.
 */
export function dateLine(text: string): DateLine {
  if (text.length > LONGEST || !/\d/.test(text)) return /^(?:an?|a few) \w+ ago$/i.test(text) ? 'labelled' : null;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || !words.every(isDateWord)) return null;
  const month = words.some(isMonth);
  const number = words.some((word) => /^\d/.test(word));
  const year = words.some((word) => /^(?:19|20)\d\d$/.test(word));
  const clock = /\d{1,2}[:.]\d{2}(?!\d)|\d\s*[ap]\.?m\b/i.test(text);
  const slashed = /\b\d{1,4}([./-])\d{1,2}\1\d{1,4}\b/.test(text);
  if (words.at(-1) === 'ago' && (number || words.some((word) => /^an?$/.test(word)))) return 'labelled';
  if (/\d[\s-]{0,3}min(?:ute)?s?[\s-]{1,3}read\b|\bread(?:ing)? time\b.{0,20}\d/i.test(text)) return 'labelled';
  if (!month && !slashed) return words.some((word) => PUBLISHED.has(word)) && clock ? 'labelled' : null;
  if (number && words.some((word) => PUBLISHED.has(word))) return 'labelled';
  if (!year && !slashed && !clock) return null;
  return clock && (year || slashed) ? 'labelled' : 'bare';
}

/**
 * A link that opens the original page at a quote: `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG, URL Fragment Text
 * Directives). text-fragments-polyfill makes such links too, but only out of a selection in the page itself; here there
 * is the article's text and no page.
 */

/** A longer quote, or one over several paragraphs, is named by its first and last words. */
const WHOLE_CHARS = 200;
const FEWEST_WORDS = 3;
const MOST_WORDS = 12;

/** The link at the quote; without it where the text does not have the quote; null for what is no web address. */
export function quoteLink(link: string | null, quote: string, paragraphs: readonly string[]): string | null {
  if (link === null || !/^https?:\/\//i.test(link) || !URL.canParse(link)) return null;
  const directive = directiveOf(quote, paragraphs);
  if (directive === null) return link;
  const [page = '', fragment = ''] = link.split(/#(.*)/s);
  return `${page}#${fragment.replace(/:~:.*/s, '')}:~:text=${directive}`;
}

interface Sought {
  /** All of the article in one line, as a browser compares it. */
  text: string;
  start: number;
  end: number;
}

function directiveOf(quote: string, paragraphs: readonly string[]): string | null {
  const text = even(paragraphs.join('\n'));
  const words = even(quote);
  const at = words === '' ? -1 : text.indexOf(words);
  if (at === -1) return null;
  const sought = toWholeWords({ text, start: at, end: at + words.length });
  const whole = text.slice(sought.start, sought.end);
  const isOneBlock = paragraphs.some((paragraph) => even(paragraph).includes(whole));
  return isOneBlock && whole.length <= WHOLE_CHARS ? wholeDirective(sought) : rangeDirective(sought);
}

function wholeDirective(sought: Sought): string {
  const { text, start, end } = sought;
  const whole = text.slice(start, end);
  if (isOnly(text, whole)) return encoded(whole);
  const prefix = growing(lastWords(text.slice(0, start)), (before) => isOnly(text, `${before} ${whole}`));
  const suffix = growing(firstWords(text.slice(end)), (after) => isOnly(text, `${whole} ${after}`));
  return [
    ...(prefix === null ? [] : [`${encoded(prefix)}-`]),
    encoded(whole),
    ...(suffix === null ? [] : [`-${encoded(suffix)}`]),
  ].join(',');
}

function rangeDirective({ text, start, end }: Sought): string {
  const whole = text.slice(start, end);
  const first = growing(firstWords(whole), (words) => isOnly(text, words)) ?? whole;
  const after = start + first.length;
  const last = growing(lastWords(text.slice(after, end)), (words) => text.indexOf(words, after) === end - words.length);
  return last === null ? encoded(first) : `${encoded(first)},${encoded(last)}`;
}

/** More and more words at the start of a text. */
function* firstWords(text: string): Generator<string> {
  const words = text.trim().split(' ').filter(Boolean);
  for (let count = FEWEST_WORDS; count <= MOST_WORDS; count += 1) yield words.slice(0, count).join(' ');
}

function* lastWords(text: string): Generator<string> {
  const words = text.trim().split(' ').filter(Boolean);
  for (let count = FEWEST_WORDS; count <= MOST_WORDS; count += 1) yield words.slice(-count).join(' ');
}

/** The fewest words that suffice; the most there are where none do; null where there are none. */
function growing(candidates: Generator<string>, suffices: (words: string) => boolean): string | null {
  let last: string | null = null;
  for (const words of candidates) {
    if (words === '') return null;
    last = words;
    if (suffices(words)) break;
  }
  return last;
}

/** A browser matches whole words only. */
function toWholeWords({ text, start, end }: Sought): Sought {
  // Half of a surrogate pair counts as a letter, so that none is cut.
  const isWord = (at: number) => /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1;
  while (to < text.length && isWord(to - 1) && isWord(to)) to += 1;
  return { text, start: from, end: to };
}

/** Capitals do not count for a browser. */
function isOnly(text: string, words: string): boolean {
  const [all, sought] = [text.toLowerCase(), words.toLowerCase()];
  const at = all.indexOf(sought);
  return at !== -1 && all.indexOf(sought, at + 1) === -1;
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `-`, `,` and `&` have a meaning in a directive. */
const encoded = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');

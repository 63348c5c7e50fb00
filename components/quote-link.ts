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

/** The article as a browser compares it: blocks of even text, in one line, and a piece of it. */
interface Sought {
  text: string;
  /** Where each block begins and ends; a term of a directive never matches across such a border. */
  blocks: readonly Span[];
  start: number;
  end: number;
}

interface Span {
  start: number;
  end: number;
}

function directiveOf(quote: string, paragraphs: readonly string[]): string | null {
  const texts = paragraphs.map(even).filter(Boolean);
  const text = texts.join(' ');
  const words = even(quote);
  const at = words === '' ? -1 : text.indexOf(words);
  if (at === -1) return null;
  const sought = toWholeWords({ text, blocks: spansOf(texts), start: at, end: at + words.length });
  const isOneBlock = blockAt(sought, sought.start).end >= sought.end;
  return isOneBlock && sought.end - sought.start <= WHOLE_CHARS ? wholeDirective(sought) : rangeDirective(sought);
}

function spansOf(texts: readonly string[]): Span[] {
  let start = 0;
  return texts.map((text) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
}

function wholeDirective(sought: Sought): string {
  const { text, start, end } = sought;
  const whole = text.slice(start, end);
  return isOnly(text, whole) ? encoded(whole) : directive(before(sought, whole), [whole], after(sought, whole));
}

function rangeDirective(sought: Sought): string {
  const { text, start, end } = sought;
  const opening = text.slice(start, Math.min(end, blockAt(sought, start).end));
  const first = growing(firstWords(opening), (words) => isOnly(text, words)) ?? opening;
  const prefix = isOnly(text, first) ? null : before(sought, first);
  const rest = start + first.length;
  const isNext = (words: string, more = '') => folded(text).indexOf(folded(words + more), rest) === end - words.length;
  const closing = text.slice(Math.max(rest, blockAt(sought, end - 1).start), end);
  const last = growing(lastWords(closing), (words) => isNext(words));
  if (last === null) return directive(prefix, [first], null);
  const behind = textBehind(sought);
  const suffix = isNext(last) ? null : growing(firstWords(behind), (words) => isNext(last, gapped(behind, words)));
  return directive(prefix, [first, last], suffix);
}

/** The words before it in its block: what stands around a block on the page itself, the text does not tell. */
function before(sought: Sought, whole: string): string | null {
  const ahead = sought.text.slice(blockAt(sought, sought.start).start, sought.start);
  const gap = ahead.endsWith(' ') ? ' ' : '';
  return growing(lastWords(ahead), (words) => isOnly(sought.text, words + gap + whole));
}

function after(sought: Sought, whole: string): string | null {
  const behind = textBehind(sought);
  return growing(firstWords(behind), (words) => isOnly(sought.text, whole + gapped(behind, words)));
}

const textBehind = (sought: Sought) => sought.text.slice(sought.end, blockAt(sought, sought.end - 1).end);
const gapped = (behind: string, words: string) => (behind.startsWith(' ') ? ` ${words}` : words);

const blockAt = ({ text, blocks }: Sought, at: number): Span =>
  blocks.find(({ end }) => at < end) ?? { start: 0, end: text.length };

function directive(prefix: string | null, terms: readonly string[], suffix: string | null): string {
  return [
    ...(prefix === null ? [] : [`${encoded(prefix)}-`]),
    ...terms.map(encoded),
    ...(suffix === null ? [] : [`-${encoded(suffix)}`]),
  ].join(',');
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
function toWholeWords({ text, blocks, start, end }: Sought): Sought {
  // Half of a surrogate pair counts as a letter, so that none is cut.
  const isWord = (at: number) => /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1;
  while (to < text.length && isWord(to - 1) && isWord(to)) to += 1;
  return { text, blocks, start: from, end: to };
}

/** Capitals do not count for a browser. Each letter stays in its place. */
const folded = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });

function isOnly(text: string, words: string): boolean {
  const [all, sought] = [folded(text), folded(words)];
  const at = all.indexOf(sought);
  return at !== -1 && all.indexOf(sought, at + 1) === -1;
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `-`, `,` and `&` have a meaning in a directive. */
const encoded = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');

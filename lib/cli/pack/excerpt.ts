/** Texts in a line of a table: cut where they must be, never where the quote stands. */

/** At most `width` characters, the last one “…” if something was cut. */
export function cutTo(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > width ? `${line.slice(0, Math.max(0, width - 1)).trimEnd()}…` : line;
}

/** So many characters of a sentence, around a quote in it; whole words where there is room for them. */
export function around(sentence: string, quote: string, width: number): string {
  const text = sentence.replace(/\s+/g, ' ').trim();
  if (text.length <= width) return text;
  const wanted = quote.replace(/\s+/g, ' ').trim();
  const at = Math.max(0, text.indexOf(wanted));
  const end = at + wanted.length;
  if (wanted.length + 2 >= width) return cutTo(text.slice(at, end), width);
  if (end + 1 <= width) return `${wordsBefore(text, width - 1, end)}…`;
  if (text.length - at + 1 <= width) return `…${wordsAfter(text, text.length - (width - 1), at)}`;
  const room = width - wanted.length - 2;
  const start = wordStart(text, at - Math.floor(room / 2), at);
  return `…${wordsBefore(text.slice(start), width - 2, end - start)}…`;
}

/** The text up to the last whole word that ends by `limit`, and at least up to `least`. */
function wordsBefore(text: string, limit: number, least: number): string {
  const cut = text.slice(0, limit + 1).replace(/\s+\S*$/, '');
  return cut.length >= least && cut.length <= limit ? cut : text.slice(0, Math.max(least, limit));
}

const wordsAfter = (text: string, from: number, most: number): string => text.slice(wordStart(text, from, most));

/** The first start of a word at or after `from`, and at most `most`. */
function wordStart(text: string, from: number, most: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(' ', from - 1);
  return space < 0 || space + 1 > most ? Math.min(from, most) : space + 1;
}

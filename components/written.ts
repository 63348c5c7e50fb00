/** What a note's field holds: the text, and the tags beside it. */
export interface Written {
  text: string;
  tags: string[];
}

/** As many characters as one note, and one tag, may hold, and as many tags (lib/notes NOTE_CAPS). */
export const NOTE_CHARS = 50_000;
export const TAG_CHARS = 80;
export const MAX_TAGS = 50;

/** What stands between two separators; one that holds such a sign, or begins with a mark, is quoted as in CSV. */
const QUOTED = /^\s*"((?:[^"]|"")*)"\s*$/;
const PARTS = /(?:\s*"(?:[^"]|"")*"\s*(?=[,;\n]|$)|[^,;\n]*)(?:[,;\n]|$)/g;
const NEEDS_QUOTES = /[,;\n]|^["#]/;

/** “council, #mobilisation, "Paris, Texas"” → three tags. A tag is written once, whatever its capitals. */
export function tagsOf(line: string): string[] {
  const tags = new Map<string, string>();
  for (const part of line.match(PARTS) ?? []) {
    const tag = tagIn(part.replace(/[,;\n]$/, ''));
    const key = tag.toLowerCase();
    if (tag !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}

function tagIn(part: string): string {
  const quoted = QUOTED.exec(part)?.[1]?.replaceAll('""', '"');
  return (quoted ?? part.trim().replace(/^#+/, '')).trim();
}

/** The tags as their field shows them: read again, they are the same. */
export const tagLine = (tags: readonly string[]): string => tags.map(tagWord).join(', ');

const tagWord = (tag: string): string => (NEEDS_QUOTES.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag);

/**
 * Two changes of the same tags as one: those as they are by now, but for what was taken away here, and what was put
 * there here.
 */
export function mergedTags({ begun, now, here }: Record<'begun' | 'now' | 'here', readonly string[]>): string[] {
  const isIn = (tags: readonly string[], tag: string) => tags.some((each) => each.toLowerCase() === tag.toLowerCase());
  return [
    ...now.filter((tag) => !isIn(begun, tag) || isIn(here, tag)),
    ...here.filter((tag) => !isIn(begun, tag) && !isIn(now, tag)),
  ];
}

/** More than a note holds. Nothing is cut: the reader is told. */
export type TooMuch =
  /** So many characters too many. */
  | { is: 'text'; by: number }
  /** The first tag that is too long. */
  | { is: 'tag'; tag: string }
  | { is: 'tags' };

export function tooMuchIn({ text, tags }: Written): TooMuch | null {
  const by = text.trim().length - NOTE_CHARS;
  if (by > 0) return { is: 'text', by };
  const tag = tags.find((each) => each.length > TAG_CHARS);
  if (tag !== undefined) return { is: 'tag', tag };
  return tags.length > MAX_TAGS ? { is: 'tags' } : null;
}

/** Whether both say the same, but for blanks around the text. */
export const isSame = (a: Written, b: Written): boolean =>
  a.text.trim() === b.text.trim() && tagLine(a.tags) === tagLine(b.tags);

export const isBlank = ({ text, tags }: Written): boolean => text.trim() === '' && tags.length === 0;

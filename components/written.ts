/** What a note's field holds: the text, and the tags beside it. */
export interface Written {
  text: string;
  tags: string[];
}

/** As many characters as one note, and one tag, may hold, and as many tags (lib/notes NOTE_CAPS). */
export const NOTE_CHARS = 50_000;
const TAG_CHARS = 80;
const MAX_TAGS = 50;

/** “council, #mobilisation” → two tags. A tag is written once, whatever its capitals. */
export function tagsOf(line: string): string[] {
  const tags = new Map<string, string>();
  for (const part of line.split(/[,;\n]+/)) {
    const tag = part.trim().replace(/^#+/, '').trim().slice(0, TAG_CHARS).trim();
    const key = tag.toLowerCase();
    if (tag !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, MAX_TAGS);
}

export const tagLine = (tags: readonly string[]): string => tags.join(', ');

/** Whether both say the same, but for blanks around the text. */
export const isSame = (a: Written, b: Written): boolean =>
  a.text.trim() === b.text.trim() && tagLine(a.tags) === tagLine(b.tags);

export const isBlank = ({ text, tags }: Written): boolean => text.trim() === '' && tags.length === 0;

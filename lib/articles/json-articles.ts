/** Articles in JSON: one, an array of them, a JSON Feed (jsonfeed.org, version 1.1), or what `writeArticles` has written. */
import type { ArticleFile } from './article-file';
import { type Draft, firstKnown, inferred, type Known } from './draft';
import { type Entry, fromAddress, fromFileName, readFields } from './fields';
import { htmlToText } from './html-article';
import type { JsonFile } from './json-file';
import type { Path } from './json-places';
import type { Reading } from './reading';
import { ARTICLES_FORMAT, ARTICLES_VERSION } from './write';

type Item = Record<string, unknown>;

/** The better one first: a feed's `content_text` may be a summary of its `content_html`. */
const TEXT_KEYS = ['content_html', 'text', 'content', 'content_text', 'body'] as const;
const LOOKS_LIKE_HTML = /<(?:p|div|br|h[1-6]|article|section|ul|blockquote)\b[^>]*>/i;

type JsonSource = Omit<ArticleFile, 'text'> & { json: JsonFile };

export function readJsonArticles(file: JsonSource, reading: Reading): Draft[] {
  const { value } = file.json;
  if (Array.isArray(value)) return readItems(file, value, [], {}, reading);
  if (!isItem(value)) {
    reading.problems.add(file.path, { line: 1 }, { is: 'noArticles' });
    return [];
  }
  if (isWritten(value)) return readItems(file, value.articles, ['articles'], {}, reading);
  if (Array.isArray(value.items)) return readItems(file, value.items, ['items'], feedOutlet(value), reading);
  return readItem(file, { item: value, path: [], id: file.id, known: {} }, reading);
}

/** A pack that was compiled already: its shape, whatever its version. */
export const isPack = (value: unknown): boolean =>
  isItem(value) && ['manifest', 'articles', 'topics', 'lexicon'].every((key) => key in value);

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A later version may say things that this one would lose. */
const isWritten = (value: Item): value is Item & { articles: unknown[] } =>
  value.format === ARTICLES_FORMAT && value.version === ARTICLES_VERSION && Array.isArray(value.articles);

const feedOutlet = ({ title }: Item): Known =>
  typeof title === 'string' && title.trim() !== '' ? { outlet: inferred(title.trim(), 'the feed’s own title') } : {};

function readItems(file: JsonSource, items: readonly unknown[], at: Path, known: Known, reading: Reading): Draft[] {
  if (items.length === 0) reading.problems.add(file.path, { line: 1 }, { is: 'emptyList' });
  return items.flatMap((item, nth) => {
    const path = [...at, nth];
    if (isItem(item)) return readItem(file, { item, path, id: idOf(item) ?? `${file.id}-${nth + 1}`, known }, reading);
    reading.problems.add(file.path, file.json.placeOf(path), { is: 'notArticle' });
    return [];
  });
}

/** An id of its own, unless it is an address, as in feeds. */
function idOf({ id }: Item): string | null {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id) ? id : null;
}

function readItem(
  file: JsonSource,
  { item, path, id, known }: { item: Item; path: Path; id: string; known: Known },
  reading: Reading,
): Draft[] {
  const isText = (name: string) => typeof item[name] === 'string' && item[name].trim() !== '';
  // To the letter: what looks like markup in it is text.
  const key = isText('raw') ? 'raw' : TEXT_KEYS.find(isText);
  if (key === undefined) {
    reading.problems.add(file.path, file.json.placeOf(path), { is: 'noText', fields: TEXT_KEYS });
    return [];
  }
  const text = String(item[key]);
  const entries = Object.entries(item).map(
    ([name, value]): Entry => ({
      key: name,
      value,
      complain: (told) => reading.problems.add(file.path, file.json.placeOf([...path, name]), told),
    }),
  );
  const own = readFields(entries, file.name);
  return [
    {
      id,
      file: file.path,
      place: () => (path.length === 0 ? null : file.json.placeOf(path)),
      raw:
        key === 'content_html' || (key !== 'raw' && LOOKS_LIKE_HTML.test(text)) ? htmlToText(text, reading.open) : text,
      known: firstKnown(own, known, path.length === 0 ? fromFileName(file.name) : {}, fromAddress(own.link?.value)),
      language: typeof item.language === 'string' ? item.language : null,
    },
  ];
}

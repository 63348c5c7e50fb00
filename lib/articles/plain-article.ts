/** Articles in `.txt` and `.md` files. */
import { clean } from '../text';
import type { ArticleFile } from './article-file';
import { type Draft, firstKnown, inferred, type Known, stated } from './draft';
import { fromAddress, fromFileName, readFields } from './fields';
import { readFrontMatter } from './front-matter';
import type { Problems } from './problems';

/** A longer first line is a paragraph. */
const HEADLINE_CHARS = 160;
/** A shorter one may be a place, a desk or a name. */
const HEADLINE_WORDS = 3;
/** Where a headline is looked for. */
const HEAD_CHARS = 2000;
const ENDS_SENTENCE = /[.,:;…]["'”’»)]*$/;

export function readPlainArticle({ path, name, id, text }: ArticleFile, problems: Problems): Draft[] {
  const { entries, body } = readFrontMatter(text, path, problems);
  const known = readFields(entries, 'front matter');
  const link = known.link?.value;
  return [
    {
      id,
      file: path,
      place: () => null,
      raw: body,
      known: firstKnown(
        known,
        headlineOf(body, /\.(?:md|markdown)$/i.test(name)),
        fromFileName(name),
        fromAddress(link),
      ),
      language: null,
    },
  ];
}

function headlineOf(body: string, isMarkdown: boolean): Known {
  const heading = isMarkdown ? /^#[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1] : undefined;
  if (heading !== undefined) return { title: stated(heading, 'the first heading') };
  const { text, paragraphs } = clean(body.slice(0, HEAD_CHARS));
  const [first] = paragraphs;
  const line = first ? text.slice(first.start, first.end).trim() : '';
  const isShort = line.length <= HEADLINE_CHARS && line.split(' ').length >= HEADLINE_WORDS;
  const isHeadline = paragraphs.length > 1 && isShort && !ENDS_SENTENCE.test(line);
  return isHeadline
    ? { title: inferred(line, 'the first line, which stands alone and does not end as a sentence') }
    : {};
}

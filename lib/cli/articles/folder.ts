/** Any folder of articles as what a pack is compiled from. */
import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ArticleInput, ArticleMetadataSchema, check, type PackInput } from '../../pack';
import { asHints, HintsSchema } from '../seeds';
import type { ArticleFile } from './article-file';
import { completed, type Draft, firstKnown, type Known } from './draft';
import { type Entry, readFields } from './fields';
import { readHtmlArticle } from './html-article';
import { isPack, readJsonArticles } from './json-articles';
import { type Listing, listFiles } from './list-files';
import { readPlainArticle } from './plain-article';
import { Problems } from './problems';
import { type JsonFile, readJson, readJsonAs } from './read-json';
import { readText } from './read-text';
import { titlePageOf } from './title-page';

export interface ReadFolder {
  input: PackInput;
  /** Passed over, each with its reason; not wrong. */
  skipped: Listing['skipped'];
}

/** A folder that no pack can be made of: every problem, each as `file:line: sentence`. */
export class FolderError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'FolderError';
  }
}

const EXTENSION = /\.[^./]+$/;
/** A pack takes no longer text, and no longer name (lib/pack, schema). */
const MOST_CHARS = 2_000_000;
const MOST_ID_CHARS = 200;

/**
 * Reads `.txt`, `.md`, `.html` and `.json` articles with whatever metadata they or a `NAME.json` beside them state, and
 * `pack.json` and `topics.json` if they are there. Throws one `FolderError` with all problems.
 */
export function readFolder(folder: string, onFile: (done: number, of: number) => void = () => {}): ReadFolder {
  const problems = new Problems();
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    problems.add(folder, null, existsSync(folder) ? 'is not a folder.' : 'there is no such folder.');
    throw new FolderError(problems.lines());
  }
  const { files, skipped } = listFiles(folder);
  const drafts = readFiles(folder, files, { problems, skipped, onFile });
  if (drafts.length === 0 && problems.count === 0) {
    const passed = skipped.map(({ path }) => path).slice(0, 3);
    const instead = passed.length > 0 ? ` There is only ${passed.join(', ')}${skipped.length > 3 ? ' …' : '.'}` : '';
    problems.add(folder, null, `holds no article: no .txt, .md, .html or .json file.${instead}`);
  }
  checkIds(drafts, problems);
  const topics = join(folder, 'topics.json');
  const hints = existsSync(topics) ? readJsonAs(topics, HintsSchema, problems) : [];
  const manifest = titlePageOf(folder, drafts, problems);
  const articles = drafts.flatMap((draft) => asInput(draft, problems));
  if (problems.count > 0 || hints === null) throw new FolderError(problems.lines());
  return { input: { manifest, articles, hints: asHints(hints) }, skipped };
}

/** One file as articles: the pages and texts that `compare` takes, too. JSON is read elsewhere. */
export function readArticleFile(file: ArticleFile, problems: Problems): Draft[] {
  if (/\.html?$/i.test(file.name)) return [readHtmlArticle(file)];
  return readPlainArticle(file, problems);
}

function readFiles(
  folder: string,
  files: readonly string[],
  {
    problems,
    skipped,
    onFile,
  }: { problems: Problems } & Pick<ReadFolder, 'skipped'> & { onFile: (done: number, of: number) => void },
): Draft[] {
  const texts = new Set(files.filter((file) => !isJson(file)).map((file) => file.replace(EXTENSION, '')));
  const isAbout = (file: string) => isJson(file) && texts.has(file.replace(EXTENSION, ''));
  const about = new Map(files.filter(isAbout).map((file) => [file.replace(EXTENSION, ''), file]));
  const articles = files.filter((file) => !isAbout(file));
  const root = articles.every((file) => file.startsWith('articles/')) ? 'articles/' : '';
  return articles.flatMap((file, done) => {
    onFile(done, articles.length);
    const path = join(folder, file);
    const stem = file.replace(EXTENSION, '');
    const named = { path, name: basename(file), id: stem.slice(root.length) };
    if (isJson(file)) {
      const json = readJson(path, problems);
      if (json === null) return [];
      if (!isPack(json.value)) return readJsonArticles({ ...named, json }, problems);
      skipped.push({ path: file, because: 'is a pack already' });
      return [];
    }
    const text = readText(path, problems);
    if (text === null) return [];
    const metadata = about.get(stem);
    const beside = metadata === undefined ? {} : readBeside(join(folder, metadata), problems);
    return readArticleFile({ ...named, text }, problems).map((draft) => ({
      ...draft,
      known: firstKnown(beside, draft.known),
    }));
  });
}

const isJson = (file: string): boolean => /\.json$/i.test(file);

/** `NAME.json` beside `NAME.txt`: claims in the seeds' shape, or plain values. */
function readBeside(path: string, problems: Problems): Known {
  const file = readJson(path, problems);
  if (file === null) return {};
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value)) {
    problems.add(path, { line: 1 }, 'must hold the metadata of the text beside it: {"title": …, "outlet": …}.');
    return {};
  }
  return readFields(entriesOf(path, file, problems), basename(path));
}

const entriesOf = (path: string, file: JsonFile, problems: Problems): Entry[] =>
  Object.entries(file.value as object).map(([key, value]) => ({
    key,
    value,
    complain: (says) => problems.add(path, file.placeOf([key]), says),
  }));

function checkIds(drafts: readonly Draft[], problems: Problems): void {
  const taken = new Map<string, Draft>();
  for (const draft of drafts) {
    const other = taken.get(draft.id);
    if (other !== undefined) {
      const line = other.place()?.line;
      const where = `${other.file}${line === undefined ? '' : `:${line}`}`;
      problems.add(draft.file, draft.place(), `its id “${draft.id}” is taken by ${where}; an id names one article.`);
    }
    taken.set(draft.id, draft);
  }
}

function asInput(draft: Draft, problems: Problems): ArticleInput[] {
  const { id, file, raw, known } = draft;
  const before = problems.count;
  const complain = (says: string) => problems.add(file, draft.place(), says);
  if (raw.trim() === '') complain('is empty: there is no text in it.');
  if (raw.length > MOST_CHARS) complain(`has ${raw.length} characters; an article has at most ${MOST_CHARS}.`);
  if (id.length > MOST_ID_CHARS) complain(`its name is longer than ${MOST_ID_CHARS} characters.`);
  const checked = check(ArticleMetadataSchema, completed(known, basename(file)));
  if (!checked.ok) for (const says of checked.problems) complain(says);
  return checked.ok && problems.count === before ? [{ id, raw, metadata: checked.value }] : [];
}

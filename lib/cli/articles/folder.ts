/** Any folder of articles as what a pack is compiled from. */

import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type ArticleFile,
  accept,
  type Draft,
  type Entry,
  firstKnown,
  isFeed,
  isPack,
  type JsonFile,
  type Known,
  Problems,
  readFields,
  readJsonArticles,
  readTextFile,
} from '../../articles';
import type { PackInput } from '../../pack';
import { asHints, HintsSchema } from '../seeds';
import { type Listing, listFiles } from './list-files';
import { openDocument } from './page-document';
import { problemLines } from './problem-lines';
import { readJson, readJsonAs } from './read-json';
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
/**
 * Reads `.txt`, `.md`, `.html` and `.json` articles, and feeds, with whatever metadata they or a `NAME.json` beside them state, and
 * `pack.json` and `topics.json` if they are there. Throws one `FolderError` with all problems.
 */
export function readFolder(folder: string, onFile: (done: number, of: number) => void = () => {}): ReadFolder {
  const problems = new Problems();
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    problems.add(folder, null, existsSync(folder) ? 'is not a folder.' : 'there is no such folder.');
    throw new FolderError(problemLines(problems));
  }
  const { files, skipped } = listFiles(folder);
  const drafts = readFiles(folder, files, { problems, skipped, onFile });
  if (drafts.length === 0 && problems.count === 0) {
    const passed = skipped.map(({ path }) => path).slice(0, 3);
    const instead = passed.length > 0 ? ` There is only ${passed.join(', ')}${skipped.length > 3 ? ' …' : '.'}` : '';
    problems.add(folder, null, `holds no article: no .txt, .md, .html or .json file and no feed.${instead}`);
  }
  checkIds(drafts, problems);
  const topics = join(folder, 'topics.json');
  const hints = existsSync(topics) ? readJsonAs(topics, HintsSchema, problems) : [];
  const manifest = titlePageOf(folder, drafts, problems);
  const articles = drafts.flatMap((draft) => accept(draft, problems) ?? []);
  if (problems.count > 0 || hints === null) throw new FolderError(problemLines(problems));
  return { input: { manifest, articles, hints: asHints(hints) }, skipped };
}

/** A file that is no JSON, as articles: the pages and texts that `compare` takes, too. */
export const readArticleFile = (file: ArticleFile, problems: Problems): Draft[] =>
  readTextFile(file, { open: openDocument, problems });

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
      if (!isPack(json.value)) return readJsonArticles({ ...named, json }, { open: openDocument, problems });
      skipped.push({ path: file, because: 'is a pack already' });
      return [];
    }
    const text = readText(path, problems);
    if (text === null) return [];
    if (/\.xml$/i.test(file) && !isFeed(text)) {
      skipped.push({ path: file, because: 'is XML, but no feed' });
      return [];
    }
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
    complain: (told) => problems.add(path, file.placeOf([key]), told),
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

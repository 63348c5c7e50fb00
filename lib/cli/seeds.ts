import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { fieldProblemWord } from '../../components/field-problem';
import type { TopicHint } from '../names';
import {
  type ArticleInput,
  ArticleMetadataSchema,
  check,
  compile,
  type Pack,
  type PackInput,
  type TitlePage,
  TitlePageSchema,
} from '../pack';
import { TELLER } from './teller';

/** `topics.json`: what an editor knows of a corpus. */
export const HintsSchema = v.array(
  v.strictObject({
    name: v.pipe(v.string(), v.minLength(1)),
    kind: v.optional(v.picklist(['person', 'organisation', 'place', 'event', 'subject'])),
    forms: v.optional(v.array(v.string())),
    within: v.optional(v.array(v.string())),
    translations: v.optional(v.array(v.string())),
    drop: v.optional(v.boolean()),
    because: v.pipe(v.string(), v.minLength(1)),
  }),
);

/** A folder that is no seed folder: every problem, each as “file: field …”. */
export class SeedsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SeedsError';
  }
}

/** Reads `pack.json`, `topics.json` and `articles/NAME.txt` + `NAME.json`; throws one `SeedsError` with all problems. */
export function readSeeds(folder: string): PackInput {
  const problems: string[] = [];
  const manifest = readJson(join(folder, 'pack.json'), TitlePageSchema, problems);
  const hints = readJson(join(folder, 'topics.json'), HintsSchema, problems);
  const articles = readArticles(join(folder, 'articles'), problems);
  if (problems.length > 0 || !manifest || !hints) throw new SeedsError(problems);
  return { manifest: manifest satisfies TitlePage, articles, hints: asHints(hints) };
}

/** The pack of a seed folder; throws `SeedsError`. */
export function compileSeeds(folder: string): Pack {
  return compile(readSeeds(folder));
}

/** valibot gives optional fields as `T | undefined`; JSON has no undefined, so they are left out in fact. */
type Loose<Type> = { [Key in keyof Type]: Type[Key] | undefined };

export const asHints = (hints: v.InferOutput<typeof HintsSchema>): TopicHint[] =>
  hints satisfies readonly Loose<TopicHint>[] as TopicHint[];

function readArticles(folder: string, problems: string[]): ArticleInput[] {
  if (!existsSync(folder)) {
    problems.push(`${folder} is missing.`);
    return [];
  }
  const files = readdirSync(folder).toSorted();
  const texts = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length));
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    if (!texts.includes(file.slice(0, -'.json'.length)))
      problems.push(`${join(folder, file)} has no text file beside it.`);
  }
  if (texts.length === 0) problems.push(`${folder} has no article: a NAME.txt and a NAME.json.`);
  return texts.flatMap((id) => readArticle(folder, id, problems) ?? []);
}

function readArticle(folder: string, id: string, problems: string[]): ArticleInput | null {
  const path = join(folder, `${id}.txt`);
  const raw = readFileSync(path, 'utf8');
  if (raw.trim() === '') problems.push(`${path} is empty.`);
  const about = join(folder, `${id}.json`);
  if (!existsSync(about)) {
    problems.push(`${path} has no metadata file (${id}.json).`);
    return null;
  }
  const metadata = readJson(about, ArticleMetadataSchema, problems);
  return metadata ? { id, raw, metadata } : null;
}

function readJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  problems: string[],
): v.InferOutput<Schema> | null {
  if (!existsSync(path)) {
    problems.push(`${path} is missing.`);
    return null;
  }
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const checked = check(schema, input);
  if (checked.ok) return checked.value;
  problems.push(...checked.problems.map((problem) => `${path}: ${fieldProblemWord(problem, TELLER)}`));
  return null;
}

import type * as v from 'valibot';
import { type JsonFile, type Problems, parseJson } from '../../articles';
import { check } from '../../pack';
import { readText } from './read-text';

/** `null`, and a problem that names line and column, for what is not JSON. */
export function readJson(path: string, problems: Problems): JsonFile | null {
  const text = readText(path, problems);
  return text === null ? null : parseJson({ path, text }, problems);
}

/** Reads and checks; every field that is wrong becomes a problem at its line. */
export function readJsonAs<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  problems: Problems,
): v.InferOutput<Schema> | null {
  const file = readJson(path, problems);
  if (file === null) return null;
  const checked = check(schema, file.value);
  if (checked.ok) return checked.value;
  for (const problem of checked.problems) problems.add(path, file.placeOf(problem.path), problem);
  return null;
}

import { jsonError, jsonPlace, type Path } from './json-places';
import type { Place, Problems } from './problems';

/** A JSON file that could be read, and where its fields stand. */
export interface JsonFile {
  value: unknown;
  placeOf(path: Path): Place;
}

/** `null`, and a problem that names line and column, for what is not JSON. */
export function parseJson(file: { path: string; text: string }, problems: Problems): JsonFile | null {
  const { path, text } = file;
  try {
    return { value: JSON.parse(text), placeOf: (field) => jsonPlace(text, field) };
  } catch (error) {
    const found = jsonError(text);
    if (found === null) throw error;
    problems.add(path, found.place, { is: 'notJson', fault: found.fault });
    return null;
  }
}

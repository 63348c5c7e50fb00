/** Splits a table row: words separated by white space, underscores stand for spaces inside a phrase. */
export function row(words: string): string[] {
  return words
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}

export function setOf(words: string): ReadonlySet<string> {
  return new Set(row(words));
}

/** Turns `{value: 'phrase phrase'}` into phrase → value. */
export function invert<Value extends string>(table: Readonly<Record<Value, string>>): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const value of Object.keys(table) as Value[]) for (const phrase of row(table[value])) map.set(phrase, value);
  return map;
}

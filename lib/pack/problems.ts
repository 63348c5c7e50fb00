import * as v from 'valibot';

/** One issue as a plain sentence that names its field: `articles[2].outlet.evidence must be "stated" or …, not "guessed".` */
export function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const field = fieldOf(issue);
  if (field === '' && issue.kind === 'schema') return `This is ${issue.received}, not an object.`;
  if (issue.received === 'undefined') return `${field} is missing.`;
  if (issue.kind === 'schema')
    return `${field} must be ${plain(issue.expected ?? 'something else')}, not ${shorten(issue.received)}.`;
  if (issue.type === 'regex' && !issue.message.startsWith('Invalid')) return `${field}: ${issue.message}.`;
  return `${field} must be ${plain(issue.expected ?? issue.type)}, not ${shorten(issue.received)}.`;
}

function fieldOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** `(("a" | "b") | "c")` → `"a" or "b" or "c"`. */
const plain = (expected: string): string => expected.replace(/[()]/g, '').replaceAll(' | ', ' or ');

const shorten = (received: string): string => (received.length > 60 ? `${received.slice(0, 57)}…` : received);

/** Checks anything against a schema: the value, or sentences that say which field is wrong. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; problems: string[] } {
  const result = v.safeParse(schema, input);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, problems: result.issues.map((issue) => sentenceOf(issue)) };
}

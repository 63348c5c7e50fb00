/** What is wrong with a pack, or with a field of any file, as codes with values; views word them. */
import * as v from 'valibot';

/** Of a value that is not what it should be. */
const VALUE_CHARS = 60;

/** Forms of a text that have a sentence of their own. */
export type Form = 'notAddress' | 'notDate';

/** What is wrong with a value. `wrong`: `expected` has kinds (`string`) and values (`"topic"`), of which one is wanted. */
export type FieldFault =
  | { is: 'missing' | 'unknown' | 'empty' }
  /** Of letters, or of entries. */
  | { is: 'tooLong'; most: number }
  | { is: Form }
  | { is: 'wrong'; expected: string[]; found: string };

/** `path` leads to the field, from the file as a whole (`[]`). */
export interface FieldProblem {
  is: 'field';
  path: (string | number)[];
  fault: FieldFault;
}

/** `members`: figures and statements, whose ids are of one kind. */
export type PackList = 'articles' | 'topics' | 'figures' | 'statements' | 'comparisons' | 'members';

export interface PackItem {
  list: PackList;
  id: string;
}

export type PackProblem =
  | FieldProblem
  /** A newer version made it. */
  | { is: 'newer' }
  /** The content is not what its revision was made of. */
  | { is: 'changed' }
  /** It has the id that only the reader's own articles may have. */
  | { is: 'taken'; id: string }
  | ({ is: 'sameId' } & PackItem)
  | { is: 'noRun'; article: string; nth: number }
  /** `item` names another one that is not there. */
  | { is: 'noArticle' | 'noTopic' | 'noMember'; item: PackItem; id: string }
  | { is: 'noTopicOfForm'; form: string; topic: number }
  /** What it says to be in its article is not there. */
  | { is: 'noQuote' | 'noSentence' | 'noWords' | 'noMention'; item: PackItem }
  /** So many more than are told. */
  | { is: 'more'; count: number };

/** Checks anything against a schema: the value, or which fields are wrong. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; problems: FieldProblem[] } {
  const result = v.safeParse(schema, input);
  return result.success ? { ok: true, value: result.output } : { ok: false, problems: result.issues.map(fieldProblem) };
}

/** A pattern whose failure has a sentence of its own. */
export const pattern = (wanted: RegExp, form: Form) => v.regex(wanted, form);

function fieldProblem(issue: v.BaseIssue<unknown>): FieldProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { is: 'field', path, fault: faultOf(issue) };
}

function faultOf(issue: v.BaseIssue<unknown>): FieldFault {
  const { kind, type, requirement, received, message } = issue;
  const expected = issue.expected ?? type;
  if (expected === 'never') return { is: 'unknown' };
  if (kind === 'schema' && received === 'undefined') return { is: 'missing' };
  if (type === 'max_length' && typeof requirement === 'number') return { is: 'tooLong', most: requirement };
  if (type === 'min_length') return { is: 'empty' };
  if (message === 'notAddress' || message === 'notDate') return { is: message };
  return { is: 'wrong', expected: kindsOf(expected), found: shorten(received) };
}

/** `(("a" | "b") | "c")` → `"a"`, `"b"`, `"c"`. */
const kindsOf = (expected: string): string[] => expected.replace(/[()]/g, '').split(' | ');

const shorten = (text: string): string => (text.length > VALUE_CHARS ? `${text.slice(0, VALUE_CHARS - 1)}…` : text);

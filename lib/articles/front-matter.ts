/**
 * `key: value` lines above a text, between two lines of `---` or, if every one of them has a known name, up to the
 * first empty line. This is not YAML: of it, only lists of plain values are read besides.
 */
import { type Entry, isFieldKey } from './fields';
import type { Problems, Told } from './problems';

export interface FrontMatter {
  entries: Entry[];
  /** The text below. */
  body: string;
}

const FENCE = /^---[ \t]*$/;
const PAIR = /^([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$/;
const ITEM = /^[ \t]*-[ \t]+(.*)$/;

export function readFrontMatter(text: string, file: string, problems: Problems): FrontMatter {
  const lines = text.split(/\r?\n/);
  if (FENCE.test(lines[0] ?? '') && PAIR.test(lines.slice(1).find((line) => line.trim() !== '') ?? '')) {
    const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
    if (end < 0) {
      problems.add(file, { line: 1 }, { is: 'notClosed' });
      return { entries: [], body: text };
    }
    const inside = lines.slice(1, end).map((line, at) => ({ line, number: at + 2 }));
    return { entries: readLines(inside, file, problems), body: below(text, end + 1) };
  }
  const head = lines.slice(0, Math.max(0, lines.indexOf('')));
  const named = head.map((line) => PAIR.exec(line)?.[1]);
  if (head.length < 2 || !named.every((key) => key !== undefined && isFieldKey(key)))
    return { entries: [], body: text };
  const inside = head.map((line, at) => ({ line, number: at + 1 }));
  return { entries: readLines(inside, file, problems), body: below(text, head.length) };
}

/** What stands below so many lines; nothing else of the text is touched. */
function below(text: string, lines: number): string {
  let at = 0;
  for (let nth = 0; nth < lines; nth++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return '';
    at = next + 1;
  }
  return text.slice(at);
}

function readLines(lines: readonly { line: string; number: number }[], file: string, problems: Problems): Entry[] {
  const entries: Entry[] = [];
  for (const { line, number } of lines) {
    const complain = (told: Told) => problems.add(file, { line: number }, told);
    const last = entries.at(-1);
    if (line.trim() === '' || line.startsWith('#')) continue;
    const pair = PAIR.exec(line);
    const item = ITEM.exec(line);
    if (pair?.[1] !== undefined) entries.push({ key: pair[1], value: plain(pair[2] ?? ''), complain });
    else if (item?.[1] !== undefined && last && isListed(last.value))
      last.value = [...listOf(last.value), bare(item[1])];
    // What lies below a name that means nothing here means nothing either.
    else if (!(last && /^[ \t]/.test(line) && !isFieldKey(last.key))) {
      complain({ is: 'notPair', line: line.trim() });
    }
  }
  return entries;
}

const isListed = (value: unknown): boolean => value === '' || Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function plain(value: string): string | string[] {
  const list = /^\[(?!\[)(.*)\]$/.exec(value.trim())?.[1];
  return list === undefined ? bare(value) : list.split(',').map(bare);
}

/** Without the quotes around it, a clipper's `[[ ]]`, or a comment behind it. */
function bare(value: string): string {
  const trimmed = value.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(trimmed);
  const text =
    quoted === null
      ? trimmed.replace(/\s+#.*$/, '')
      : (quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '');
  return text.replace(/^\[\[(.*)\]\]$/, '$1');
}

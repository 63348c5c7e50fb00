import type { LexiconEntry, Mention } from '../../../match';

/**
 * What `find` promises, said the slow and plain way: at every token of the text every form that starts with this token
 * is tried as a regular expression, the longest wins, and reading goes on behind it.
 */
export function naiveLexicon(entries: readonly LexiconEntry[]): { find(text: string): Mention[] } {
  const byFirst = new Map<string, Form[]>();
  entries.forEach((entry, order) => {
    const form = { entry, order, compiled: null };
    const first = firstTokenOf(entry.form);
    if (first !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), form]);
  });
  return { find: (text) => find(byFirst, text) };
}

interface Form {
  entry: LexiconEntry;
  order: number;
  /** Made when it is first tried. */
  compiled: Compiled | null;
}

type Compiled = ReturnType<typeof compile>;

function find(byFirst: ReadonlyMap<string, Form[]>, text: string): Mention[] {
  const tokens = [...text.matchAll(TOKEN)];
  const ends = new Set(tokens.map((match) => match.index + match[0].length));
  const mentions: Mention[] = [];
  const splits = splitter(text);
  let free = 0;
  for (const token of tokens) {
    const start = token.index;
    if (start < free) continue;
    const best = (byFirst.get(folded(token[0])) ?? [])
      .flatMap((form) => {
        form.compiled ??= compile(form.entry);
        const { pattern, accepts, rank, dotted } = form.compiled;
        pattern.lastIndex = start;
        const found = pattern.exec(text);
        const end = start + (found?.[0].length ?? 0);
        if (!found || !ends.has(end) || !accepts(text.charAt(start)) || !isWhole(text, start, end)) return [];
        if (splits(start) || splits(end)) return [];
        return [{ start, end, topic: form.entry.topic, rank, order: form.order, dotted }];
      })
      .sort((a, b) => b.end - a.end || a.rank - b.rank || a.order - b.order)[0];
    if (!best) continue;
    const end = best.dotted && text[best.end] === '.' ? best.end + 1 : best.end;
    mentions.push({ start, end, topic: best.topic });
    free = end;
  }
  return mentions;
}

/** Says of a place between two characters of scripts without spaces whether a word of the whole text goes over it. */
function splitter(text: string): (at: number) => boolean {
  let starts: Set<number> | undefined;
  const [before, behind] = [new RegExp(`(?:${SINGLE})${SOFT}$`, 'v'), new RegExp(`^${SOFT}(?:${SINGLE})`, 'v')];
  return (at) => {
    const around = [text.slice(Math.max(0, at - AROUND), at), text.slice(at, at + AROUND)] as const;
    if (!before.test(around[0]) || !behind.test(around[1])) return false;
    starts ??= new Set(
      Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text), ({ index }) => index),
    );
    const soft = new RegExp(`^${SOFT}`).exec(around[1])?.[0].length ?? 0;
    const hard = new RegExp(`${SOFT}$`).exec(around[0])?.[0].length ?? 0;
    return ![...starts].some((start) => start >= at - hard && start <= at + soft);
  };
}

const folded = (token: string): string =>
  token
    .replace(/[\u00AD\u200B]/g, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');

const firstTokenOf = (form: string): string => folded(form.match(TOKEN)?.[0] ?? '');

const SINGLE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ー]|[[\\u{10000}-\\u{10FFFF}]&&\\p{L}]';
const SOFT = '[\\u00AD\\u200B]*';
const WORD =
  '[[\\p{L}\\p{M}\\p{N}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ーʼ[\\u{10000}-\\u{10FFFF}]]]';
const TOKEN = new RegExp(`${SINGLE}|${WORD}(?:${SOFT}${WORD})*`, 'gv');
const APOSTROPHE = "['’‘ʼ]";
/** What a typesetter swaps for one another. */
const TWINS = ["'’‘‛ʼʹ′´`＇", '"“”„‟″«»＂', '-‐‑‒–'];

/** White space that a name may run over: anything but a blank line. */
const SPACE = `(?:(?!\\s*\\n[\\s\\u00AD\\u200B]*\\n)[\\s&&[^\\u2029]](?:${SOFT}[\\s&&[^\\u2029]])*)`;

function compile({ form, match }: LexiconEntry) {
  const trimmed = form
    .replace(/[\u00AD\u200B]/g, '')
    .replaceAll('ʼ', "'")
    .replace(/\s+/g, ' ');
  const first = trimmed.search(/[\p{L}\p{M}\p{N}]/u);
  const inner = first < 0 ? '' : (/^.*[\p{L}\p{M}\p{N}]/u.exec(trimmed.slice(first).replaceAll('ʼ', "'"))?.[0] ?? '');
  const dotted = first >= 0 && trimmed.charAt(first + inner.length) === '.';
  const source = [...inner]
    .map((char) => {
      if (char === ' ') return SPACE;
      const twins = TWINS.find((set) => set.includes(char)) ?? char;
      return `[${[...twins].map((twin) => `\\u{${twin.codePointAt(0)?.toString(16)}}`).join('')}]`;
    })
    .join(SOFT);
  const isSmall = (char: string) => char.toLowerCase() === char && char.toUpperCase() !== char;
  return {
    pattern: new RegExp(source, match === 'exact' ? 'vy' : 'viy'),
    accepts: (char: string) => match !== 'capitalised' || !isSmall(char),
    rank: ['exact', 'capitalised', 'any'].indexOf(match),
    dotted,
  };
}

/** As far as a joint can reach: what stands beyond says nothing. */
const AROUND = 64;

/** No name starts or ends inside “O'Neil”, “example.com”, “U.S.A” or “snake_case”. */
function isWhole(text: string, start: number, end: number): boolean {
  const around = { from: Math.max(0, start - AROUND), to: end + AROUND };
  const plain = (part: string) => part.replace(/[\u00AD\u200B]/g, '').replaceAll('ʼ', "'");
  const [before, name, after] = [
    text.slice(around.from, start),
    text.slice(start, end),
    text.slice(end, around.to),
  ].map(plain) as [string, string, string];
  if (before.endsWith('_') || after.startsWith('_')) return false;
  if (test(`${WORD}${APOSTROPHE}$`, before) && test(`^${WORD}`, name)) return false;
  const goesOn = test(`${WORD}$`, name) && test(`^${APOSTROPHE}${WORD}`, after);
  if (goesOn && !test(`^.[sS](?!${WORD})`, after)) return false;
  return !dotJoins(before, name) && !dotJoins(`${name}${after.slice(0, 1)}`, after.slice(1));
}

/** Does the full stop that ends `left` join it to `right`? */
function dotJoins(left: string, right: string): boolean {
  if (!test(`${WORD}\\.$`, left) || !test(`^${WORD}`, right)) return false;
  const single = test(`(?<!${WORD})${WORD}\\.$`, left) && test(`^${WORD}(?!${WORD})`, right);
  return single || test('^[\\p{Ll}\\p{N}]', right);
}

const test = (pattern: string, text: string): boolean => new RegExp(pattern, 'v').test(text);

import type { LexiconEntry, Mention } from '../../../lib/match';

/**
 * What `find` promises, said the slow and plain way: at every token of the text every form is tried as a regular
 * expression, the longest wins, and reading goes on behind it.
 */
export function findNaively(entries: readonly LexiconEntry[], text: string): Mention[] {
  const starts = [...text.matchAll(TOKEN)].map((match) => match.index);
  const ends = new Set([...text.matchAll(TOKEN)].map((match) => match.index + match[0].length));
  const forms = entries.map((entry, order) => ({ ...compile(entry), topic: entry.topic, order }));
  const mentions: Mention[] = [];
  let free = 0;
  for (const start of starts) {
    if (start < free) continue;
    const best = forms
      .flatMap(({ pattern, accepts, rank, dotted, topic, order }) => {
        if (!pattern) return [];
        pattern.lastIndex = start;
        const found = pattern.exec(text);
        const end = start + (found?.[0].length ?? 0);
        if (!found || !ends.has(end) || !accepts(text.charAt(start)) || !isWhole(text, start, end)) return [];
        return [{ start, end, topic, rank, order, dotted }];
      })
      .sort((a, b) => b.end - a.end || a.rank - b.rank || a.order - b.order)[0];
    if (!best) continue;
    const end = best.dotted && text[best.end] === '.' ? best.end + 1 : best.end;
    mentions.push({ start, end, topic: best.topic });
    free = end;
  }
  return mentions;
}

const SINGLE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ー]|[[\\u{10000}-\\u{10FFFF}]&&\\p{L}]';
const SOFT = '[\\u00AD\\u200B]*';
const WORD =
  '[[\\p{L}\\p{M}\\p{N}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ーʼ[\\u{10000}-\\u{10FFFF}]]]';
const TOKEN = new RegExp(`${SINGLE}|${WORD}(?:${SOFT}${WORD})*`, 'gv');
const APOSTROPHE = "['’‘ʼ]";

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
      if (/['’‘]/.test(char)) return APOSTROPHE;
      if (/[-‑]/.test(char)) return '[\\-‑]';
      return /[ -,./_]/.test(char) ? `\\x${char.charCodeAt(0).toString(16)}` : `[${char}]`;
    })
    .join(SOFT);
  const isSmall = (char: string) => char.toLowerCase() === char && char.toUpperCase() !== char;
  return {
    pattern: inner === '' ? null : new RegExp(source, match === 'exact' ? 'vy' : 'viy'),
    accepts: (char: string) => match !== 'capitalised' || !isSmall(char),
    rank: ['exact', 'capitalised', 'any'].indexOf(match),
    dotted,
  };
}

/** No name starts or ends inside “O'Neil”, “example.com”, “U.S.A” or “snake_case”. */
function isWhole(text: string, start: number, end: number): boolean {
  const plain = (part: string) => part.replace(/[\u00AD\u200B]/g, '').replaceAll('ʼ', "'");
  const [before, name, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(plain) as [
    string,
    string,
    string,
  ];
  if (before.endsWith('_') || after.startsWith('_')) return false;
  if (test(`${WORD}${APOSTROPHE}$`, before) && test(`^${WORD}`, name)) return false;
  if (test(`${WORD}$`, name) && test(`^${APOSTROPHE}${WORD}`, after)) return test(`^.[sS](?!${WORD})`, after);
  return !dotJoins(before, name) && !dotJoins(`${name}${after.slice(0, 1)}`, after.slice(1));
}

/** Does the full stop that ends `left` join it to `right`? */
function dotJoins(left: string, right: string): boolean {
  if (!test(`${WORD}\\.$`, left) || !test(`^${WORD}`, right)) return false;
  const single = test(`(?<!${WORD})${WORD}\\.$`, left) && test(`^${WORD}(?!${WORD})`, right);
  return single || test('^[\\p{Ll}\\p{N}]', right);
}

const test = (pattern: string, text: string): boolean => new RegExp(pattern, 'v').test(text);

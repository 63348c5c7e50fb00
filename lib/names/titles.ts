import { HONORIFICS, OFFICES, ORG_HEADS, POST_NOMINALS, TITLE_PARTS, TITLES, WELL_KNOWN_ORGS } from './lists/words';
import { isHead, isKnown } from './openers';
import { looksLikePerson } from './person-name';
import { isRole } from './roles';
import type { Word } from './words';

/** Titles that are also last names: “Mr King”, but “Mr President”. */
const NAME_TITLES: ReadonlySet<string> = new Set(
  'Baron Bishop Cardinal Constable Duke Judge Justice King Major Marshal Pope Prince Sheikh Sultan'.split(' '),
);

/** Index behind the last title, if titles (and what may stand before one) are all that comes before it. */
export function titleEnd(words: readonly Word[], first: number, to: number): number | null {
  // “Mayor of Torvik Ana Lima”
  if (words[first - 1]?.text === 'of' && TITLES.has(words[first - 2]?.text ?? '')) return behindPlace(words, first, to);
  const end = plainTitle(words, first, to) ?? innerTitle(words, first, to) ?? roleEnd(words, first, to);
  if (end === null) return null;
  const behind = words.slice(end, to).map(({ text }) => text);
  if (behind[0] === 'of' && isSecretary(words.slice(first, end))) return end + Math.min(2, behind.length);
  if (behind[0] === 'of') return behindPlace(words, end + 1, to);
  const last = words[to - 1];
  // “Chief Council” is no Mr. Council; but “Mr. Park” is no park.
  const isSurname = behind.length === 1 && HONORIFICS.has(words[end - 1]?.text ?? '');
  return last && to > end && isHead(last) && !isSurname ? null : end;
}

/** “Prime Minister”, “South Korean President”, “Chief Executive” */
function plainTitle(words: readonly Word[], first: number, to: number): number | null {
  let end: number | null = null;
  for (let at = first; at < to; at++) {
    const text = words[at]?.text ?? '';
    // “Dr Sheikh”, “Mr King”: a title that is a last name.
    if (at === to - 1 && at > first && NAME_TITLES.has(text) && HONORIFICS.has(words[at - 1]?.text ?? '')) break;
    if (TITLES.has(text) || (words[at - 1]?.text === 'Chief' && end === at && TITLE_PARTS.has(text))) end = at + 1;
    else if (end !== null && /^(?:of|State|Defense|Defence|General|the)$/.test(text)) continue;
    else if (isKnown(`${text} ${words[at + 1]?.text}`)) at++;
    else if (!TITLE_PARTS.has(text) && !WELL_KNOWN_ORGS.has(text) && !isKnown(text)) break;
  }
  return end;
}

/** “Velm Governor Ana Lima”, “Harbour Commission President Ana van der Ek”: whose office it is, and then whose name. */
function innerTitle(words: readonly Word[], first: number, to: number): number | null {
  for (let at = first + 1; at < to - 1 && at - first <= 3; at++) {
    if (!OFFICES.has(words[at]?.text ?? '')) continue;
    const before = words.slice(first, at);
    let end = at + 1;
    while (TITLES.has(words[end]?.text ?? '')) end++;
    const isWhose = before.length <= 2 || ORG_HEADS.has(before.at(-1)?.text ?? '');
    if (isWhose && before.every(({ lower }) => lower !== 'of') && isFullName(words, end, to)) return end;
  }
  return null;
}

/** “Author Ana Lima”: what somebody is has a capital where it opens a sentence. */
function roleEnd(words: readonly Word[], first: number, to: number): number | null {
  const word = words[first];
  return word?.isFirst && isRole(word.lower) && isFullName(words, first + 1, to) ? first + 1 : null;
}

/** “Torvik Ana Lima” */
function behindPlace(words: readonly Word[], from: number, to: number): number | null {
  for (let end = to - 2; end > from; end--) {
    const place = words.slice(from, end).map(({ text }) => text);
    if (isKnown(place.join(' ')) && isFullName(words, end, to)) return end;
  }
  return null;
}

/** Index behind the name, which letters may follow: “Ana Lima MP”. */
export function nameEnd(words: readonly Word[], from: number, to: number): number {
  return to - from > 2 && POST_NOMINALS.has(words[to - 1]?.text ?? '') ? to - 1 : to;
}

function isFullName(words: readonly Word[], from: number, to: number): boolean {
  const name = words.slice(from, nameEnd(words, from, to)).map(({ text }) => text);
  return name.length > 1 && looksLikePerson(name.join(' '));
}

export const isSecretary = (words: readonly Word[]): boolean =>
  /^(?:Secretary|Speaker|Chief)$/.test(words.at(-1)?.text ?? '');

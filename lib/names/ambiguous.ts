import { COMMON_OFFICE_WORDS, FUNCTION_WORDS, WELL_KNOWN_ORGS } from './lists/words';
import type { Form, TopicKind } from './topic';
import { normal } from './words';

const wordsOf = (name: string): string[] =>
  normal(name)
    .split(/[\s-]+/)
    .map((word) => word.toLowerCase().replace(/'s?$/, ''))
    .filter((word) => word !== '');

/** “Ministry of Defense”, “Presidential Office”: no proper name, no nationality, so every country may mean its own. */
function isAnyStates(name: string): boolean {
  const words = wordsOf(name).filter((word) => !FUNCTION_WORDS.has(word));
  return words.length > 0 && words.every((word) => COMMON_OFFICE_WORDS.has(word));
}

/** “mobilization”: a common noun, which other news says of something else. */
const isCommonNoun = (name: string): boolean => /^\p{Ll}[^\s]*$/u.test(name);

/** “CEC” is as common as the “Central Election Commission” that it shortens. */
function shortens(acronym: string, names: readonly string[]): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(acronym) || WELL_KNOWN_ORGS.has(acronym)) return false;
  return names.some((name) => {
    const words = wordsOf(name);
    const initials = (all: readonly string[]): string => all.map((word) => word.charAt(0).toUpperCase()).join('');
    return [initials(words), initials(words.filter((word) => !FUNCTION_WORDS.has(word)))].includes(acronym);
  });
}

/** “Terns” of the “Boston Terns”: other cities have theirs, and the word has a meaning of its own. */
const isNickname = (form: string, names: readonly string[]): boolean =>
  /^\p{Lu}[^\s]*\p{Ll}$/u.test(form) && names.some((name) => name.endsWith(` ${form}`));

/**
 * The forms that mean a topic on any page. The others name it inside the corpus alone, where the context decides: what
 * the editor says (`within`), common nouns, and offices of no country. A mark on another event's news costs more
 * trust than a missing one.
 */
export function marksOf(kind: TopicKind, forms: readonly Form[], within: readonly string[]): Form[] {
  const names = forms.map(({ text }) => text);
  const inside = new Set(within.map((name) => normal(name).toLowerCase()));
  const common = kind === 'organisation' ? names.filter(isAnyStates) : [];
  return forms.filter(({ text }) => {
    if (inside.has(normal(text).toLowerCase()) || common.includes(text)) return false;
    if (kind === 'organisation') return !shortens(text, common) && !isNickname(text, names);
    return kind !== 'subject' || !isCommonNoun(text);
  });
}

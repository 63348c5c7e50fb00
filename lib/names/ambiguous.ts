import { FUNCTION_WORDS, WELL_KNOWN_ORGS } from './lists/words';
import type { Form, TopicKind } from './topic';
import { normal } from './words';

/** What every state has one of: bodies, their fields of work, and words that set none of them apart. */
const COMMON_OFFICE_WORDS: ReadonlySet<string> = new Set(
  `academy administration affairs agency armed army assembly authorities authority bank board bureau cabinet center central centre
  chamber chief chiefs college command commission committee congress constitutional council court courts customs defence defense department
  directorate division economic economy education election elections electoral emergencies emergency energy environment executive federal
  finance force forces foreign foundation fund general government guard health high higher home house human immigration information
  inspectorate institute intelligence interior internal investigations investigative joint judiciary justice labor labour legislature
  local lower main migration military minister ministers ministry national navy air office organisation organization parliament people
  police presidency president presidential press prime prison prosecution prosecutor prosecutors public regional reserve rights
  secret secretariat secretary security senate service services situations social special staff state statistics supreme tax
  transport transportation treasury union upper veterans war welfare`
    .trim()
    .split(/\s+/),
);

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
    return kind === 'organisation' ? !shortens(text, common) : kind !== 'subject' || !isCommonNoun(text);
  });
}

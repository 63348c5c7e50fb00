import type { Chunk } from './chunks';
import { type Cluster, only } from './cluster';
import { HONORIFICS } from './lists/words';
import type { NameMention } from './mention';

const OFFICE_OF: ReadonlyMap<string, string> = new Map([
  ['Gov', 'Governor'],
  ['Sen', 'Senator'],
  ['Rep', 'Representative'],
  ['Gen', 'General'],
  ['Col', 'Colonel'],
  ['Maj', 'Major'],
  ['Capt', 'Captain'],
  ['Lt', 'Lieutenant'],
  ['Sgt', 'Sergeant'],
  ['Insp', 'Inspector'],
  ['Adm', 'Admiral'],
  ['Rev', 'Reverend'],
]);
const WOMAN: ReadonlySet<string> = new Set([
  'Mrs',
  'Ms',
  'Miss',
  'Madam',
  'Madame',
  'Mme',
  'Mlle',
  'Dame',
  'Lady',
  'Frau',
]);
const MAN: ReadonlySet<string> = new Set(['Mr', 'Sir', 'Lord', 'Herr', 'Monsieur', 'Señor']);

const KINSWOMEN: ReadonlySet<string> = new Set(
  'wife mother daughter sister aunt niece widow girlfriend fiancée grandmother granddaughter stepmother'.split(' '),
);
const KINSMEN: ReadonlySet<string> = new Set(
  'husband father son brother uncle nephew widower boyfriend fiancé grandfather grandson stepfather'.split(' '),
);
const WHOSE: ReadonlySet<string> = new Set(['his', 'her', 'their', 'whose', 'my', 'our']);

export type Sex = 'woman' | 'man';

interface Bearers {
  /** All who have the last name. */
  family: readonly Cluster[];
  /** Those of them whom the article names. */
  here: readonly Cluster[];
}

/**
 * Whom the bare last names of one article mean, where several people have it:
 * 1. “Gov. Ek” in an article that names nobody in full is the only governor of that name, as in one that names several;
 * 2. “Ms. Ek” in one that names one is that one;
 * 3. of two, the one whom it calls so before it tells of the other.
 * Nobody where titles of a man and of a woman meet: “Mrs. Ek” is not Mr. Bo Ek.
 */
export function toldApart(bare: readonly NameMention[], bearers: Bearers): Cluster | undefined {
  const one = bearers.family.length < 2 ? undefined : oneTold(bare, bearers);
  return one && sexesOf([...bare, ...one.mentions]).size < 2 ? one : undefined;
}

function oneTold(bare: readonly NameMention[], { family, here }: Bearers): Cluster | undefined {
  const [first, second] = here;
  if (first === undefined) return ofOffice(bare, family);
  if (second === undefined) return titled(bare, first);
  return ofOffice(bare, here) ?? firstTold(bare, here);
}

/** “President Ek” in an article that names another Ek alone: the only president of that name, for that mention. */
export function officerElsewhere(mention: NameMention, { family, here }: Bearers): Cluster | undefined {
  if (mention.title === null || here.length !== 1) return undefined;
  const officer = ofOffice([mention], family);
  return officer && officer !== here[0] && !isOfOtherSex(mention, officer) ? officer : undefined;
}

/** Whether “Mr. Ek” cannot be this one, whom articles call Ms. or somebody's wife. */
export function isOfOtherSex(mention: NameMention, { mentions }: Cluster): boolean {
  const [said, known] = [sexesOf([mention]), sexesOf(mentions)];
  return said.size === 1 && known.size === 1 && [...said][0] !== [...known][0];
}

/** What a title or a word for kin says of one mention. */
export const sexOf = (mention: NameMention): Sex | undefined => only([...sexesOf([mention])]);

/** Bare last names with titles that are not one person's: “Colonel Ek” and “Major Ek”, “Mr Ek” and “Ms Ek”. */
export function areSeveral(bare: readonly NameMention[]): boolean {
  const offices = new Set(bare.flatMap(({ title }) => officeOf(title) ?? []));
  return offices.size > 1 || sexesOf(bare).size > 1;
}

const titled = (bare: readonly NameMention[], one: Cluster): Cluster | undefined =>
  bare.some(({ title }) => title !== null) ? one : undefined;

/** “Mr Ek” of two whom an article names, of whom the other is called a woman: it says nothing of a bare “Ek”. */
export function ofSex(mention: NameMention, here: readonly Cluster[]): Cluster | undefined {
  const said = sexesOf([mention]);
  if (said.size !== 1) return undefined;
  return only(here.filter(({ mentions }) => [...sexesOf(mentions)].every((sex) => said.has(sex))));
}

function sexesOf(mentions: readonly NameMention[]): Set<Sex> {
  return new Set(
    mentions.flatMap(({ title, sex }): Sex[] => {
      const word = lastWord(title);
      if (WOMAN.has(word)) return ['woman'];
      return MAN.has(word) ? ['man'] : sex ? [sex] : [];
    }),
  );
}

/** “her husband, Bo Ek,”, “Bo Ek, her husband, left”; not “Ida Ek, her husband and a son”. */
export function sexSaid({ reading: { words }, from, to }: Chunk): Sex | undefined {
  const sentence = words[from]?.sentence;
  const [whose, kin] = [words[from - 2], words[from - 1]];
  const [owner, noun, next] = [words[to], words[to + 1], words[to + 2]];
  const isKin = kin && kin.sentence === sentence && whose && isWhose(whose) && /^,?\s$/.test(words[from]?.gap ?? '');
  // “Like his mother, Bo Ek studied”: with a comma before it, the name is set off behind as well.
  const isApart = !words[from]?.gap.startsWith(',') || owner?.sentence !== sentence || /^[,;:)]/.test(owner?.gap ?? '');
  const isLikened = /^(?:like|unlike|than)$/.test(words[from - 3]?.lower ?? '');
  const sex = isKin && isApart && !isLikened ? sexOfKin(kin.lower) : undefined;
  if (sex) return sex;
  if (owner?.sentence !== sentence || !/^,\s$/.test(owner?.gap ?? '') || !WHOSE.has(owner?.lower ?? ''))
    return undefined;
  const isSetOff = next?.sentence !== sentence || (/^,/.test(next?.gap ?? '') && next?.lower !== 'and');
  return isSetOff ? sexOfKin(noun?.lower ?? '') : undefined;
}

const isWhose = ({ lower, possessive }: { lower: string; possessive: boolean }): boolean =>
  possessive || WHOSE.has(lower);

const sexOfKin = (noun: string): Sex | undefined =>
  KINSWOMEN.has(noun) ? 'woman' : KINSMEN.has(noun) ? 'man' : undefined;

function ofOffice(bare: readonly NameMention[], family: readonly Cluster[]): Cluster | undefined {
  const offices = new Set(bare.flatMap(({ title }) => officeOf(title) ?? []));
  return only(family.filter(({ mentions }) => mentions.some(({ title }) => offices.has(officeOf(title) ?? ''))));
}

function firstTold(bare: readonly NameMention[], here: readonly Cluster[]): Cluster | undefined {
  const article = bare[0]?.article;
  const told = here.map((cluster) => {
    const full = cluster.mentions.filter((mention) => mention.article === article && mention.name.includes(' '));
    return { cluster, at: Math.min(...full.map(({ at }) => at ?? Number.POSITIVE_INFINITY)) };
  });
  const [first, second] = told.toSorted((a, b) => a.at - b.at);
  const isBetween = ({ at }: NameMention): boolean =>
    first !== undefined && second !== undefined && at !== undefined && first.at < at && at < second.at;
  return bare.some(isBetween) ? first?.cluster : undefined;
}

function officeOf(title: string | null): string | undefined {
  const last = lastWord(title);
  return last === '' || HONORIFICS.has(last) ? undefined : (OFFICE_OF.get(last) ?? last);
}

const lastWord = (title: string | null): string => (title ?? '').replace(/\.$/, '').split(' ').at(-1) ?? '';

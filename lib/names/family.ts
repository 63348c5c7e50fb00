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

interface Bearers {
  /** All who have the last name. */
  family: readonly Cluster[];
  /** Those of them whom the article names. */
  here: readonly Cluster[];
}

/**
 * Whom the bare last names of one article mean, where several people have it:
 * 1. “Gov. Ek” in an article that names nobody in full is the only governor of that name;
 * 2. “Ms. Ek” in one that names one is that one;
 * 3. of two, the one whom it calls so before it tells of the other.
 * Nobody where titles of a man and of a woman meet: “Mrs. Ek” is not Mr. Bo Ek.
 */
export function toldApart(bare: readonly NameMention[], { family, here }: Bearers): Cluster | undefined {
  if (family.length < 2) return undefined;
  const one =
    here.length === 0 ? ofOffice(bare, family) : here.length === 1 ? titled(bare, here) : firstTold(bare, here);
  return one && sexesOf([...bare, ...one.mentions]).size < 2 ? one : undefined;
}

const titled = (bare: readonly NameMention[], here: readonly Cluster[]): Cluster | undefined =>
  bare.some(({ title }) => title !== null) ? here[0] : undefined;

function sexesOf(mentions: readonly NameMention[]): Set<'woman' | 'man'> {
  const titles = mentions.map(({ title }) => lastWord(title));
  return new Set(titles.flatMap((title) => (WOMAN.has(title) ? 'woman' : MAN.has(title) ? 'man' : [])));
}

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

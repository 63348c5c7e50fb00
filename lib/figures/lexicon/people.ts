import { nationOf } from './nations';
import { setOf } from './words';

/** Nouns that say no more than that people are counted. */
const ANYONE = setOf(
  'person people victim individual other life soul human inhabitant resident citizen dead death fatality casualty toll body corpse killed wounded injured missing local civilian_death man participant attendee',
);

/** Groups that are a part of all people: a count of them is no count of everyone. */
const GROUPS = setOf(
  'child kid minor baby infant boy girl woman mother civilian soldier serviceman troop militant rebel fighter insurgent terrorist policeman police officer guard evacuee refugee migrant passenger student pupil journalist worker employee firefighter rescuer doctor medic patient tourist foreigner national prisoner hostage teacher guest worshipper pilgrim protester demonstrator voter reservist conscript recruit veteran villager nurse paramedic sailor pilot',
);

/** Words for one group. The first of a row stands for all. */
const SAME: readonly string[] = [
  'child kid minor baby infant offspring youngster',
  'soldier serviceman troop military conscript reservist recruit fighter_soldier',
  'woman mother wife mom moms',
  'militant rebel fighter insurgent terrorist gunman',
  'police policeman officer',
  'evacuee refugee displaced',
  'protester demonstrator',
  'region province oblast',
  'municipality city town',
  'request inquiry enquiry consultation application',
];

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const [head = '', ...others] = line.split(' ');
    return [head, ...others].map((word): [string, string] => [word, head]);
  }),
);

/** One name for nouns that count the same people; `person` for those that count anyone. */
export function groupOf(canonical: string): string {
  return ANYONE.has(canonical) || nationOf(canonical) !== null ? 'person' : (GROUP_OF.get(canonical) ?? canonical);
}

/** Groups whose number is told apart from everyone's: “68 children were among the 126 dead”. Other nouns describe anyone. */
const TOLD_APART = setOf('child woman civilian soldier militant police evacuee foreigner journalist member passenger');

/** As `groupOf`, but villagers, patients and workers are just people. */
export function partOf(canonical: string): string {
  const group = groupOf(canonical);
  return canonical === '' || (isPersonal(canonical) && !TOLD_APART.has(group)) ? 'person' : group;
}

export function isPersonal(canonical: string): boolean {
  const group = groupOf(canonical);
  return group === 'person' || GROUPS.has(canonical) || GROUPS.has(group) || canonical === 'member';
}

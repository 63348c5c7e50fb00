import type { EventClass } from '../figure';
import { TRIGGERS } from './events';
import { nationOf } from './nations';
import { setOf } from './words';

/** Nouns that say no more than that people are counted. */
const ANYONE = setOf(
  'person people victim arrest detention injury survivor marcher passenger individual other life soul human inhabitant resident citizen dead death fatality casualty toll killed wounded injured missing local civilian_death man countryman compatriot martyr youth participant attendee',
);

/** Groups that are a part of all people: a count of them is no count of everyone. */
const GROUPS = setOf(
  'crew body corpse child kid minor baby infant boy girl woman mother civilian soldier serviceman troop personnel militant rebel fighter insurgent terrorist policeman police officer guard evacuee refugee migrant passenger student pupil journalist worker employee firefighter rescuer doctor medic patient tourist foreigner national prisoner hostage teacher guest worshipper pilgrim protester demonstrator voter reservist conscript recruit veteran villager nurse paramedic sailor pilot fan supporter spectator commuter shopper miner farmer fisherman',
);

/** Words for one group. The first of a row stands for all. */
const SAME: readonly string[] = [
  'body corpse',
  'child kid minor baby infant offspring youngster',
  'soldier serviceman troop personnel military conscript reservist recruit fighter_soldier',
  'woman mother wife mom moms',
  'militant rebel fighter insurgent terrorist gunman',
  'police policeman officer',
  'evacuee refugee displaced',
  'protester demonstrator',
  'region province oblast',
  'home house household dwelling',
  'truck lorry',
  'factory plant',
  'carriage coach wagon',
  'shell rocket missile',
  'violation breach',
  'shot round bullet',
  'fan supporter spectator',
  'job worker employee staff position post redundancy',
  'municipality city town',
  'student pupil schoolchild',
  'request inquiry enquiry consultation application',
];

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const [head = '', ...others] = line.split(' ');
    return [head, ...others].map((word): [string, string] => [word, head]);
  }),
);

/** “131 rescued”: people, named by what happened to them. */
const isState = (noun: string): boolean => /(?:ed|dead|missing|hurt)$/.test(noun) && TRIGGERS.has(noun);

/** One name for nouns that count the same people; `person` for those that count anyone. */
export function groupOf(canonical: string): string {
  const rate = canonical.indexOf('/');
  const noun = rate < 0 ? canonical : canonical.slice(0, rate);
  return ANYONE.has(noun) || nationOf(noun) !== null || isState(noun) ? 'person' : (GROUP_OF.get(noun) ?? noun);
}

/** Groups whose number is told apart from everyone's: “68 children were among the 126 dead”. Other nouns describe anyone. */
const TOLD_APART = setOf(
  'body child woman civilian soldier militant police evacuee foreigner journalist member passenger patient student',
);

/** Nouns that name people by what happened to them: refugees are those who fled. */
const BY_EVENT: Readonly<Partial<Record<EventClass, string>>> = {
  displaced: 'evacuee',
  protested: 'protester',
  member: 'member',
  attended: 'member',
};

/** As `groupOf`, but villagers, patients and workers are just people, and so are those whom their noun names by the event. */
export function partOf(canonical: string, event: EventClass | undefined): string {
  const group = groupOf(canonical);
  if (event && BY_EVENT[event] === group) return 'person';
  return canonical === '' || (isPersonal(canonical) && !TOLD_APART.has(group)) ? 'person' : group;
}

export function isPersonal(canonical: string): boolean {
  const group = groupOf(canonical);
  return group === 'person' || GROUPS.has(canonical) || GROUPS.has(group) || canonical === 'member';
}

import type { EventClass } from '../figure';
import { invert } from './words';

/** Words that say what happened to those counted. Inflected forms are listed, so that a lookup is one step. */
export const TRIGGERS: ReadonlyMap<string, EventClass> = invert<EventClass>({
  killed:
    'killed kill kills killing killings dead died die dies dying death deaths fatalities fatality perished slain murdered massacred slaughtered executed eliminated neutralized neutralised liquidated martyred martyrs martyr deceased succumbed lost_his lost_her toll lives drowned drown drowning lost_their shot_dead gunned_down',
  wounded:
    'wounded wound wounds wounding injured injure injures injuring injuries injury hurt maimed hospitalized hospitalised treated treating shot_in in_hospital in_intensive',
  'killed-or-wounded': 'casualties casualty',
  missing: 'missing unaccounted disappeared still_lost being_sought never_found',
  'called-up':
    'mobilized mobilised mobilizing mobilising mobilize mobilise mobilization mobilisation drafted conscripted conscription called_up call_up calling_up enlisted recruited draft',
  sent: 'sent deployed dispatched deploy deploying deployment send sends sending',
  detained:
    'detained detain arrested arrests arrest detentions arresting detaining jailed imprisoned custody in_custody rounded_up to_prison to_jail behind_bars convicted sentenced found_guilty',
  freed: 'freed released liberated freeing releasing exchanged swapped sent_back handed_over',
  displaced:
    'displaced evacuated evacuating evacuees refugees fled flee fleeing homeless uprooted displacing sheltering sheltered took_shelter taking_shelter taking_shelters flooded_into evacuees evacuation evacuations to_leave moved_to left_their their_homes in_tents in_camps in_shelters moved_out led_out to_safety to_shelters into_shelters',
  attended:
    'attended attend attending attendees participated participating participate participants took_part take_part taking_part joined gathered gathering met meet meeting meets talking_to talking_with talked_to spoke_to spoke_with came_to seated sat present',
  protested:
    'protested protesters protesting rallied marched demonstrated demonstrators demonstrating march marches marching marchers rally rallies demonstration demonstrations crowd crowds turned_out took_to turnout packed thronged filled came_out poured_into streamed_into',
  voted: 'voted votes voters ballots voting',
  paid: 'paid pay pays paying payment payments compensation fined fine fines payout',
  member: 'members member membership',
  requested: 'requests request requested inquiries enquiries consultations complaints applications petitions appeals',
  awarded: 'award awarded awards title medal medals designation prize prizes honoured honored decorated',
  population: 'population inhabitants',
  rescued:
    'rescued rescue rescuing saved saving survivors survivor pulled_alive hauled_out pulled_from pulled_out brought_out taken_out dug_out found_alive plucked survived',
  trapped: 'trapped stranded',
  aboard: 'aboard on_board carrying packed_with crammed_with carried_just carried_only',
  destroyed: 'destroyed destroying flattened collapsed razed wrecked demolished levelled leveled gutted',
  damaged: 'damaged damaging',
  'without-power': 'without_power without_electricity no_electricity no_power lost_power power_was',
  'laid-off': 'laid_off lay_off laying_off layoffs redundancies redundant axe axed',
  pledged: 'pledged pledge pledges pledging promised promise offered donated donations aid',
  bought: 'bought buy buys buying acquire acquired acquires acquiring acquisition takeover purchase merger',
  cost: 'cost costs costing damages losses',
});

/** Forms that take those counted as their object: “killed 43 people”, “mobilization of 300,000”. */
export const NOT_ACTIVE: ReadonlySet<string> = new Set([
  'died',
  'dead',
  'missing',
  'perished',
  'present',
  'lives',
  'bodies',
  'dying',
]);

/** Classes of one family can be told apart by the same reader's question: their numbers stand near each other. */
const FAMILIES: Readonly<Record<EventClass, string>> = {
  killed: 'harm',
  wounded: 'harm',
  'killed-or-wounded': 'harm',
  missing: 'harm',
  'called-up': 'service',
  sent: 'service',
  detained: 'custody',
  freed: 'custody',
  displaced: 'flight',
  attended: 'crowd',
  member: 'crowd',
  protested: 'crowd',
  voted: 'vote',
  paid: 'payment',
  requested: 'request',
  awarded: 'award',
  population: 'population',
  rescued: 'rescue',
  trapped: 'trap',
  aboard: 'aboard',
  destroyed: 'damage',
  damaged: 'damage',
  'without-power': 'power',
  'laid-off': 'jobs',
  pledged: 'payment',
  bought: 'deal',
  cost: 'cost',
};

/** Classes that say one thing: who takes part in a march marches, and what is promised is what will be paid. */
export function areOneClass(a: EventClass, b: EventClass): boolean {
  return a === b || (MERGED.has(FAMILIES[a]) && FAMILIES[a] === FAMILIES[b] && a !== 'member' && b !== 'member');
}

const MERGED = new Set(['crowd', 'payment']);

export function familyOf(event: EventClass): string {
  return FAMILIES[event];
}

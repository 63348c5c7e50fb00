import type { EventClass } from '../figure';
import { invert } from './words';

/** Words that say what happened to those counted. Inflected forms are listed, so that a lookup is one step. */
export const TRIGGERS: ReadonlyMap<string, EventClass> = invert<EventClass>({
  killed:
    'killed kill kills killing killings dead died die dies dying death deaths fatalities fatality perished slain murdered massacred slaughtered executed toll lives drowned',
  wounded:
    'wounded wound wounds wounding injured injure injures injuring injuries injury hurt maimed hospitalized hospitalised',
  'killed-or-wounded': 'casualties casualty',
  missing: 'missing unaccounted disappeared',
  'called-up':
    'mobilized mobilised mobilizing mobilising mobilize mobilise mobilization mobilisation drafted conscripted conscription called_up call_up calling_up enlisted recruited draft',
  sent: 'sent deployed dispatched deploy deploying deployment send sends sending',
  detained: 'detained arrested arrests detentions arresting detaining jailed imprisoned custody rounded_up',
  freed: 'freed released liberated freeing releasing exchanged swapped',
  displaced:
    'displaced evacuated evacuating evacuees refugees fled flee fleeing homeless uprooted displacing sheltering sheltered took_shelter taking_shelter taking_shelters flooded_into',
  attended:
    'attended attend attending attendees participated participating participate participants took_part take_part taking_part joined gathered gathering met meet meeting meets talking_to talking_with talked_to spoke_to spoke_with seated sat present',
  protested: 'protested protesters protesting rallied marched demonstrated demonstrators demonstrating',
  voted: 'voted votes voters ballots voting',
  paid: 'paid pay pays paying payment payments compensation fined fine payout',
  member: 'members member membership',
  requested: 'requests request requested inquiries enquiries consultations complaints applications petitions appeals',
  awarded: 'award awarded awards title medal medals designation prize prizes honoured honored decorated',
  population: 'population inhabitants',
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
};

export function familyOf(event: EventClass): string {
  return FAMILIES[event];
}

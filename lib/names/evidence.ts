/** How much speaks for each kind of a name, and how much one clue counts. */
import type { TopicKind } from './topic';

export type Evidence = Record<TopicKind, number>;

/** A kind needs this much, from all its mentions together. */
const ENOUGH = 1.5;
export const CERTAIN = 4;
export const STRONG = 3;
export const GOOD = 2;
export const WEAK = 1;
export const FAINT = 0.4;

export const nothing = (): Evidence => ({ person: 0, organisation: 0, place: 0, event: 0, subject: 0 });

/** Of a name that the list of places has. */
export const ofPlace = (): Evidence => ({ ...nothing(), place: CERTAIN });

/** The kind with most evidence, or `null` if there is not enough. */
export function kindOf(evidence: Evidence): TopicKind | null {
  const kinds: TopicKind[] = ['person', 'organisation', 'place', 'event', 'subject'];
  const best = kinds.reduce((a, b) => (evidence[b] > evidence[a] ? b : a));
  return evidence[best] >= ENOUGH ? best : null;
}

export function add(to: Evidence, from: Evidence): void {
  to.person += from.person;
  to.organisation += from.organisation;
  to.place += from.place;
  to.event += from.event;
  to.subject += from.subject;
}

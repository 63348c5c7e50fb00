import { invert } from '../lexicon/words';

export type Rank = 'head' | 'co-head' | 'deputy' | 'secretary' | 'spokesman' | 'founder' | 'member';

/** Offices in a body. Two ranks of one person in one body cannot both hold, but `member` goes with each. */
export const RANKS: ReadonlyMap<string, Rank> = invert<Rank>({
  head: 'president head leader chairman chairwoman chairperson chair director chief',
  'co-head': 'co-head co-chair co-chairman co-chairwoman co-leader co-president co-director',
  deputy: 'deputy_head deputy_leader deputy_chairman vice-president vice_president deputy_director',
  secretary: 'secretary secretary-general general_secretary',
  spokesman: 'spokesman spokeswoman spokesperson',
  founder: 'founder co-founder',
  member: 'member activist',
});

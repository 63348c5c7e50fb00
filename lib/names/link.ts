import { findBodies } from './bodies';
import type { Cluster } from './cluster';
import { type NameMention, spellings } from './mention';
import { findPeople } from './people';

export interface Links {
  /** Every mention is in one of them. Those without a kind are no topics. */
  clusters: Cluster[];
  /** article + '\n' + name → person: names that answer to somebody only in these articles. */
  local: ReadonlyMap<string, Cluster>;
  /** article + '\n' + start → whom a last name with a title means there; nobody known, `null`. */
  spots: ReadonlyMap<string, Cluster | null>;
}

/** Which names of a corpus are one thing: people first, then what is left. */
export function linkNames(mentions: readonly NameMention[]): Links {
  const { clusters, unknown, rest, local, spots } = findPeople(spellings(mentions));
  return { clusters: [...clusters, ...findBodies(rest, unknown)], local, spots };
}

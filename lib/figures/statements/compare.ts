import type { AlignedDocument, Identified } from '../align/align';
import { hash } from '../align/gather';
import type { Comparison, Pair } from '../comparison';
import { RANKS } from './ranks';
import type { StatementDraft } from './statement';

interface Claim {
  statement: Identified<StatementDraft>;
  document: number;
}

/**
 * Roles of one person in one organisation. Only heads are compared: a president is no co-head. A member, or any
 * role the table does not rank, goes with every other and makes no comparison by itself.
 */
export function compareStatements(documents: readonly AlignedDocument[]): Comparison[] {
  const people = new Map<string, Claim[]>();
  for (const [document, { statements }] of documents.entries()) {
    for (const statement of statements) {
      if (statement.kind !== 'role') continue;
      const key = statement.subject.toLowerCase();
      people.set(key, [...(people.get(key) ?? []), { statement, document }]);
    }
  }
  return [...people.values()].flatMap(compareClaims);
}

function compareClaims(claims: readonly Claim[]): Comparison[] {
  const pairs: Pair[] = [];
  const members = new Set<Claim>();
  for (const [i, a] of claims.entries()) {
    for (const b of claims.slice(i + 1)) {
      const pair = a.document === b.document ? null : judgeRoles(a.statement, b.statement);
      if (!pair) continue;
      pairs.push(pair);
      members.add(a).add(b);
    }
  }
  const telling = pairs.find((pair) => pair.verdict === 'conflict') ?? pairs[0];
  if (!telling) return [];
  const ids = claims.filter((claim) => members.has(claim)).map((claim) => claim.statement.id);
  const name = claims[0]?.statement.subject ?? '';
  return [
    {
      id: `c-${hash(ids.join('|'))}`,
      subject: name,
      verdict: telling.verdict,
      reason: telling.reason,
      members: ids,
      pairs,
      names: [name],
      origin: null,
    },
  ];
}

function judgeRoles(a: StatementDraft & { id: string }, b: StatementDraft & { id: string }): Pair | null {
  const [ra, rb] = [RANKS.get(a.value.toLowerCase()), RANKS.get(b.value.toLowerCase())];
  if (!ra || !rb || !sameBody(a, b)) return null;
  const isMember = ra === 'member' || rb === 'member';
  const verdict = ra === rb ? 'agree' : isMember ? 'compatible' : 'conflict';
  const code = verdict === 'conflict' ? 'roles-differ' : verdict === 'agree' ? 'same-interval' : 'intervals-meet';
  return {
    a: a.id,
    b: b.id,
    verdict,
    dimension: null,
    reason: { code, values: [a.value, b.value] },
    deciding: { a: [a.words], b: [b.words] },
    derived: null,
    origin: null,
  };
}

const BODY =
  /\b(?:council|committee|union|group|party|company|association|organi[sz]ation|ministry|agency|board|movement|federation|foundation|club|team|bank|institute|university|commission)\b/i;

/** The same kind of body: “Council of Ports and Harbours” and “the council”. */
function sameBody(a: StatementDraft, b: StatementDraft): boolean {
  const [x, y] = [BODY.exec(a.quote)?.[0].toLowerCase(), BODY.exec(b.quote)?.[0].toLowerCase()];
  return x !== undefined && x === y;
}

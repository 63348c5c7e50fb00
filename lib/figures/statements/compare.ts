import type { AlignedDocument } from '../align/align';
import { hash } from '../align/gather';
import type { Comparison, Pair, Verdict } from '../comparison';
import { publishedDate } from '../read/time';
import { dayKeys, judgeDays } from './days';
import { guestKey, isOfGuests, judgeGuests } from './guests';
import { judgeQuotations, quotationKeys } from './quotations';
import { judgeRoles } from './roles';
import { judgeStances, stanceKey } from './stances';
import type { StatementDraft, StatementKind } from './statement';
import type { Claim, Judged } from './verdicts';

interface Rule {
  /** Statements that share a key may be about one thing. */
  keys: (statement: StatementDraft) => readonly string[];
  judge: (a: Claim, b: Claim) => Judged | null;
  /** Articles further apart are taken to tell of two things. */
  days: number;
  /** Verdicts worth a card of their own; others only join them. */
  telling: readonly Verdict[];
}

const RULES: Partial<Record<StatementKind, Rule>> = {
  role: {
    keys: ({ subject }) => [subject.toLowerCase()],
    judge: (a, b) => judgeRoles(a.statement, b.statement),
    days: 10,
    telling: ['conflict', 'compatible'],
  },
  date: { keys: dayKeys, judge: judgeDays, days: 10, telling: ['conflict', 'agree'] },
  stance: {
    keys: (statement) => [stanceKey(statement)],
    judge: (a, b) => judgeStances(a.statement, b.statement),
    days: 14,
    telling: ['conflict'],
  },
  attendance: {
    keys: (statement) => [isOfGuests(statement) ? guestKey(statement) : stanceKey(statement)],
    judge: ({ statement: a }, { statement: b }) => (isOfGuests(a) ? judgeGuests(a, b) : judgeStances(a, b)),
    days: 4,
    telling: ['conflict'],
  },
  quotation: {
    keys: quotationKeys,
    judge: (a, b) => judgeQuotations(a.statement, b.statement),
    days: 14,
    telling: ['translation-variant'],
  },
};

/** A key of more statements is no sign of one thing; the first ones are compared. */
export const MOST_ALIKE = 60;

interface Link {
  a: Claim;
  b: Claim;
  pair: Pair;
}

/**
 * Comparisons of statements of different articles, found by the keys that they share, never all with all. `before`: what
 * was compared of some of them when others stood beside them; it stays.
 */
export function compareStatements(
  documents: readonly AlignedDocument[],
  before: readonly Comparison[] = [],
): Comparison[] {
  const blocks = new Map<string, Claim[]>();
  const claims = new Map<string, Claim>();
  for (const [document, { statements, published }] of documents.toSorted(byArticle).entries()) {
    for (const statement of statements) {
      const claim = { statement, document, published };
      claims.set(statement.id, claim);
      for (const key of statementKeys(statement)) {
        const block = blocks.get(key);
        if (!block) blocks.set(key, [claim]);
        else if (block.length < MOST_ALIKE) block.push(claim);
      }
    }
  }
  const links = new Map<string, Link>();
  for (const pair of before.flatMap(({ pairs }) => pairs)) {
    const [a, b] = [claims.get(pair.a), claims.get(pair.b)];
    if (a && b) links.set(`${pair.a} ${pair.b}`, { a, b, pair });
  }
  for (const block of blocks.values()) {
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) {
        const id = `${a.statement.id} ${b.statement.id}`;
        const pair = a.document === b.document || links.has(id) ? null : pairOf(a, b);
        if (pair) links.set(id, { a, b, pair });
      }
    }
  }
  return [...groups(withoutOutbid([...links.values()]))].flatMap(comparisonOf);
}

/** Under what a statement is looked up: statements that share one may be about one thing. */
export const statementKeys = (statement: StatementDraft): string[] =>
  [...new Set(RULES[statement.kind]?.keys(statement))].map((key) => `${statement.kind} ${key}`);

const byArticle = (a: AlignedDocument, b: AlignedDocument): number =>
  a.article === b.article ? 0 : a.article < b.article ? -1 : 1;

/** An article that says both agrees with each: its conflict falls when one side of it agrees with the other article. */
function withoutOutbid(links: readonly Link[]): Link[] {
  const agreed = new Set<string>();
  for (const { a, b, pair } of links) {
    if (pair.verdict === 'agree') agreed.add(`${a.statement.id} ${b.document}`).add(`${b.statement.id} ${a.document}`);
  }
  return links.filter(
    ({ a, b, pair }) =>
      pair.verdict !== 'conflict' ||
      !(agreed.has(`${a.statement.id} ${b.document}`) || agreed.has(`${b.statement.id} ${a.document}`)),
  );
}

function pairOf(a: Claim, b: Claim): Pair | null {
  const rule = RULES[a.statement.kind];
  if (!rule || daysBetween(a, b) > rule.days) return null;
  const judged = rule.judge(a, b);
  if (!judged) return null;
  const { verdict, code, origin = null } = judged;
  return {
    a: a.statement.id,
    b: b.statement.id,
    verdict,
    dimension: null,
    reason: { code, values: [a.statement.value, b.statement.value] },
    deciding: { a: [a.statement.words], b: [b.statement.words] },
    derived: null,
    origin,
  };
}

const DAY_MS = 86_400_000;

/** Between the days on which two articles may have come out; 0 where one of them is not known. */
function daysBetween(a: Claim, b: Claim): number {
  const first = ({ published }: Claim): number => publishedDate(published?.slice(0, 10))?.getTime() ?? Number.NaN;
  const last = ({ published }: Claim): number => publishedDate(published)?.getTime() ?? Number.NaN;
  return Math.max(0, first(a) - last(b), first(b) - last(a)) / DAY_MS || 0;
}

/** Links that hang together by the statements they share. */
function groups(links: readonly Link[]): Set<Link[]> {
  const groupOf = new Map<string, Link[]>();
  for (const link of links) {
    const { a, b } = link.pair;
    const group = [...new Set([...(groupOf.get(a) ?? []), ...(groupOf.get(b) ?? []), link])];
    for (const { pair } of group) groupOf.set(pair.a, group).set(pair.b, group);
  }
  return new Set(groupOf.values());
}

function comparisonOf(links: readonly Link[]): Comparison[] {
  const [first] = links;
  const telling = (first && RULES[first.a.statement.kind]?.telling) ?? [];
  const best = telling.flatMap((verdict) => links.filter(({ pair }) => pair.verdict === verdict))[0];
  if (!best) return [];
  const claims = new Map(links.flatMap(({ a, b }) => [a, b].map((claim) => [claim.statement.id, claim] as const)));
  const members = [...claims.values()].sort((x, y) => x.document - y.document || x.statement.start - y.statement.start);
  const ids = members.map(({ statement }) => statement.id);
  const { verdict, reason } = best.pair;
  const origins = new Set(links.map(({ pair }) => pair.origin));
  const subjects = [...new Set(members.map(({ statement }) => statement.subject))].filter((name) => name !== '').sort();
  const abouts = members.map(({ statement }) => statement.about ?? '').sort();
  const { kind } = best.a.statement;
  return [
    {
      id: `c-${hash(ids.join('|'))}`,
      subject: SAYS_OF_WHAT.has(kind) ? `${shortest(subjects)} – ${shortest(abouts)}` : shortest(subjects),
      verdict,
      reason,
      members: ids,
      pairs: links.map(({ pair }) => pair),
      names: kind === 'date' ? [] : subjects,
      origin: origins.size === 1 ? ([...origins][0] ?? null) : null,
    },
  ];
}

/** Kinds of which a name alone does not say what is compared. */
const SAYS_OF_WHAT: ReadonlySet<StatementKind> = new Set(['stance', 'attendance']);

const shortest = (words: readonly string[]): string => words.toSorted((a, b) => a.length - b.length)[0] ?? '';

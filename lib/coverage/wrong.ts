/** What the reader called a wrong match (“not this one”), as it bears on what is found and compared. */
import { type PackComparison, restrict } from '../pack';

/** A figure or statement of the library that is not about what these others are about. */
export interface OddOne {
  member: string;
  others: readonly string[];
}

/** A figure of a page, by its words and its sentence, and figures of the library that it must not stand beside. */
export interface WrongFigure {
  stated: string;
  sentence: string;
  members: readonly string[];
}

/** On one page. */
export interface WrongHere {
  /** Ids of topics whose names mean something else there. */
  topics: readonly string[];
  figures: readonly WrongFigure[];
}

export const NOTHING_WRONG: WrongHere = { topics: [], figures: [] };

/** Ids of the library's figures that this one must not stand beside. */
export function wrongBeside(
  { figures }: WrongHere,
  { quote, sentence }: { quote: string; sentence: { text: string } },
): ReadonlySet<string> {
  const same = figures.filter((each) => each.stated === quote && each.sentence === sentence.text);
  return new Set(same.flatMap(({ members }) => members));
}

/**
 * Whether a comparison has two of those that the reader took apart. Another text that joins them does not bring them
 * back: which of them it belongs to nobody knows, and where it stands beside only one of them it is compared.
 */
export function isTakenApart(
  { members }: { members: readonly string[] },
  apart: readonly ReadonlySet<string>[],
): boolean {
  return apart.some((group) => members.filter((id) => group.has(id)).length > 1);
}

/**
 * The comparison without those that stand oddly in it, its verdict that of the pairs which are left. Left out where fewer
 * than two are, or where what linked the others was the odd one: that they are one thing, nobody has said then.
 */
export function withoutOdd(comparison: PackComparison, odd: readonly OddOne[]): PackComparison[] {
  const here = new Set(comparison.members);
  const isOdd = ({ member, others }: OddOne) => others.some((id) => id !== member && here.has(id));
  const gone = new Set(odd.filter((each) => here.has(each.member) && isOdd(each)).map(({ member }) => member));
  if (gone.size === 0) return [comparison];
  const left = new Map(comparison.members.filter((id) => !gone.has(id)).map((id) => [id, '']));
  return restrict([comparison], left).filter(areLinked);
}

/** Whether pairs lead from each member to every other. */
function areLinked({ members: [first = '', ...others], pairs }: PackComparison): boolean {
  const reached = new Set([first]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { a, b } of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  return others.every((id) => reached.has(id));
}

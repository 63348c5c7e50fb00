/** What the reader called a wrong match (“not this one”), as it bears on what is found and compared. */

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
 * Whether a comparison is one that the reader took apart, or part of one. One that has gained a member is another: that
 * one has not been judged.
 */
export function isTakenApart(
  comparison: { members: readonly string[] },
  apart: readonly (readonly string[])[],
): boolean {
  return apart.some((members) => comparison.members.every((id) => members.includes(id)));
}

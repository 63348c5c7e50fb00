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
 * Whether a comparison has two of those that the reader took apart. Another text that joins them does not bring them
 * back: which of them it belongs to nobody knows, and where it stands beside only one of them it is compared.
 */
export function isTakenApart(
  { members }: { members: readonly string[] },
  apart: readonly ReadonlySet<string>[],
): boolean {
  return apart.some((group) => members.filter((id) => group.has(id)).length > 1);
}

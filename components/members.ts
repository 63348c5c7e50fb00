import type { ComparisonView } from '../lib/coverage';

/** The library's figures and statements in these comparisons: those that lines show, then those that none shows as well. */
export function membersOf(comparisons: readonly ComparisonView[]): string[] {
  const shown = comparisons.flatMap(({ lines }) => lines.flatMap(({ member }) => member ?? []));
  return [...new Set([...shown, ...comparisons.flatMap(({ more = [] }) => more)])];
}

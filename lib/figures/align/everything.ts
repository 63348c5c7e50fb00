import type { Comparison } from '../comparison';
import { compareStatements } from '../statements/compare';
import { type AlignedDocument, alignFigures } from './align';

/** All comparisons among articles, of figures and of statements. Order and ids depend on content alone. */
export function align(documents: readonly AlignedDocument[]): Comparison[] {
  return [...alignFigures(documents), ...compareStatements(documents)];
}

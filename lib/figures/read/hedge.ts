import { DETERMINERS } from '../lexicon/grammar';
import { BETWEEN_HEDGE, type Hedge, hedgesAfter, hedgesBefore, OR_EQUAL, type PhraseTree } from '../lexicon/hedges';
import { at, type Range, type Reading, touches } from './reading';

/** A hedge and where it stands. */
export interface HedgeAt {
  hedge: Hedge;
  range: Range;
}

/** The longest phrase of `tree` from token `from` in steps of `step`. */
function longest(
  reading: Reading,
  tree: PhraseTree,
  from: number,
  step: 1 | -1,
): { hedge: Hedge; words: number } | null {
  let node: PhraseTree | undefined = tree;
  let found: { hedge: Hedge; words: number } | null = null;
  for (let words = 0; node; words++) {
    if (node.hedge) found = { hedge: node.hedge, words };
    if (node.next.size === 0) break;
    node = node.next.get(at(reading, from + step * words).lower);
  }
  return found;
}

/** The hedge that ends before token `i`, over “another”, an article or a comparison that goes on (“or equal to”). */
export function hedgeBefore(reading: Reading, i: number): HedgeAt | null {
  const equal = equalBefore(reading, i);
  if (equal) return equal;
  // “the past 24 hours” are 24.
  if (at(reading, i - 1).lower === 'past' && DETERMINERS.has(at(reading, i - 2).lower)) return null;
  const found = longest(reading, hedgesBefore(), i - 1, -1);
  if (found) return closer(reading, { hedge: found.hedge, range: { from: i - found.words, to: i } });
  let from = i - 1;
  const isArticle = /^an?$/.test(at(reading, from).lower);
  while (BETWEEN_HEDGE.has(at(reading, from).lower) || (from > i - 4 && /^an?$/.test(at(reading, from).lower))) from--;
  if (from === i - 1 || (isArticle && from < i - 2)) return null;
  const far = longest(reading, hedgesBefore(), from, -1);
  return far && far.words > 0 ? { hedge: far.hedge, range: { from: from - far.words + 1, to: from + 1 } } : null;
}

/** “up to about 50”, “at least around 20”: the bound before the estimate rules. */
function closer(reading: Reading, inner: HedgeAt): HedgeAt {
  const { from, to } = inner.range;
  const outer = inner.hedge === 'approx' ? longest(reading, hedgesBefore(), from - 1, -1) : null;
  return outer && outer.words > 1 && outer.hedge !== 'approx' && outer.hedge !== 'exact'
    ? { hedge: outer.hedge, range: { from: from - outer.words, to } }
    : inner;
}

/** “less than or equal to 30”, “equal to or more than 30”, “bigger or equal than 30”, “at least or equal to 30”. */
function equalBefore(reading: Reading, i: number): HedgeAt | null {
  const last = at(reading, i - 1).lower;
  if (last !== 'to' && last !== 'than') return null;
  if (at(reading, i - 2).lower === 'equal') {
    if (at(reading, i - 3).lower !== 'or') return null;
    const outer = longest(reading, hedgesBefore(), i - 4, -1) ?? comparative(reading, i - 4);
    const hedge = outer ? OR_EQUAL[outer.hedge] : undefined;
    return outer && hedge ? { hedge, range: { from: i - 3 - outer.words, to: i } } : null;
  }
  const outer = longest(reading, hedgesBefore(), i - 1, -1);
  if (!outer || at(reading, i - 1 - outer.words).lower !== 'or') return null;
  const to = at(reading, i - 2 - outer.words).lower === 'to' ? 1 : 0;
  const hedge = OR_EQUAL[outer.hedge];
  return at(reading, i - 2 - outer.words - to).lower === 'equal' && hedge
    ? { hedge, range: { from: i - 2 - outer.words - to, to: i } }
    : null;
}

const COMPARATIVES: ReadonlyMap<string, Hedge> = new Map([
  ...['greater', 'larger', 'bigger', 'higher', 'more'].map((word): [string, Hedge] => [word, 'moreThan']),
  ...['less', 'smaller', 'lower', 'fewer'].map((word): [string, Hedge] => [word, 'lessThan']),
]);

function comparative(reading: Reading, i: number): { hedge: Hedge; words: number } | null {
  const hedge = COMPARATIVES.get(at(reading, i).lower);
  return hedge ? { hedge, words: 1 } : null;
}

/** The longest hedge that begins at token `i`: “10 or more”, “20-plus”. */
export function hedgeAfter(reading: Reading, i: number): HedgeAt | null {
  const from = at(reading, i).text === '-' && /^(?:plus|odd)$/.test(at(reading, i + 1).lower) ? i + 1 : i;
  const found = longest(reading, hedgesAfter(), from, 1);
  if (!found || found.words === 0) return null;
  const to = from + found.words;
  // “5 + 3”, “or more than 4500”, “5 plus 3”: another number follows, and the words are its own.
  const next = at(reading, to);
  if (next.kind === 'number' && (found.hedge === 'atLeast' || found.hedge === 'atMost')) return null;
  // “24.6 percent and more than half of the young”
  if (at(reading, to - 1).lower === 'more' && next.lower === 'than') return null;
  if (at(reading, from).text === '+' && !touches(reading, from - 1)) return null;
  return { hedge: found.hedge, range: { from: i, to } };
}

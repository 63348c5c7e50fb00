import type { Figure } from '../figure';
import { featuresOf } from '../judge/features';
import { familyOf } from '../lexicon/events';
import { groupOf } from '../lexicon/people';
import type { FigureDocument, Placed } from './align';
import type { Corpus } from './context';

/** A block this large is about a name that stands everywhere, and says nothing. */
const LARGEST_BLOCK = 240;
/** Names of the article, beside those of the sentence, under which a figure is looked up. */
const ARTICLE_NAMES = 12;

/**
 * Pairs of figures of different articles that may be about one thing: they share (event family or unit) and a name
 * of their sentences or articles. Each pair once, in the order of the documents.
 */
export function* candidates(documents: readonly FigureDocument[], corpus: Corpus): Generator<[Placed, Placed]> {
  const placed = documents.flatMap((document, index) =>
    document.figures
      .filter((figure) => figure.role === 'content')
      .map((figure): Placed => ({ figure, document: index })),
  );
  const blocks = new Map<string, number[]>();
  for (const [i, { figure, document }] of placed.entries()) {
    for (const key of keysOf(figure, corpus.names[document] ?? [])) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  }
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (const [x, i] of block.entries()) {
      for (const j of block.slice(x + 1)) {
        const [a, b] = [placed[i], placed[j]];
        const key = i * placed.length + j;
        if (!a || !b || a.document === b.document || seen.has(key)) continue;
        seen.add(key);
        yield [a, b];
      }
    }
  }
}

function keysOf(figure: Figure, articleNames: readonly string[]): string[] {
  const subject = figure.event
    ? familyOf(figure.event.class)
    : figure.unit.kind === 'count'
      ? `count:${groupOf(figure.unit.canonical)}`
      : figure.unit.kind;
  const { names, nations } = featuresOf(figure);
  const all = new Set([...names, ...nations, ...articleNames.slice(0, ARTICLE_NAMES)]);
  return Array.from(all, (name) => `${subject}|${name}`);
}

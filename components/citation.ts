/** What “copy citation” puts on the clipboard: verbatim quotes, each with its outlet and date. */
import type { CardView, ComparisonView, Line } from '../lib/coverage';
import { dateWord } from './dates';
import { reasonSentence, sourceWord, subjectWord, t, verdictWord } from './words';

type Cited = Pick<Line, 'article' | 'outlet' | 'published' | 'quote'> & { attribution?: string | null };

/** The comparison shown first, or the page's own sentence, or what was reported. */
export function citationOf({ topic, page, comparisons, reports }: CardView): string {
  const heading = topic === null ? [] : [topic.name];
  const [first] = comparisons;
  const lines: Cited[] = first?.lines ?? [...(page === null ? [] : [page]), ...reports];
  return [...heading, ...(first === undefined ? [] : [comparisonHead(first)]), ...lines.map(citeLine)].join('\n');
}

const comparisonHead = (comparison: ComparisonView): string => {
  const { verdict, reason, derived } = comparison;
  return `${subjectWord(comparison)}: ${verdictWord(verdict).word}. ${reasonSentence(reason, derived !== null)}`;
};

function citeLine({ article, outlet, published, quote, attribution = null }: Cited): string {
  const place = article === null && outlet.value !== null ? [sourceWord({ article, outlet }), outlet.value] : null;
  const parts = place ?? [sourceWord({ article, outlet }), dateWord(published)];
  if (attribution !== null) parts.push(t('source.origin', [attribution]));
  return t('citation.line', [quote.text, parts.join(', ')]);
}

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileSeeds } from '../../../lib/cli/seeds';
import type { Pack } from '../../../lib/pack';

type Figure = Pack['figures'][number];
type Statement = Pack['statements'][number];
type Comparison = Pack['comparisons'][number];

const pack = compileSeeds(fileURLToPath(new URL('../../../seeds', import.meta.url)));

/** `npm test -- unit -u` writes the file anew (`npm test -- unit golden -u` is quicker); the diff is then read line by line. */
test('the bundled articles yield what the golden file says', async () => {
  await expect(golden(pack)).toMatchFileSnapshot('golden/seeds.txt');
});

/** One line for each thing found. Ids and offsets are left out: they move when nothing that is said has changed. */
function golden({ articles, figures, statements, comparisons }: Pack): string {
  const quotes = new Map(
    [...figures, ...statements].map(({ id, article, quote }) => [id, `${short(article)} ${quoted(quote)}`]),
  );
  const byArticle = <Item extends { article: string }>(
    items: readonly Item[],
    line: (item: Item) => string,
  ): string[] =>
    articles.flatMap(({ id }) => [`## ${short(id)}`, ...items.filter(({ article }) => article === id).map(line)]);
  return [
    'Everything the bundled articles yield. Regenerate with `npm test -- unit -u` and review the diff.',
    '',
    '# Figures',
    'quote | value [lo, hi] bound | unit | event | scope | who says so | when | change, conversion | confidence',
    ...byArticle(figures, figureLine),
    '# Statements',
    'quote | kind | whose = what (of what)',
    ...byArticle(statements, statementLine),
    '# Comparisons',
    'members, then pairs: verdict | deciding words of each | totals | origin',
    ...comparisons.flatMap((comparison) => comparisonLines(comparison, quotes)),
    '',
  ].join('\n');
}

/** The number that opens an article's id. */
const short = (article: string): string => article.replace(/_.*/, '');
const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ');
const quoted = (words: string): string => `“${oneLine(words).replace(/^[“"]|[”"]$/g, '')}”`;
const joined = (parts: readonly (string | null | undefined | false)[], sign = ' '): string =>
  parts.filter((part) => part).join(sign) || '–';
const list = (parts: readonly string[]): string => `- ${parts.join(' | ')}`;
const intervalOf = ({ value, lo, hi }: Pick<Figure, 'value' | 'lo' | 'hi'>): string =>
  joined([value?.toString(), `[${lo ?? ''}, ${hi ?? ''}]`]);

function figureLine(figure: Figure): string {
  const { quote, bound, unit, event, scope, attribution, time, change, equals, confidence } = figure;
  return list([
    quoted(quote),
    `${intervalOf(figure)} ${bound}`,
    joined([unit.kind, unit.canonical, unit.head && `(${oneLine(unit.head)})`]),
    event ? `${event.class} “${event.trigger.text}”` : '–',
    joined([scope.population, scope.side, scope.part, scope.place && `in ${scope.place}`, scope.of], ', '),
    attribution ? `${attribution.chain.join(' > ')} ${attribution.stance}` : '–',
    time ? `${time.surface} (${joined([time.from, time.to], '/')})` : '–',
    joined([change, equals && `= ${equals.value} ${equals.canonical}`]),
    `${confidence}`,
  ]);
}

function statementLine({ quote, kind, subject, value, about }: Statement): string {
  const what = kind === 'quotation' ? '' : ` = ${oneLine(value)}`;
  return list([quoted(quote), kind, `${oneLine(subject) || '–'}${what}${about ? ` (${oneLine(about)})` : ''}`]);
}

function comparisonLines(comparison: Comparison, quotes: ReadonlyMap<string, string>): string[] {
  const { subject, verdict, reason, members, pairs, names, origin } = comparison;
  const nth = (id: string): number => members.indexOf(id) + 1;
  const words = (deciding: readonly { text: string }[]): string => deciding.map(({ text }) => oneLine(text)).join(', ');
  return [
    `## ${oneLine(subject)}: ${verdict}, ${reason.code}`,
    `names ${joined(names, ', ')} | origin ${origin ?? '–'}`,
    ...members.map((id) => `${nth(id)}. ${quotes.get(id) ?? id}`),
    ...pairs.map(({ a, b, deciding, derived, ...pair }) =>
      list([
        `${nth(a)}, ${nth(b)}: ${joined([pair.verdict, pair.dimension])}`,
        `${words(deciding.a)} / ${words(deciding.b)}`,
        derived ? `${intervalOf(derived.total)} against ${intervalOf(derived.against)}: ${derived.verdict}` : '–',
        pair.origin ?? '–',
      ]),
    ),
  ];
}

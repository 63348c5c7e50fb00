/** What a scorer run says of one measure, by set and row of its output. */
export type Scores = Record<string, Record<string, Record<string, number>>>;

export interface Measure {
  name: string;
  /** Set, row and column of the scorer's output. */
  at: readonly [set: string, row: string, column: string];
  /** Best ready package and best published result, both as measured by others on the same set; “–” where there is none. */
  ready: string;
  published: string;
  target: string;
}

const measure = (name: string, at: string, others: string): Measure => {
  const [set = '', row = '', column = ''] = at.split('|');
  const [ready = '–', published = '–', target = '–'] = others.split('|').map((cell) => cell || '–');
  return { name, at: [set, row, column], ready, published, target };
};

export const MEASURES: readonly Measure[] = [
  measure('number spec, F1', 'spec-number|value|F1', '84.1|100 (its own)|88'),
  measure('number ranges, interval recall', 'spec-range|interval recall|R', '0||65'),
  measure('Duckling bounds and ranges', 'duckling|bounds and ranges only|acc', '0|100 (its own)|85'),
  measure('event clusters, value + bound recall', 'clusters|value+bound recall|R', '47.1||97'),
  measure('event clusters, attribution recall', 'clusters|attribution recall|R', '0||60'),
  measure('same-thing pairs, F1', 'align|same-thing pairs|F1', '41||75'),
  measure('same-thing pairs, precision', 'align|same-thing pairs|P', '45||85'),
  measure('conflicts end to end, F1', 'align|conflicts end to end|F1', '14||60'),
  measure('different scope called conflict, %', 'align|different scope called conflict|pct', '17||≤ 4'),
  measure('seeds: pairs right, %', 'verdicts|seeds accuracy|acc', '12||100'),
  measure('seeds: traps taken as figures', 'seeds|dates and idioms taken for figures|n', '1||0'),
  measure('cluster pairs given the claims, accuracy', 'verdicts|clusters accuracy|acc', '||'),
  measure('quantulum3, value F1', 'quantulum3|value|F1', '||'),
  measure('quantulum3, value + unit F1', 'quantulum3|value+unit|F1', '||'),
  measure('percent spec, value recall', 'spec-percent|value recall|R', '||'),
  measure('currency spec, value recall', 'spec-currency|value recall|R', '||'),
  measure('dimension spec, value recall', 'spec-dimension|value recall|R', '||'),
  measure('age spec, value recall', 'spec-age|value recall|R', '||'),
  measure('temperature spec, value recall', 'spec-temperature|value recall|R', '||'),
];

/** The measures that a set of events alone can give. */
export const EVENT_MEASURES = MEASURES.filter(({ at: [set] }) => set === 'clusters' || set === 'align').map(
  ({ name, at, target }): Measure => ({ name, at, ready: '–', published: '–', target }),
);

/** The score of a measure as printed, or “–” where the run did not give it. */
export function scoreOf({ at: [set, row, column] }: Measure, scores: Scores): string {
  const score = scores[set]?.[row]?.[column];
  return score === undefined ? '–' : String(score);
}

/** Which comparisons of the library are listed. */
import type { ComparisonList, ComparisonRow } from '../lib/coverage';
import type { Verdict } from '../lib/figures';
import { locale, VERDICTS } from './words';

export interface ComparisonFilter {
  /** Those that have one of these; none chosen: any. */
  verdicts: readonly Verdict[];
  /** Id of a topic; null: any. */
  topic: string | null;
  /** Its name, which nothing else knows once the library has it no more. */
  topicName: string;
  /** Name of an outlet, `UNSTATED` for texts that name none; null: any. */
  outlet: string | null;
}

/** No outlet has an empty name. */
export const UNSTATED = '';

export const NO_FILTER: ComparisonFilter = { verdicts: [], topic: null, topicName: '', outlet: null };

export interface Choice {
  value: string;
  label: string;
  count: number;
}

export const isFiltering = ({ verdicts, topic, outlet }: ComparisonFilter): boolean =>
  verdicts.length > 0 || topic !== null || outlet !== null;

export function filterRows(rows: readonly ComparisonRow[], filter: ComparisonFilter): ComparisonRow[] {
  const { verdicts, topic, outlet } = filter;
  return rows.filter(
    (row) =>
      (verdicts.length === 0 || verdicts.includes(row.verdict)) &&
      (topic === null || row.topics.includes(topic)) &&
      (outlet === null || outletsOf(row).has(outlet)),
  );
}

/** How many there are of each verdict under the rest of the filter. */
export function verdictCounts(rows: readonly ComparisonRow[], filter: ComparisonFilter): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of filterRows(rows, { ...filter, verdicts: [] })) counts[verdict] += 1;
  return counts;
}

/** Topics that some comparison is about, by name. */
export function topicChoices({ rows, topics }: ComparisonList): Choice[] {
  const counts = counted(rows, (row) => row.topics);
  return byLabel(topics.map(({ id, name }) => ({ value: id, label: name, count: counts.get(id) ?? 0 })));
}

/** Outlets that take part in some comparison, by name; those that no text names come last. */
export function outletChoices(rows: readonly ComparisonRow[], unstated: string): Choice[] {
  const counts = counted(rows, (row) => [...outletsOf(row)]);
  const all = [...counts].map(([value, count]) => ({ value, label: value === UNSTATED ? unstated : value, count }));
  const isNamed = ({ value }: Choice) => value !== UNSTATED;
  return [...byLabel(all.filter(isNamed)), ...all.filter((choice) => !isNamed(choice))];
}

/** What is chosen can be seen to be chosen, also where nothing has it any more. */
export const withChosen = (choices: Choice[], chosen: Pick<Choice, 'value' | 'label'> | null): Choice[] =>
  chosen === null || choices.some(({ value }) => value === chosen.value)
    ? choices
    : [...choices, { ...chosen, count: 0 }];

const outletsOf = ({ said }: ComparisonRow): Set<string> => new Set(said.map(({ outlet }) => outlet.value ?? UNSTATED));

function counted(rows: readonly ComparisonRow[], keys: (row: ComparisonRow) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of keys(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function byLabel(choices: Choice[]): Choice[] {
  const { compare } = new Intl.Collator(locale(), { numeric: true });
  return choices.sort((a, b) => compare(a.label, b.label));
}

import { useMemo } from 'preact/hooks';
import type { ComparisonList } from '../lib/coverage';
import type { Verdict } from '../lib/figures';
import {
  type Choice,
  type ComparisonFilter,
  isFiltering,
  NO_FILTER,
  outletChoices,
  topicChoices,
  UNSTATED,
  verdictCounts,
  withChosen,
} from './comparison-filter';
import { numberWord, t, VERDICTS, verdictWord } from './words';

export interface FilterBarProps {
  list: ComparisonList;
  filter: ComparisonFilter;
  onFilter: (filter: ComparisonFilter) => void;
  /** How many comparisons pass. */
  shown: number;
}

/** Verdicts to switch on and off, a name, an outlet, and how many comparisons are left. */
export function FilterBar({ list, filter, onFilter, shown }: FilterBarProps) {
  const { rows } = list;
  const { topic, topicName, outlet } = filter;
  const topics = useMemo(
    () => withChosen(topicChoices(list), topic === null ? null : { value: topic, label: topicName }),
    [list, topic, topicName],
  );
  const outlets = useMemo(() => {
    const unstated = t('panel.outletUnknown');
    const chosen = outlet === null ? null : { value: outlet, label: outlet === UNSTATED ? unstated : outlet };
    return withChosen(outletChoices(rows, unstated), chosen);
  }, [rows, outlet]);
  return (
    <section class="filter" aria-label={t('filter.label')}>
      <VerdictSwitches {...{ list, filter, onFilter }} />
      <div class="filter-choices">
        <Chooser
          label={t('filter.topic')}
          any={t('filter.anyTopic')}
          choices={topics}
          value={topic}
          onChoose={(chosen) => onFilter({ ...filter, topic: chosen?.value ?? null, topicName: chosen?.label ?? '' })}
        />
        <Chooser
          label={t('filter.outlet')}
          any={t('filter.anyOutlet')}
          choices={outlets}
          value={outlet}
          onChoose={(chosen) => onFilter({ ...filter, outlet: chosen?.value ?? null })}
        />
      </div>
      <div class="filter-foot">
        <p class="status" role="status">
          {t('filter.shown', [numberWord(shown), numberWord(rows.length)])}
        </p>
        {isFiltering(filter) && (
          <button type="button" class="text-button" onClick={() => onFilter(NO_FILTER)}>
            {t('filter.clear')}
          </button>
        )}
      </div>
    </section>
  );
}

function VerdictSwitches({ list, filter, onFilter }: Omit<FilterBarProps, 'shown'>) {
  const counts = verdictCounts(list.rows, filter);
  const toggle = (verdict: Verdict) => {
    const { verdicts } = filter;
    const others = verdicts.filter((each) => each !== verdict);
    onFilter({ ...filter, verdicts: others.length < verdicts.length ? others : [...verdicts, verdict] });
  };
  return (
    <fieldset class="filter-verdicts">
      <legend class="unseen">{t('filter.verdict')}</legend>
      {VERDICTS.map((verdict) => {
        const { glyph, word } = verdictWord(verdict);
        return (
          <button
            key={verdict}
            type="button"
            class={`filter-verdict chip-${verdict}`}
            aria-pressed={filter.verdicts.includes(verdict)}
            onClick={() => toggle(verdict)}
          >
            <span class="chip-glyph" aria-hidden="true">
              {glyph}
            </span>
            {word} <span class="filter-count">{numberWord(counts[verdict])}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

interface ChooserProps {
  label: string;
  any: string;
  choices: Choice[];
  value: string | null;
  onChoose: (choice: Choice | null) => void;
}

/** The first option is “any”; the others are told by their place, since an empty value is a choice too. */
function Chooser({ label, any, choices, value, onChoose }: ChooserProps) {
  // A thousand names: drawn once, not at each press of a verdict.
  const options = useMemo(
    () =>
      choices.map((choice, place) => (
        <option key={choice.value} value={String(place)}>
          {t('filter.choice', [choice.label, numberWord(choice.count)])}
        </option>
      )),
    [choices],
  );
  const at = value === null ? -1 : choices.findIndex((choice) => choice.value === value);
  return (
    <label class="filter-choice">
      <span class="unseen">{label}</span>
      <select value={String(at)} onChange={(event) => onChoose(choices[Number(event.currentTarget.value)] ?? null)}>
        <option value="-1">{any}</option>
        {options}
      </select>
    </label>
  );
}

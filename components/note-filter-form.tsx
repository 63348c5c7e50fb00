import { useRef, useState } from 'preact/hooks';
import { NO_FILTER, type NoteFilter, SINCE, type Since, SORTS, type Sort } from './note-filtering';
import { numberWord, t } from './words';

export interface NoteFilterFormProps {
  filter: NoteFilter;
  onFilter: (filter: NoteFilter) => void;
  topics: readonly { id: string; name: string }[];
  tags: readonly string[];
  /** Whether a page is being read, and whether quotes of it are lost. */
  hasPage: boolean;
  orphaned: number;
  shown: number;
  all: number;
}

/** Words, place, tag, date and order; says how many of how many are shown. */
export function NoteFilterForm({ filter, onFilter, topics, tags, hasPage, orphaned, shown, all }: NoteFilterFormProps) {
  const [isOpen, setOpen] = useState(false);
  const words = useRef<HTMLInputElement>(null);
  const set = (part: Partial<NoteFilter>) => onFilter({ ...filter, ...part });
  const isFiltered = JSON.stringify({ ...filter, sort: '' }) !== JSON.stringify({ ...NO_FILTER, sort: '' });
  const clear = () => {
    onFilter({ ...NO_FILTER, sort: filter.sort });
    // The button goes with the filter.
    words.current?.focus({ preventScroll: true });
  };
  return (
    <search class="note-filter">
      <div class="note-filter-line">
        <input
          ref={words}
          type="search"
          aria-label={t('notes.filter')}
          placeholder={t('notes.filter')}
          autocomplete="off"
          spellcheck={false}
          value={filter.words}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
        <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('notes.more')}
        </button>
      </div>
      {isOpen && (
        <div class="note-filter-more">
          <Select
            label={t('notes.about')}
            value={filter.about}
            onValue={(about) => set({ about })}
            options={[
              ['all', t('notes.aboutAll')],
              ...(hasPage ? [['page', t('notes.aboutPage')] as const] : []),
              ['quote', t('notes.aboutQuote')],
              ...(orphaned > 0 ? [['orphaned', t('notes.aboutOrphaned')] as const] : []),
              ...topics.map(({ id, name }) => [`topic:${id}`, name] as const),
            ]}
          />
          <Select
            label={t('notes.tag')}
            value={filter.tag}
            onValue={(tag) => set({ tag })}
            options={[['', t('notes.tagAny')], ...tags.map((tag) => [tag, `#${tag}`] as const)]}
          />
          <Select
            label={t('notes.since')}
            value={filter.since}
            onValue={(since) => set({ since: since as Since })}
            options={SINCE.map((since) => [since, t(`notes.since_${since}`)])}
          />
          <Select
            label={t('notes.sort')}
            value={filter.sort}
            onValue={(sort) => set({ sort: sort as Sort })}
            options={SORTS.map((sort) => [sort, t(`notes.sort_${sort}`)])}
          />
        </div>
      )}
      <p class="context note-count">
        <span role="status">
          {isFiltered
            ? t('notes.some', [numberWord(shown), numberWord(all)])
            : t('count.notes', all, [numberWord(all)])}
        </span>
        {isFiltered && (
          <button type="button" class="text-button" onClick={clear}>
            {t('notes.showAll')}
          </button>
        )}
      </p>
    </search>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onValue: (value: string) => void;
}

function Select({ label, value, options, onValue }: SelectProps) {
  return (
    <label class="select">
      <span class="context">{label}</span>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

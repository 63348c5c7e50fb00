import { useRef, useState } from 'preact/hooks';
import { NO_FILTER, type NoteFilter, SINCE, type Since, SORTS, type Sort } from './note-filtering';
import { TagRename } from './tag-rename';
import { numberWord, t } from './words';

export interface NoteFilterFormProps {
  filter: NoteFilter;
  onFilter: (filter: NoteFilter) => void;
  topics: readonly { id: string; name: string }[];
  tags: readonly string[];
  pages: readonly { address: string; title: string }[];
  /** Whether a page is being read, and whether quotes of it are lost. */
  hasPage: boolean;
  orphaned: number;
  shown: number;
  all: number;
  /** How many notes have a tag. */
  countOf: (tag: string) => number;
  onRename: (tag: string, to: string) => Promise<unknown>;
  /** Many notes are being chosen. */
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
}

/** Words, place, tag, date and order; says how many of how many are shown. */
export function NoteFilterForm(props: NoteFilterFormProps) {
  const { filter, onFilter, topics, tags, pages, hasPage, orphaned, shown, all } = props;
  const { countOf, onRename, isChoosing, onChoosing } = props;
  const [isOpen, setOpen] = useState(false);
  const [renamed, setRenamed] = useState('');
  const isRenaming = renamed !== '' && renamed === filter.tag;
  const words = useRef<HTMLInputElement>(null);
  const tag = tags.find((each) => each.toLowerCase() === filter.tag.toLowerCase()) ?? filter.tag;
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
          dir="auto"
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
            onValue={(about) => set({ about, aboutName: topics.find(({ id }) => about === `topic:${id}`)?.name ?? '' })}
            gone={filter.about === 'page' ? t('notes.aboutPage') : filter.aboutName || t('notes.aboutOrphaned')}
            options={[
              ['all', t('notes.aboutAll')],
              ...(hasPage ? [['page', t('notes.aboutPage')] as const] : []),
              ['quote', t('notes.aboutQuote')],
              ...(orphaned > 0 ? [['orphaned', t('notes.aboutOrphaned')] as const] : []),
              ...topics.map(({ id, name }) => [`topic:${id}`, name] as const),
            ]}
          />
          {(pages.length > 0 || filter.page !== '') && (
            <Select
              label={t('notes.page')}
              value={filter.page}
              onValue={(page) => set({ page })}
              gone={shorten(bare(filter.page))}
              options={[['', t('notes.pageAny')], ...withOwnNames(pages)]}
            />
          )}
          <Select
            label={t('notes.tag')}
            value={tag}
            gone={`#${tag}`}
            onValue={(tag) => set({ tag })}
            options={[['', t('notes.tagAny')], ...tags.map((tag) => [tag, `#${tag}`] as const)]}
          />
          <Select
            label={t('notes.since')}
            value={filter.since}
            onValue={(since) => set({ since: since as Since })}
            options={SINCE.map((since) => [since, t(`notes.since_${since}`)])}
          />
          {filter.since === 'range' && (
            <>
              <Day label={t('notes.from')} value={filter.from} onValue={(from) => set({ from })} />
              <Day label={t('notes.to')} value={filter.to} onValue={(to) => set({ to })} />
            </>
          )}
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
            {t('notes.clear')}
          </button>
        )}
        {filter.tag !== '' && (
          <button
            type="button"
            class="text-button"
            aria-expanded={isRenaming}
            onClick={() => setRenamed(isRenaming ? '' : filter.tag)}
          >
            {t('many.rename', [filter.tag])}
          </button>
        )}
        <button type="button" class="text-button" aria-pressed={isChoosing} onClick={() => onChoosing(!isChoosing)}>
          {t('many.select')}
        </button>
      </p>
      {isRenaming && (
        <TagRename
          key={renamed}
          tag={renamed}
          tags={tags}
          countOf={countOf}
          onRename={(to) => onRename(renamed, to).then(() => setRenamed(''))}
          onCancel={() => setRenamed('')}
        />
      )}
    </search>
  );
}

/** An option can be as wide as the screen; what tells two pages apart comes first. */
const OPTION_CHARS = 70;

/** Pages of one title are told apart by their addresses, and so are those without one. */
function withOwnNames(pages: NoteFilterFormProps['pages']): [address: string, name: string][] {
  const counts = new Map<string, number>();
  for (const { title } of pages) counts.set(title, (counts.get(title) ?? 0) + 1);
  return pages.map(({ address, title }) => {
    if (title.trim() === '') return [address, shorten(bare(address))];
    return [
      address,
      counts.get(title) === 1 ? shorten(title) : `${shorten(title, OPTION_CHARS / 2)} · ${shorten(bare(address))}`,
    ];
  });
}

const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '');

const shorten = (text: string, most = OPTION_CHARS): string =>
  text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;

function Day({ label, value, onValue }: { label: string; value: string; onValue: (day: string) => void }) {
  return (
    <label class="select">
      <span class="context">{label}</span>
      <input type="date" value={value} onInput={(event) => onValue(event.currentTarget.value)} />
    </label>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  /** The value's label where no option has it any more: what is chosen can be seen to be chosen. */
  gone?: string;
  onValue: (value: string) => void;
}

function Select({ label, value, options, gone = '', onValue }: SelectProps) {
  const isGone = options.every(([each]) => each !== value);
  const all = isGone ? [...options, [value, t('filter.choice', [gone, numberWord(0)])] as const] : options;
  return (
    <label class="select">
      <span class="context">{label}</span>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {all.map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

import { t } from './words';

/** One field for names, titles and notes. Esc empties it. */
export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    onQuery('');
  };
  return (
    <search>
      <input
        type="search"
        aria-label={t('panel.search')}
        placeholder={t('panel.search')}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}

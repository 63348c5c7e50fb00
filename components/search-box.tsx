import type { RefObject } from 'preact';
import { t } from './words';

export interface SearchBoxProps {
  query: string;
  onQuery: (query: string) => void;
  /** Somebody is about to search. */
  onFocus?: () => void;
  /** ↓ leads into what was found. False where there is nothing to go to: then the key is the field's own. */
  onDown?: () => boolean;
  field?: RefObject<HTMLInputElement>;
}

/**
 * One field for names, articles and notes. Esc empties it, ↓ goes on to the results; while a word is composed (input
 * methods for Japanese, Chinese, Korean) these keys are the input method's, here as in every other field.
 */
export function SearchBox({ query, onQuery, onFocus, onDown, field }: SearchBoxProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || query === '') return;
    if (event.key === 'Escape') onQuery('');
    else if (event.key !== 'ArrowDown' || onDown?.() !== true) return;
    event.preventDefault();
  };
  return (
    <search>
      <input
        {...(field === undefined ? {} : { ref: field })}
        type="search"
        dir="auto"
        aria-label={t('panel.search')}
        placeholder={t('panel.search')}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      />
    </search>
  );
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { numberWord, t } from './words';

/** So many rows of a long list are drawn at once. */
export const ROWS_AT_ONCE = 50;

export interface More<List extends HTMLElement = HTMLUListElement> {
  /** So many are drawn. */
  most: number;
  /** What the rows are in. */
  list: RefObject<List>;
  /** So many come next; none where all are drawn. */
  next: number;
  onMore: () => void;
}

/**
 * The first fifty rows of a list, and fifty more on demand.
 * @param of what is listed, by identity: something else begins at the top again
 * @param rows what in the list is a row, as a selector, where that is not each of its children
 */
export function useMore<List extends HTMLElement = HTMLUListElement>(
  of: unknown,
  all: number,
  rows?: string,
): More<List> {
  const [asked, setAsked] = useState({ of, most: ROWS_AT_ONCE });
  const most = asked.of === of ? asked.most : ROWS_AT_ONCE;
  const [list, mark] = useFirstNew<List>(of, rows);
  const onMore = () => {
    mark();
    setAsked({ of, most: most + ROWS_AT_ONCE });
  };
  return { most, list, next: Math.max(0, Math.min(ROWS_AT_ONCE, all - most)), onMore };
}

/**
 * The button for more moves away under the one who pressed it: the focus goes on with the list, to the first row that
 * was not there when `mark` was called, as soon as there is one. Who has gone elsewhere meanwhile, or to another list
 * (`of`), stays there.
 */
export function useFirstNew<List extends HTMLElement>(of: unknown, rows = ''): [RefObject<List>, mark: () => void] {
  const list = useRef<List>(null);
  const marked = useRef<{ of: unknown; before: ReadonlySet<Element>; focus: Element | null } | null>(null);
  const here = () => [...((rows === '' ? list.current?.children : list.current?.querySelectorAll(rows)) ?? [])];
  useLayoutEffect(() => {
    if (marked.current === null) return;
    const { before, focus } = marked.current;
    const now = document.activeElement;
    const isElsewhere = marked.current.of !== of || (now !== focus && now !== document.body);
    const first = here().find((row) => !before.has(row));
    // Not here yet.
    if (first === undefined && !isElsewhere) return;
    marked.current = null;
    if (!isElsewhere) first?.querySelector<HTMLElement>('a[href], button')?.focus();
  });
  const mark = () => {
    marked.current = { of, before: new Set(here()), focus: document.activeElement };
  };
  return [list, mark];
}

/** “Show 50 more” */
export function MoreButton({ next, onMore }: Pick<More, 'next' | 'onMore'>) {
  if (next === 0) return null;
  return (
    <button type="button" class="button" onClick={onMore}>
      {t('filter.more', next, [numberWord(next)])}
    </button>
  );
}

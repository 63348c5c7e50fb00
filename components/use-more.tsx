import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { numberWord, t } from './words';

/** So many rows of a long list are drawn at once. */
export const ROWS_AT_ONCE = 50;

export interface More {
  /** So many are drawn. */
  most: number;
  /** The list whose children are the rows. */
  list: RefObject<HTMLUListElement>;
  /** So many come next; none where all are drawn. */
  next: number;
  onMore: () => void;
}

/**
 * The first fifty rows of a list, and fifty more on demand.
 * @param of what is listed, by identity: something else begins at the top again
 */
export function useMore(of: unknown, all: number): More {
  const [asked, setAsked] = useState({ of, most: ROWS_AT_ONCE });
  const most = asked.of === of ? asked.most : ROWS_AT_ONCE;
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (firstNew.current === null) return;
    list.current?.children[firstNew.current]?.querySelector<HTMLElement>('a[href], button')?.focus();
    firstNew.current = null;
  }, [most]);
  const onMore = () => {
    // The button moves away under the one who pressed it: the focus goes on with the list.
    firstNew.current = most;
    setAsked({ of, most: most + ROWS_AT_ONCE });
  };
  return { most, list, next: Math.max(0, Math.min(ROWS_AT_ONCE, all - most)), onMore };
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

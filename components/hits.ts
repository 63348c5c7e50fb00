/**
 * Going through search results by key: ↓ and ↑ from hit to hit, ↑ before the first back to the field. A hit is a
 * control marked `data-hit`, or the first control of a list item inside `data-hits`.
 */

const HITS = '[data-hit], [data-hits] li';

interface Hit {
  control: HTMLElement;
  /** Its other controls count as the hit. */
  whole: HTMLElement;
}

/** A note that is a hit may hold lists of its own: the outer item is the hit. */
const isInHit = (item: HTMLElement): boolean => item.parentElement?.closest('[data-hits] li') != null;

const hitsIn = (root: ParentNode): Hit[] =>
  [...root.querySelectorAll<HTMLElement>(HITS)].flatMap((hit) => {
    if (hit.hasAttribute('data-hit')) return { control: hit, whole: hit.closest('li') ?? hit };
    const control = isInHit(hit) ? null : hit.querySelector<HTMLElement>('button, a[href]');
    return control === null ? [] : { control, whole: hit };
  });

/** The first hit that can be seen gets the focus. False where there is none. */
export function focusFirstHit(root: ParentNode): boolean {
  const first = hitsIn(root).find(({ control }) => control.checkVisibility());
  first?.control.focus();
  return first !== undefined;
}

export interface HitKeys {
  /** ↑ on the first hit. */
  onBefore: () => void;
  /** Esc. */
  onLeave: () => void;
}

/** Moves the focus as the key asks. Keys in a field belong to the field. */
export function moveAmongHits(root: ParentNode, event: KeyboardEvent, { onBefore, onLeave }: HitKeys): void {
  const { key, target, defaultPrevented } = event;
  if (defaultPrevented || (target instanceof Element && target.closest('textarea, input, select') !== null)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (key === 'Escape') {
    event.preventDefault();
    onLeave();
    return;
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const hits = hitsIn(root);
  const at = hits.findIndex(({ whole }) => whole.contains(target as Node));
  event.preventDefault();
  if (key === 'ArrowUp' && at <= 0) onBefore();
  else hits[Math.min(hits.length - 1, at + (key === 'ArrowDown' ? 1 : -1))]?.control.focus();
}

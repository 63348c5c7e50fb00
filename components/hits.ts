/**
 * Going through search results by key: ↓ and ↑ from hit to hit, ↑ before the first back to the field. A hit is a
 * control marked `data-hit`, or the first control of a list item inside `data-hits`.
 */

const HITS = '[data-hit], [data-hits] li';

const hitsIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(HITS)].flatMap((hit) =>
    hit.hasAttribute('data-hit') ? hit : (hit.querySelector<HTMLElement>('button, a[href]') ?? []),
  );

/** The first hit gets the focus. False where there is none. */
export function focusFirstHit(root: ParentNode): boolean {
  const [first] = hitsIn(root);
  first?.focus();
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
  const at = hits.findIndex((hit) => hit === target || itemOf(hit)?.contains(target as Node));
  event.preventDefault();
  if (key === 'ArrowUp' && at <= 0) onBefore();
  else hits[Math.min(hits.length - 1, at + (key === 'ArrowDown' ? 1 : -1))]?.focus();
}

/** Other controls of a hit count as the hit. */
const itemOf = (hit: HTMLElement): Element | null => hit.closest('li');

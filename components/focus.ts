export const FOCUSABLE =
  'a[href], button:not(:disabled), textarea:not(:disabled), input:not(:disabled), select, [tabindex="0"]';

/** The first control of a card opened from the keyboard. */
export function focusFirst(root: ParentNode): void {
  root.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

/** Keeps Tab inside: from the last control to the first, and back. Returns whether it moved the focus. */
export function loopFocus(root: ParentNode, event: KeyboardEvent): boolean {
  if (event.key !== 'Tab' || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => each.tabIndex >= 0);
  const edge = event.shiftKey ? all[0] : all.at(-1);
  const isInside = all.some((each) => each === document.activeElement);
  if (isInside && document.activeElement !== edge) return false;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0])?.focus();
  return true;
}

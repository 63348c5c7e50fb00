import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { FOCUSABLE } from './focus';

/** Whoever knows a better place has taken the focus there by then: effects run within two frames. */
const PATIENCE_MS = 120;

/** An element that had the focus, and where in each of its ancestors it stood, from the innermost out. */
interface Place {
  element: HTMLElement;
  ancestors: { element: Element; at: number }[];
}

/**
 * A control may be gone once it was pressed (“Cancel”, “Clear the filter”). Browsers then let the focus fall to the
 * top of the page; here it goes to what stands where the control stood, or else to what is before it. A control that
 * was only switched off for a while has it again.
 */
export function useHeldFocus(root: RefObject<HTMLElement>): void {
  useEffect(() => (root.current === null ? undefined : holdFocus(root.current)), []);
}

/** Hands back how to stop. */
export function holdFocus(root: HTMLElement): () => void {
  let last: Place | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement ? placeOf(target, root) : null;
  };
  const onBlur = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      // Left by the reader, for nothing in particular.
      if (last?.element === target && isNowhere() && canStand(last.element)) last = null;
    });
  const mend = () => {
    if (last === null || !isNowhere()) return;
    const { element } = last;
    const to = element.isConnected ? (canStand(element) ? element : null) : nearest(last);
    to?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    if (last === null || !isNowhere()) return;
    clearTimeout(timer);
    timer = setTimeout(mend, PATIENCE_MS);
  });
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', onFocus);
  root.addEventListener('focusout', onBlur);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('focusout', onBlur);
  };
}

function placeOf(element: HTMLElement, root: Element): Place {
  const ancestors: Place['ancestors'] = [];
  for (let child: Element = element; child !== root && child.parentElement !== null; child = child.parentElement)
    ancestors.push({ element: child.parentElement, at: [...child.parentElement.children].indexOf(child) });
  return { element, ancestors };
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

const canStand = (element: Element): boolean => element.isConnected && !element.matches(':disabled');

function nearest({ ancestors }: Place): HTMLElement | undefined {
  for (const { element, at } of ancestors) {
    if (!element.isConnected) continue;
    const children = [...element.children];
    const found = children.slice(at).flatMap(controlsIn)[0] ?? children.slice(0, at).flatMap(controlsIn).at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const controlsIn = (element: Element): HTMLElement[] =>
  [element, ...element.querySelectorAll(FOCUSABLE)].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && each.matches(FOCUSABLE) && each.tabIndex >= 0 && each.checkVisibility(),
  );

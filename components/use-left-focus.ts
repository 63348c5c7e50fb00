import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * What was pressed is gone, and this came in its place: it takes the focus that was there, from nobody who has it elsewhere.
 * `isBack`: it stood there before its view was left, and nothing was pressed for it now.
 */
export function useLeftFocus<Drawn extends HTMLElement>(isBack: boolean): RefObject<Drawn> {
  const drawn = useRef<Drawn>(null);
  useEffect(() => {
    if (!isBack && document.activeElement === document.body) drawn.current?.focus({ preventScroll: true });
  }, []);
  return drawn;
}

import { useEffect, useRef } from 'preact/hooks';

/** A pointer on its way through a list is not resting on a row. */
const REST_MS = 120;

/** Handlers for a row whose place on the page is to be shown while the pointer rests on it, or the focus is in it. */
export function usePeek(onPeek: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const leave = () => clearTimeout(timer.current);
  useEffect(() => leave, []);
  if (onPeek === undefined) return {};
  const wait = () => {
    leave();
    timer.current = setTimeout(onPeek, REST_MS);
  };
  return {
    onPointerEnter: (event: PointerEvent) => event.pointerType !== 'touch' && wait(),
    onPointerLeave: leave,
    onFocusIn: wait,
    onFocusOut: leave,
    // Who presses something wants that, which may show another place.
    onClick: leave,
  };
}

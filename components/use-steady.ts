import { useRef, useState } from 'preact/hooks';

/**
 * Rows of a list that changes by itself. While the pointer or the focus is among them each stays where it is, and new
 * ones come last; afterwards all take the order they are given in.
 */
export function useSteady<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const [isBusy, setBusy] = useState(false);
  const shown = useRef<readonly string[]>([]);
  const order = new Map(shown.current.map((key, at) => [key, at] as const));
  const placeOf = (item: Item) => order.get(keyOf(item)) ?? order.size;
  const steady = isBusy ? [...items].sort((a, b) => placeOf(a) - placeOf(b)) : items;
  shown.current = steady.map(keyOf);
  const has = { pointer: useRef(false), focus: useRef(false) };
  const note = (what: keyof typeof has, is: boolean) => {
    has[what].current = is;
    setBusy(has.pointer.current || has.focus.current);
  };
  const handlers = {
    onPointerEnter: () => note('pointer', true),
    onPointerLeave: () => note('pointer', false),
    onFocusIn: () => note('focus', true),
    onFocusOut: () => note('focus', false),
  };
  return [steady, handlers] as const;
}

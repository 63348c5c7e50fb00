import { useEffect, useState } from 'preact/hooks';

/** As long as an answer may take that then shows what holds. */
const SETTLING_MS = 3_000;

interface Pressed<Value> {
  as: Value;
  /** It was said that it is done: from here on the next word about what holds is new. */
  isDone: boolean;
}

/**
 * What a control shows: what was pressed, until what holds has caught up. A view that is drawn anew because of an earlier
 * press, or of anything else, would turn it back under the reader's hand, and the next press there would be none.
 *
 * @param keep what is done with a value that was pressed; a promise of false: it could not be done
 */
export function usePressed<Value>(holds: Value, keep: (value: Value) => unknown): [Value, (value: Value) => void] {
  const [pressed, setPressed] = useState<Pressed<Value> | null>(null);
  useEffect(() => {
    if (!pressed?.isDone) return;
    if (pressed.as === holds) {
      setPressed(null);
      return;
    }
    const timer = setTimeout(() => setPressed(null), SETTLING_MS);
    return () => clearTimeout(timer);
  }, [pressed, holds]);
  const press = (as: Value) => {
    const mine = { as, isDone: false };
    setPressed(mine);
    const end = (isDone: boolean) => setPressed((now) => (now !== mine ? now : isDone ? { as, isDone } : null));
    void Promise.resolve(keep(as)).then(
      (done) => end(done !== false),
      () => end(false),
    );
  };
  return [pressed === null ? holds : pressed.as, press];
}

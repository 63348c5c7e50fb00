import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What a view knows of something it asked for. */
export type Answer<Value> =
  /** Asked less than 150 ms ago: space is reserved, nothing moves. */
  | { is: 'asked' }
  /** It takes longer: says so. */
  | { is: 'waiting' }
  | { is: 'here'; value: Value }
  /** One sentence and “Try again”; `last`: what was known before, where it was asked for again. */
  | { is: 'failed'; error: unknown; last: Value | null };

/** What is known; null where nothing is. A view that somebody may be writing in keeps it while nothing newer is to be had. */
export const knownIn = <Value>(answer: Answer<Value>): Value | null =>
  answer.is === 'here' ? answer.value : answer.is === 'failed' ? answer.last : null;

const PATIENCE_MS = 150;

/**
 * Asks when `key` changes, and again whenever told to. A later answer wins over an earlier one; what is shown stays
 * until the new answer is here. A null key asks nothing. The third of what comes back asks again, too, but waits for the
 * answer under way and shows it: for what changes so often that no answer would ever be the last.
 */
export function useAnswer<Value>(
  key: string | null,
  load: () => Promise<Value>,
): [answer: Answer<Value>, again: () => void, follow: () => void] {
  const [answer, setAnswer] = useState<Answer<Value>>({ is: 'asked' });
  const turn = useRef(0);
  /** The turn that is under way; 0: none. And whether there is more to ask after it. */
  const asked = useRef(0);
  const isBehind = useRef(false);
  const latest = useRef(load);
  latest.current = load;

  const again = useCallback(() => {
    const mine = ++turn.current;
    const isCurrent = () => mine === turn.current;
    asked.current = mine;
    isBehind.current = false;
    const over = latest.current().then(
      (value) => isCurrent() && setAnswer({ is: 'here', value }),
      (error: unknown) => isCurrent() && setAnswer((now) => ({ is: 'failed', error, last: knownIn(now) })),
    );
    void over.then(() => {
      if (!isCurrent()) return;
      asked.current = 0;
      if (isBehind.current) again();
    });
  }, []);
  const follow = useCallback(() => {
    if (asked.current === turn.current) isBehind.current = true;
    else again();
  }, [again]);

  useEffect(() => {
    setAnswer({ is: 'asked' });
    if (key === null) return;
    again();
    const timer = setTimeout(() => setAnswer((now) => (now.is === 'asked' ? { is: 'waiting' } : now)), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [key, again]);

  return [answer, again, follow];
}

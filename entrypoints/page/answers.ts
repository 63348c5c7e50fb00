/** The answer of the background; null where it does not give one. */
export type OrNull = <Value>(answer: Promise<Value>) => Promise<Value | null>;

/**
 * Whoever waits for an answer gets one. Firefox drops those that come while a page is kept for “back”, and tells nobody:
 * when it is shown again, what was asked before counts as not answered.
 *
 * @param onFailure the background did not answer
 */
export function answersOrNull(onFailure: () => void, signal: AbortSignal): OrNull {
  const waiting = new Set<() => void>();
  const onShow = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (isTrusted && persisted) for (const giveUp of waiting) giveUp();
  };
  addEventListener('pageshow', onShow, { capture: true, signal });
  return <Value>(answer: Promise<Value>) =>
    new Promise<Value | null>((resolve) => {
      const end = (value: Value | null) => {
        waiting.delete(giveUp);
        resolve(value);
      };
      const giveUp = () => end(null);
      waiting.add(giveUp);
      answer.then(end, () => {
        onFailure();
        giveUp();
      });
    });
}

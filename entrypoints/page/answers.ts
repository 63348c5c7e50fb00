/** The answer of the background; null where it does not give one. */
export type OrNull = <Value>(answer: Promise<Value>) => Promise<Value | null>;

/**
 * Whoever waits for an answer gets one. Firefox drops those that come while a page is kept for “back”, and tells nobody:
 * when it is shown again, what was asked before counts as not answered.
 *
 * @param onFailure the background did not answer
 */
export function answersOrNull(onFailure: () => void, signal: AbortSignal): OrNull {
  const waiting = new Set<(answer: null) => void>();
  const onShow = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (isTrusted && persisted) for (const giveUp of waiting) giveUp(null);
  };
  addEventListener('pageshow', onShow, { capture: true, signal });
  return async (answer) => {
    let giveUp = (_: null) => {};
    const lost = new Promise<null>((resolve) => {
      giveUp = resolve;
    });
    waiting.add(giveUp);
    try {
      return await Promise.race([answer, lost]);
    } catch {
      onFailure();
      return null;
    } finally {
      waiting.delete(giveUp);
    }
  };
}

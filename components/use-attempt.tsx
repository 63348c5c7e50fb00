import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { readFailure } from './failures';

/**
 * Runs what may fail, tells whether it went well, and hands back the sentence to show if it did not.
 * @param say what is said of why
 */
export function useAttempt(
  say: (error: unknown) => string = readFailure,
): [ComponentChildren, (act: () => Promise<unknown>) => Promise<boolean>] {
  const [sentence, setSentence] = useState<string | null>(null);
  const attempt = (act: () => Promise<unknown>) => {
    setSentence(null);
    return act().then(
      () => true,
      (error: unknown) => {
        setSentence(say(error));
        return false;
      },
    );
  };
  const problem =
    sentence === null ? null : (
      <p class="problem" role="alert">
        {sentence}
      </p>
    );
  return [problem, attempt];
}

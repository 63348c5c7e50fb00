import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { readFailure } from './failures';

/** Runs what may fail and hands back the sentence to show if it did. */
export function useAttempt(): [ComponentChildren, (act: () => Promise<unknown>) => void] {
  const [sentence, setSentence] = useState<string | null>(null);
  const attempt = (act: () => Promise<unknown>) => {
    setSentence(null);
    act().catch((error: unknown) => setSentence(readFailure(error)));
  };
  const problem =
    sentence === null ? null : (
      <p class="problem" role="alert">
        {sentence}
      </p>
    );
  return [problem, attempt];
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** `status`: a line of its own; `unseen`: for those who hear it, where what was done shows by itself. */
type Look = 'status' | 'unseen';

/**
 * Where it is said what was done, and how to say it. To be drawn before anything is said, and by whoever outlives what
 * was pressed: a screen reader hears only what changes in a place that it knows.
 */
export function useSaid(look: Look = 'status'): [ComponentChildren, (sentence: string) => void] {
  const [said, setSaid] = useState({ sentence: '', nth: 0 });
  const say = (sentence: string) => setSaid(({ nth }) => ({ sentence, nth: nth + 1 }));
  const place = (
    <p key="said" class={look} role="status">
      {/* The same words once more are words once more. */}
      {said.sentence !== '' && <span key={said.nth}>{said.sentence}</span>}
    </p>
  );
  return [place, say];
}

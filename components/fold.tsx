import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Verdict } from '../lib/figures';
import { VerdictChip } from './verdict-chip';

export interface FoldProps {
  label: string;
  verdict: Verdict;
  /** What each says, in one line, while it is closed. */
  said: string;
  /** Drawn when it is open. */
  children: () => ComponentChildren;
}

/** One comparison, closed: subject, verdict and what each says; opens in place. */
export function Fold({ label, verdict, said, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <article class="comparison" aria-label={label}>
      <h3 class="fold">
        <button type="button" class="comparison-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span dir="auto">{label}</span>
          <VerdictChip verdict={verdict} />
        </button>
      </h3>
      {isOpen ? children() : <p class="said">{said}</p>}
    </article>
  );
}

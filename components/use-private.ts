import { useEffect, useState } from 'preact/hooks';

/** Whether this view stands in a private window, of which nothing is kept; null until that is known. */
export function useIsPrivate(ask: () => Promise<boolean>): boolean | null {
  const [isPrivate, setPrivate] = useState<boolean | null>(null);
  useEffect(() => void ask().then(setPrivate, () => null), []);
  return isPrivate;
}

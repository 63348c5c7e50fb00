import { useEffect, useState } from 'preact/hooks';

/** Whether this view stands in a private window, of which nothing is kept, or may; null until that is asked. */
export function useIsPrivate(ask: () => Promise<boolean>): boolean | null {
  const [isPrivate, setPrivate] = useState<boolean | null>(null);
  useEffect(() => void ask().then(setPrivate, () => setPrivate(true)), []);
  return isPrivate;
}

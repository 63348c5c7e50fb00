import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { t } from './words';

export interface GuardedProps {
  /** What it is drawn from: with another it is tried anew. */
  of: unknown;
  children: ComponentChildren;
}

/** What cannot be drawn says so in its own place, and takes nothing beside it along. */
export function Guarded({ of, children }: GuardedProps) {
  const [error, again] = useErrorBoundary((cause) => console.error(cause));
  useEffect(() => {
    if (error !== undefined) again();
  }, [of]);
  if (error === undefined) return <>{children}</>;
  return (
    <div class="empty" role="alert">
      <p>{t('failure.undrawn')}</p>
      <button type="button" class="button" onClick={again}>
        {t('failure.again')}
      </button>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../components/words';

/** What stands in place of the list it was opened from: a way back, which takes the focus, and a title. */
export function Pane({ title, onBack, children }: { title?: string; onBack: () => void; children: ComponentChildren }) {
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    back.current?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <div class="pane">
      <div class="pane-head">
        <button ref={back} type="button" class="text-button" onClick={onBack}>
          <span class="back-arrow" aria-hidden="true">
            ←
          </span>{' '}
          {t('panel.back')}
        </button>
        {title !== undefined && <h2 class="pane-title">{title}</h2>}
      </div>
      {children}
    </div>
  );
}

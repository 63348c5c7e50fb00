import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../components/words';

export interface PaneProps {
  title?: string;
  /** It was open before another tab was looked at: the focus of whoever comes back, or by, stays where it is. */
  isBack?: boolean;
  onBack: () => void;
  children: ComponentChildren;
}

/** What a pane needs of whoever opens it. */
export type OpenPane = Required<Pick<PaneProps, 'isBack' | 'onBack'>>;

/** What stands in place of the list it was opened from: a way back, which takes the focus, Esc too, and a title. */
export function Pane({ title, isBack = false, onBack, children }: PaneProps) {
  const back = useRef<HTMLButtonElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isBack) back.current?.focus();
    scrollTo(0, 0);
  }, []);
  const leave = useRef(onBack);
  leave.current = onBack;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const isHere = target === document.body || (target instanceof Node && pane.current?.contains(target) === true);
      if (isHere && !isBusy(target)) leave.current();
    };
    // After everything inside, which may have a use of its own for it.
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={pane} class="pane">
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

/** A list that is open closes first, and nobody leaves a text that is being written by one key. */
const isBusy = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  ((target instanceof HTMLTextAreaElement || isTypedIn(target)) && target.value !== '');

/** A tick or a radio has a value too. */
const isTypedIn = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card';
import { Failure } from '../../components/failure';
import { useAnswer } from '../../components/use-answer';
import type { TopicView } from '../../lib/coverage';
import { ask } from '../../lib/messages';

const DWELL_MS = 300;
const LEAVE_MS = 200;
const GAP_PX = 6;

/** A name that opens its card as on a page: at rest or by key, stays under the pointer, goes at Esc or on leaving. */
export function HoverName({ topic }: { topic: TopicView }) {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef(0);
  const whole = useRef<HTMLSpanElement>(null);
  const name = useRef<HTMLButtonElement>(null);
  const isReturning = useRef(false);
  const id = useId();
  const [answer, again] = useAnswer(isOpen ? topic.id : null, () => ask('topic.view', { topic: topic.id }));

  const after = (milliseconds: number, open: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(open), milliseconds) as unknown as number;
  };
  /** The focus goes back to the name, which then opens nothing. */
  const close = () => {
    clearTimeout(timer.current);
    isReturning.current = true;
    if (whole.current?.contains(document.activeElement)) name.current?.focus();
    isReturning.current = false;
    setOpen(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOpen]);
  const onFocusOut = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && whole.current?.contains(event.relatedTarget))) after(0, false);
  };

  return (
    <span
      ref={whole}
      class="try-whole"
      onPointerEnter={() => after(DWELL_MS, true)}
      onPointerLeave={() => after(LEAVE_MS, false)}
      onFocusOut={onFocusOut}
    >
      <button
        ref={name}
        type="button"
        class="try-name"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => after(0, true)}
        onFocus={(event) => !isReturning.current && event.currentTarget.matches(':focus-visible') && after(0, true)}
      >
        {topic.name}
      </button>
      <span id={id}>
        {isOpen && answer.is === 'here' && (
          <Placed>
            <Card view={answer.value} acts={{ onClose: close }} />
          </Placed>
        )}
        {isOpen && answer.is === 'failed' && (
          <Placed>
            <Failure error={answer.error} onAgain={again} />
          </Placed>
        )}
      </span>
    </span>
  );
}

/** Under its name, inside the page. */
function Placed({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawn = box.current;
    const name = drawn?.closest('.try-whole')?.getClientRects()[0];
    if (drawn == null || name === undefined) return;
    const left = Math.max(16, Math.min(name.left, document.documentElement.clientWidth - drawn.offsetWidth - 16));
    drawn.style.left = `${left + scrollX}px`;
    drawn.style.top = `${name.bottom + scrollY + GAP_PX}px`;
  }, []);
  return (
    <div ref={box} class="floating">
      {children}
    </div>
  );
}

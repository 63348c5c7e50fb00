import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../../components/failure';
import { focusFirst, loopFocus } from '../../components/focus';
import { Guarded } from '../../components/guarded';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, type CardAct, MessageError } from '../../lib/messages';
import { OpenCard } from './open-card';
import { ShownCard } from './shown-card';
import { readTicket, type Ticket } from './ticket';

/** Trades the ticket in the address for a view, draws it, and tells the page that holds the frame how high it is. */
export function CardPage() {
  const ticket = useTicket();
  if (ticket === null) return null;
  return <TicketCard key={ticket.ticket} {...ticket} />;
}

/** The notes' part with nothing in it but an empty field of one line. */
const NOTES_PX = 57;

/** As long as it takes until a card that was closed is gone. */
const CLOSING_MS = 1_000;

/** Where open packs have nothing to say: as high as the paper before it is written on. */
const PRIVATE_PX = 240;

/**
 * How high the page is told to make the frame. The page sees how high it is, so it must not depend on the reader's
 * own notes, nor on private packs: what is longer scrolls into view.
 */
function heightToTell(drawn: HTMLElement): number {
  const root = document.documentElement;
  // What is private may make the frame scroll; the bar would then make the lines shorter.
  root.style.overflow = 'hidden';
  const own = drawn.querySelector('.own');
  const all = drawn.getBoundingClientRect().height;
  const height = own === null ? all : all - own.getBoundingClientRect().height + NOTES_PX;
  root.style.overflow = '';
  return Math.ceil(height);
}

/**
 * A frame that gets the focus back (from a page that took it, or after being drawn without it) has lost which of its
 * controls had it: that one takes it again, or the first where a key opened the card.
 */
function useFocusKept(frame: { current: HTMLElement | null }, byKey: boolean): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) last = event.target;
    };
    const restore = () => {
      const drawn = frame.current;
      if (drawn === null || drawn.contains(document.activeElement)) return;
      if (last !== null && drawn.contains(last)) last.focus({ preventScroll: true });
      else if (byKey) focusFirst(drawn);
    };
    addEventListener('focusin', remember);
    addEventListener('focus', restore);
    return () => {
      removeEventListener('focusin', remember);
      removeEventListener('focus', restore);
    };
  }, []);
}

function useTicket(): Ticket | null {
  const [ticket, setTicket] = useState(() => readTicket(location.hash));
  useEffect(() => {
    const onHash = () => setTicket(readTicket(location.hash));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return ticket;
}

function TicketCard({ ticket, byKey }: Ticket) {
  const [answer, again] = useAnswer(ticket, () => ask('card.view', { ticket }));
  const onNotes = useCallback(() => ask('card.view', { ticket }).then(({ notes }) => notes), [ticket]);
  const onView = useCallback(() => ask('card.view', { ticket }).then(({ view }) => view), [ticket]);
  const frame = useRef<HTMLDivElement>(null);
  const twin = useRef<HTMLDivElement>(null);
  /** Whether the page knows how high it is: paper that says that one waits, or what it shows. */
  const [told, setTold] = useState<'nothing' | 'paper' | 'view'>('nothing');
  /** When the reader closed it: the focus that it then loses was not taken. */
  const closedAt = useRef(Number.NEGATIVE_INFINITY);
  const act = (what: CardAct) => {
    if (what.act === 'close') closedAt.current = performance.now();
    return ask('card.act', { ticket, act: what }).catch(() => null);
  };
  const isUnknown = answer.is === 'failed' && answer.error instanceof MessageError && answer.error.code === 'not-found';

  // The page shows the frame once it knows its height; after that nothing may move under the pointer, and it only grows.
  useLayoutEffect(() => {
    const drawn = frame.current;
    if (drawn === null || isUnknown || answer.is === 'asked') return;
    if (told === 'nothing' || (told === 'paper' && answer.is === 'here')) {
      const isPrivate = answer.is === 'here' && answer.value.open === null;
      const height = isPrivate ? PRIVATE_PX : heightToTell(twin.current ?? drawn);
      setTold(answer.is === 'here' ? 'view' : 'paper');
      scrollTo(0, 0);
      void act({ act: 'ready', height });
    }
    // Only the page moves the focus here. A card that took it by itself would race with the page doing so: in Chromium,
    // where the two are different processes, the keys then go to a card shown before.
    if (!byKey || answer.is === 'waiting' || !document.hasFocus()) return;
    if (!drawn.contains(document.activeElement)) focusFirst(drawn);
  }, [answer]);

  useFocusKept(frame, byKey);

  // Before the focus comes: an Esc pressed at once must not be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) void act({ act: 'close' });
      else if (frame.current !== null) loopFocus(frame.current, event);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  // Only here is it told wherever in the tab the focus went.
  useEffect(() => {
    const onBlur = () => {
      if (performance.now() - closedAt.current > CLOSING_MS) void act({ act: 'left' });
    };
    addEventListener('blur', onBlur);
    return () => removeEventListener('blur', onBlur);
  }, [ticket]);

  if (isUnknown || answer.is === 'asked') return null;
  if (answer.is === 'here') {
    const { open } = answer.value;
    return (
      <>
        <div ref={frame}>
          <h1 class="unseen">{t('extension.name')}</h1>
          <Guarded of={answer.value}>
            <ShownCard reply={answer.value} act={act} onNotes={onNotes} onView={onView} />
          </Guarded>
        </div>
        {told !== 'view' && open !== null && open !== 'same' && (
          <div ref={twin} class="twin" aria-hidden="true" inert>
            <Guarded of={open}>
              <OpenCard view={open} isPrivate={answer.value.isPrivate} />
            </Guarded>
          </div>
        )}
      </>
    );
  }
  return (
    <div ref={frame} class="reserved">
      <header class="card-head">
        <h1 class="context">{answer.is === 'waiting' ? t('card.waiting') : t('extension.name')}</h1>
      </header>
      {answer.is === 'failed' && <Failure error={answer.error} onAgain={again} />}
    </div>
  );
}

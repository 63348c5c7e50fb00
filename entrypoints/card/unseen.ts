/**
 * A page can lay a lure over the card, or make it transparent, so that somebody presses what they do not see. Chromium
 * tells a frame whether it is seen (IntersectionObserver v2); while it is not, the card's controls take no pointer, but
 * for the one that closes it. Nor do they where it comes into sight under a resting pointer, or back into sight while one
 * may be on its way to what lay there, until the reader has had time to see what a press would now mean. Firefox cannot
 * tell: there the host's place above the page must do, and where the page is a frame, which what holds it can cover or
 * fade, the controls take no pointer at all.
 *
 * Keys still work: a page cannot guide those into the card.
 */
interface Sight extends IntersectionObserverEntry {
  isVisible: boolean;
}
interface SightOptions extends IntersectionObserverInit {
  trackVisibility: true;
  delay: number;
}

const knowsSight = 'isVisible' in IntersectionObserverEntry.prototype;
/** Nobody can tell whether this card is covered. */
export const isNeverSure = !knowsSight && window.parent !== window.top;

/** The browser looks no oftener. */
const LOOK_EVERY_MS = 100;
/** A card that fades in is seen before this. */
const FADED_MS = 300;
/** A press meant for what was there before comes sooner. */
const NOTICED_MS = 500;

/** A hand that presses moves the pointer by less, and a card that opens rises by less under it. */
const STILL_PX = 6;

/** Of a page that covers the card as often as it rises. */
const RISES = 3;

/**
 * Keeps `data-unseen` on the card while it takes no press. `onCovered`: the pointer is on the card and it is not seen,
 * though it has had time to fade in; so a harmless cover is risen above, and an ordinary card is never dead for long.
 * `onSeen`: each card for the first time.
 */
export function watchSight(card: HTMLElement, { onCovered, onSeen }: { onCovered(): void; onSeen(): void }): void {
  card.toggleAttribute('data-unseen', isNeverSure);
  if (!knowsSight) return;
  let isSeen = false;
  /** Since it became the card that it is. */
  let wasSeen = false;
  let isDoubted = false;
  let rises = 0;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  let noticed: ReturnType<typeof setTimeout> | undefined;
  const takePresses = (taken: boolean) => void card.toggleAttribute('data-unseen', !taken);
  const options: SightOptions = { trackVisibility: true, delay: LOOK_EVERY_MS };
  const observer = new IntersectionObserver((entries) => {
    isSeen = (entries.at(-1) as Sight).isVisible;
    clearTimeout(noticed);
    if (isSeen && (wasSeen || card.matches(':hover'))) noticed = setTimeout(() => takePresses(true), NOTICED_MS);
    else takePresses(isSeen);
    if (isSeen && !wasSeen) onSeen();
    wasSeen ||= isSeen;
    if (isSeen) rises = 0;
    else if (isDoubted && ++rises <= RISES) onCovered();
    isDoubted = false;
    doubtSoon();
  }, options);
  /** Chromium at times keeps to “unseen” after a rise: it is made to look anew before the card rises, and after. */
  const doubtSoon = () => {
    clearTimeout(doubt);
    doubt = setTimeout(() => {
      if (isSeen || !card.matches(':hover')) return;
      isDoubted = true;
      observer.unobserve(card);
      observer.observe(card);
    }, FADED_MS);
  };
  takePresses(false);
  observer.observe(card);
  addEventListener('hashchange', () => {
    wasSeen = false;
    // One that is in sight already is told of only when it is looked at anew.
    observer.unobserve(card);
    observer.observe(card);
  });
  card.addEventListener('pointerenter', doubtSoon);
}

/**
 * A page can also scroll so that the card comes under a pointer that rests on the page, just before a press. What comes
 * to the pointer takes no press; what the pointer was moved to does, and so does a second press after a while.
 */
export function watchPlace(): void {
  let last: { x: number; y: number; meantFrom: number } | null = null;
  let isMeant = true;
  const remember = ({ clientX: x, clientY: y }: MouseEvent, meantFrom: number) => {
    last = { x, y, meantFrom };
  };
  const isAtLast = ({ clientX: x, clientY: y }: MouseEvent) =>
    last !== null && Math.hypot(x - last.x, y - last.y) <= STILL_PX;
  const onPress = (event: PointerEvent) => {
    // Before a finger presses, no pointer is anywhere; and it opens no card by hovering.
    isMeant = event.pointerType === 'touch' || (isAtLast(event) && event.timeStamp >= (last?.meantFrom ?? 0));
    if (!isAtLast(event)) remember(event, event.timeStamp + NOTICED_MS);
  };
  const stop = (event: MouseEvent) => {
    // Keys press without a pointer.
    if (isMeant || !event.isTrusted || event.detail === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('pointermove', (event) => event.isTrusted && remember(event, 0), { capture: true, passive: true });
  addEventListener('pointerdown', (event) => event.isTrusted && onPress(event), { capture: true, passive: true });
  for (const type of ['mousedown', 'click', 'auxclick'] as const) addEventListener(type, stop, true);
}

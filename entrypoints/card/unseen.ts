/**
 * A page can lay a lure over the card, or make it transparent, so that somebody presses what they do not see. Chromium
 * tells a frame whether it is seen (IntersectionObserver v2); while it is not, the card's controls take no pointer, but
 * for the one that closes it. Firefox cannot tell: there the host's place above the page must do.
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

/** The browser looks no oftener. */
const LOOK_EVERY_MS = 100;
/** A card that fades in is seen before this. */
const FADED_MS = 300;

/**
 * Keeps `data-unseen` on the card. `onCovered`: the pointer is on the card and it is not seen, though it has had time
 * to fade in; so a harmless cover is risen above, and an ordinary card is never dead for long.
 */
export function watchSight(card: HTMLElement, onCovered: () => void): void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isUnseen = () => card.hasAttribute('data-unseen');
  const complain = () => {
    clearTimeout(timer);
    if (isUnseen()) timer = setTimeout(() => isUnseen() && card.matches(':hover') && onCovered(), FADED_MS);
  };
  const options: SightOptions = { trackVisibility: true, delay: LOOK_EVERY_MS };
  const onSight = (entries: IntersectionObserverEntry[]) => {
    card.toggleAttribute('data-unseen', !(entries.at(-1) as Sight).isVisible);
    complain();
  };
  card.toggleAttribute('data-unseen', true);
  new IntersectionObserver(onSight, options).observe(card);
  card.addEventListener('pointerenter', complain);
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../lib/messages';
import { atRest, type Intent, type IntentEvent, isOnWay, nextIntent, wakeAt } from '../../lib/page';
import { keyOf, markElement } from './article-text';
import type { PlacedMark } from './pieces';

export type CardIntent = Intent<PlacedMark>;

export interface ShownMark {
  mark: PlacedMark;
  isPinned: boolean;
  /** Opened by key or click: the focus goes into it. */
  byKey: boolean;
}

/** Quicker than a hand that is about to rest. */
const FAST_PX_PER_MS = 0.5;

/**
 * When a card opens and closes in the reader: by the same rules as on a page (lib/page `intent`), fed by the events of
 * this document. `marks` finds a mark by its key.
 */
export function useCard(
  settings: Settings,
  marks: (key: string) => PlacedMark | null,
): { shown: ShownMark | null; send: (event: IntentEvent<PlacedMark>) => void } {
  const [shown, setShown] = useState<ShownMark | null>(null);
  const latest = useRef({ settings, marks });
  latest.current = { settings, marks };
  const engine = useMemo(() => startEngine(() => latest.current.settings, setShown), []);
  useEffect(() => {
    const stop = listen(
      engine,
      (key) => latest.current.marks(key),
      () => latest.current.settings,
    );
    return () => {
      stop();
      engine.stop();
    };
  }, [engine]);
  return { shown, send: engine.send };
}

interface Engine {
  state: () => CardIntent;
  send: (event: IntentEvent<PlacedMark>) => void;
  stop: () => void;
}

/** Nobody else sees what is prepared here. */
const OWN_PAGE = { isSame: (a: PlacedMark, b: PlacedMark) => a.key === b.key, mayPrepare: () => true };

function startEngine(settings: () => Settings, show: (shown: ShownMark | null) => void): Engine {
  let state: CardIntent = atRest();
  let timer = 0;
  let byKey = false;
  let cameFrom: Element | null = null;
  /** The focus was in the card last; it may have gone with a control of it (a note that was deleted). */
  let wasInCard = false;
  const send = (event: IntentEvent<PlacedMark>) => {
    const before = state;
    if (event.on === 'focus') wasInCard = event.inside;
    if (event.on === 'press-outside') wasInCard = false;
    const { dwellMs, holdKey } = settings();
    const [following, effects] = nextIntent(state, event, { ...OWN_PAGE, dwellMs, needsKey: holdKey !== null });
    state = following;
    for (const effect of effects) {
      if (effect.do === 'show') byKey = effect.focus;
      if (effect.do === 'show' && !isInCard(document.activeElement)) cameFrom = document.activeElement;
      if (effect.do !== 'hide') continue;
      if (effect.refocus && 'mark' in before && (wasInCard || isInCard(document.activeElement)))
        giveBack(before.mark, cameFrom);
      leaveCard();
      wasInCard = false;
    }
    if (state.is === 'open' || state.is === 'pinned')
      show({ mark: state.mark, isPinned: state.is === 'pinned', byKey });
    else show(null);
    clearTimeout(timer);
    const due = wakeAt(state);
    const wait = due === null ? null : Math.max(0, due - performance.now());
    if (wait !== null) timer = setTimeout(() => send({ on: 'tick', at: performance.now() }), wait) as unknown as number;
  };
  return { state: () => state, send, stop: () => clearTimeout(timer) };
}

/** To the mark, where a key can reach it; otherwise to where the focus was. */
function giveBack({ key }: PlacedMark, cameFrom: Element | null): void {
  const element = markElement(key);
  if (element?.hasAttribute('tabindex')) element.focus();
  else if (cameFrom instanceof HTMLElement) cameFrom.focus();
}

/** A card that closes with the focus in it gives it up: nothing that stands near takes it from a reader who pressed elsewhere. */
function leaveCard(): void {
  const { activeElement } = document;
  if (isInCard(activeElement) && activeElement instanceof HTMLElement) activeElement.blur();
}

export const isInCard = (node: EventTarget | null): boolean =>
  node instanceof Element && node.closest('[data-card]') !== null;

/** Tells the engine what pointer, keys and focus do. Returns how to stop. */
function listen(
  { state, send }: Engine,
  marks: (key: string) => PlacedMark | null,
  settings: () => Settings,
): () => void {
  const end = new AbortController();
  const on = <Type extends keyof DocumentEventMap>(type: Type, listener: (event: DocumentEventMap[Type]) => void) =>
    document.addEventListener(type, listener, { signal: end.signal });
  const markAt = (target: EventTarget | null) => {
    const key = keyOf(target);
    return key === null ? null : marks(key);
  };
  let last = { x: 0, y: 0, at: 0 };
  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, timeStamp: at, target } = event;
    const fast = Math.hypot(x - last.x, y - last.y) > FAST_PX_PER_MS * Math.max(1, at - last.at);
    last = { x, y, at };
    const mark = markAt(target);
    const now = performance.now();
    if (isInCard(target)) send({ on: 'pointer-on-card' });
    // A hand that has selected words means these.
    else if (mark !== null && getSelection()?.isCollapsed !== false)
      send({ on: 'pointer-on-mark', mark, at: now, fast, held: isHeld(event, settings()) });
    else send({ on: 'pointer-off', at: now, onWay: isGoingToCard(state(), { x, y }) });
  });
  on('pointerdown', ({ target }) => {
    const current = state();
    const isOwn = 'mark' in current && current.mark !== null && keyOf(target) === current.mark.key;
    if (!isInCard(target) && !isOwn) send({ on: 'press-outside' });
  });
  on('keydown', (event) => {
    // After everything inside, which may have a use of its own for it: the edit of a note in the card.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (state().is !== 'open' && state().is !== 'pinned') return;
    event.preventDefault();
    send({ on: 'escape' });
  });
  on('focusin', ({ target }) => send({ on: 'focus', inside: isInCard(target) }));
  return () => end.abort();
}

function isHeld(event: PointerEvent, { holdKey }: Settings): boolean {
  return holdKey === null || event.getModifierState(holdKey);
}

function isGoingToCard(state: CardIntent, at: { x: number; y: number }): boolean {
  if (state.is !== 'open') return false;
  const card = document.querySelector('[data-card]')?.getBoundingClientRect();
  const mark = markElement(state.mark.key)?.getBoundingClientRect();
  return card !== undefined && mark !== undefined && isOnWay(at, mark, card);
}

/**
 * When a card opens and when it closes: one pure reducer. It knows no DOM, no clock and no card; time comes in with
 * each event, what is to be done comes out as effects. `wakeAt` says when to send the next `tick`.
 *
 *              pointer rests          dwell over            pin
 *   closed ───────────────▶ waiting ─────────────▶ open ─────────▶ pinned
 *     ▲          off, press, Esc │      Esc, outside, │ left 200 ms     │ Esc, close
 *     └──────────────────────────┴────────────────────┴────────────────┘
 */

export type Intent<Mark> =
  /** No card. `dismissed`: the mark whose card was sent away; it stays away until the pointer has left the mark. */
  | { is: 'closed'; dismissed: Mark | null }
  /** The pointer rests on a mark; nothing is seen yet. From `loadAt` on the card is prepared; null: it already is. */
  | { is: 'waiting'; mark: Mark; loadAt: number | null; openAt: number }
  /**
   * The card is seen. `leaveAt`: when it closes, the pointer having left mark and card. `next`: another mark that
   * the pointer rests on meanwhile. `focused`: the reader is typing or tabbing in it, so the pointer does not matter.
   */
  | { is: 'open'; mark: Mark; leaveAt: number | null; next: Resting<Mark> | null; focused: boolean }
  /** The card is seen and stays until it is closed. */
  | { is: 'pinned'; mark: Mark };

interface Resting<Mark> {
  mark: Mark;
  openAt: number;
}

export type IntentEvent<Mark> =
  /** `fast`: quicker than a reader's hand that is about to rest. `held`: the key of the setting is down. */
  | { on: 'pointer-on-mark'; mark: Mark; at: number; fast: boolean; held: boolean }
  /** Neither mark nor card. `onWay`: between the two, on the way to the card. */
  | { on: 'pointer-off'; at: number; onWay: boolean }
  | { on: 'pointer-on-card' }
  | { on: 'tick'; at: number }
  | { on: 'escape' }
  | { on: 'press-outside' }
  | { on: 'pin'; pinned: boolean }
  /** The key of the setting went down or up while the pointer was on this mark, or on none. */
  | { on: 'key-held'; held: boolean; mark: Mark | null }
  /** Keyboard: open the card of this mark and go into it. */
  | { on: 'move'; mark: Mark }
  | { on: 'focus'; inside: boolean }
  /** The mark left the page or the view, or the page is going away. */
  | { on: 'gone' }
  /** A card opens in another document of the tab, for there is one at a time; or the page lets nobody see this one. */
  | { on: 'elsewhere' };

export type IntentEffect<Mark> =
  /** Prepare the card, unseen. */
  | { do: 'load'; mark: Mark; focus: boolean }
  | { do: 'show'; mark: Mark; focus: boolean }
  /** Seen or only prepared: away with it. `refocus`: the focus goes back to where it was. */
  | { do: 'hide'; refocus: boolean };

export interface IntentRules<Mark> {
  dwellMs: number;
  /** Cards open only while a key is held. */
  needsKey: boolean;
  isSame(a: Mark, b: Mark): boolean;
  /**
   * Whether its card may be prepared before anything is seen. The page can see that, and could try out under a pointer
   * which names a private pack knows, with nobody noticing.
   */
  mayPrepare(mark: Mark): boolean;
}

export type Step<Mark> = [next: Intent<Mark>, effects: IntentEffect<Mark>[]];

/** A card closes this long after the pointer has left it and its mark. */
export const LEAVE_MS = 200;
/** A pointer that passes over a mark while reading on does not make a card load. */
const LOAD_MS = 40;
/** On the way to the card the pointer may take its time. */
export const WAY_MS = 450;

/** A tick this late was held up by a busy page, and so was what the pointer did meanwhile: that is heard first. */
const LATE_MS = 100;

/** What the reducer starts with. */
export function atRest<Mark>(): Intent<Mark> {
  return { is: 'closed', dismissed: null };
}

/** When the next `tick` is due, if nothing else happens; null: never. */
export function wakeAt<Mark>(state: Intent<Mark>): number | null {
  if (state.is === 'waiting') return Math.min(state.loadAt ?? state.openAt, state.openAt);
  return state.is === 'open' && !state.focused ? state.leaveAt : null;
}

/** The next state, and what is to be done in this order. */
export function next<Mark>(state: Intent<Mark>, event: IntentEvent<Mark>, rules: IntentRules<Mark>): Step<Mark> {
  switch (event.on) {
    case 'pointer-on-mark':
      return onMark(state, event, rules);
    case 'pointer-off':
      return onOff(state, event);
    case 'pointer-on-card':
      return state.is === 'open' ? [{ ...state, leaveAt: null, next: null }, []] : [state, []];
    case 'tick':
      return onTick(state, event.at, rules);
    case 'escape':
      return close(state, { dismiss: true, refocus: true });
    case 'press-outside':
      return state.is === 'pinned' ? [state, []] : close(state, { dismiss: true, refocus: false });
    case 'pin':
      return onPin(state, event.pinned);
    case 'key-held':
      return onKey(state, event, rules);
    case 'move':
      return open(event.mark, true);
    case 'focus':
      return onFocus(state, event.inside);
    case 'elsewhere':
      return close(state, { dismiss: true, refocus: false });
    case 'gone':
      return state.is === 'pinned' ? [state, []] : close(state, { dismiss: false, refocus: false });
  }
}

function onMark<Mark>(
  state: Intent<Mark>,
  event: Extract<IntentEvent<Mark>, { on: 'pointer-on-mark' }>,
  rules: IntentRules<Mark>,
): Step<Mark> {
  const { mark, at, fast } = event;
  if (state.is === 'pinned') return [state, []];
  if (state.is === 'open') return onMarkWhileOpen(state, event, rules);
  if (rules.needsKey && !event.held) return state.is === 'waiting' ? close(state, STAY) : [AT_REST, []];
  if (state.is === 'closed') {
    if (state.dismissed !== null && rules.isSame(state.dismissed, mark)) return [state, []];
    return [rest(mark, at, rules), []];
  }
  if (!rules.isSame(state.mark, mark)) {
    const dropped: IntentEffect<Mark>[] = state.loadAt === null ? [{ do: 'hide', refocus: false }] : [];
    return [rest(mark, at, rules), dropped];
  }
  if (!fast) return [{ ...state, mark }, []];
  // Still under way: the rest begins anew, but what was loaded stays loaded.
  return [{ ...rest(mark, at, rules), loadAt: state.loadAt === null ? null : at + loadAfter(mark, rules) }, []];
}

function onMarkWhileOpen<Mark>(
  state: Extract<Intent<Mark>, { is: 'open' }>,
  { mark, at, fast, held }: Extract<IntentEvent<Mark>, { on: 'pointer-on-mark' }>,
  rules: IntentRules<Mark>,
): Step<Mark> {
  if (rules.isSame(state.mark, mark)) return [{ ...state, leaveAt: null, next: null }, []];
  const leaveAt = state.leaveAt ?? at + LEAVE_MS;
  if (rules.needsKey && !held) return [{ ...state, leaveAt, next: null }, []];
  const sameNext = state.next !== null && rules.isSame(state.next.mark, mark) && !fast;
  return [{ ...state, leaveAt, next: sameNext ? state.next : { mark, openAt: at + rules.dwellMs } }, []];
}

function onOff<Mark>(
  state: Intent<Mark>,
  { at, onWay }: Extract<IntentEvent<Mark>, { on: 'pointer-off' }>,
): Step<Mark> {
  if (state.is === 'closed') return [state.dismissed === null ? state : AT_REST, []];
  if (state.is === 'waiting') return close(state, STAY);
  if (state.is === 'pinned') return [state, []];
  if (onWay) return [{ ...state, leaveAt: at + WAY_MS, next: null }, []];
  const soon = at + LEAVE_MS;
  return [{ ...state, leaveAt: Math.min(state.leaveAt ?? soon, soon), next: null }, []];
}

function onTick<Mark>(state: Intent<Mark>, at: number, rules: IntentRules<Mark>): Step<Mark> {
  if (state.is === 'waiting') {
    const load: IntentEffect<Mark>[] =
      state.loadAt !== null && at >= Math.min(state.loadAt, state.openAt)
        ? [{ do: 'load', mark: state.mark, focus: false }]
        : [];
    if (at >= state.openAt) {
      const [opened] = open(state.mark, false);
      return [opened, [...load, { do: 'show', mark: state.mark, focus: false }]];
    }
    return [load.length > 0 ? { ...state, loadAt: null } : state, load];
  }
  if (state.is !== 'open' || state.focused || state.leaveAt === null || at < state.leaveAt) return [state, []];
  if (at - state.leaveAt > LATE_MS) return [{ ...state, leaveAt: at + LATE_MS }, []];
  const [closed, effects] = close(state, STAY);
  if (state.next === null) return [closed, effects];
  const { mark, openAt } = state.next;
  const loadAt = rules.mayPrepare(mark) ? Math.min(at, openAt) : openAt;
  return [{ is: 'waiting', mark, loadAt, openAt }, effects];
}

function onPin<Mark>(state: Intent<Mark>, pinned: boolean): Step<Mark> {
  if (pinned && state.is === 'open') return [{ is: 'pinned', mark: state.mark }, []];
  if (pinned || state.is !== 'pinned') return [state, []];
  // The pointer is in the card, for there it was let go.
  return [{ is: 'open', mark: state.mark, leaveAt: null, next: null, focused: false }, []];
}

function onKey<Mark>(
  state: Intent<Mark>,
  { held, mark }: Extract<IntentEvent<Mark>, { on: 'key-held' }>,
  rules: IntentRules<Mark>,
): Step<Mark> {
  if (!rules.needsKey) return [state, []];
  if (!held) return state.is === 'waiting' ? close(state, STAY) : [state, []];
  // The key says what a rest of the pointer would say: no dwell.
  if (mark === null || state.is === 'pinned') return [state, []];
  if (state.is === 'open' && rules.isSame(state.mark, mark)) return [state, []];
  return open(mark, false);
}

function onFocus<Mark>(state: Intent<Mark>, inside: boolean): Step<Mark> {
  if (state.is !== 'open' || state.focused === inside) return [state, []];
  return [{ ...state, focused: inside, leaveAt: null, next: null }, []];
}

const AT_REST: { is: 'closed'; dismissed: null } = { is: 'closed', dismissed: null };
/** Closed by the pointer alone: it may open again, and the focus was never taken. */
const STAY = { dismiss: false, refocus: false };

function rest<Mark>(mark: Mark, at: number, rules: IntentRules<Mark>): Extract<Intent<Mark>, { is: 'waiting' }> {
  return { is: 'waiting', mark, loadAt: at + loadAfter(mark, rules), openAt: at + rules.dwellMs };
}

function loadAfter<Mark>(mark: Mark, rules: IntentRules<Mark>): number {
  return rules.mayPrepare(mark) ? Math.min(LOAD_MS, rules.dwellMs) : rules.dwellMs;
}

function open<Mark>(mark: Mark, focus: boolean): Step<Mark> {
  return [
    { is: 'open', mark, leaveAt: null, next: null, focused: focus },
    [
      { do: 'load', mark, focus },
      { do: 'show', mark, focus },
    ],
  ];
}

function close<Mark>(state: Intent<Mark>, how: { dismiss: boolean; refocus: boolean }): Step<Mark> {
  if (state.is === 'closed') return [state, []];
  const loaded = state.is !== 'waiting' || state.loadAt === null;
  return [
    { is: 'closed', dismissed: how.dismiss ? state.mark : null },
    loaded ? [{ do: 'hide', refocus: how.refocus }] : [],
  ];
}

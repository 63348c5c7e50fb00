import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atRest,
  type Intent,
  type IntentEffect,
  type IntentEvent,
  type IntentRules,
  LEAVE_MS,
  next,
  WAY_MS,
  wakeAt,
} from '../../lib/page/intent';

type Name = 'A' | 'B';
type Event = IntentEvent<Name>;
const RULES: IntentRules<Name> = { dwellMs: 300, needsKey: false, isSame: (a, b) => a === b, mayPrepare: () => true };
/** Of B the page must not know. */
const PRIVATE = { ...RULES, mayPrepare: (mark: Name) => mark === 'A' };
const KEYED = { ...RULES, needsKey: true };

const on = (mark: Name, at: number, more: { fast?: boolean; held?: boolean } = {}): Event => ({
  on: 'pointer-on-mark',
  mark,
  at,
  fast: false,
  held: false,
  ...more,
});
const off = (at: number, onWay = false): Event => ({ on: 'pointer-off', at, onWay });
const tick = (at: number): Event => ({ on: 'tick', at });
const card: Event = { on: 'pointer-on-card' };
const esc: Event = { on: 'escape' };
const press: Event = { on: 'press-outside' };
const gone: Event = { on: 'gone' };
const elsewhere: Event = { on: 'elsewhere' };
const pin = (pinned: boolean): Event => ({ on: 'pin', pinned });
const key = (held: boolean, mark: Name | null): Event => ({ on: 'key-held', held, mark });
const focus = (inside: boolean): Event => ({ on: 'focus', inside });
const move = (mark: Name): Event => ({ on: 'move', mark });
const OPENED = [on('A', 0), tick(40), tick(300)];

function play(events: Event[], rules = RULES): { state: Intent<Name>; done: string[] } {
  let state = atRest<Name>();
  const done: string[] = [];
  const words = (effect: IntentEffect<Name>) => {
    if (effect.do === 'hide') return effect.refocus ? 'hide, focus back' : 'hide';
    return `${effect.do} ${effect.mark}${effect.focus ? ' with focus' : ''}`;
  };
  for (const event of events) {
    const [after, effects] = next(state, event, rules);
    state = after;
    done.push(...effects.map(words));
  }
  return { state, done };
}

const ROWS: [sentence: string, events: Event[], is: Intent<Name>['is'], done: string[], rules?: IntentRules<Name>][] = [
  ['a pointer that rests on a mark opens its card', OPENED, 'open', ['load A', 'show A']],
  ['before the dwell is over nothing is shown', [on('A', 0), tick(299)], 'waiting', ['load A']],
  ['a pointer that passes over a mark loads nothing', [on('A', 0), off(20)], 'closed', []],
  [
    'a pointer that leaves before the dwell is over sees nothing',
    [on('A', 0), tick(40), off(100)],
    'closed',
    ['load A', 'hide'],
  ],
  [
    'a fast pointer has to rest first',
    [on('A', 0, { fast: true }), on('A', 200, { fast: true }), tick(310)],
    'waiting',
    ['load A'],
  ],
  [
    '… and then the card opens',
    [on('A', 0, { fast: true }), on('A', 200, { fast: true }), tick(310), tick(500)],
    'open',
    ['load A', 'show A'],
  ],
  [
    'slow moves within the mark do not delay the card',
    [on('A', 0), on('A', 250), tick(300)],
    'open',
    ['load A', 'show A'],
  ],
  ['another mark starts its own dwell', [on('A', 0), on('B', 200), tick(300)], 'waiting', ['load B']],
  [
    'a card stays while the pointer is on its mark',
    [...OPENED, on('A', 5_000), tick(9_000)],
    'open',
    ['load A', 'show A'],
  ],
  ['a card stays while the pointer is on it', [...OPENED, off(400), card, tick(9_000)], 'open', ['load A', 'show A']],
  [
    'a card closes 200 ms after the pointer left',
    [...OPENED, off(400), tick(400 + LEAVE_MS)],
    'closed',
    ['load A', 'show A', 'hide'],
  ],
  ['… not before', [...OPENED, off(400), tick(399 + LEAVE_MS)], 'open', ['load A', 'show A']],
  [
    'of a page that was busy what the pointer did meanwhile is heard first',
    [...OPENED, off(400), tick(2_000), card, tick(9_000)],
    'open',
    ['load A', 'show A'],
  ],
  [
    '… and where that is nothing, it closes',
    [...OPENED, off(400), tick(2_000), tick(2_100)],
    'closed',
    ['load A', 'show A', 'hide'],
  ],
  [
    'further moves outside do not put it off',
    [...OPENED, off(400), off(590), tick(600)],
    'closed',
    ['load A', 'show A', 'hide'],
  ],
  [
    'a pointer on its way to the card keeps it open',
    [...OPENED, off(400, true), off(600, true), tick(700)],
    'open',
    ['load A', 'show A'],
  ],
  [
    '… but not when it stops there',
    [...OPENED, off(400, true), tick(400 + WAY_MS)],
    'closed',
    ['load A', 'show A', 'hide'],
  ],
  [
    'coming back to the mark keeps the card',
    [...OPENED, off(400), on('A', 500), tick(900)],
    'open',
    ['load A', 'show A'],
  ],
  [
    'another mark closes this card and opens its own',
    [...OPENED, on('B', 400), tick(600), tick(700)],
    'open',
    ['load A', 'show A', 'hide', 'load B', 'show B'],
  ],
  [
    'Esc closes the card and gives the focus back',
    [...OPENED, esc],
    'closed',
    ['load A', 'show A', 'hide, focus back'],
  ],
  [
    'a card sent away stays away while the pointer rests',
    [...OPENED, esc, on('A', 500), tick(2_000)],
    'closed',
    ['load A', 'show A', 'hide, focus back'],
  ],
  [
    '… and comes back when the pointer does',
    [...OPENED, esc, off(500), on('A', 600), tick(900)],
    'open',
    ['load A', 'show A', 'hide, focus back', 'load A', 'show A'],
  ],
  ['Esc with no card does nothing', [esc], 'closed', []],
  ['a click outside closes an unpinned card', [...OPENED, press], 'closed', ['load A', 'show A', 'hide']],
  ['a click on a mark that waits forgets it', [on('A', 0), press, on('A', 100), tick(900)], 'closed', []],
  ['a click outside leaves a pinned card', [...OPENED, pin(true), press], 'pinned', ['load A', 'show A']],
  [
    'a pinned card does not mind the pointer',
    [...OPENED, pin(true), off(500), tick(9_000), on('B', 9_100), tick(9_900)],
    'pinned',
    ['load A', 'show A'],
  ],
  ['a pinned card stays when its mark scrolls away', [...OPENED, pin(true), gone], 'pinned', ['load A', 'show A']],
  ['Esc closes a pinned card', [...OPENED, pin(true), esc], 'closed', ['load A', 'show A', 'hide, focus back']],
  [
    'a card let go of closes like any other',
    [...OPENED, pin(true), pin(false), off(900), tick(1_100)],
    'closed',
    ['load A', 'show A', 'hide'],
  ],
  ['a card goes when one opens in another document', [...OPENED, elsewhere], 'closed', ['load A', 'show A', 'hide']],
  ['a pinned one too', [...OPENED, pin(true), elsewhere], 'closed', ['load A', 'show A', 'hide']],
  ['a mark that is gone takes its card with it', [...OPENED, gone], 'closed', ['load A', 'show A', 'hide']],
  ['the keyboard opens a card and goes into it', [move('A')], 'open', ['load A with focus', 'show A with focus']],
  [
    'the keyboard goes on to the next card',
    [move('A'), move('B')],
    'open',
    ['load A with focus', 'show A with focus', 'load B with focus', 'show B with focus'],
  ],
  [
    'a card that has the focus does not mind the pointer',
    [move('A'), off(100), tick(9_000)],
    'open',
    ['load A with focus', 'show A with focus'],
  ],
  [
    'a card that lost the focus minds it again',
    [move('A'), focus(false), off(100), tick(300)],
    'closed',
    ['load A with focus', 'show A with focus', 'hide'],
  ],
  [
    'typing in a card keeps it open',
    [...OPENED, card, focus(true), off(900), tick(9_000)],
    'open',
    ['load A', 'show A'],
  ],
  ['with a key demanded, a rest alone opens nothing', [on('A', 0), tick(900)], 'closed', [], KEYED],
  [
    'with a key demanded and held, a rest opens the card',
    [on('A', 0, { held: true }), tick(300)],
    'open',
    ['load A', 'show A'],
    KEYED,
  ],
  [
    'pressing the key on a mark opens its card at once',
    [on('A', 0), key(true, 'A')],
    'open',
    ['load A', 'show A'],
    KEYED,
  ],
  ['letting the key go keeps an open card', [key(true, 'A'), key(false, 'A')], 'open', ['load A', 'show A'], KEYED],
  ['letting the key go ends the wait', [on('A', 0, { held: true }), key(false, 'A'), tick(900)], 'closed', [], KEYED],
  ['the key means nothing where none is demanded', [key(true, 'A')], 'closed', []],
  ['what the page must not know is not prepared', [on('B', 0), tick(40), tick(299), off(299)], 'closed', [], PRIVATE],
  ['and opens all the same', [on('B', 0), tick(300)], 'open', ['load B', 'show B'], PRIVATE],
  [
    'nor is it prepared when it comes after another card',
    [...OPENED, on('B', 400), tick(600), tick(699)],
    'waiting',
    ['load A', 'show A', 'hide'],
    PRIVATE,
  ],
  [
    'with no dwell the card opens at the next tick',
    [on('A', 5), tick(5)],
    'open',
    ['load A', 'show A'],
    { ...RULES, dwellMs: 0 },
  ],
];

describe('when a card opens and closes', () => {
  it.each(ROWS)('%s', (_sentence, events, is, done, rules) => {
    const played = play(events, rules ?? RULES);
    expect(played.done).toEqual(done);
    expect(played.state.is).toBe(is);
  });
});

const mark = fc.constantFrom<Name>('A', 'B');
const anyEvent = (at: number): fc.Arbitrary<Event> =>
  fc.oneof(
    fc.record({
      on: fc.constant('pointer-on-mark' as const),
      mark,
      at: fc.constant(at),
      fast: fc.boolean(),
      held: fc.boolean(),
    }),
    fc.record({ on: fc.constant('pointer-off' as const), at: fc.constant(at), onWay: fc.boolean() }),
    fc.constant(tick(at)),
    fc.constantFrom(card, esc, press, gone),
    fc.record({ on: fc.constant('pin' as const), pinned: fc.boolean() }),
    fc.record({ on: fc.constant('key-held' as const), held: fc.boolean(), mark: fc.option(mark) }),
    fc.record({ on: fc.constant('move' as const), mark }),
    fc.record({ on: fc.constant('focus' as const), inside: fc.boolean() }),
  );
const story = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }).chain((gaps) => {
  const times = gaps.map((_gap, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0));
  return fc.tuple(...times.map(anyEvent));
});

describe('whatever the reader does', () => {
  const rules = fc.record({ dwellMs: fc.constantFrom(0, 20, 300, 1000), needsKey: fc.boolean() });

  it('a card is seen exactly in the states that say so, and is loaded before it is shown', () => {
    fc.assert(
      fc.property(story, rules, (events, some) => {
        let state = atRest<Name>();
        let seen: Name | null = null;
        let loaded: Name | null = null;
        for (const event of events) {
          const [after, effects] = next(state, event, { ...RULES, ...some });
          for (const effect of effects) {
            if (effect.do === 'load') loaded = effect.mark;
            if (effect.do === 'hide') seen = loaded = null;
            if (effect.do !== 'show') continue;
            expect(loaded).toBe(effect.mark);
            seen = effect.mark;
          }
          state = after;
          expect(seen).toBe(state.is === 'open' || state.is === 'pinned' ? state.mark : null);
          if (state.is === 'closed') expect(loaded).toBeNull();
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('left alone it comes to rest: no timer runs for ever', () => {
    fc.assert(
      fc.property(story, rules, (events, some) => {
        const all = { ...RULES, ...some };
        let state = events.reduce<Intent<Name>>((before, event) => next(before, event, all)[0], atRest());
        for (let ticks = 0; ticks < 6; ticks++) {
          const due = wakeAt(state);
          if (due === null) return;
          [state] = next(state, tick(due), all);
        }
        expect(wakeAt(state)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('Esc always leaves nothing open', () => {
    fc.assert(
      fc.property(story, rules, (events, some) => {
        const all = { ...RULES, ...some };
        const state = events.reduce<Intent<Name>>((before, event) => next(before, event, all)[0], atRest());
        const [after] = next(state, esc, all);
        expect(after.is).toBe('closed');
        expect(wakeAt(after)).toBeNull();
      }),
    );
  });
});

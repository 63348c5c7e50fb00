import type { EventClass, Figure } from '../figure';
import { NOT_ACTIVE, TRIGGERS } from '../lexicon/events';
import { FILLERS, HELPERS } from '../lexicon/grammar';
import { groupOf, isPersonal } from '../lexicon/people';
import type { Head } from './head';
import { type Amount, at, phrase, type Range, type Reading, wordsOf } from './reading';
import { isExcepted, isWhole } from './whole';

/** A word of the event table in a sentence. */
export interface Trigger {
  range: Range;
  event: EventClass;
}

export interface EventFound {
  event: NonNullable<Figure['event']>;
  rule: string;
}

/** All triggers of a sentence in order; “called up” before “called”. */
function triggersOf(reading: Reading): Trigger[] {
  const found: Trigger[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const { lower, kind } = at(reading, i);
    if (kind !== 'word') continue;
    const next = at(reading, i + 1);
    const skip = next.text === '-' ? 2 : 1;
    const pair = TRIGGERS.get(`${lower} ${at(reading, i + skip).lower}`);
    const event =
      pair ??
      (isNoTrigger(reading, i) ? undefined : TRIGGERS.get(lower)) ??
      (lower === 'victims' && /^(?:(?:number|toll) of|of the)$/.test(phrase(reading, i - 2, i)) ? 'killed' : undefined);
    if (!event) continue;
    const to = pair ? i + skip + 1 : i + 1;
    found.push({ range: { from: i, to }, event });
    i = to - 1;
  }
  return found;
}

const INPATIENTS = /^(?:hospital|intensive)$/;

/** “in hospital” only where it says what became of people; the month of March; patients “sent home”. */
function isNoTrigger(reading: Reading, i: number): boolean {
  const { lower, text } = at(reading, i);
  if (lower === 'in' && INPATIENTS.test(at(reading, i + 1).lower))
    return !/^(?:was|were|are|is|be|remain|remains|remained|still|others)$/.test(at(reading, i - 1).lower);
  if (lower === 'rescue')
    return /^(?:workers?|teams?|crews?|boats?|helicopters?|services?|operations?|efforts?|forces|dogs)$/.test(
      at(reading, i + 1).lower,
    );
  if (lower === 'sent') return /^(?:home|away|packing)$/.test(at(reading, i + 1).lower);
  return lower === 'march' && text === 'March';
}

/** How far a helper chain or a nominal may reach, in tokens. */
const RIGHT = 9;
const LEFT = 7;
const TOLL = 14;

export interface EventScene {
  reading: Reading;
  triggers: readonly Trigger[];
  /** The trigger that covers a token. */
  triggerAt: readonly (Trigger | undefined)[];
  /** Tokens that belong to an amount: another number between a word and this number parts them. */
  numbers: readonly (true | undefined)[];
}

export function sceneOf(reading: Reading, all: readonly Amount[]): EventScene {
  const triggers = triggersOf(reading);
  const triggerAt: (Trigger | undefined)[] = [];
  for (const trigger of triggers) for (let i = trigger.range.from; i < trigger.range.to; i++) triggerAt[i] = trigger;
  const numbers: true[] = [];
  for (const amount of all) for (let i = amount.at.from; i < amount.at.to; i++) numbers[i] = true;
  return { reading, triggers, triggerAt, numbers };
}

/**
 * What happened to those counted. In order: the words behind the noun (“were killed”), the noun itself (“members”;
 * first where it names no people: “requests were sent”), the verb before it (“killed 43”), a nominal before it (“the toll rose to 43”), else the only event of the sentence.
 */
export function eventOf(scene: EventScene, amount: Amount, head: Head): EventFound | null {
  const { reading } = scene;
  if (isExcepted(reading, amount)) return null;
  if (isWholeIn(scene, amount, head)) return named(scene, ofWhole(scene, amount, head), 'event-noun');
  if (head.kind === 'money') return named(scene, dealing(scene, amount), 'event-paid');
  if (head.kind !== 'count' && !(head.kind === 'other' && head.canonical === '')) return null;
  const found = happened(scene, amount, head);
  // “could cost thousands of workers their jobs”: sums cost, people do not.
  return found?.event.class === 'cost' ? null : found;
}

/** The whole of which a part is told beside it. */
export const isWholeIn = (scene: EventScene, amount: Amount, head: Head): boolean =>
  isWhole(scene.reading, amount, head, (token) => taken(scene, token));

function happened(scene: EventScene, amount: Amount, head: Head): EventFound | null {
  return (
    named(scene, thing(scene, amount, head), 'event-noun') ??
    populated(scene, amount, head) ??
    (head.rules.includes('head-predicate') ? named(scene, inside(scene, amount, head), 'event-noun') : null) ??
    named(scene, done(scene, amount, head), 'event-before') ??
    named(scene, behind(scene, head, amount), 'event-behind') ??
    named(scene, inside(scene, amount, head), 'event-noun') ??
    named(
      scene,
      before(scene, amount, FORCES.has(groupOf(head.canonical)) || head.canonical === 'man'),
      'event-before',
    ) ??
    named(scene, nominal(scene, amount), 'event-nominal') ??
    (head.canonical && head.canonical !== 'body' && isPersonal(head.canonical)
      ? (onCraft(scene, head) ?? named(scene, only(scene, amount), 'event-only'))
      : null)
  );
}

function named(scene: EventScene, trigger: Trigger | null, rule: string): EventFound | null {
  if (!trigger) return null;
  const whole = coordinate(scene, trigger);
  return { event: { class: whole.event, trigger: wordsOf(scene.reading, whole.range) }, rule };
}

const HOME =
  /\b(?:(?:city|town|village|community|hamlet|commune|neighbou?rhood|island|country|nation|province|region|state|place|camp|settlement|suburb|district|enclave|territory) of|home to|population(?: of| is| was)?|populated by|inhabited by)(?: (?:about|around|some|roughly|nearly|almost|over|more than|at least|an estimated))?$/;

/** “a city of 160,000 people”, “home to 167,000”. */
function populated({ reading }: EventScene, amount: Amount, head: Head): EventFound | null {
  if (head.canonical !== '' && !isPersonal(head.canonical)) return null;
  const said = HOME.exec(phrase(reading, Math.max(0, amount.at.from - 6), amount.at.from))?.[0];
  if (!said) return null;
  const from = Math.max(0, amount.at.from - said.split(' ').length);
  return {
    event: { class: 'population', trigger: wordsOf(reading, { from, to: amount.at.from }) },
    rule: 'event-population',
  };
}

const find = (scene: EventScene, i: number): Trigger | undefined => scene.triggerAt[i];
const taken = (scene: EventScene, i: number): boolean => scene.numbers[i] === true;

function inside(scene: EventScene, amount: Amount, head: Head): Trigger | null {
  if (!head.range) return find(scene, amount.at.to) ?? null;
  for (let i = head.range.to - 1; i >= head.range.from; i--) {
    const trigger = find(scene, i);
    if (trigger) return trigger;
  }
  return null;
}

/** A noun that names what was done, not people to whom more can happen. */
const DEEDS = new Set<EventClass>(['requested', 'voted', 'awarded', 'paid']);

function thing(scene: EventScene, amount: Amount, head: Head): Trigger | null {
  const trigger = head.range ? inside(scene, amount, head) : null;
  return trigger && DEEDS.has(trigger.event) && !isPersonal(head.canonical) ? trigger : null;
}

const DOES =
  /^(?:kill|wound|injur|detain|arrest|jail|sav|free|releas|rescu|evacuat|displac|mobili[sz]|murder|execut)(?:e?s|e?d|ing)?$/;
const DOES_REACH = 3;

/**
 * “detained 40 protesters”, “killing all 67 people on board”: what was done to them is told, and not what they did, or
 * where they were.
 */
function done(scene: EventScene, amount: Amount, head: Head): Trigger | null {
  const { reading } = scene;
  let i = Math.min(amount.at.from, amount.hedge?.from ?? amount.at.from) - 1;
  for (
    const least = i - DOES_REACH;
    i > least && /^(?:all|the|a|an|another|further|some)$/.test(at(reading, i).lower);
  )
    i--;
  if (!DOES.test(at(reading, i).lower) || AUXILIARY.test(at(reading, i - 1).lower)) return null;
  const told = behind(scene, head, amount);
  const isOver = told === null ? isPersonal(head.canonical) : told.event === 'aboard';
  return isOver ? (find(scene, i) ?? null) : null;
}

/** Said of somebody, these are the sentence's own verb, and so told of the part. */
const THEIR_OWN =
  /^(?:die[ds]?|fle[ed]|survive[ds]?|perished|succumbed|drowned|disappeared|marched|rallied|protested|gathered|took|joined|came|met|voted|left)$/;
/** Between those counted and how they are: “people still missing”, “confirmed dead”. */
const STATED = /^(?:still|now|already|later|confirmed|reported|feared|presumed|believed)$/;
/** A headline may begin so, and leave out its “were”. */
const HEADLINE_START = 6;
const FINITE = /^(?:was|were|are|is|have|has|had|remains?|remained|became|said|says)$/;

/** What the whole itself is known by: “the 40 protesters”, “12 people on board”, “ten who were called up”. */
function ofWhole(scene: EventScene, amount: Amount, head: Head): Trigger | null {
  const { reading } = scene;
  if (/^(?:who|that|which)$/.test(at(reading, head.after).lower)) return chain(scene, head.after);
  const own = inside(scene, amount, head);
  let behind = head.after;
  while (STATED.test(at(reading, behind).lower)) behind++;
  const next = find(scene, behind) ?? null;
  if (own !== null || next === null || next.event === 'aboard') return own ?? next;
  const { from } = next.range;
  if (THEIR_OWN.test(at(reading, from).lower)) return null;
  const isHeadline = amount.at.from < HEADLINE_START && !reading.tokens.some(({ lower }) => FINITE.test(lower));
  return isHeadline ? null : next;
}

function behind(scene: EventScene, head: Head, amount: Amount): Trigger | null {
  const start = Math.max(head.after, amount.at.to);
  return (
    chain(scene, start) ?? chain(scene, overPostmodifier(scene, start)) ?? chain(scene, overPart(scene.reading, start))
  );
}

/** Helpers, then the trigger. */
function chain(scene: EventScene, start: number): Trigger | null {
  if (start < 0) return null;
  if (/^["”’]$/.test(at(scene.reading, start).text)) start++;
  // “310 miners in total died”
  if (/^in (?:total|all)$/.test(phrase(scene.reading, start, start + 2))) start += 2;
  for (let i = start; i < start + RIGHT; i++) {
    const trigger = find(scene, i);
    // “all 18 people aboard were killed”: where they were, then what happened to them.
    if (trigger?.event === 'aboard') return chain(scene, trigger.range.to) ?? trigger;
    if (trigger) return trigger;
    // “six children and four women were among the dead”
    if (at(scene.reading, i).lower === 'among' && /^(?:the|those)$/.test(at(scene.reading, i + 1).lower)) {
      i++;
      continue;
    }
    if (taken(scene, i) || !HELPERS.has(at(scene.reading, i).lower)) return null;
  }
  return null;
}

const POSTMODIFIER = /^(?:from|of|in|aboard|on|at|inside|near|across)$/;
const AMONG = /^(?:including|among|most|mostly|many)$/;
const AUXILIARY = /^(?:was|were|are|is|have|has|had)$/;

/** “11 civilians, four of them children, were killed”: the token behind the aside, or −1. */
function overPart(reading: Reading, start: number): number {
  if (at(reading, start).text !== ',' || !/^of (?:them|whom)$/.test(phrase(reading, start + 2, start + 4))) return -1;
  for (let i = start + 4; i < start + TOLL; i++) if (at(reading, i).text === ',') return i + 1;
  return -1;
}

/** “98 evacuees from the northern towns of X and Y were killed”: the auxiliary behind what describes the noun, or −1. */
function overPostmodifier(scene: EventScene, start: number): number {
  const isAside = at(scene.reading, start).text === ',' && AMONG.test(at(scene.reading, start + 1).lower);
  if (!isAside && !POSTMODIFIER.test(at(scene.reading, start).lower)) return -1;
  for (let i = isAside ? start : start + 1; i < start + TOLL; i++) {
    const { lower, kind } = at(scene.reading, i);
    if (AUXILIARY.test(lower)) return i;
    // “, including seven children, were killed”
    if (at(scene.reading, i).text === ',' && AMONG.test(at(scene.reading, i + 1).lower)) {
      for (i++; i < start + TOLL && at(scene.reading, i).text !== ','; ) i++;
      continue;
    }
    if (taken(scene, i) || kind !== 'word' || find(scene, i) || /^(?:that|which|who|when|where)$/.test(lower))
      return -1;
  }
  return -1;
}

/** Who is lost is dead. */
const FORCES = new Set(['soldier', 'militant', 'police']);

/** “they had lost 58 fighters”: people, not jobs. */
function losses({ reading }: EventScene, i: number, isWho: boolean): Trigger | null {
  return isWho && at(reading, i).lower === 'lost' ? { range: { from: i, to: i + 1 }, event: 'killed' } : null;
}

function before(scene: EventScene, amount: Amount, isWho: boolean): Trigger | null {
  const start = amount.hedge ? Math.min(amount.hedge.from, amount.at.from) : amount.at.from;
  for (let i = start - 1; i >= Math.max(0, start - LEFT); i--) {
    const trigger = find(scene, i) ?? losses(scene, i, isWho);
    if (trigger) return NOT_ACTIVE.has(at(scene.reading, i).lower) ? null : trigger;
    if (taken(scene, i) || !FILLERS.has(at(scene.reading, i).lower)) return null;
  }
  return null;
}

const NOUNS =
  /^(?:toll|victims|population|turnout|crowd|marchers|arrests|evacuees|missing|survivors|deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|mobili[sz]ation|requests?|members(?:hip)?|dead|injuries|deployment|wounded|injured)$/;

/** “has risen to at least”, “reached”, “stands at”: the subject may stand far before. */
const REACHED =
  /\b(?:(?:rose|risen|rises|climbed|jumped|increased|raised|revised|grew|grown|mounted|gone up|stands?|stood|put) (?:to|at)|reached|reaches|hits?|passed|surpassed|exceeded|is|was)$/;
const FAR = 45;

/** “the death toll rose to at least 43”, “the number of dead stands at 43”. No clause ends between them. */
function nominal(scene: EventScene, amount: Amount): Trigger | null {
  const start = Math.min(amount.hedge?.from ?? amount.at.from, amount.at.from);
  // “take the total toll … to above 600”
  const isReached =
    REACHED.test(phrase(scene.reading, Math.max(0, start - 3), start)) ||
    isPutAt(scene.reading, start) ||
    hasRisen(scene.reading, start) ||
    (amount.hedge !== null && at(scene.reading, start - 1).lower === 'to');
  let nearest: Trigger | null = null;
  for (let i = start - 1; i >= Math.max(0, start - (isReached ? FAR : TOLL)); i--) {
    const token = at(scene.reading, i);
    if (token.text === ';' || (!isReached && (taken(scene, i) || token.text === ','))) break;
    const trigger = find(scene, i);
    // “The death toll in a blast among evacuees rose to 70”: it is the toll that rises.
    if (trigger && isReached && token.lower === 'toll') return trigger;
    if (trigger && (NOUNS.test(token.lower) || (isReached && isNumberOf(scene.reading, i)))) nearest ??= trigger;
    if (nearest && !isReached) break;
  }
  return nearest;
}

/** “put the turnout at 42,000” */
function isPutAt(reading: Reading, start: number): boolean {
  if (at(reading, start - 1).lower !== 'at') return false;
  for (let i = start - 2; i > start - PUT_REACH; i--)
    if (/^(?:put|puts|putting|estimated?|stood|stands)$/.test(at(reading, i).lower)) return true;
  return false;
}

const PUT_REACH = 9;

/** “has gone up from nine yesterday to seventeen” */
function hasRisen(reading: Reading, start: number): boolean {
  if (!/^(?:to|from)$/.test(at(reading, start - 1).lower)) return false;
  for (let i = start - 2; i > start - PUT_REACH; i--)
    if (/^(?:risen|rose|up|climbed|grown|grew|jumped|fallen|down)$/.test(at(reading, i).lower)) return true;
  return false;
}

/** “the number of people killed”: what happened to those whose number is told. */
function isNumberOf(reading: Reading, trigger: number): boolean {
  if (at(reading, trigger - 1).lower === 'number') return true;
  for (let i = trigger - 1; i > trigger - 5; i--)
    if (at(reading, i).lower === 'of' && at(reading, i - 1).lower === 'number') return true;
  return false;
}

const CRAFT =
  /^(?:(?:were|was|are) )?(?:travelling |traveling |riding |packed |crammed )?(?:on|in|inside|onto) (?:the|a|an|its|this|that)(?: [a-z-]+)? (?:train|ferry|vessel|boat|ship|bus|plane|flight|aircraft|airliner|jet|helicopter)\b/;
const CRAFT_REACH = 8;

/** “some 850 people on the train” */
function onCraft({ reading }: EventScene, head: Head): EventFound | null {
  const words = wordsOf(reading, { from: head.after, to: Math.min(reading.tokens.length, head.after + CRAFT_REACH) });
  const said = CRAFT.exec(words.text.toLowerCase())?.[0];
  if (said === undefined) return null;
  const trigger = { start: words.start, end: words.start + said.length, text: words.text.slice(0, said.length) };
  return { event: { class: 'aboard', trigger }, rule: 'event-craft' };
}

/** The one event class a sentence speaks of. */
function only(scene: EventScene, amount: Amount): Trigger | null {
  const [first] = scene.triggers;
  if (
    !first ||
    first.event === 'aboard' ||
    first.event === 'destroyed' ||
    first.event === 'damaged' ||
    scene.triggers.some((t) => t.event !== first.event)
  )
    return null;
  const [from, to] =
    first.range.from < amount.at.from ? [first.range.to, amount.at.from] : [amount.at.to, first.range.from];
  for (let i = from; i < to; i++) if (endsClause(scene.reading, i)) return null;
  // “for only 120 people, survivors said”: who says so.
  if (/^(?:said|says|say|told)$/.test(at(scene.reading, first.range.to).lower)) return null;
  return first;
}

/** “; ”, “, and”, “, but”: what follows is told of others. */
function endsClause(reading: Reading, i: number): boolean {
  const { text } = at(reading, i);
  return text === ';' || (text === ',' && /^(?:and|but|while|whereas)$/.test(at(reading, i + 1).lower));
}

const DEALINGS = new Set<EventClass>(['paid', 'pledged', 'bought', 'cost']);

/** What was done with a sum: the nearest word for it. */
function dealing(scene: EventScene, amount: Amount): Trigger | null {
  const gap = ({ range }: Trigger): number =>
    Math.min(Math.abs(range.from - amount.at.to), Math.abs(amount.at.from - range.to));
  const told = scene.triggers.filter(({ event }) => DEALINGS.has(event));
  return told.toSorted((a, b) => gap(a) - gap(b))[0] ?? null;
}

const HARM = new Set<EventClass>(['killed', 'wounded']);
const JOIN = new Set(['or', 'and', '/']);

/** “killed or wounded” is one event; “dead and missing” is more than the dead, told by its words. */
function coordinate(scene: EventScene, trigger: Trigger): Trigger {
  const joined = (a: Trigger, b: Trigger | undefined): Trigger | null => {
    if (!b || a.event === b.event) return null;
    const range = { from: a.range.from, to: b.range.to };
    if (HARM.has(a.event) && HARM.has(b.event)) return { range, event: 'killed-or-wounded' };
    return a.event === 'missing' || b.event === 'missing' ? { range, event: 'missing' } : null;
  };
  const { from, to } = trigger.range;
  const next = JOIN.has(at(scene.reading, to).lower) ? joined(trigger, find(scene, to + 1)) : null;
  if (next) return next;
  const previous = JOIN.has(at(scene.reading, from - 1).lower) ? find(scene, from - 2) : undefined;
  return (previous && joined(previous, trigger)) ?? trigger;
}

import type { Figure } from '../figure';
import { type Features, featuresOfText, shared } from './features';
import { isCount } from './units';

interface Local {
  /** Up to the next number or clause: whose it is. */
  own: Features;
  /** The words around it: what it measures. */
  around: Features;
}

const locals = new WeakMap<Figure, Local>();
const LOCAL_BEFORE = 70;
const LOCAL_AFTER = 45;
/** Another number, or a clause, ends what belongs to this one: “the Union 38% and Forward 35%”. */
const BEFORE_OWN = /^.*(?:;|\d\S*)\s|^\S*\s(?=.*\s)/s;
const AFTER_OWN = /(?:[;,\d]| and | but ).*$/s;

/** Features of the words right beside a figure, its source left out. */
function localOf(figure: Figure): Local {
  const known = locals.get(figure);
  if (known) return known;
  const { text, start } = figure.sentence;
  const before = text.slice(Math.max(0, figure.start - start - LOCAL_BEFORE), figure.start - start);
  // “58 km (36 miles) northwest of the town”: a conversion parts nothing.
  const after = text.slice(figure.end - start, figure.end - start + LOCAL_AFTER).replace(/^\s*\([^)]*\)/, '');
  const featuresIn = (near: string): Features =>
    featuresOfText(figure.attribution ? near.replace(figure.attribution.source, ' ') : near);
  const local = {
    own: featuresIn(`${before.replace(BEFORE_OWN, '')} ${after.replace(AFTER_OWN, '')}`),
    around: featuresIn(`${before.replace(/^.*;/s, '')} ${after.replace(/[;,].*$/s, '')}`),
  };
  locals.set(figure, local);
  return local;
}

/** Each has names of its own beside it, and none in common: two parties' seats, two towns' inhabitants. */
export function areOfOthers(a: Figure, b: Figure): boolean {
  if (a.value !== null && a.value === b.value) return false;
  const [na, nb] = [localOf(a).own.names, localOf(b).own.names];
  if (na.size === 0 || nb.size === 0) return false;
  const common = shared(na, nb).length;
  // A share or a sum is somebody's: a name of its own on each side makes two of it.
  return isCount(a) ? common === 0 : na.size > common && nb.size > common;
}

/** A name beside each that both have: “58 km northwest of Tiva”. */
export function shareName(a: Figure, b: Figure): boolean {
  return shared(localOf(a).own.names, localOf(b).own.names).length > 0;
}

/** One names whose number it is, the other does not: enough to agree, too little to contradict. */
export function areHalfNamed(a: Figure, b: Figure): boolean {
  return (localOf(a).own.names.size === 0) !== (localOf(b).own.names.size === 0);
}

/** Words or names around both that both have. */
export function shareWords(a: Figure, b: Figure): boolean {
  const [first, second] = [localOf(a).around, localOf(b).around];
  return shared(first.words, second.words).length + shared(first.names, second.names).length > 0;
}

const WORDS_REACH = 80;

/** The few words before a figure: enough for every rule that looks back, and short on hostile texts too. */
export function wordsBefore({ sentence, start }: Figure, from = start): string {
  return sentence.text.slice(Math.max(0, from - sentence.start - WORDS_REACH), from - sentence.start);
}

/** As few behind it. */
export function wordsBehind({ sentence, end }: Figure): string {
  return sentence.text.slice(end - sentence.start, end - sentence.start + WORDS_REACH);
}

import type { Figure } from '../../figure';
import type { Meant, Rule } from './meant';
import { elsewhere, isOtherPeople, isOthers, ofAll, ofThem, others, othersOfThem } from './parts';
import { again, against, crowd, numberBehind, numberOf, sum } from './retold';

/**
 * Numbers whose noun is not said with them: “Some 40,000 people marched, organisers said. Police put the number at
 * 12,000.” What they count is taken from a figure before, within a paragraph, and only where words say so. In place.
 */
export function fillEllipses(figures: readonly Figure[], text: string): void {
  let told: Figure[] = [];
  let end = 0;
  for (const figure of figures) {
    if (text.slice(end, figure.sentence.start).includes('\n')) told = [];
    end = figure.sentence.end;
    const meant = isUnsaid(figure) ? firstOf(figure, told) : null;
    if (meant) take(figure, meant);
    if (figure.unit.canonical === '') continue;
    told.push(figure);
    if (told.length > MOST_TOLD) told.shift();
  }
}

/** Nobody reads further back, and a page of numbers stays quick. */
const MOST_TOLD = 12;

function firstOf(figure: Figure, told: readonly Figure[]): Meant | null {
  for (const rule of RULES) {
    const meant = rule(figure, told);
    if (meant) return meant;
  }
  return null;
}

function take(figure: Figure, { unit, event, rule }: Meant): void {
  figure.unit = unit;
  figure.event ??= event;
  figure.confidence = Math.max(figure.confidence, FAIRLY);
  figure.rules.push(rule);
}

const FAIRLY = 0.6;

const isUnsaid = (figure: Figure): boolean => isBare(figure) || isOthers(figure) || isOtherPeople(figure);

const isBare = ({ unit, event, rules }: Figure): boolean =>
  unit.canonical === '' && event === null && unit.kind !== 'money' && !rules.includes('list-unit');

const RULES: readonly Rule[] = [
  others,
  othersOfThem,
  ofThem,
  ofAll,
  elsewhere,
  sum,
  against,
  numberOf,
  numberBehind,
  again,
  crowd,
];

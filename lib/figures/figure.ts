import type { Span } from '../text';

/** How the stated number bounds the real one (FIGURES: intervals obey the bound). */
export type Bound = 'exact' | 'approx' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'range' | 'vague';

export type UnitKind = 'count' | 'money' | 'percent' | 'duration' | 'age' | 'length' | 'mass' | 'other';

/** What happened to those counted. `null` where the text does not say. */
export type EventClass =
  | 'killed'
  | 'wounded'
  | 'killed-or-wounded'
  | 'missing'
  | 'called-up'
  | 'sent'
  | 'detained'
  | 'freed'
  | 'displaced'
  | 'attended'
  | 'protested'
  | 'voted'
  | 'paid'
  | 'member'
  | 'requested'
  | 'awarded'
  | 'population'
  | 'rescued'
  | 'trapped'
  | 'aboard'
  | 'destroyed'
  | 'damaged'
  | 'without-power'
  | 'laid-off'
  | 'pledged'
  | 'bought'
  | 'cost';

export type Stance = 'says' | 'admits' | 'estimates' | 'denies';

/** Words of the sentence that decide something; offsets are into `Figure.sentence.text`. */
export type Words = Span & { text: string };

/** A quantity as stated in one text. All offsets count UTF-16 units of the text that was read. */
export interface Figure extends Span {
  /** Verbatim: hedge, number and the head it counts, e.g. “about 20 women”. */
  quote: string;
  sentence: Span & { text: string };
  /** The stated number; `null` for a range or a vague amount (“dozens”). */
  value: number | null;
  /** The interval the real number lies in, as the bound allows. `null` is an open end. */
  lo: number | null;
  hi: number | null;
  bound: Bound;
  hedge: Words | null;
  /** `head` is the counted noun as written (“active members”), `canonical` its singular lemma or an ISO 4217 / SI code. */
  unit: { kind: UnitKind; head: string; canonical: string };
  event: { class: EventClass; trigger: Words } | null;
  scope: {
    population: string | null;
    side: 'each' | 'both' | 'one' | null;
    part: 'total' | 'subset' | null;
    place: string | null;
    /** Which of them: “seriously”, “hospitalised”; `null` when all are meant. */
    of: string | null;
    /** The words that say so. */
    words: Words[];
  };
  /** ISO dates; `surface` is how the text says it. */
  time: { surface: string; from: string | null; to: string | null } | null;
  attribution: {
    /** Who said it first: the end of the chain (“mayor Anna Lindqvist”). */
    source: string;
    surface: string;
    chain: string[];
    stance: Stance;
  } | null;
  /** The direction of a change (“rose 5%”, “up from”); a number after it is a level or a difference. */
  change: 'up' | 'down' | null;
  /** The same sum in other units, in brackets: “one million rubles (£13,700)”. */
  equals: { value: number; canonical: string; quote: string } | null;
  role: 'content' | 'noise';
  /** 0–1. Below 0.5 a figure is never compared. */
  confidence: number;
  /** Names of the rules that fired, in order. */
  rules: string[];
}

/**
 * The engine in the shape that scorers of quantity extraction ask for (`extract`, `compare`, `alignCorpus`): thin
 * adapters over what the extension itself calls. Units are spelt out, conversions in brackets stand as figures.
 */
import {
  alignFigures,
  compare as compareFigures,
  extract as extractFigures,
  type Figure,
  type Identified,
  type Verdict,
} from '../../figures';

export const name = 'second-source';

export interface ScoredFigure {
  start: number;
  end: number;
  value: number | null;
  lo: number | null;
  hi: number | null;
  bound: Figure['bound'];
  change?: 'up' | 'down';
  unit: string | null;
  subject: string;
  attribution: string | null;
  kind: string;
}

/** Every figure of a text, offsets into it. */
export function extract(text: string): ScoredFigure[] {
  return extractFigures(text).flatMap((figure) => [scored(figure), ...converted(figure, text)]);
}

function scored(figure: Figure): ScoredFigure {
  const { start, end, value, lo, hi, bound, unit, event, attribution } = figure;
  return {
    start,
    end,
    value,
    lo,
    hi,
    bound,
    ...(figure.change && bound === 'exact' ? { change: figure.change } : {}),
    unit: unitName(unit),
    subject: [unit.head, event?.trigger.text].filter(Boolean).join(' '),
    attribution: attribution?.source ?? null,
    kind: unit.kind,
  };
}

/** “85 miles (135 kilometers)”: the bracket as a figure of its own, hedged as the first. */
function converted(figure: Figure, text: string): ScoredFigure[] {
  const { equals, value } = figure;
  if (!equals) return [];
  const start = text.indexOf(equals.quote, figure.end);
  const scale = value ? equals.value / value : 1;
  const times = (end: number | null): number | null => (end === null ? null : end * scale);
  return [
    {
      ...scored(figure),
      start,
      end: start + equals.quote.length,
      value: equals.value,
      lo: times(figure.lo),
      hi: times(figure.hi),
      unit: unitName({ kind: figure.unit.kind, head: '', canonical: equals.canonical }),
    },
  ];
}

const CURRENCY = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
const SPELT: Readonly<Record<string, string>> = {
  m2: 'square metre',
  km2: 'square kilometre',
  cm2: 'square centimetre',
  m3: 'cubic metre',
  km3: 'cubic kilometre',
  cm3: 'cubic centimetre',
  µm: 'micrometre',
  nm: 'nanometre',
  µg: 'microgram',
  kWh: 'kilowatt hour',
  MWh: 'megawatt hour',
  GWh: 'gigawatt hour',
  Wh: 'watt hour',
  W: 'watt',
  TWh: 'terawatt hour',
};

function unitName({ kind, head, canonical }: Figure['unit']): string | null {
  if (kind === 'age') return `${canonical} of age`;
  if (canonical === '') return head || null;
  return canonical
    .split('/')
    .map((part) => (/^[A-Z]{3}$/.test(part) ? (CURRENCY.of(part) ?? part) : (SPELT[part] ?? part)))
    .join(' per ')
    .replace(/ per unit$/, '');
}

/** A claim as scorers give it: a figure that somebody else read, with the words around it. */
export interface ScoredClaim {
  value: number | null;
  lo?: number | null;
  hi?: number | null;
  bound: Figure['bound'];
  quote: string;
  context: string;
  doc: string;
  date: string | null;
}

export interface ScoredDocument {
  id: string;
  title: string;
  text: string;
  date?: string | null;
}

type Scored = 'agree' | 'compatible' | 'conflict' | 'different-scope';
/** Scorers know no updates: an update is two numbers that cannot both hold. */
const scoredVerdict = (verdict: Verdict): Scored =>
  verdict === 'updated' ? 'conflict' : verdict === 'translation-variant' ? 'compatible' : verdict;

/** The verdict on two claims that are known to be about one thing; what the engine will not link it does not compare. */
export function compare(a: ScoredClaim, b: ScoredClaim): Scored {
  const [first, second] = [figureOf(a), figureOf(b)];
  const judged = first && second ? compareFigures(first, second, { ofOneThing: true }) : null;
  return judged ? scoredVerdict(judged.verdict) : 'different-scope';
}

/** The engine's own figure at the quote, the one whose number is the claim's. */
function figureOf(claim: ScoredClaim): Figure | null {
  const start = claim.context.indexOf(claim.quote);
  const end = start + claim.quote.length;
  const there = extractFigures(claim.context, { published: claim.date })
    .flatMap((figure) => [figure, ...inBrackets(figure, claim.context)])
    .filter((figure) => figure.start < end && start < figure.end);
  return (
    there.find((figure) => figure.value === claim.value && figure.bound === claim.bound) ??
    there.find((figure) => (claim.value === null ? figure.lo === claim.lo : figure.value === claim.value)) ??
    there[0] ??
    null
  );
}

/** The figure that a conversion in brackets states. */
function inBrackets(figure: Figure, text: string): Figure[] {
  return converted(figure, text).map(({ start, end, value, lo, hi }) => ({
    ...figure,
    start,
    end,
    value,
    lo,
    hi,
    unit: { ...figure.unit, canonical: figure.equals?.canonical ?? '' },
    equals: { value: figure.value ?? 0, canonical: figure.unit.canonical, quote: figure.quote },
  }));
}

/** All links between figures of different documents, offsets into each document's text. */
export function alignCorpus(docs: readonly ScoredDocument[]) {
  const read = docs.map(({ id, title, text, date }) => ({
    article: id,
    published: date ?? null,
    about: `${title}\n\n${text}`,
    figures: extractFigures(text, { published: date ?? null }).map(
      (figure, at): Identified<Figure> => ({ ...figure, id: `${id}-${at}` }),
    ),
  }));
  const placeOf = new Map(
    read.flatMap(({ article, figures }) =>
      figures.map(({ id, start, end }) => [id, { doc: article, start, end }] as const),
    ),
  );
  return alignFigures(read).flatMap(({ pairs }) =>
    pairs.flatMap(({ a, b, verdict }) => {
      const [first, second] = [placeOf.get(a), placeOf.get(b)];
      return first && second ? [{ a: first, b: second, verdict: scoredVerdict(verdict) }] : [];
    }),
  );
}

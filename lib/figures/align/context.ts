import { featuresOf, shared } from '../judge/features';
import type { Context } from '../judge/thing';
import { publishedDate } from '../read/time';
import type { AlignedDocument } from './align';

/** What the articles as wholes tell: their names, how rare a name is, when they appeared. */
export interface Corpus {
  between: (a: number, b: number) => Context;
  /** Names and nations of a document's figures, most frequent first. */
  names: readonly (readonly string[])[];
}

const NAME_SUPPORT = 0.6;
const NATION_SUPPORT = 0.3;
const MOST_SUPPORT = 2;
const NEAR_DAYS = 7;
const NEAR_SUPPORT = 0.5;
const DAY_MS = 86_400_000;
/** In a library of fewer articles every name may stand in each, and yet tell. */
const SMALL = 20;

export function contextOf(documents: readonly AlignedDocument[]): Corpus {
  const names = documents.map((document) => namesOf(document, 'names'));
  const nations = documents.map((document) => namesOf(document, 'nations'));
  const frequency = new Map<string, number>();
  for (const set of names) for (const name of set) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const weigh = (name: string): number => rarity(frequency.get(name) ?? 1, documents.length);
  const days = documents.map((document) => publishedDate(document.published));
  const between = (a: number, b: number): Context => {
    const [na, nb] = [names[a] ?? EMPTY, names[b] ?? EMPTY];
    const byName = shared(na, nb).reduce((sum, name) => sum + NAME_SUPPORT * weigh(name), 0);
    const byNation = NATION_SUPPORT * shared(nations[a] ?? EMPTY, nations[b] ?? EMPTY).length;
    const [da, db] = [days[a], days[b]];
    const near = da && db && Math.abs(da.getTime() - db.getTime()) <= NEAR_DAYS * DAY_MS ? NEAR_SUPPORT : 0;
    const iso = (day: Date | null | undefined): string | null => day?.toISOString().slice(0, 10) ?? null;
    return { support: Math.min(MOST_SUPPORT, byName + byNation) + near, weigh, published: [iso(da), iso(db)] };
  };
  return { between, names: names.map((set, i) => [...set, ...(nations[i] ?? [])]) };
}

const EMPTY: ReadonlySet<string> = new Set();

function namesOf(document: AlignedDocument, field: 'names' | 'nations'): ReadonlySet<string> {
  const found = new Set<string>();
  for (const figure of document.figures) for (const name of featuresOf(figure)[field]) found.add(name);
  return found;
}

/** 1 for a name of few articles, falling to 0 for one that stands in all of a large library. */
function rarity(count: number, total: number): number {
  if (total <= SMALL) return 1;
  return Math.min(1, (2 * Math.log(total / count)) / Math.log(total));
}

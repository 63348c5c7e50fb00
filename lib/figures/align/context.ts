import { featuresOf, featuresOfText, shared } from '../judge/features';
import type { Context } from '../judge/thing';
import { publishedDate } from '../read/time';
import type { FigureDocument } from './align';

/** What the articles as wholes tell: their names, how rare a name is, when they appeared. */
export interface Corpus {
  between: (a: number, b: number) => Context;
  /** Names and nations under which a document's figures are looked up. */
  names: readonly (readonly string[])[];
}

const NAME_SUPPORT = 0.6;
const NATION_SUPPORT = 0.3;
const MOST_SUPPORT = 2.5;
const NEAR_DAYS = 7;
/** News of one day stays near it; articles further apart tell of one incident only where they date it. */
const FAR_DAYS = 30;
const NEAR_SUPPORT = 0.5;
const DAY_MS = 86_400_000;
/** In a library of fewer articles every name may stand in each, and yet tell. */
const SMALL = 20;
/** The opening says what an article is about; what comes later is background as often as not. */
const OPENING_CHARS = 1500;

export function contextOf(documents: readonly FigureDocument[]): Corpus {
  const openings = documents.map(({ about, figures }) =>
    about === undefined ? gathered(figures) : featuresOfText(about.slice(0, OPENING_CHARS)),
  );
  const frequency = new Map<string, number>();
  for (const { names } of openings) for (const name of names) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const weigh = (name: string): number => rarity(frequency.get(name) ?? 1, documents.length);
  const days = documents.map((document) => publishedDate(document.published));
  const between = (a: number, b: number): Context => {
    const [fa, fb] = [openings[a], openings[b]];
    if (!fa || !fb) return { support: 0, weigh, published: [null, null], isFar: false };
    const byName = shared(fa.names, fb.names).reduce((sum, name) => sum + NAME_SUPPORT * weigh(name), 0);
    const byNation = NATION_SUPPORT * shared(fa.nations, fb.nations).length;
    const [da, db] = [days[a], days[b]];
    const gap = da && db ? Math.abs(da.getTime() - db.getTime()) / DAY_MS : null;
    const near = gap !== null && gap <= NEAR_DAYS ? NEAR_SUPPORT : 0;
    const iso = (day: Date | null | undefined): string | null => day?.toISOString().slice(0, 10) ?? null;
    return {
      support: Math.min(MOST_SUPPORT, byName + byNation) + near,
      weigh,
      published: [iso(da), iso(db)],
      isFar: gap !== null && gap > FAR_DAYS,
    };
  };
  return { between, names: openings.map(({ names, nations }) => [...names, ...nations]) };
}

function gathered(figures: FigureDocument['figures']) {
  const names = new Set<string>();
  const nations = new Set<string>();
  for (const figure of figures) {
    const found = featuresOf(figure);
    for (const name of found.names) names.add(name);
    for (const nation of found.nations) nations.add(nation);
  }
  return { names, nations };
}

/** 1 for a name of few articles, falling to 0 for one that stands in all of a large library. */
function rarity(count: number, total: number): number {
  if (total <= SMALL) return 1;
  return Math.min(1, (2 * Math.log(total / count)) / Math.log(total));
}

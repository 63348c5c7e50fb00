import type { Figure } from '../figure';
import { settingOf } from './setting';

/** Time said coarsely, with a word that looks back: “in September”, “since 2011”. */
const COARSE =
  /^(?:(?:in|during|since|last|back in|late|early|mid) )?(?:the (?:beginning|start|end) of )?(?:[A-Z][a-z]+)?,? ?(?:(?:19|20)\d{2})?$/;
const DAY = /[A-Z][a-z]+ \d{1,2}\b|\b\d{1,2} [A-Z][a-z]+/;
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const YEAR = /\b(?:19|20)\d{2}\b/;

const LAST_YEAR = /\blast (?:year|month|week)$/i;
const AGO = /\b(?:months?|years?|decades?) ago$/;
const DAY_MS = 86_400_000;
/** News looks back no further than so many days without saying that it does. */
const FRESH_DAYS = 10;

interface Era {
  /** Older than the news itself. */
  isBackground: boolean;
  month: string | null;
  year: string | null;
}

function eraOf(figure: Figure, published: string | null): Era {
  const surface = figure.time?.surface.trim() ?? '';
  const year = YEAR.exec(surface)?.[0] ?? (LAST_YEAR.test(surface) ? (figure.time?.from?.slice(0, 4) ?? null) : null);
  const month = MONTH.exec(surface)?.[0] ?? null;
  const isNow = published !== null && figure.time?.to != null && figure.time.to >= published.slice(0, 7);
  const isCoarse = !DAY.test(surface) && (year !== null || month !== null) && COARSE.test(surface);
  const isOld =
    published !== null &&
    !/^(?:by|until|till|since|as of)\b/i.test(surface) &&
    figure.time?.to != null &&
    Date.parse(published) - Date.parse(figure.time.to) > FRESH_DAYS * DAY_MS;
  return { isBackground: (isCoarse && !isNow) || isOld || AGO.test(surface) || LAST_YEAR.test(surface), month, year };
}

/**
 * Whether two counts of harm, or two measurements, belong to different times: one tells of the news, the other looks
 * back to a month or year (“a quake in September killed six”), or both look back to different ones.
 */
export function areOfDifferentTimes(
  a: Figure,
  b: Figure,
  published: readonly [string | null, string | null],
): 'surely' | 'maybe' | null {
  const [ea, eb] = [eraOf(a, published[0]), eraOf(b, published[1])];
  if (ea.year && eb.year && ea.year !== eb.year) return 'surely';
  if (!ea.isBackground && !eb.isBackground) return null;
  if (ea.month && eb.month) return ea.month === eb.month ? null : 'surely';
  if (ea.isBackground === eb.isBackground) return null;
  const fresh = ea.isBackground ? b : a;
  const isNamed = a.unit.kind === 'count' && (ea.isBackground ? ea : eb).year !== null;
  return fresh.time?.to || settingOf(fresh).isLead || isNamed ? 'surely' : 'maybe';
}

/** Both look back to one year: “in 1989, 200 people died”. */
export function areOfOnePast(a: Figure, b: Figure, published: readonly [string | null, string | null]): boolean {
  const [ea, eb] = [eraOf(a, published[0]), eraOf(b, published[1])];
  return ea.isBackground && eb.isBackground && ea.year !== null && ea.year === eb.year;
}

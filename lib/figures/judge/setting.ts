import type { Figure } from '../figure';
import { type Incident, incidentsIn, scenesIn } from '../lexicon/incidents';
import { featuresOfText, skeleton } from './features';

/** Which incident a figure belongs to, as far as its sentence tells. */
export interface Setting {
  /** Kinds of incident named near the number. */
  incidents: ReadonlySet<Incident>;
  /** The count runs over a war, or since a day: it holds more than one incident. */
  isLong: boolean;
  /** “the first quake”, “one of the tremors”, “aftershocks, the strongest of magnitude 5.4”: which of several. */
  order: 'first' | 'second' | 'some' | 'after' | null;
  /** “another”, “elsewhere”, “in a separate attack”: not the incident that the article is about. */
  isAside: boolean;
  /** What the number's own words say it happened to or by: “nine died when a ferry sank”. */
  scenes: ReadonlySet<string>;
  /** Skeletons of the places that the number's own words name. */
  places: ReadonlySet<string>;
  /** Stands in the opening sentences, or tells the toll. */
  isLead: boolean;
}

/** “since the offensive began”, “since the start of the trial”: as long as the incident itself. */
const OWN =
  /\bsince (?:(?:the|its) (?:start|beginning|launch|outbreak|onset) of )?(?:the|this|that|its|his) (?:[\w-]+ ){0,2}(?:operation|battle|trial|storm|typhoon|hurricane|cyclone|quake|earthquake|tsunami|flood|fire|blaze|protest|rally|march|search|evacuation|truce|ceasefire|summit)s?\b/gi;
const LONG =
  /(?<!\b(?:has|have|had) )\bsince (?![^.;]{0,50}\b(?:yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)|\b(?:over|during|in) (?:the (?:last|past) )?(?:\w+ )?(?:\w+ )?(?:years|months|weeks) of\b|\b(?:\w+[- ])?(?:year|month|week|day)[- ](?:long|old) (?:war|conflict|offensive|campaign|uprising|siege)|\bthis (?:year|month)\b|\b(?:total|overall) (?:toll|number)\b/i;
/** “the deadliest since 1998”: a comparison, not a count since then. */
const RECORD = /\b(?:\w+est|worst|first|most \w+)\b.*\b(?:since|this (?:year|month))\b/i;
const ASIDE =
  /\b(?:elsewhere|separate(?:ly)?|another (?:\w+ ){0,2}(?:attack|raid|strike|incident|bombing|school|blast|explosion)|in other|earlier attack|hours (?:earlier|before))\b/i;
const TOLL = /\btoll\b/i;
const LEAD_CHARS = 600;

const settings = new WeakMap<Figure, Setting>();

/** The setting of a figure; kept for as long as the figure lives. */
export function settingOf(figure: Figure): Setting {
  const known = settings.get(figure);
  if (known) return known;
  const clause = clauseOf(figure);
  const incidents = incidentsIn(clause);
  const own = ownWords(figure);
  const setting: Setting = {
    incidents,
    isLong:
      figure.unit.kind === 'count' &&
      ((LONG.test(clause.replace(OWN, ' ')) && !RECORD.test(clause)) || (incidents.has('war') && incidents.size === 1)),
    order: orderOf(figure),
    scenes: scenesIn(own),
    places: new Set(Array.from(featuresOfText(own).places, skeleton)),
    isAside: ASIDE.test(figure.sentence.text),
    isLead: figure.start < LEAD_CHARS || TOLL.test(clause),
  };
  settings.set(figure, setting);
  return setting;
}

/** What stops a clause for a figure: a semicolon, a dash, or a conjunction behind which another number is counted. */
const BREAK = /;| -- | – |,? (?:pushing|bringing|taking|raising|while|whereas) /g;

/** The part of the sentence that the figure stands in. */
function clauseOf({ start, end, sentence }: Figure): string {
  const { text } = sentence;
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(BREAK)) {
    const at = sentence.start + match.index;
    if (at < start) from = match.index;
    else if (at >= end) {
      to = match.index;
      break;
    }
  }
  return text.slice(from, to);
}

const BEFORE_OWN = /^.*(?:[;\d]| -- )/s;
const AFTER_OWN = /(?:[;\d]| -- |, (?!when|after|as|in|on|aboard)|\b(?:and|but|while|including)\b).*$/s;

/** The words around a figure that are not nearer to another number or clause. */
function ownWords({ start, end, sentence }: Figure): string {
  const before = sentence.text.slice(0, start - sentence.start).replace(BEFORE_OWN, '');
  return `${before} | ${sentence.text.slice(end - sentence.start).replace(AFTER_OWN, '')}`;
}

/** “the first quake, magnitude 7.6”, “one of the tremors”, “7.6 and 7.4” (the second of a list). */
function orderOf({ start, unit, sentence, rules }: Figure): Setting['order'] {
  if (unit.kind === 'count' || unit.kind === 'money') return null;
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start);
  if (/\baftershocks?\b[^.;]*$/i.test(before)) return 'after';
  const said = /\b(first|second|one(?: of the)?|another|several|smaller)\b[^.;]*$/i.exec(before)?.[1]?.toLowerCase();
  if (said === 'first') return 'first';
  // “followed three hours later by a tremor of magnitude 6.8”
  if (/\bfollowed\b[^.;]*\bby\b[^.;]*$/i.test(before)) return 'second';
  if (said === 'second' || rules.includes('list-second')) return 'second';
  if (rules.includes('list-first')) return 'first';
  return said ? 'some' : null;
}

/** Whether two settings can be one incident. */
export function areApart(a: Setting, b: Setting): boolean {
  if (a.isLong !== b.isLong) return true;
  if (a.isAside !== b.isAside) return true;
  return a.incidents.size > 0 && b.incidents.size > 0 && !meet(a.incidents, b.incidents);
}

function meet(a: ReadonlySet<Incident>, b: ReadonlySet<Incident>): boolean {
  for (const incident of a) if (b.has(incident)) return true;
  return false;
}

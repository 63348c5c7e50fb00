/** As many articles as wanted out of the invented events of tests/events: told again of other people, places and days. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleInput } from '../../../pack';
import { nameOf } from '../news';

const EVENTS = fileURLToPath(new URL('../../../../tests/events/', import.meta.url));
const FOLDERS = ['papers/tune', 'papers/aside', 'agencies/tune', 'agencies/aside'];
/** Where a document has no date. */
const SOME_DAY = '2026-03-01';
const DAY_MS = 86_400_000;
const MOST_DAYS = 900;
/** A capital inside a sentence: a name, but for these. */
const NAME = /(?<=[\p{Ll},;’'"] )\p{Lu}\p{Ll}{3,}/gu;
const NO_NAMES = new Set(
  `January February March April May June July August September October November December Monday Tuesday Wednesday Thursday
  Friday Saturday Sunday Police Ministry Interior Health Defence Minister Prime President Governor Mayor General Colonel
  Captain Cross Crescent United Nations North South East West Northern Southern Eastern Western Hospital University
  Council Committee Party Army Navy Force Airport River Lake Port City District Province County State Street Road Bridge
  Company`.split(/\s+/),
);

interface Told {
  id: string;
  source: string;
  date: string | null;
  title: string;
  text: string;
}

/** Every event in turn, all its tellings together; in each further round under other names, on other days. */
export function retold(count: number): ArticleInput[] {
  const events = FOLDERS.flatMap((folder) => {
    const path = join(EVENTS, folder, 'clusters');
    return readdirSync(path)
      .sort()
      .map((file) => JSON.parse(readFileSync(join(path, file), 'utf8')) as { docs: Told[] });
  });
  const articles: ArticleInput[] = [];
  for (let round = 0; articles.length < count; round++)
    for (const [nth, { docs }] of events.entries()) {
      const renamed = renaming(round === 0 ? null : round * events.length + nth);
      const days = (round * 37 + nth * 11) % MOST_DAYS;
      articles.push(...docs.map((told) => articleOf(told, { id: `r${round}-${told.id}`, renamed, days })));
    }
  return articles.slice(0, count);
}

interface Retelling {
  id: string;
  renamed: (text: string) => string;
  days: number;
}

function articleOf({ source, date, title, text }: Told, { id, renamed, days }: Retelling): ArticleInput {
  const because = 'an invented event';
  const stated = (value: string) => ({ value, evidence: 'stated' as const, because });
  const unknown = { value: null, evidence: 'unknown' as const, because };
  const day = new Date(Date.parse((date ?? SOME_DAY).slice(0, SOME_DAY.length)) - days * DAY_MS);
  const published = day.toISOString().slice(0, SOME_DAY.length);
  const named = renamed(title);
  return {
    id,
    raw: `${named}\n\n${renamed(text)}`,
    metadata: {
      outlet: stated(source),
      title: stated(named),
      published: stated(published),
      author: unknown,
      link: unknown,
    },
  };
}

/** The same name everywhere in an event; its last letters stay, for they often tell a place from a person. */
function renaming(seed: number | null): (text: string) => string {
  if (seed === null) return (text) => text;
  const names = new Map<string, string>();
  const renamed = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const now = nameOf(seed * 31 + names.size * 7).slice(0, 5) + name.slice(-2);
    names.set(name, now);
    return now;
  };
  return (text) => text.replace(NAME, (name) => (NO_NAMES.has(name) ? name : renamed(name)));
}

import { type Chunk, chunksOf } from './chunks';
import { evidenceOf } from './clues';
import { nothing } from './evidence';
import { linkNames } from './link';
import type { NameMention } from './mention';
import { normal, readArticle } from './words';

/** Words of an article that somebody has marked as naming something: “the singer Ana Lima”, “Velm's”. */
export interface Surface {
  article: string;
  surface: string;
}

/** What a name of several parts may have between them. */
const LINK = /^ (?:in|of|on|at|for|and|the|& ?|- ?)+ $/;

/**
 * Groups marked words that are one thing, as `findTopics` does with the names that it finds: one number per surface,
 * the same for the same thing. Only the words and their articles count; of a description without a name (“the singer”),
 * the words stand for themselves.
 */
export function linkSurfaces(surfaces: readonly Surface[]): number[] {
  const mentions = surfaces.map(({ article, surface }) => mentionIn(article, surface));
  const groupOf = new Map<string, number>();
  linkNames(mentions).clusters.forEach((cluster, group) => {
    for (const mention of cluster.mentions) groupOf.set(placeOf(mention), group);
  });
  return mentions.map((mention) => groupOf.get(placeOf(mention)) ?? -1);
}

/** In one article one name is one thing. */
const placeOf = ({ article, name }: NameMention): string => `${article}\n${name}`;

/** The last name in the words, for what comes before it describes it; or the first, if a comma sets off what describes it. */
function mentionIn(article: string, surface: string): NameMention {
  const words = surface.replace(/(?<=.)\s*\([^()]*\)\s*$/, '').replace(/([\p{L}\p{N}])\s['’]s?$/u, '$1');
  const reading = readArticle(article, words);
  const all = chunksOf({ ...reading, flat: new Set() }, new Set());
  const chunks = isSetOff(all[0]) ? all.slice(0, 1) : all;
  const last = chunks.at(-1);
  if (!last) return { article, name: normal(surface).toLowerCase(), evidence: nothing(), title: null };
  const first = chunks.findLast((chunk, at) => at === 0 || !isLinked(chunks[at - 1], chunk)) ?? last;
  const start = first.words[0]?.start ?? 0;
  const name = normal(reading.text.slice(start, last.words.at(-1)?.end));
  // “Centre for Tides” is a centre, “Tide and Harbour Centre” too.
  const evidence = evidenceOf(/ (?:and|&) /.test(name) ? last : first);
  return { article, name, evidence, title: last.title };
}

function isLinked(before: Chunk | undefined, chunk: Chunk): boolean {
  const from = before?.words.at(-1)?.end;
  return from !== undefined && LINK.test(chunk.reading.text.slice(from, chunk.words[0]?.start));
}

/** “Ana Lima, a singer from Torvik” */
function isSetOff(chunk: Chunk | undefined): boolean {
  const [start, end] = [chunk?.words[0]?.start ?? 0, chunk?.words.at(-1)?.end ?? 0];
  const text = chunk?.reading.text ?? '';
  return /^,\s/.test(text.slice(end)) && !/\p{Ll}+ $|['’]s /u.test(text.slice(0, start));
}

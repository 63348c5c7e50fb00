import type { Chunk } from './chunks';
import { add, type Evidence, evidenceOf, nothing } from './evidence';

/** A name as one article writes it, and what it and the words around it say about its kind. */
export interface NameMention {
  article: string;
  name: string;
  evidence: Evidence;
}

/** Mentions that are written alike: they stand or fall together. */
export interface Spelling {
  name: string;
  mentions: NameMention[];
  evidence: Evidence;
}

export const mentionOf = (chunk: Chunk): NameMention => ({
  article: chunk.reading.article,
  name: chunk.name,
  evidence: evidenceOf(chunk),
});

/** “LINDQVIST” in a headline is written like “Lindqvist” in the text below it. */
export function spellings(mentions: readonly NameMention[]): Spelling[] {
  const mixed = new Map(mentions.filter(({ name }) => !isShouted(name)).map(({ name }) => [name.toLowerCase(), name]));
  const byName = new Map<string, Spelling>();
  for (const mention of mentions) {
    const quiet = isShouted(mention.name) ? mixed.get(mention.name.toLowerCase()) : undefined;
    const name = quiet ?? mention.name;
    const spelling = byName.get(name) ?? { name, mentions: [], evidence: nothing() };
    // Shouted, “Torvik” looks like initials: what that says is not counted.
    const said = quiet === undefined ? mention : { ...mention, evidence: nothing() };
    spelling.mentions.push(said);
    add(spelling.evidence, said.evidence);
    byName.set(name, spelling);
  }
  return [...byName.values()];
}

const isShouted = (name: string): boolean => /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u.test(name);

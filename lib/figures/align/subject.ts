import type { EventClass, Figure } from '../figure';
import { nationOf } from '../lexicon/nations';

/** Classes whose trigger can stand behind the noun: “soldiers killed or wounded”. */
const BEHIND = new Set([
  'killed',
  'wounded',
  'killed-or-wounded',
  'missing',
  'called-up',
  'sent',
  'detained',
  'freed',
  'displaced',
]);
const PARTICIPLE = /(?:ed|dead|sent|hurt|missing|called up|taken)$/i;

/** Occasions that a text names with a noun, and how the noun goes behind what is counted: “children for the title”. */
const OCCASION: Partial<Record<EventClass, { link: string; nouns: RegExp }>> = {
  attended: { link: 'at the', nouns: /^(?:meeting|gathering)$/ },
  awarded: { link: 'for the', nouns: /^(?:award|title|medal|designation|prize)s?$/ },
};
/** What is said where the texts' verbs cannot stand behind a noun (“talking to”, “seated”). */
const PLAINLY: Partial<Record<EventClass, string>> = { attended: 'present', protested: 'protesting' };

/**
 * What a group counts, in the texts' own words as far as they go: the nouns of its members, and what happened to them.
 * “soldiers killed or wounded”, “active members”, “women or mothers present”.
 */
export function subjectOf(figures: readonly Figure[]): string {
  const heads = unique(figures.map(headOf).filter((head) => head !== ''));
  const classes = new Set(figures.map((figure) => figure.event?.class ?? null));
  const [event] = classes;
  const longest = heads.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const noun = classes.size === 1 && event === 'member' ? longest : heads.slice(0, 2).join(' or ');
  if (!event) return noun || figures[0]?.quote || '';
  return `${noun} ${happening(event, triggersOf(figures), { isOne: classes.size === 1, noun })}`.trim();
}

function happening(event: EventClass, triggers: readonly string[], group: { isOne: boolean; noun: string }): string {
  const unsaid = triggers.filter((trigger) => !group.noun.toLowerCase().includes(trigger));
  const participle = unsaid.find((trigger) => PARTICIPLE.test(trigger));
  if (BEHIND.has(event)) return participle ?? '';
  // A verb of one member does not speak for members that tell of something else.
  if (!group.isOne) return '';
  const occasion = OCCASION[event];
  const noun = unsaid.find((trigger) => occasion?.nouns.test(trigger));
  return occasion && noun ? `${occasion.link} ${noun}` : (PLAINLY[event] ?? '');
}

const triggersOf = (figures: readonly Figure[]) =>
  unique(figures.map((figure) => figure.event?.trigger.text.toLowerCase() ?? '').filter((word) => word !== ''));

/** The noun without nation and determiners, which belong to the members. */
function headOf(figure: Figure): string {
  const { head } = figure.unit;
  const words = head.split(/\s+/).filter((word) => nationOf(word) === null || head.split(/\s+/).length === 1);
  return words.join(' ');
}

function unique(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}

import type { Figure } from '../figure';
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

/**
 * What a group counts, in the texts' own words: the noun of its fullest member, and what happened to them.
 * “soldiers killed or wounded”, “active members”, “women, mothers: meeting”.
 */
export function subjectOf(figures: readonly Figure[]): string {
  const heads = unique(figures.map(headOf).filter((head) => head !== ''));
  const triggers = unique(
    figures.map((figure) => figure.event?.trigger.text.toLowerCase() ?? '').filter((word) => word !== ''),
  );
  const longest = [...heads].sort((a, b) => b.length - a.length)[0] ?? '';
  const noun = figures.some((figure) => figure.event?.class === 'member') ? longest : heads.slice(0, 2).join(', ');
  const event = figures[0]?.event?.class;
  const inside = triggers.filter((trigger) => !noun.toLowerCase().includes(trigger));
  if (!event || inside.length === 0) return noun || figures[0]?.quote || '';
  const participle = inside.find((trigger) => PARTICIPLE.test(trigger));
  if (BEHIND.has(event) && participle) return `${noun} ${participle}`.trim();
  return noun ? `${noun}: ${inside[0]}` : (inside[0] ?? '');
}

/** The noun without nation and determiners, which belong to the members. */
function headOf(figure: Figure): string {
  const { head } = figure.unit;
  const words = head.split(/\s+/).filter((word) => nationOf(word) === null || head.split(/\s+/).length === 1);
  return words.join(' ');
}

function unique(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}

import type { Span } from '../../text';
import { MONTHS, STOPS, WEEKDAYS } from '../lexicon/grammar';
import { nationOf } from '../lexicon/nations';
import { setOf } from '../lexicon/words';
import { BODY_NOUN, bodiesIn, nounOf } from './bodies';
import { rankOf } from './ranks';
import type { StatementDraft, StatementKind } from './statement';

/** One sentence of an article that is being read, and who is named in it. */
export interface Sentence extends Span {
  text: string;
  names: readonly Name[];
}

/** A person's name in a sentence; `from` is where the titles begin that stand before it as capitals do. */
export interface Name extends Span {
  from: number;
  text: string;
}

/** Who is who in an article. */
export interface Story {
  /** Last name → full name; '' where two persons share it. */
  people: Map<string, string>;
  /** Noun → the body last named by it, or first, where none was before. */
  bodies: Map<string, string>;
}

const WORD = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]+)";
const CAPITALS = new RegExp(
  `${WORD}(?:[ \\u00a0](?:(?:al|el|bin|ibn|de|da|del|di|dos|du|la|van|von|der|den) ){0,2}${WORD}){0,7}`,
  'gu',
);
/** Besides offices, nations and small words, what stands before a name with a capital of its own. */
const TITLES = setOf(
  'prime mr mrs ms dr sir lord gen general col colonel lt major captain judge justice king queen prince princess pope cardinal sheikh professor state defense defence foreign interior finance party police security press former deputy vice acting',
);
/** A name that holds one of these is no person's. */
const IMPERSONAL = new RegExp(
  `^(?:${BODY_NOUN}s?|street|river|house|states|nations|war|times|post|news|city|day|island|sea|(?:nor|sou)th\\w*|(?:ea|we)st\\w*)$`,
);

export function isTitle(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /['’]s?$/.test(lower) || TITLES.has(lower) || STOPS.has(lower) || rankOf(lower) !== null || nationOf(lower) !== null
  );
}

export const isDay = (lower: string): boolean => WEEKDAYS.has(lower) || MONTHS.has(lower);

/** Persons named in a sentence: capitals in a row, less the titles, offices and nations before them. */
export function namesIn(text: string): Name[] {
  return Array.from(text.matchAll(CAPITALS)).flatMap(({ 0: all, index }): Name[] => {
    const words = all.split(/[ \u00a0]/);
    const bare = words.map((word, i) => (i === words.length - 1 ? word.replace(/['’]s?$/, '') : word));
    const own = bare.slice(1 + bare.findLastIndex(isTitle));
    const isNone = own.some((word) => IMPERSONAL.test(word.toLowerCase()) || isDay(word.toLowerCase()));
    if (isNone || own.length === 0 || own.length > 5) return [];
    const end = index + bare.join(' ').length;
    const start = end - own.join(' ').length;
    return [{ from: index, start, end, text: own.join(' ') }];
  });
}

/** Takes in whom and what an article names. */
export function storyOf(sentences: readonly Sentence[]): Story {
  const story: Story = { people: new Map(), bodies: new Map() };
  for (const { text, names } of sentences) {
    for (const { text: name } of names) {
      if (!name.includes(' ')) continue;
      const known = story.people.get(lastName(name)) ?? name;
      story.people.set(lastName(name), known.split(' ')[0] === name.split(' ')[0] ? known : '');
    }
    for (const [noun, name] of bodiesIn(text)) if (!story.bodies.has(noun)) story.bodies.set(noun, name);
  }
  return story;
}

/** As the reading goes on, “the council” means the last one named. */
export function goOn(story: Story, { text }: Sentence): void {
  for (const [noun, name] of bodiesIn(text)) story.bodies.set(noun, name);
}

export const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();

/** “Lima” → “Ana Lima”, if the article names one such person. A full name stands for itself. */
export const personOf = (story: Story, name: string): string | null =>
  name.includes(' ') ? name : story.people.get(name.toLowerCase()) || null;

/** “the council” → the body that is meant by it; other words stand for themselves. */
export function fullBody(story: Story, words: string): string {
  const noun = nounOf(words);
  return (noun === undefined ? undefined : story.bodies.get(noun)) ?? words;
}

interface Made extends Span {
  kind: StatementKind;
  subject: string;
  about: string;
  value: Span;
  words?: Span;
}

/** A statement out of offsets into its sentence. `words`, the deciding ones, are the value's unless said. */
export function stated({ start, end, text }: Sentence, made: Made): StatementDraft {
  const quote = (span: Span): string => text.slice(span.start, span.end);
  const { kind, subject, about, value, words = value } = made;
  return {
    start: start + made.start,
    end: start + made.end,
    quote: quote(made),
    sentence: { start, end, text },
    kind,
    subject,
    about,
    value: quote(value),
    words: { start: words.start, end: words.end, text: quote(words) },
  };
}

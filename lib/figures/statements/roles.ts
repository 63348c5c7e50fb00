import type { Span } from '../../text';
import { nationOf } from '../lexicon/nations';
import { BODY_NOUN, bodyOf, isOneBody, shareNation } from './bodies';
import { exclude, portfolioOf, ROLE, rankOf, standsAlone } from './ranks';
import type { StatementDraft } from './statement';
import { fullBody, type Name, personOf, type Sentence, type Story, stated } from './story';
import { AGREE, conflict, type Judged } from './verdicts';

const MAY_NAME_ROLE = new RegExp(`\\b${ROLE}\\b`, 'i');
const STOPS = '[^,.;:“”"()\\n–—]';
/** “Ana Lima, 46, a co-head of the council,”, “Lima, who heads the council”, “Lima is the head of the council.” */
const BEHIND = new RegExp(
  `^(?:,(?: (?:aged )?\\d{1,3},)?(?: who)?| is) (${STOPS}{3,120}?)(?=[,.;:)–—“”"]| who | which |$)`,
);
/** “the president of the council, Ana Lima,”, “UNRWA’s director, Ana Lima,” */
const BEFORE = new RegExp(
  `((?:the |an? |[\\p{L}’'-]+[’']s )(?:[\\p{L}.’'-]+ ){0,4}?(?:${ROLE})(?: (?:of|for|at|in) ${STOPS}{3,80})?), $`,
  'iu',
);
/** “council president Ana Lima” */
const TITLE = new RegExp(`((?:[\\p{L}.’'-]+ ){0,5}(?:${ROLE})) $`, 'iu');
/** “Bo Chen, the head of the council, Ana Lima”, “the wife of the president, Ana Lima”: it may be another's. */
const ANOTHERS = /(?:,|\b(?:of|to|for|and|or)) $/;
const OF = / (?:of|for|at|in|to|on|from|with|by) /;
const ENDS_IN_ROLE = new RegExp(`(?:^|\\s)(${ROLE})$`, 'i');
const VERB = /^((?:co-)?(?:heads|leads|chairs|runs|directs|commands|founded)) (.+)/;

/** Not, or not any more, or not yet. */
const NOT_NOW =
  /\b(?:former|ex|then|acting|interim|late|elect|designate|candidate|nominee|would-be|incoming|honorary|future|next|previous|past|ousted|deposed|de facto|self-\w+|shadow|old|longest|first|wife|husband|son|daughter|widow|not?)\b/i;
/** Sentences that tell of offices changing hands, or of another year. */
const MOVED =
  /\b(?:(?:19|20)\d\d\b|(?:appoint|succe[es]|replac|nominat|promot|sworn|inaugurat|elected|elects)|became|named|once\b|used to|t(?:ook|akes|aking) over|no longer)/i;
/** What may stand before an office and say whose it is. */
const BODY_WORD = new RegExp(
  `^(?:\\p{Lu}|${BODY_NOUN}(?:[’']s)?$|(?:police|army|navy|city|state|opposition|rebel)$)`,
  'u',
);

interface Found extends Span {
  value: Span;
  of: string;
}

/** Roles that a sentence gives to people by name, where grammar says surely whose role it is. */
export function readRoles(sentence: Sentence, story: Story): StatementDraft[] {
  const { text, names } = sentence;
  if (names.length === 0 || !MAY_NAME_ROLE.test(text) || MOVED.test(text)) return [];
  return names.flatMap((name) => {
    const subject = personOf(story, name.text);
    if (subject === null) return [];
    return [behind(text, name), before(text, name)].flatMap((found): StatementDraft[] => {
      if (!found) return [];
      const start = Math.min(name.start, found.start);
      const end = Math.max(name.end, found.end);
      const about = fullBody(story, found.of);
      return [stated(sentence, { kind: 'role', start, end, subject, about, value: found.value, words: found })];
    });
  });
}

function behind(text: string, { end }: Name): Found | null {
  const [all = '', words = ''] = BEHIND.exec(text.slice(end, end + 160)) ?? [];
  return phrase(words, end + all.length - words.length);
}

function before(text: string, { from, start }: Name): Found | null {
  const rest = text.slice(Math.max(0, start - 120), start);
  const apposed = start > from ? undefined : BEFORE.exec(rest)?.[1];
  if (apposed !== undefined) {
    const at = start - apposed.length - 2;
    return ANOTHERS.test(text.slice(0, at)) ? null : phrase(apposed, at);
  }
  const title = TITLE.exec(rest)?.[1]?.split(OF).at(-1) ?? '';
  return phrase(title, start - title.length - 1, true);
}

/** “the deputy head of Russia’s Council of Ports” at `at`: the office, and of what. A title leaves out what stands before it. */
function phrase(words: string, at: number, isTitle = false): Found | null {
  const span = (start: number, end: number): Span => ({ start: at + start, end: at + end });
  const [, verb, whole = ''] = VERB.exec(words) ?? [];
  if (verb) return { ...span(0, words.length), value: span(0, verb.length), of: whole };
  const cut = words.search(OF);
  const first = cut < 0 ? words : words.slice(0, cut);
  const office = ENDS_IN_ROLE.exec(first)?.[1] ?? '';
  const rank = NOT_NOW.test(first) ? null : rankOf(office);
  if (!rank) return null;
  const start = first.length - office.length;
  // “Deputy Foreign Minister”: below the office that the words end in.
  if (/\b(?:deputy|vice|assistant|junior)\b/i.test(first.slice(0, start))) return null;
  const lead = first.slice(0, start).match(/\S+\s+/g) ?? [];
  const owner = lead.slice(1 + lead.findLastIndex((word) => !BODY_WORD.test(word.trim()) && portfolioOf(word) === ''));
  const from = start - owner.join('').length;
  const after = cut < 0 ? '' : words.slice(cut).replace(OF, '');
  const isMinister = rank.office === 'minister';
  const of = isMinister || after === '' ? `${owner.join('').replace(/[’']s?(?=\s)/g, '')}${after}`.trim() : after;
  if (of === '' && !standsAlone(rank)) return null;
  // A minister is told by the portfolio: “defence minister”, “minister of defence”.
  const portfolio = isMinister && portfolioOf(owner.at(-1) ?? '') !== '' ? (owner.at(-1) ?? '') : '';
  const value = span(start - portfolio.length, isMinister ? words.length : first.length);
  return { ...span(isTitle ? from : 0, words.length), value, of };
}

/** Two roles of one person in one body: heads exclude co-heads and deputies, members go with all. */
export function judgeRoles(a: StatementDraft, b: StatementDraft): Judged | null {
  const [x, y] = [rankOf(a.value), rankOf(b.value)];
  const [of, other] = [a.about ?? '', b.about ?? ''];
  if (!x || !y) return null;
  const isOne = isOneBody(bodyOf(of), bodyOf(other)) || (standsAlone(x) && standsAlone(y) && mayBeOneState(of, other));
  if (!isOne) return null;
  const isApart = exclude({ ...x, of }, { ...y, of: other }) && !isLoose(a, x.place) && !isLoose(b, y.place);
  if (isApart) return conflict('roles-differ');
  if (x.office === y.office && x.place === y.place) return AGREE;
  return of === '' || other === '' ? null : { verdict: 'compatible', code: 'intervals-meet' };
}

/** “a leader of the group” is one of several. */
const isLoose = ({ words }: StatementDraft, place: string): boolean => place === '' && /^an? /i.test(words.text);

/** Offices of a state of which one text does not say the name, or both say one nation. */
function mayBeOneState(a: string, b: string): boolean {
  const [x, y] = [a, b].map((of) =>
    of.split(' ').filter((word) => portfolioOf(word) === '' && !/^(?:the|of)$/i.test(word)),
  );
  if (!x || !y || x.length > 1 || y.length > 1 || !shareNation(bodyOf(a), bodyOf(b))) return false;
  const [s = '', t = ''] = [x[0], y[0]];
  const isSaid = s !== '' && t !== '';
  return (
    [s, t].every((word) => /^(?:\p{Lu}|$)/u.test(word)) &&
    (!isSaid || nationOf(s) !== null || s.slice(0, 4) === t.slice(0, 4))
  );
}

import { singular } from '../lexicon/plurals';
import type { StatementDraft } from './statement';
import { lastName, personOf, type Sentence, type Story, stated } from './story';
import { UNSURE } from './unsure';
import { AGREE, conflict, type Judged } from './verdicts';

/** “met with the mothers of soldiers recently called up”: whom, and of whom. */
const MET =
  /\b(?:met|meets?|hosted|hosts|receive[sd]|greeted|addressed)(?: with)? (?:[\w-]+ ){0,5}?(mothers|fathers|parents|wives|widows|relatives|families|children|sons|daughters|survivors|colleagues) of ((?:[\w’'-]+ ){0,3}?([a-z-]+s|people|men|women)\b[^,.;:“”"()]{0,90})/gi;
/** What had happened to those whose kin they are. */
const FATES =
  '(?:recently |newly )?(?:called[- ]up|conscripted|mobili[sz]ed|drafted|enlisted);killed|died|slain|fallen;wounded|injured;missing;captured|detained|jailed|imprisoned|kidnapped|abducted|arrested;freed|released'
    .split(';')
    .map((words) => new RegExp(`\\b(?:${words})(?: (?:or|and) \\w+(?:ed|ing)\\b)?`, 'i'));
const MISSING = 3;

/** Whose kin somebody met, where the words describe the whole group. */
export function readGuests(sentence: Sentence, story: Story): StatementDraft[] {
  const { text, names } = sentence;
  return Array.from(text.matchAll(MET)).flatMap(
    ({ 0: all, 1: kin = '', 2: of = '', 3: whose = '', index }): StatementDraft[] => {
      const host = names.findLast(({ end }) => end <= index && index - end < 60);
      const fates = FATES.flatMap((fate) => fate.exec(of) ?? []).flatMap((word) => of.indexOf(word) + word.length);
      if (!host || fates.length === 0 || UNSURE.test(text.slice(host.end, index) + all)) return [];
      const start = index + all.length - of.length;
      const value = { start, end: start + Math.max(...fates) };
      const about = `${kin} of ${whose}`.toLowerCase();
      const subject = personOf(story, host.text) ?? host.text;
      return [stated(sentence, { kind: 'attendance', start: host.start, end: value.end, subject, about, value })];
    },
  );
}

/** Told apart from who stayed away, which is of the same kind. */
export const isOfGuests = ({ about = '' }: StatementDraft): boolean => /^[a-z]+ of [a-z-]+$/.test(about);

export const guestKey = ({ subject, about = '' }: StatementDraft): string =>
  `${lastName(subject)} ${singular(about.split(' ')[0] ?? '')}`;

/** One host, one kind of kin, and two fates that are not told of the same people. The missing may be dead or held. */
export function judgeGuests(a: StatementDraft, b: StatementDraft): Judged | null {
  const [x, y] = [a, b].map(({ value }) => FATES.flatMap((fate, i) => (fate.test(value) ? [i] : []))) as [
    number[],
    number[],
  ];
  if (a.subject !== b.subject && a.subject.includes(' ') && b.subject.includes(' ')) return null;
  if (x.join() === y.join()) return AGREE;
  const isApart = [...x, ...y].every((fate) => fate !== MISSING && x.includes(fate) !== y.includes(fate));
  return isApart ? conflict('attendees-differ') : null;
}

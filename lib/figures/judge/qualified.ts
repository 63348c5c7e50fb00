import type { Figure } from '../figure';
import { wordsBefore, wordsBehind } from './local';

/** What narrows a count without naming another group or place. Two counts of which only one is narrowed may agree, never conflict. */
const BEHIND: readonly RegExp[] = [
  // “Eighteen people were still missing there”, “16 victims in the village”
  /^[^.;,\d]{0,60}\b(?:there\b(?! (?:is|are|was|were)\b)|in the (?:village|hamlet|neighbou?rhood|district|building|camp)\b)/,
  // “71 wounded were brought in”
  /^[^.;,\d]{0,30}\b(?:brought in|admitted|received by|taken to (?:the|its|his|a|one) [^.;,]{0,30}(?:hospital|clinic))\b/,
  // “9,000 have returned”
  /^[^.;,\d]{0,25}\b(?:have|had|has) (?:since |already |now )?(?:returned|gone home|come back|gone back)\b/,
];
const BEFORE: readonly RegExp[] = [
  /\bin the (?:village|hamlet|neighbou?rhood|district|building|camp)\b[^.;,\d]{0,25}$/,
  // “the hospital is treating 31 injured”, “received 38 bodies”
  /\b(?:received|receiving|admitted|(?:is|was|were|are) treating)\b[^.;,\d]{0,20}$/,
  // “verified the deaths of 44 civilians”
  /\bverif(?:y|ied)\b[^.;\d]{0,60}$/,
  // “registered for 20,000 participants”
  /\b(?:registered|authorised|authorized|permitted|licensed|allowed|planned|invited) (?:for|to carry|to take)\b[^.;,\d]{0,12}$/,
  // “another 300 soldiers”
  /\b(?:another|a further|an additional|an extra|reinforced by)\b[^.;,\d]{0,15}$/,
  // “crested at 9.4 metres”
  /\b(?:crested|peaked|peak|record|highest|maximum)\b[^.;,\d]{0,25}$/,
];

/** Whether one is narrowed in a way that the other is not. */
export function areNarrowedApart(a: Figure, b: Figure): boolean {
  const [x, y] = [narrowingOf(a), narrowingOf(b)];
  return x !== y;
}

const narrowings = new WeakMap<Figure, string>();

function narrowingOf(figure: Figure): string {
  const known = narrowings.get(figure);
  if (known !== undefined) return known;
  const [before, behind] = [wordsBefore(figure), wordsBehind(figure)];
  const found = [
    ...BEHIND.map((rule) => (rule.test(behind) ? rule.source : '')),
    ...BEFORE.map((rule) =>
      rule.test(before) || rule.test(`${before}${figure.quote.split(' ')[0] ?? ''} `) ? rule.source : '',
    ),
  ].join('');
  narrowings.set(figure, found);
  return found;
}

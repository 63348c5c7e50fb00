import type { Figure } from '../figure';
import { familyOf } from '../lexicon/events';
import { wordsBefore, wordsBehind } from './local';

/** What narrows a count without naming another group or place. Two counts of which only one is narrowed may agree, never conflict. */
const BEHIND: readonly RegExp[] = [
  // “Eighteen people were still missing there”, “16 victims in the village”
  /^(?:(?!\bwho\b)[^.;,\d]){0,60}\b(?:there\b(?! (?:is|are|was|were)\b)|in the (?:village|hamlet|neighbou?rhood)\b)/,
  // “71 wounded were brought in”
  /^[^.;,\d]{0,30}\b(?:brought in|admitted|received by|taken to (?:the|its|his|a|one) [^.;,]{0,30}(?:hospital|clinic))\b/,
  // “80,000 again gathered”
  /^[^.;\d]{0,40}\bagain (?:gathered|marched|rallied|protested|demonstrated|took to)\b/,
  // “9,000 have returned”
  /^[^.;,\d]{0,25}\b(?:have|had|has) (?:since |already |now )?(?:returned|gone home|come back|gone back)\b/,
];
const BEFORE: readonly RegExp[] = [
  /\bin the (?:village|hamlet|neighbou?rhood)\b[^.;,\d]{0,25}$/,
  // “the hospital is treating 31 injured”, “received 38 bodies”
  /\b(?:received|receiving|admitted|taken in|took in|(?:is|was|were|are) treating)\b[^.;,\d]{0,20}$/,
  // “verified the deaths of 44 civilians”
  /\bverif(?:y|ied)\b[^.;\d]{0,60}$/,
  // “registered for 20,000 participants”
  /\b(?:registered|authorised|authorized|permitted|licensed|allowed|planned|invited) (?:for|to carry|to take)\b[^.;,\d]{0,12}$/,
  // “published the names of 89 dead”, “a funeral for 60 martyrs”, “the rebels lost 45 men”
  /\b(?:names of|funerals? (?:\w+ ){0,5}for|buried|coffins of|lost)\b[^.;,\d]{0,15}$/,
  // “eight were found in Marisk and the other three in Oskara”
  /\bthe (?:other|remaining)\s*$/,
  // “crested at 9.4 metres”
  /\b(?:crested|peaked|peak|highest)\b[^.;,\d]{0,25}$/,
];

/** “another 300 soldiers”; but another 87 who were hurt beside the dead are all the wounded. */
const MORE = /\b(?:another|a further|an additional|an extra)\b[^.;,\d]{0,15}$/i;

/** “84,000 men were drafted so far” of those who are to be; but a toll is always so far. */
const SO_FAR = /^[^.;\d]{0,45}\b(?:so far|already|to date)\b/i;

/** Whether one is narrowed in a way that the other is not. */
export function areNarrowedApart(a: Figure, b: Figure): boolean {
  return narrowingOf(a) !== narrowingOf(b);
}

const narrowings = new WeakMap<Figure, string>();

/** The rules that hold, one character each. */
function narrowingOf(figure: Figure): string {
  const known = narrowings.get(figure);
  if (known !== undefined) return known;
  const behind = wordsBehind(figure);
  // A hedge is a part of the quote: “another 300”.
  const before = `${wordsBefore(figure)}${/^\p{L}+ /u.exec(figure.quote)?.[0] ?? ''}`;
  const isHarm = figure.event !== null && familyOf(figure.event.class) === 'harm';
  const found = [
    ...BEHIND.map((rule) => rule.test(behind)),
    ...BEFORE.map((rule) => rule.test(before)),
    !isHarm && MORE.test(before),
    // “six more people were trapped”
    / more \p{L}/u.test(figure.quote) && !/ more than /.test(figure.quote),
    !isHarm && SO_FAR.test(behind),
  ]
    .map(Number)
    .join('');
  narrowings.set(figure, found);
  return found;
}

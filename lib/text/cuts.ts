import { isAppeal, opensAppeal } from './appeal';
import { cutHead } from './head';
import { isSection } from './labels';
import { countWords, endsLikeProse, isStory, type Line, LONGEST_RULED } from './line';
import { isEndMarker, kindOfLine, leadsAway } from './noise';
import { kindOfPrompt } from './prompts';
import { cutRelated } from './related';
import type { NoiseKind } from './span';

type Kinds = (NoiseKind | null)[];

/** A list of buttons and desks: no item is longer than this many words. */
const BUTTON_WORDS = 4;
/** What takes the rest of the page (an appeal, comments) begins in its second half. */
const TAIL = 0.5;

/** For each line why it is not article, or `null`. One pass for each rule that looks beyond its own line. */
export function classify(raw: string, lines: readonly Line[]): Kinds {
  const kinds: Kinds = lines.map((line) => kindOfLine(line) ?? (isAppeal(line.text) ? 'appeal' : null));
  const title = kinds.indexOf(null);
  for (const [i, { text }] of lines.entries()) if (i > title && leadsAway(text)) kinds[i] ??= 'related';
  cutPromptBoxes(lines, kinds);
  cutAfterEnd(lines, kinds);
  cutRelated(lines, kinds);
  cutMenus(lines, kinds);
  cutTail(raw, lines, kinds);
  cutHead(lines, kinds);
  cutFooter(lines, kinds);
  return kinds;
}

/** What stands between two prompts and is no sentence says what they offer. */
function cutPromptBoxes(lines: readonly Line[], kinds: Kinds): void {
  let inside = false;
  for (const [i, { text }] of lines.entries()) {
    const next = lines[i + 1];
    if (kinds[i] !== null) inside = kindOfPrompt(text) !== null;
    else if (inside && next && !endsLikeProse(text) && kinds[i + 1] !== null && kindOfPrompt(next.text) !== null)
      kinds[i] = 'related';
    else inside = false;
  }
}

function cutAfterEnd(lines: readonly Line[], kinds: Kinds): void {
  const story = lines.findIndex((line, i) => kinds[i] === null && isStory(line.text));
  if (story < 0) return;
  const end = lines.findIndex((line, i) => i > story && line.text.length < LONGEST_RULED && isEndMarker(line));
  if (end >= 0) for (let i = end; i < lines.length; i++) kinds[i] ??= 'navigation';
}

/**
 * Short lines in a row, at least three of them and half of them buttons or sections: a menu. Bullets need but two,
 * of which one is a button. A list that a colon announces is the story's own.
 */
function cutMenus(lines: readonly Line[], kinds: Kinds): void {
  const isKnown = (i: number): boolean => {
    const line = lines[i];
    return line !== undefined && (kinds[i] !== null || isSection(line) || isDesk(line));
  };
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (isItem(lines[end])) end++;
    const next = end;
    // A title above or a heading below the menu is none of its items.
    while (start < end && !isKnown(start)) start++;
    while (end > start && !isKnown(end - 1)) end--;
    const announced = lines[start - 1]?.text.endsWith(':') === true;
    const items = lines.slice(start, end);
    const known = items.filter((_, i) => isKnown(start + i)).length;
    const buttons = items.length >= 2 && items.every((line) => line.bullet);
    if (!announced && (buttons || (items.length >= 3 && known * 2 >= items.length))) {
      for (let i = start; i < end; i++) kinds[i] ??= buttons ? 'byline' : 'navigation';
    }
    start = Math.max(start, next);
  }
}

const isItem = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.text.length < 60 &&
  line.text !== '' &&
  !/[.!?:,;]["”’]?$/.test(line.text) &&
  countWords(line.text) <= BUTTON_WORDS;

const isDesk = ({ label }: Line): boolean => label.endsWith(' desk');

const COMMENTS =
  /^(?:\d* ?comments?(?: \(?\d+\)?)?|(?:show|view|see|read|all|load|leave|post|add|write|join) (?:a |all |the |your |in the )*(?:comments?|reply|conversation|discussion|debate)(?: ?\(?\d+\)?)?|conversation|discussion|join the (?:conversation|discussion|debate)|your email address will not be published.*|sort by:? .{1,20}|what are your thoughts|share your thoughts|reader comments|log in to comment|comments policy|responses? \(?\d+\)?|sign in to comment)$/;
const REPLIES =
  /^(?:reply|report|like|likes|\d+ likes?|upvote|downvote|flag|report abuse|\d+ repl(?:y|ies)|show \d+ repl(?:y|ies)|view repl(?:y|ies)|newest|oldest|most liked|best rated|worst rated|guest|respect|post comment|login to reply|name|email|comment|website)$/;
const NEAR = 15;

/** An appeal that fills the rest of the page, or the readers' comments: both are prose, so their heads have to tell. */
function cutTail(raw: string, lines: readonly Line[], kinds: Kinds): void {
  const inTail = (line: Line): boolean => line.start > raw.length * TAIL;
  const appeal = lines.findIndex((line) => inTail(line) && opensAppeal(line.text));
  if (appeal >= 0) for (let i = appeal; i < lines.length; i++) kinds[i] ??= 'appeal';

  const labels = lines.map(({ label }) => label);
  let stories = 0;
  for (const [i, line] of lines.entries()) {
    if (kinds[i] === null && isStory(line.text)) stories++;
    if (stories < 2 || !COMMENTS.test(labels[i] ?? '')) continue;
    const replies = labels.slice(i, i + NEAR).filter((words) => REPLIES.test(words)).length;
    if (replies < 2) continue;
    for (let at = i; at < lines.length; at++) kinds[at] ??= 'navigation';
    return;
  }
}

/** Behind the last paragraph, from the first button or related block on, what is no paragraph is the page's foot. */
function cutFooter(lines: readonly Line[], kinds: Kinds): void {
  let last = lines.length - 1;
  while (last >= 0 && !(kinds[last] === null && isStory(lines[last]?.text ?? ''))) last--;
  if (last < 0) return;
  const foot = kinds.findIndex((kind, i) => i > last && (kind === 'navigation' || kind === 'related'));
  if (foot >= 0) for (let i = foot; i < lines.length; i++) kinds[i] ??= 'navigation';
}

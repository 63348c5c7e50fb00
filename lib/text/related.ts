import { countWords, endsLikeProse, isStory, type Line, LONGEST_RULED } from './line';
import type { NoiseKind } from './span';

type Kinds = (NoiseKind | null)[];

/** Headings of blocks that lead to other articles. Tested on a label: lower case, no marks at its ends. */
const OPENER =
  /^(?:also read|read also|read next|keep reading|read more(?: news)?(?: on| about| here| from .{1,30})?|read (?:more )?(?:next|now)|related(?: articles?| stories| news| topics?| content| links?| coverage| posts?| video| videos| reading| items| to this| internet links)?|more (?:stories|news|headlines|videos?|coverage)(?: (?:like|from|on|about|in|for) .{1,40})?|more (?:from|on|in|about|like) (?:this\b.*|\S+(?: \S+){0,3})|more to (?:explore|read)|more top stories|recommended(?: for you| stories| reading| articles| by \S+)?|we recommend|trending(?: now| stories| topics| news)?|what['’]s trending|(?:the )?(?:most|top) (?:read|popular|viewed|watched|shared|commented|discussed|recent)(?: (?:stories|articles|news|posts|in|on|world|this week|today|now|popular)){0,2}|(?:top|latest|other|popular|featured|similar|recent|developing|breaking) (?:news|stories|headlines|articles|videos|posts|updates)(?: (?:from|in|on|of) .{1,30})?|(?:news )?latest|see also|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|you may have missed|in case you missed it|what (?:to )?(?:read|others are reading|readers are reading)(?: next)?|(?:\S{1,20} )?stories of the day|editors?['’]?s?['’]? (?:picks?|choices?)|must[ -]reads?|don['’]t miss|up next|next up|around the web|from (?:around )?the web|elsewhere on .{1,20}|from (?:our|the) (?:archives?|partners|magazine)|sponsored (?:links|content|stories)|promoted (?:content|stories)(?: by .{1,20})?|from our (?:advertisers|sponsors)|in this (?:story|article)|on this (?:story|topic)|related to this story|further reading|suggested (?:articles|reading|for you)|on the web|also on .{1,30}|also in (?:the news|this section)|discover more|explore more(?: on .{1,30})?|more articles by .{1,40}|stories you may (?:like|have missed)|live updates from \S+|galleries|latest in .{1,30}|what else is happening)$/;
/** Headings of lists of what the article is about. */
const TOPICS =
  /^(?:(?:related |article |more about |explore )?(?:topics|tags)|more about|explore more on these topics|topics in this (?:article|story)|filed under|companies in this article|people in this article)$/;
const NUMBERED = /^\d{1,2}[.)]?$/;
const HEADLINE_WORDS = 28;

const opensRelated = ({ text, label }: Line): boolean =>
  label !== '' && OPENER.test(label) && !/[.!?]["”’]?$/.test(text);
const opensTopics = ({ label }: Line): boolean => label !== '' && TOPICS.test(label);

/** Blocks of headlines: after their heading, before their “Read more”, or a list of bare links. */
export function cutRelated(lines: readonly Line[], kinds: Kinds): void {
  const firstStory = lines.findIndex((line, i) => kinds[i] === null && isStory(line.text));
  cutCards(lines, kinds);
  cutBlocks(lines, kinds, firstStory);
  cutLinkLists(lines, kinds);
  cutTeasers(lines, kinds);
}

/** A block goes on while its lines are headlines or teasers, that is, do not end as prose does. */
function cutBlocks(lines: readonly Line[], kinds: Kinds, firstStory: number): void {
  let inside = false;
  for (const [i, line] of lines.entries()) {
    const opens = opensRelated(line) || (i > firstStory && opensTopics(line));
    if (opens && !isCardButton(lines, kinds, i)) inside = true;
    else if (inside && kinds[i] === null && !line.link && isProse(lines, i)) inside = false;
    if (inside) kinds[i] ??= 'related';
    else if (opens) kinds[i] ??= 'navigation';
  }
}

/** A question is a headline if what follows is one too; before prose it is a heading of the story. */
function isProse(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? '';
  if (!endsLikeProse(text)) return text.length > LONGEST_RULED;
  const next = lines[i + 1]?.text ?? '';
  return !text.endsWith('?') || countWords(text) > HEADLINE_WORDS || next === '' || endsLikeProse(next);
}

/** “Headline / Read more” between two paragraphs: the card stands before its button. */
function isCardButton(lines: readonly Line[], kinds: Kinds, i: number): boolean {
  return lines[i]?.label === 'read more' && i > 0 && kinds[i - 1] === 'related';
}

function cutCards(lines: readonly Line[], kinds: Kinds): void {
  for (let i = 2; i < lines.length; i++) {
    if (lines[i]?.label !== 'read more') continue;
    const [before, card, after] = [lines[i - 2]?.text ?? '', lines[i - 1]?.text ?? '', lines[i + 1]?.text ?? ''];
    const words = countWords(card);
    if (kinds[i - 1] === null && words >= 4 && words <= HEADLINE_WORDS && !endsLikeProse(card) && !card.endsWith(':')) {
      if (isStory(before) && isStory(after)) kinds[i - 1] = 'related';
    }
  }
}

/** Two or more list items in a row that are links from end to end, none of them a sentence. */
function cutLinkLists(lines: readonly Line[], kinds: Kinds): void {
  const isLink = (i: number): boolean => {
    const line = lines[i];
    return line?.link === true && !endsLikeProse(line.text) && countWords(line.text) >= 3;
  };
  for (let i = 1; i < lines.length; i++) {
    if (kinds[i] !== null || !isLink(i) || !(isLink(i - 1) || isLink(i + 1))) continue;
    const introduced = lines[i - 1]?.text.endsWith(':') || (isLink(i - 1) && kinds[i - 1] === null);
    if (!introduced) kinds[i] = 'related';
  }
}

const FEWEST_STORIES = 3;
const TEASER_WORDS = 40;
const FEWEST_HEADLINES = 8;
const FEWEST_MARKS = 3;

/**
 * Below the story, headlines with a sentence each: from the first heading of a related block on all is cut, if no two
 * paragraphs in a row follow, if every sentence there is short, if headlines are three times as many, and if the page
 * has its marks there (dates, buttons, further headings). A story of questions and answers or of a list has one
 * paragraph to a heading and is none of it.
 */
function cutTeasers(lines: readonly Line[], kinds: Kinds): void {
  const isLong = ({ text }: Line): boolean => text.length > LONGEST_RULED || countWords(text) > TEASER_WORDS;
  const stories = lines.map((line, i) => (kinds[i] === null || kinds[i] === 'related') && isParagraph(line));
  // The last long paragraph, and the last that another follows: a tail begins behind both.
  let body = -1;
  let before = 0;
  for (const [i, line] of lines.entries()) {
    if (!stories[i]) continue;
    if (isLong(line) || stories[i - 1]) body = i;
  }
  const tail = lines.findIndex((line, i) => {
    if (stories[i]) before++;
    return i > body && before >= FEWEST_STORIES && opensRelated(line);
  });
  if (tail < 0) return;
  const teasers = stories.slice(tail).filter(Boolean).length;
  const marks = lines.slice(tail).filter((line, i) => kinds[tail + i] === 'byline' || opensRelated(line)).length;
  const headlines = lines.slice(tail).filter((line, i) => !stories[tail + i] && !NUMBERED.test(line.text)).length;
  if (headlines < Math.max(FEWEST_HEADLINES, 3 * teasers) || marks < FEWEST_MARKS) return;
  for (let i = tail; i < lines.length; i++) kinds[i] ??= 'related';
}

const isParagraph = ({ text }: Line): boolean => isStory(text) || text.length > LONGEST_RULED;

import { isByline, isCaption, isFootnote } from './credits';
import { kindOfLabel } from './labels';
import { countWords, type Line, LONGEST_RULED } from './line';
import { kindOfPrompt } from './prompts';
import type { NoiseKind } from './span';

/** The sign that nothing below is the article. */
export const isEndMarker = ({ text, label }: Line): boolean =>
  /^end of (?:story|article|text)$/.test(label) || /^[-–—*#\s(/]{0,8}ENDS?[-–—*#\s)/.]{0,8}$|^-\s?30\s?-$/.test(text);

const AD_LINE =
  /^(?:story|article|text|content|video) continues (?:below|after|following)\b.{0,40}$|^(?:continue|keep) (?:reading|scrolling) (?:below|after)\b.{0,30}$|^(?:scroll|scroll down) (?:to|for)\b.{0,40}\b(?:continue|more|story|video)\b.{0,20}$/i;
/** “Read more: …”, “RELATED: …”, “[Read: …]” and the like, with the headline they lead to. */
const LEADS =
  /^[[(]?(?:read(?: (?:also|more|next|on|now|our|the full (?:story|article)))?|also read|see also|also|see more|more|more on this|related|related (?:article|story|stories|video|content|news|link)s?|recommended|watch(?: (?:more|now|live|also|the video))?|listen|in pictures|in photos|gallery|photos|podcast|don['’]t miss|must[ -]read|up next|further reading|you may also like|trending(?: now)?|most read|explore more|keep reading|click here|before you go)\s*(?:[:|»>→]|[-–—]\s)\s*\S/i;
/** A headline in brackets of its own; a remark of the story is a sentence. */
const BRACKETED = /^\[[A-Z][^[\]]{10,200}[^[\].!?”"]\]$/;
const LINK_OPENERS = /^(?:related article|read more about|read more on|read next)\s\S/i;
const ARCHIVE =
  /^(?:original (?:url|link|article)|source url|archived? (?:from|at|copy)|permalink|url|short ?url|shortlink|link)\s*:?\s*(?:<?https?:\/\/\S*)?$|^[<([]?(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+$|^(?:canonical|doi|issn)\s*:\s*\S+$|^\[[^[\]]{1,60}\]:\s+<?(?:https?:|\/|#|mailto:)\S*(?:\s.{0,120})?$/i;
const TAGS =
  /^(?:topics?|tags?|tagged(?: with| in)?|filed under|more (?:on|about|from)|related topics?|keywords|categor(?:y|ies)|explore|posted in|published in|sections?)\s*:\s*(?<items>.+)$/i;
const SEPARATED = /\s[|•·/]\s|,\s/;
const MENU_MARKS = /\s?[|•·»›]\s?/;
const MENU_ITEM_WORDS = 4;

/** A line that says by itself that it is not article. */
export function kindOfLine(line: Line): NoiseKind | null {
  const { text } = line;
  if (text === '' || text.length > LONGEST_RULED) return null;
  const label = kindOfLabel(line);
  if (label && !text.startsWith('©')) return label;
  // One word that is no label can only be an address.
  if (!/\s/.test(text)) return ARCHIVE.test(text) ? 'markup' : isCaption(text) ? 'caption' : null;
  if (AD_LINE.test(text)) return 'advertisement';
  if (ARCHIVE.test(text)) return 'markup';
  if (isCaption(text)) return 'caption';
  if (isByline(text) || isFootnote(text)) return 'byline';
  if (isTagList(text) || isMenu(text)) return 'navigation';
  return kindOfPrompt(text);
}

/** A line that leads to another article, unless it is the title of this one. */
export const leadsAway = (text: string): boolean =>
  text.length <= LONGEST_RULED &&
  (LEADS.test(text) ||
    (BRACKETED.test(text) && countWords(text) > 3) ||
    (LINK_OPENERS.test(text) && countWords(text) > 4));

/** “Topics: Kenya | Elections”: items, not a sentence. */
function isTagList(text: string): boolean {
  const items = TAGS.exec(text)?.groups?.items;
  return (
    items !== undefined &&
    !/[.!?]["”’]?$/.test(items) &&
    (SEPARATED.test(items) || countWords(items) <= MENU_ITEM_WORDS)
  );
}

/** “Home | News | Sport”; a row of a table has numbers. */
function isMenu(text: string): boolean {
  const items = text.split(MENU_MARKS).filter((item) => item.trim() !== '');
  return (
    items.length >= 3 &&
    !/\d|[.!?]$/.test(text) &&
    items.every((item) => countWords(item) <= MENU_ITEM_WORDS) &&
    /^[|•·»›]|[|•·»›]/.test(text)
  );
}

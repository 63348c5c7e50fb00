import type { NoiseKind } from './span';

/** A line that says by itself that it is not article. Tested on a trimmed line of at most `LONGEST_RULED` units. */
interface LineRule {
  kind: NoiseKind;
  test: RegExp;
}

export const LONGEST_RULED = 400;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|van|von|al|bin|da|del|la|le)\s+)?\p{Lu}[\p{L}.'’-]*){0,4}`;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY_OF_WEEK = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const CLOCK = '(?:[\\s,|–-]*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*[A-Z]{2,4})?)?';

/** The sign that nothing below is the article. */
export const END_MARKER = /^[-–—*•#\s]*end of (?:story|article|text)\b[.!\s]*$/i;

/** Headings of blocks that lead to other articles. */
export const RELATED_OPENER =
  /^(?:also read|read also|read next|read more(?: news)?(?: on| about)?|related(?: articles?| stories| news| topics| content| links)?|more (?:stories|news|from|on this|like this)\b.*|recommended(?: for you| stories)?|trending(?: now| stories)?|(?:most|top) (?:read|popular|viewed|stories)|see also|you (?:may|might) also like|what to read next|(?:.{0,20}\s)?stories of the day|latest (?:news|stories)|editors?['’]s? picks?|around the web|sponsored (?:links|content))\s*:?$/i;

const LINE_RULES: readonly LineRule[] = [
  {
    kind: 'advertisement',
    test: /^[•*·\-–—\s]*(?:advertisement|advertising|ad|sponsored(?: content)?|promoted|story continues below(?: this)? ad(?:vertisement)?|article continues (?:below|after).*|scroll to continue.*)[.:\s]*$/i,
  },
  {
    kind: 'navigation',
    test: /^[•*·\-–—\s]*(?:share(?: this(?: article| story)?)?|tweet|print|e-?mail|comments?|\d+ comments?|subscribe(?: now)?|sign (?:up|in)|log in|read more|continue reading|show more|load more|next article|previous article|next|previous|back to top|exit mobile version|copy link|save|follow us.*|facebook|twitter|whatsapp|telegram|linkedin|skip to (?:main )?content|menu|home|listen to (?:this )?article|\d+ min(?:ute)?s? read)[.!…\s]*$/i,
  },
  {
    kind: 'appeal',
    test: /^(?:support us|donate(?: now)?|not ready to support today\??|remind me (?:later|in .*)|(?:payment|paiment) methods?|become a (?:member|supporter|patron)|one-?time|monthly|annual)[.!\s]*$/i,
  },
  {
    kind: 'related',
    test: /^(?:read (?:also|more|next)|also read|see also|related|recommended|watch|in pictures)\s*[:|»>]\s*\S/i,
  },
  {
    kind: 'related',
    test: /\bdownload\b.{0,40}\bapp\b|\bcatch all the\b.{0,80}\b(?:news|updates)\b|\bget (?:the latest|breaking) news\b|\bsign up (?:for|to) (?:our|the)\b|\bfollow us on\b|\bjoin our\b.{0,40}\b(?:channel|newsletter|group)\b|\bavailable (?:on|in) (?:the )?(?:app store|google play)\b/i,
  },
  {
    kind: 'markup',
    test: /^(?:original (?:url|link|article)|source url|archived? (?:from|at|copy)|permalink|url)\s*:?\s*(?:<?https?:\/\/\S*)?$/i,
  },
  { kind: 'markup', test: /^[<([]?https?:\/\/\S+$/i },
  { kind: 'markup', test: /^!\[[^\]]*\]\([^)]*\)$/ },
  { kind: 'markup', test: /^[-–—_*=#~•·\s]+$/ },
  {
    kind: 'byline',
    test: new RegExp(
      `^(?:published|updated|posted|last (?:updated|modified)|first published)?[:\\s]*(?:on\\s+)?${DAY_OF_WEEK}(?:${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})${CLOCK}$`,
      'i',
    ),
  },
  {
    kind: 'byline',
    test: /^[•*·\-–—\s]*(?:web|news|staff|city|foreign|online|digital|our) (?:desk|reporter|report|correspondent|writer|monitoring desk)$/i,
  },
  { kind: 'byline', test: new RegExp(`^[Bb][Yy]:?\\s+${NAME}(?:(?:,| and| &)\\s+${NAME})*$`, 'u') },
  { kind: 'caption', test: new RegExp(`^(?:[^/]{0,250}[.!?…”"]\\s+)?${NAME}(?:\\s*/\\s*${NAME})+\\.?$`, 'u') },
  {
    kind: 'caption',
    test: /^[([]?(?:photo|image|picture|video|file photo|illustration|graphic|credits?|photograph)s?(?: credits?)?(?: by)?\s*[:/©|]\s*\S/i,
  },
  { kind: 'caption', test: /^[([](?:photo|image|picture|file photo)s? (?:by|from|courtesy)\b.*[)\]]$/i },
  { kind: 'caption', test: /^©|©\s*(?:\d{4}\s+)?\p{Lu}[\p{L}\s/.]*$/u },
];

export function kindOfLine(line: string): NoiseKind | null {
  if (line.length > LONGEST_RULED) return null;
  return LINE_RULES.find((rule) => rule.test.test(line))?.kind ?? null;
}

import { type Line, LONGEST_LABEL } from './line';
import type { NoiseKind } from './span';

const list = (words: string): readonly string[] => words.split('|');
const set = (words: string): ReadonlySet<string> => new Set(list(words));

const ADVERTISING =
  'advertisement|advertisements|advertising|advertisment|ad|ads|sponsored|sponsored content|sponsor content|sponsored post|promoted|promoted content|promoted stories|paid content|paid partner|paid post|paid partnership|partner content|partner offers|ad feedback|ad choices|adchoices|skip ad|skip advertisement|advertisement - scroll to continue|scroll to continue|scroll down to continue|story continues below|story continues below ad|article continues below|continue reading below|report this ad|remove ads|remove ad|hide ad|close ad|why this ad|ads by google|content from our partners|video ad';

const BUTTONS =
  'like this|caption|read comments|subscribe|subscribe now|sign up|sign in|log in|login|register|my account|read more|read more here|read full story|read full article|read the full story|continue reading|comments are closed|no comments|continue reading the main story|keep reading|show more|show less|load more|see more|see less|see all|view all|view more|next article|previous article|next|previous|prev|next story|previous story|next post|next page|previous page|back to top|back to home|exit mobile version|link copied|link copied to clipboard|copied to clipboard|save|save for later|bookmark|more options|menu|main menu|open menu|close menu|close|search|search for|home|homepage|home page|skip|skip to content|skip to main content|skip to navigation|skip to footer|listen|listen to this article|listen to article|listen to this story|listen now|play|play video|play now|watch now|watch video|watch live|autoplay|full screen|fullscreen|view gallery|view photos|view graphic|view in full screen|view image in fullscreen|open image in gallery|enlarge|enlarge image|enlarge this image|toggle caption|hide caption|show caption|accept all|accept cookies|reject all|manage cookies|manage preferences|cookie settings|cookie policy|privacy policy|terms of use|terms of service|terms and conditions|terms & conditions|terms & conditions apply|contact us|about us|advertise with us|advertise|do not sell my personal information|newsletters|newsletter|text size|resize text|loading|please wait|follow|follow us|report a typo|report an error|suggest a correction|republish this article|buy photo|buy this photo|view in browser|download app|download now|get the app|open in app|enable notifications|allow notifications|not now|no thanks|learn more|find out more|click here|tap here|join now|join us|x|instagram|youtube|tiktok|messenger|threads|link|end of list|skip past newsletter promotion|after newsletter promotion|premium|subscriber only|for subscribers|subscribers only';

const SUPPORT =
  'support us|support our work|support our journalism|support independent journalism|support the guardian|donate|donate now|donate today|make a donation|give now|contribute|contribute now|not ready to support today|remind me later|remind me in|payment methods|paiment methods|payment method|become a member|become a supporter|become a patron|become a subscriber|one-time|monthly|annual|annually|other amount';

const AGENCY_LINES =
  'reuters|reuters staff|by reuters staff|associated press|the associated press|ap|ap news|afp|agence france-presse|agence france presse|agencies|news agencies|staff and agencies|and agencies|with agencies|from agencies|pa media|press association|pti|ani|ians|upi|dpa|xinhua|anadolu agency|staff|staff writer|staff reporter|staff report|staff writers|our foreign staff|our correspondent|our correspondents|from our correspondent|web desk|web report|monitoring desk|news service|wire reports|wire services|from wire reports|author|about the author|about the authors|written by';

const STAGE =
  'applause|laughter|laughs|crosstalk|inaudible|unintelligible|music|music playing|cheers and applause|cheering|begin video clip|end video clip|begin video tape|end video tape|begin videotape|end videotape|begin audio clip|end audio clip|video clip plays|commercial break|end video|begin video|foreign language|speaking foreign language|through translator|soundbite';

/** Desks and sections: each may be a heading of the story, three in a row are a menu. */
const SECTIONS = set(
  'news|sport|sports|weather|politics|business|tech|technology|science|health|culture|world|uk|us|u.s.|us & canada|africa|asia|australia|europe|latin america|middle east|americas|china|india|opinion|opinions|lifestyle|life|travel|food|arts|entertainment|entertainment & arts|tv|radio|music|film|books|education|environment|climate|economy|markets|money|magazine|video|videos|photos|pictures|in pictures|galleries|podcasts|audio|games|crosswords|crossword|puzzles|cartoons|jobs|cars|autos|classifieds|real estate|property|obituaries|archive|local|national|international|features|explainers|special reports|investigations|editorial|letters|columnists|shop|shopping|events|rewards|corrections|syndication|guidelines|privacy|terms|cookies|help|about|contact|careers|press|rss|sections|more|all|latest|trending|top stories|fashion|style|football|cricket|rugby|tennis|golf|royals|showbiz|celebrity|war in ukraine|fact check|history|nature|innovation|companies|investing|buzz',
);

const STAGE_NOTES = set(STAGE);

const KINDS: ReadonlyMap<string, NoiseKind> = new Map(
  (
    [
      ['advertisement', ADVERTISING],
      ['navigation', BUTTONS],
      ['appeal', SUPPORT],
      ['byline', AGENCY_LINES],
    ] as const
  ).flatMap(([kind, words]) => list(words).map((label): [string, NoiseKind] => [label, kind])),
);

const SHARING = set(
  'a|about|add|and|article|bluesky|by|click|clipboard|comment|comments|copy|e-mail|email|external|facebook|flipboard|follow|friends|full|gift|google|hide|in|instagram|jump|k|like|likes|line|link|linkedin|listen|m|mail|mastodon|messenger|more|new|on|open|opens|options|page|pinterest|plus|pocket|post|print|reddit|save|see|share|shares|sharing|show|skip|sms|story|tab|telegram|the|this|threads|through|to|tumblr|tweet|tweets|twitter|url|us|using|via|viber|view|views|vk|whatsapp|window|with|x|youtube',
);
const SHARES =
  /^(?:shares?|sharing|tweets?|facebook|twitter|whatsapp|e-?mail|print|comments?|linkedin|views|copy|telegram|pinterest|reddit|flipboard|tumblr|bluesky|mastodon)$/;

const SPOKEN = /[^.][.!?]["'”’]?$/;

/** A button, a marker or another label that stands on a line of its own. */
export function kindOfLabel({ text, label: words }: Line): NoiseKind | null {
  if (text.length > LONGEST_LABEL) return null;
  if (words === '') return /[\p{L}\p{N}]/u.test(text) ? null : 'markup';
  const kind = KINDS.get(words);
  // “Not now.” is speech: only an appeal (“Remind me later.”) or an advertisement's label ends as a sentence does.
  if (kind) return !SPOKEN.test(text) || kind === 'appeal' || kind === 'advertisement' ? kind : null;
  if (/^[([]/.test(text) && STAGE_NOTES.has(words)) return 'markup';
  return isSharing(words) && !SPOKEN.test(text) ? 'navigation' : null;
}

/** “Share on Facebook”, “1.2K shares”, “Facebook Twitter Email”, “View comments (12)”. */
function isSharing(words: string): boolean {
  const parts = words.split(/[^\p{L}\p{N}-]+/u);
  return parts.some((part) => SHARES.test(part)) && parts.every((part) => SHARING.has(part) || /^\d*[km]?$/.test(part));
}

export const isSection = ({ label }: Line): boolean => SECTIONS.has(label);

/** Stage notes of a transcript inside a line: “(Applause.)”, “[LAUGHTER]”. */
export const STAGE_NOTE = new RegExp(String.raw`\s?(?:\((?:${STAGE})\.?\)|\[(?:${STAGE})\.?\])`, 'gi');

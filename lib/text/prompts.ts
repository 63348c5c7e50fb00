import { countWords } from './line';
import type { NoiseKind } from './span';

/** An order to the reader at the head of a sentence … */
const ORDER =
  /(?:^|[.!?:…]\s+)(?:sign(?:ing)? up|subscribe|register (?:for|now|to|today)|join (?:us|our|the|thousands|more)|get (?:the|our|all|your|a|more|breaking|unlimited|full|exclusive|access|news)|download|follow|like us|find us|connect with us|stay (?:up.to.date|informed|connected|tuned|ahead|on top)|keep up|never miss|don['’]t miss|want (?:more|to|the)|looking for|click|tap|become|enter your|listen to|watch|check out|catch|for (?:more|the latest|all the latest|unlimited)|receive|discover|unlock|to (?:continue|keep) reading|continue reading with|create (?:a|an|your)|log in|sign in|already (?:a|an|have|registered|subscribed)|enjoy|turn on|enable|start your|please (?:subscribe|sign|log|register|enable|consider|try)|read (?:the full|more|all|unlimited)|see (?:all|more)|this (?:article|story|content) is|you can (?:also )?(?:follow|listen|watch|read|sign)|you (?:have|['’]ve)|do you have|got (?:a|any)|have you|are you|if you|send (?:us|your|me|tips|any)|e-?mail (?:us|the|him|her|me|your)|contact (?:us|me|him|her|the (?:author|reporter|newsroom)))(?=[\s:,])/i;
/** … and what such orders are about. */
const OFFER =
  /\b(?:newsletters?|(?:your|our) inbox|e-?mail (?:alerts?|updates?|address)|breaking news|(?:news|push|sms) (?:alerts?|updates?|notifications?)|(?:the|our|news|free|mobile) app\b|app store|google play|play store|(?:whatsapp|telegram|youtube|viber) (?:channel|group|community)|(?:unlimited|full|digital|premium) access|free trial|subscribers?\b|subscriptions?|(?:free|your|an) account|(?:daily|morning|evening|weekly) briefing|(?:our|the) [a-z\s]{0,20}podcast|wherever you get your podcasts|(?:on|our) (?:facebook|twitter|instagram|tiktok|linkedin|youtube|google news|apple news|flipboard|x)\b|twitter feed|facebook page|news quiz|latest (?:[a-z]+ )?(?:news|stories|headlines|updates)|(?:full|live|more|all) coverage|click here|(?:story|news) tips?|a tip\b|(?:story|news) ideas?|free articles?|article limit|your (?:browser|e-?mail|preferences|local newspaper))(?![a-z])|(?:^|\s)@\w{3,}|\S@\S+\.\w/i;
/** What no sentence of a story would be: the kind, and rules by what they are about. */
const SURE: readonly (readonly [NoiseKind, readonly RegExp[]])[] = [
  [
    'navigation',
    [
      // Cookies, consent and rights.
      /^(?:we|this (?:site|website|page)) (?:and our partners )?uses? cookies\b/i,
      /^by (?:signing up|subscribing|continuing to|clicking|registering|entering your|submitting|using this|providing)\b.{0,200}\b(?:you|our|your)\b/i,
      /^(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)\b/i,
      /^this (?:site|form) is protected by recaptcha\b/i,
      /^we (?:ask for|will never|won['’]t|value your|may earn|may receive)\b.{0,120}\b(?:permission|spam|share your|privacy|commissions?)\b/i,
      /^(?:for more information,? )?(?:see|read) our (?:privacy|data protection|cookie|terms)\b/i,
      /^our privacy (?:policy|notice)\b/i,
      /^use precise geolocation\b/i,
      // What a page without its player or scripts says.
      /^(?:sorry, )?your browser (?:does(?: no|n['’])t|is not)\b/i,
      /^(?:sorry, )?this (?:video|audio|content|media) (?:is not|isn['’]t|can(?: ?not|['’]t) be|is no longer)\b.{0,40}(?:available|played|supported|viewed|loaded)/i,
      /^to play this (?:video|content|audio)\b/i,
      /^allow .{1,30} content\?/i,
      /^this (?:article|page|story) contains content provided by\b/i,
      /^your video will play in\b/i,
      /^wait \d+ seconds? to continue\b/i,
      // Subscriptions.
      /^you (?:have|['’]ve) (?:reached|read|used|\d+|one|two|three|no) .{0,40}\b(?:articles?|limit)\b/i,
      /^already (?:a (?:subscriber|member)|have an account|registered|subscribed)\b/i,
      /^(?:thank you|thanks) for (?:signing up|subscribing|reading (?:the|our)|registering|your (?:support|feedback|patience while we verify))\b/i,
      /^this (?:article|story|content) is (?:only )?(?:available )?(?:for|to|reserved for|exclusive to|exclusively for|free for) (?:our )?(?:subscribers|registered|paying|members)\b/i,
      /^last (?:chance|call) to (?:subscribe|register)\b/i,
      // Comments.
      /^(?:your )?(?:e-?mail address|email) will not be published\b/i,
      /^required fields are marked\b/i,
      /^if you (?:would like|want|wish) to (?:add a )?comment\b/i,
      /^please (?:review|read) our (?:comment|commenting|community)\b/i,
      /^the comments below have\b/i,
      /^(?:view|read|see) (?:our )?(?:commenting|comment) (?:policy|guidelines)\b/i,
      /^(?:view|show|see|read|load) (?:all |the |more )?(?:\d+ )?(?:more )?(?:comments|replies|photos|images|posts)\b.{0,12}$/i,
      /^share or comment on this\b/i,
      // Counters and buttons.
      /^(?:advertisement|advertising)\s*[-–—:|]/i,
      /^(?:list|item|slide|image|photo) ?\d+ (?:of|\/) ?\d+$/i,
      /^\d+ (?:of|\/) \d+$/i,
      /^list of \d+ items$/i,
      /^page \d+(?: of \d+)?$/i,
      /^article (?:share|bookmark|information)\b/i,
      /^why you can trust\b/i,
      /^\+\d+$/i,
    ],
  ],
  [
    'related',
    [
      // Other stories, channels and newsletters.
      /^(?:click|tap) here (?:to|for)\b/i,
      /^for more (?:on|stories|news|coverage|information on|information about)\b.{0,80}$/i,
      /^sign up (?:to|for)\b.{0,60}[^.!?”"]$/i,
      /^(?:free )?(?:daily|weekly|morning|evening) (?:email )?newsletter$/i,
      /^follow us (?:on|@)/i,
      /^follow @\w/i,
      /^(?:do you have|got|have) (?:a|any) (?:story|news|tip|confidential|information|more information)\b.{0,100}\?/i,
      /^(?:more|full|complete|follow|find|see)\b.{0,40}\bcoverage\b.{0,60}(?:https?:|\bat:|:$)/i,
      /^(?:find|read|see) (?:more|all) (?:stories|news|articles)\b/i,
      /^(?:sent|delivered|straight) (?:directly )?to your inbox\b/i,
      /(?:^|[.!?:]\s)download\b.{0,40}\bapp\b.{0,60}(?:\b(?:now|here|today|free|news|updates?|android|ios|iphone)\b)/i,
      /(?:^|[.!?:]\s)catch all the\b.{0,80}\b(?:news|updates)\b/i,
      /^(?:share your thoughts|have your say|what do you think|tell us what you think|let us know)\b.{0,60}\b(?:comments?|below|facebook|twitter|us)\b/i,
      /^(?:powered|sponsored|brought to you|recommended) by\s(?:\S+\s?){1,4}$/i,
      /^(?:promoted|sponsored) (?:content|stories|links)\b.{0,30}$/i,
    ],
  ],
];
const SPEECH = /["“”«»]|\b(?:said|says|told|wrote|added|according to|warned|urged|asked)\b/i;
const MOST_WORDS = 60;

/** A prompt to subscribe, to follow, to accept: the outlet speaks to its reader. */
export function kindOfPrompt(text: string): NoiseKind | null {
  const sure = SURE.find(([, rules]) => rules.some((rule) => rule.test(text)));
  if (sure) return SPEECH.test(text.replace(/\bwhat (?:our|others) .{0,20}said\b/i, '')) ? null : sure[0];
  if (!ORDER.test(text) || !OFFER.test(text) || SPEECH.test(text)) return null;
  return countWords(text) <= MOST_WORDS ? 'related' : null;
}

/** The outlet asks its readers for money, support or a subscription. */
const ASKING =
  /\bad-free\b|\bdisabled all ads\b|\bsmall favou?r to ask\b|\b(?:please )?support us\b|\byour (?:support|donation|contribution|subscription)s?\b|\bwe need your (?:help|support)\b|\bhelp us (?:fill|keep|continue|fund|stay)\b|\bas little as [$€£]|\bfrom (?:just|only) [$€£]\s?\d|[$€£]\s?\d[\d,.]* (?:a|per) month\b|\b(?:consider|by) (?:donating|subscribing|becoming a (?:member|supporter))\b|\bdonate (?:now|today|to us)\b|\bsupport(?:ing)? (?:our|open,? independent|independent|quality) journalism\b|\bour (?:journalism|newsroom|reporting) (?:is|depends|relies|needs)\b|\bwe,? the journalists of\b|\brefuse to be silenced\b|\breader-(?:funded|supported)\b|\bkeep (?:our|this) (?:journalism|site|service) (?:free|open|alive)\b/i;
const OWN_VOICE = /\b(?:we|us|our|you|your)\b|^enjoying\b|^support (?:our|independent|quality|open|local|the)\b/i;
/** Someone asks inside the story: the words are quoted or reported. */
const QUOTED = /“[^”]*”|"[^"]*"|``[^'"]*(?:''|")/g;
const REPORTED = /\b(?:said|says|told|wrote|added|asked|according to|appealed)\b/i;
/** From here on only the appeal follows. */
const OPENER = /\bsmall favou?r to ask\b|^before you (?:go|leave)\b|\bnow is the time to support\b/i;

const LONGEST_APPEAL = 1500;

/** A paragraph in the outlet's own voice that asks for support. */
export function isAppeal(paragraph: string): boolean {
  if (paragraph.length > LONGEST_APPEAL) return false;
  const unquoted = paragraph.replace(QUOTED, ' ');
  return (
    ASKING.test(unquoted) && OWN_VOICE.test(unquoted) && !REPORTED.test(unquoted.replace(/\byou may have heard\b/i, ''))
  );
}

/** The head of an appeal that fills the rest of a page. */
export function opensAppeal(paragraph: string): boolean {
  return paragraph.length <= LONGEST_APPEAL && OPENER.test(paragraph.replace(QUOTED, ' '));
}

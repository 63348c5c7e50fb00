import { dateLine, isDateWord } from './dates';
import { countWords, endsLikeProse } from './line';

/** Agencies as photographs and tags name them; case counts (“AP”, not “ap”). */
export const AGENCY =
  '(?:The )?(?:Reuters|REUTERS|AP|AFP|EPA(?:-EFE)?|EFE|PA(?: Wire| Media| Images)?|UPI|TASS|Tass|Xinhua|Interfax|RIA|Sputnik|dpa|DPA|ANSA|PTI|ANI|IANS|APP|AAP|CP|KUNA|SPA|WAM|SANA|IRNA|ISNA|WAFA|MENA|Kyodo(?: News)?|Jiji(?: Press)?|Yonhap|YONHAP|Bernama|BERNAMA|Antara|Anadolu(?: Agency)?|AA|NAN|Bloomberg(?: News)?|CNN(?: Business)?|Associated Press|Agence France-Presse|Canadian Press|Press Association|(?:[Nn]ews )?[Aa]gencies|Wires)';
const PICTURES =
  '(?:Getty(?: Images)?|Shutterstock|Alamy(?: Stock Photo)?|Zuma(?: Press)?|ZUMA(?: Press)?|NurPhoto|SOPA Images|Sipa(?: USA)?|Polaris|Magnum(?: Photos)?|Corbis|WireImage|iStock|Abaca|ANP|Ritzau|Rex(?: Features)?|Handout|Pool|POOL|The New York Times|The Washington Post|The Guardian|Facebook|Twitter|Instagram|Telegram|Xinhua News Agency)';
const SOURCE = `(?:${AGENCY}|${PICTURES})`;
/** Letters a name begins with; as ranges, since `\p{Lu}` repeated so often costs tens of milliseconds to compile. */
export const CAPITAL = 'A-ZÀ-ÖØ-ÞĀ-Ž';
export const NAME_WORD = String.raw`[${CAPITAL}][^\s\d,;:/()|[\]&"“”!?…–—]*`;
const NAME = String.raw`${NAME_WORD}(?:\s+(?:(?:de|van|von|al|bin|da|del|la|le)\s+)?${NAME_WORD})*`;

const MORE = String.raw`(?:(?:\s?/\s?|, | and | )(?:and )?${AGENCY})*`;
/** “… he said. (Reuters)”: behind a whole sentence it is the sentence's source, and no caption's credit. */
export const AGENCY_TAIL = new RegExp(
  String.raw`(?<=[.!?]["”’']{0,2})\s*(?:[([]${AGENCY}${MORE}[)\]]|(?:-{1,2}|[–—])\s?(?:with )?${AGENCY}${MORE}|Sources?:? [A-Z]\w+(?: and agencies)?|${AGENCY}(?:\s?/\s?${AGENCY})+)\.?$`,
);
const TAIL_LENGTH = 60;

const PHOTO =
  '(?<![A-Za-z])(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|PICTURE|[Ii]mage|IMAGE|[Cc]redit|CREDIT|[Pp]ic|[Ii]llustration|[Gg]raphic|[Cc]omposite)s?';
/** What ends a line that is a caption, whatever stands before it. */
const CAPTION_ENDS: readonly RegExp[] = [
  new RegExp(String.raw`[([]?${PHOTO}(?: [Cc]redits?)?(?: by| courtesy of)?\s?(?::|©)\s?(?<names>[^:]{2,120})$`),
  new RegExp(String.raw`\((?:${AGENCY} )?[Ff]?(?:ile )?${PHOTO}(?: by| from| courtesy|/|:)[^()]{1,120}\)\.?$`),
  new RegExp(String.raw`\((?:[^()/]{2,60}/\s?)?${SOURCE}(?: [Pp]hoto)?/[^()]{2,60}\)\.?$`),
  new RegExp(String.raw`\([^()/]{2,60}/\s?${SOURCE}(?: via [^()]{2,40})?\)\.?$`),
  new RegExp(String.raw`\([^()]{2,60} via ${SOURCE}\)\.?$`),
  new RegExp(String.raw`\[(?:File: ?)?(?:[^[\]]{2,80}[/ ])?${SOURCE}(?: Photo)?\]$`),
  /\[(?:File|Courtesy|Screengrab|Screenshot|Handout)\b[^[\]]{0,80}\]$/,
  /(?:^|[\s/,(—–-])(?:[Vv]ia |\/|\p{Lu}[\p{L}.'’-]+\/)(?:Getty Images|Shutterstock|iStock|Alamy|REUTERS|Reuters|AFP|AP)$/u,
  new RegExp(String.raw`(?:^|[.!?”"’)/]\s?)(?:Getty Images|Shutterstock|iStock|REUTERS/${NAME})$`),
  new RegExp(String.raw`\s(?:REUTERS|AP Photo|AFP PHOTO|AFP)\s?/\s?${NAME}$`),
  /©\s*(?:\d{4}\s+)?[A-ZÀ-Þ][^\d,;:()]{0,60}$/,
];
const SLASHED = new RegExp(String.raw`^(?:[^/]{0,300}[.!?…”"]\s+)?(${NAME}(?:\s*/\s*${NAME})+)\.?$`);
const CAPTION_BEGINS =
  /^(?:(?:image|media|photo|video|picture|map) (?:caption|source|credits?|copyright|provider)\b|(?:file|FILE|File)(?: (?:photo|image|picture|PHOTO|IMAGE|Photo))\b|FILE\s?[-–—:]|[([](?:file|FILE|File)(?: (?:photo|image|picture|PHOTO))?[)\]]|in this (?:\w+\s){0,2}(?:photo|image|picture|photograph|file photo|frame)[\w\s]{0,20}(?:,? (?:provided|released|taken|made available|distributed|grab)\b))/i;
const CAPTION_LABEL =
  /^[([]?(?:photo|image|picture|video|file photo|illustration|graphic|credit|photograph)s?(?: credits?)?(?: by)?\s*[:/©|]\s*\S/i;
const CREDIT_LINE =
  /^(?:©|\(c\) ?\d{4}|courtesy:?\s|handout\b|[([](?:photo|image|picture)s? (?:by|from|courtesy)\b.*[)\]]$)/i;

/** A picture's caption with its credit. */
export function isCaption(text: string): boolean {
  if (CAPTION_BEGINS.test(text) || CAPTION_LABEL.test(text)) return true;
  if (CREDIT_LINE.test(text)) return !endsLikeProse(text) || countWords(text) < 12;
  if (AGENCY_TAIL.test(text.slice(-TAIL_LENGTH))) return false;
  for (const end of CAPTION_ENDS) {
    const match = end.exec(text);
    if (match && (match.groups?.names === undefined || isCredit(match.groups.names, 12))) return true;
  }
  return SLASHED.test(text);
}

const JOINTS = new Set(
  'and in of for the by at from with on de van von der den del della da dos di la le el al bin ibn ben bint y e und et an a to as via or reporting writing editing compiled compiling additional edited written produced translated photography graphics research video correspondent correspondents reporter reporters editor editors writer writers agencies agency staff wire wires wires. news desk bureau service services chief senior foreign defence defense diplomatic political security team inputs input files special newsroom'.split(
    ' ',
  ),
);

const STARTS_NAME = new RegExp(`^[@©${CAPITAL}-]`);

/** Names, offices and what joins them, and no word of a sentence: “Jane Doe in Kyiv; Editing by John Smith”. */
export function isCredit(text: string, most = 40): boolean {
  const words = text.match(/[^\s,;|/()&•·–—[\]]+/g) ?? [];
  return (
    words.length <= most &&
    words.some((word) => STARTS_NAME.test(word)) &&
    words.every(
      (word) => STARTS_NAME.test(word) || JOINTS.has(word) || isDateWord(word.toLowerCase().replace(/\W/g, '')),
    )
  );
}

const WORK =
  '(?:reporting|writing|editing|compiled|written|edited|translated|produced|research|photography|graphics|video|text|words|story|interview|transcribed)';
const WORK_BY = new RegExp(
  String.raw`^[([—–-]*\s?(?:with |and )?(?:additional |further |other )?${WORK}(?:(?:,| and| &) (?:additional )?${WORK})*:?\s?(?:by|from)?:?\s(?<names>.+)$`,
  'i',
);
const FOOT: readonly RegExp[] = [
  /^[([]?[A-ZÀ-Þ].{0,250}\bcontributed (?:to this (?:report|article|story|piece)|(?:additional )?reporting)\b.{0,80}$/,
  /^[([]?this (?:\w+\.? \d{1,2} )?(?:story|article|post|page|piece) (?:has been|was|is being|will be|is)(?: \w+ly| last| first| also)? (?:updated|amended|corrected|refiled|re-?published|first|originally|last|modified|edited|translated|produced|generated|published (?:with|under|in partnership)|more than \w+ (?:months?|years?) old|part of a series|developing)\b/i,
  /^[([]?this (?:story|article|report) (?:first|originally) (?:appeared|ran)\b|^this report was (?:first|originally) published\b/i,
  /^this is a (?:breaking|developing) (?:news )?story\b/i,
  /^an? (?:earlier|previous) version of this (?:article|story|report|headline|post|piece)\b|^a version of this (?:article|story)\b/i,
  /^[([]?(?:corrections?|clarifications?|editor['’]?s['’]? note|update)\b.{0,200}\b(?:this|earlier|previous) (?:article|story|version|post|headline)\b/i,
  /^our standards:/i,
  /^(?:copyright|©|\(c\)|&copy;)\s*(?:©|\(c\))?\s*\d{4}\b|\ball rights reserved\.?|\bmay not be (?:published|reproduced|copied),? (?:broadcast|rewritten|redistributed|in whole|without)/i,
  /\bis solely responsible for (?:all|this) content\b/i,
  /\bviews expressed (?:in this|here|by|are)\b.{0,120}\b(?:author|writer|contributor|necessarily|own)\b/i,
];
const SOURCES =
  /^(?:[([]?(?:with|from)(?: additional)? (?:files?|inputs?|reporting|reports?|agenc\w+|wires?)\b(?:,? (?:from|by))?|sources?:)\s*(?<names>.*)$/i;

const CONTRIBUTED = /^([A-Z].{2,150}) contributed\.$/;
const AGENCIES = /^(?:(?:news )?agencies|wires|staff|wire services)?[).\]]*$/i;

/** What stands at the foot: who else worked on it, corrections, rights. */
export function isFootnote(text: string): boolean {
  const names = (WORK_BY.exec(text) ?? SOURCES.exec(text))?.groups?.names;
  if (names !== undefined && (isCredit(names) || AGENCIES.test(names))) return true;
  const contributors = CONTRIBUTED.exec(text)?.[1];
  if (contributors !== undefined && isCredit(contributors)) return true;
  return FOOT.some((rule) => rule.test(text));
}

const ROLE =
  '(?:correspondents?|reporters?|editors?|writer|columnist|bureau chief|journalist|producer|analyst|contributor|commentator)';
const BY = /^(?:by|words|from)[:\s]\s*(?<names>.+)$/i;
const SURE_BY = new RegExp(
  String.raw`^[Bb][Yy]:?\s+${NAME}(?:(?:,| and| &| \|)\s+(?:${NAME}|[A-Za-z\s]{0,30}${ROLE}))*$`,
);
const NOT_A_NAME =
  /^by:?\s+(?:land|sea|air|force|law|god|mail|hand|night|day|then|now|the|an?|all|any|far|[a-z]+day|\d+)\b/i;
const DESK =
  /^(?:web|news|staff|city|foreign|online|digital|our|world|national|international|video|sports?|health|science|business|political|politics|defen[cs]e|diplomatic|chief|senior|special|security|africa|asia|europe|moscow|home affairs|middle east)(?:[\s,&]+[a-z]+){0,3} (?:desk|reporters?|correspondents?|writers?|editor|report|staff|bureau chief)$/i;
const NAME_IN_PLACE = new RegExp(`^${NAME} in ${NAME}(?:(?:,|,? and| &) ${NAME}(?: in ${NAME})?)*$`);
const NAME_AND_ROLE = new RegExp(
  String.raw`^(?:${NAME_WORD}\s+){2,3}[-–—|,]?\s?(?:[a-zA-Z]+[\s,&]+){0,4}${ROLE}(?:,? .{2,30})?$`,
  'iu',
);
export const LONE_NAME = new RegExp(`^${NAME_WORD}(?:\\s+${NAME_WORD}){1,3}$`);

/** A line that names the author wherever it stands. */
export function isByline(text: string): boolean {
  if (countWords(text) > 24) return false;
  if (dateLine(text) === 'labelled' || /^from the section\s/i.test(text)) return true;
  if (SURE_BY.test(text) && !NOT_A_NAME.test(text)) return true;
  const names = BY.exec(text)?.groups?.names;
  if (names !== undefined && /\d[:.]\d\d|\s@\w/.test(names) && isCredit(names, 24)) return true;
  const [date, author] = text.split(/ by /i);
  if (author !== undefined && dateLine(date ?? '') !== null && isCredit(author, 12)) return true;
  // “Jane Doe, Daily News Published 4:55 AM EST, Fri November 25, 2022”
  return (
    /\b(?:(?:first|last) )?(?:published|updated|posted|modified)\b.{0,40}\d/i.test(text) &&
    /\d[:.]\d\d|\b20\d\d\b/.test(text) &&
    isCredit(text, 24) &&
    !endsLikeProse(text)
  );
}

/** What names the author between the title and the story, where a line of names is hardly anything else. */
export function isHeadByline(text: string): boolean {
  if (countWords(text) > 16 || endsLikeProse(text)) return false;
  const names = BY.exec(text)?.groups?.names;
  if (names !== undefined && isCredit(names, 16) && !NOT_A_NAME.test(text)) return true;
  return (
    DESK.test(text) ||
    NAME_IN_PLACE.test(text) ||
    (NAME_AND_ROLE.test(text) && isCredit(text, 10)) ||
    /^@\w+$/.test(text)
  );
}

/** Notes as Markdown: one file to read, or a folder with a file for each note, as Obsidian keeps them. */
import { dayOf, isoTime, quotedIn, subjectName, titleOf, wellFormed } from './described';
import type { Note } from './note';

export interface TextFile {
  name: string;
  text: string;
}

/** @param notes in the order in which they are to stand; deleted ones are left out */
export function markdownFile(notes: readonly Note[], at: number): TextFile {
  const sections = standing(notes).map((note) => {
    const facts = propertiesOf(note, note.tags).map(
      ([name, value]) =>
        `- ${name}: ${[value]
          .flat()
          .map(name === 'url' ? linked : inline)
          .join(', ')}`,
    );
    return [`## ${inline(titleOf(note)) || 'Note'}`, facts.join('\n'), ...contentOf(note)].join('\n\n');
  });
  const text = ['# Notes', `Written by Second Source on ${dayOf(at)}.`, ...sections].join('\n\n');
  return { name: `notes-${dayOf(at)}.md`, text: `${text}\n` };
}

/** @param notes one file each, names unique also where case does not count; deleted ones are left out */
export function markdownFolder(notes: readonly Note[]): TextFile[] {
  const taken = new Set<string>();
  return standing(notes).map((note) => {
    const properties = propertiesOf(note, obsidianTags(note.tags)).flatMap(([name, value]) => yamlLines(name, value));
    const head = ['---', ...properties, '---'].join('\n');
    return { name: `${freeName(fileName(note), taken)}.md`, text: `${[head, ...contentOf(note)].join('\n\n')}\n` };
  });
}

const standing = (notes: readonly Note[]): Note[] => notes.filter(({ deleted }) => deleted === null);

type Property = [name: string, value: string | string[]];

function propertiesOf(note: Note, tags: string[]): Property[] {
  const { page, subject } = note;
  const name = subjectName(note);
  const all: Property[] = [
    ['created', isoTime(note.created)],
    ['updated', isoTime(note.updated)],
  ];
  if (tags.length > 0) all.push(['tags', tags]);
  if (subject !== null && name !== null) all.push([subject.kind, name]);
  if (page !== null && page.title !== '') all.push(['page', page.title]);
  if (page !== null && page.url !== '') all.push(['url', page.url]);
  return all;
}

/** Each once, whatever its capitals; one of signs alone is none there. */
function obsidianTags(tags: readonly string[]): string[] {
  const named = tags.map(obsidianTag).filter(Boolean);
  return [...new Map(named.toReversed().map((tag) => [tag.toLowerCase(), tag])).values()].toReversed();
}

/** Letters, digits, emoji, `_`, `-`, and `/` between levels; not digits alone (Obsidian's help, “Tags”). */
function obsidianTag(tag: string): string {
  const levels = wellFormed(tag)
    .split('/')
    .map((level) => level.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]+/gu, '-').replace(/^-+|-+$/g, ''));
  const name = levels.filter(Boolean).join('/');
  return /^[\p{N}/]+$/u.test(name) ? `_${name}` : name;
}

/** What it is on as a quote, then the text as it was written. */
function contentOf(note: Note): string[] {
  const quoted = quotedIn(note);
  const quote =
    quoted === null
      ? []
      : [
          quoted
            .split(/\r\n|\r|\n/)
            .map((line) => `> ${line}`.trimEnd())
            .join('\n'),
        ];
  return [...quote, ...(note.text === '' ? [] : [note.text])].map(wellFormed);
}

function yamlLines(name: string, value: string | string[]): string[] {
  if (!Array.isArray(value)) return [`${name}: ${yamlText(value)}`];
  return [`${name}:`, ...value.map((each) => `  - ${yamlText(each)}`)];
}

/** Double-quoted, as JSON and YAML 1.2 both read it; what YAML calls not printable, or a line break, is escaped too. */
function yamlText(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** On one line, and nothing in it that Markdown would take for a mark. */
const inline = (text: string): string =>
  wellFormed(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** An address leads where it says, whatever signs are in it (CommonMark, “Autolinks”). */
const linked = (url: string): string =>
  /^https?:/i.test(url)
    ? `<${wellFormed(url).replace(/[\s<>\p{Cc}]/gu, (sign) => encodeURIComponent(sign))}>`
    : inline(url);

/** What Windows, or a link in Obsidian, does not take in a name. */
const UNSAFE = /[<>:"/\\|?*#^[\]\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** With the day, a number and the ending, in UTF-8, below the 255 bytes that file systems take. */
const NAME_CHARS = 50;

/** Begins with the day, so it is never a name that Windows keeps for itself, and never hidden. */
function fileName(note: Note): string {
  const words = titleOf(note).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  const day = dayOf(note.created);
  const short = [...words]
    .slice(0, NAME_CHARS)
    .join('')
    .replace(/[\s.]+$/, '');
  return short === '' ? `${day} note` : `${day} ${short}`;
}

function freeName(name: string, taken: Set<string>): string {
  for (let nth = 1; ; nth += 1) {
    const candidate = nth === 1 ? name : `${name} ${nth}`;
    // As file systems compare: whatever its case, and whether its accents are one character with it or two.
    const key = candidate.normalize('NFKC').toUpperCase().toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return candidate;
  }
}

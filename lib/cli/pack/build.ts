import { packProblemWord } from '../../../components/pack-problem';
import { type ArticleMetadata, compile, type Pack, parse, type Stage } from '../../pack';
import { FolderError, type ReadFolder, readFolder } from '../articles/folder';
import { reasonOf } from '../articles/read-text';
import { TELLER } from '../teller';
import type { Console } from './console';
import { countsLine } from './counts';
import { refusal, writeWhole } from './pack-file';
import { type Progress, startProgress } from './progress';
import { counted } from './words';

const STAGES: Record<Stage, string> = {
  texts: 'cleaning the texts',
  topics: 'finding names and topics',
  figures: 'reading figures and statements',
  comparisons: 'comparing',
  lexicon: 'listing the forms',
};
/** More names of passed-over files say nothing new. */
const NAMED_SKIPPED = 10;

/** Compiles a folder into a pack file. Returns the problems; with none the file is written, with any it is not. */
export function buildPack({ folder, out }: { folder: string; out: string }, console: Console): string[] {
  const refused = refusal(out, folder);
  if (refused !== null) return [refused];
  const progress = startProgress(console);
  try {
    progress.stage(`reading ${folder}`);
    const read = readFolder(folder, progress.step);
    const pack = compileWith(read, progress);
    progress.stage(`checking and writing ${out}`);
    const json = `${JSON.stringify(pack)}\n`;
    const checked = parse(JSON.parse(json));
    if (!checked.ok)
      return checked.problems.map((each) => `${out}: not written, since ${packProblemWord(each, TELLER)}`);
    const failed = written(out, json);
    if (failed !== null) return [failed];
    const took = progress.end();
    for (const line of skippedLines(read.skipped)) console.note(line);
    console.out(
      `Wrote ${out}: ${sizeOf(json)}, revision ${pack.manifest.revision.slice(0, 12)}${took && `, ${took}`}.`,
    );
    console.out(countsLine(pack));
    console.out(knownLine(read.input.articles.map(({ metadata }) => metadata)));
    return [];
  } catch (error) {
    if (error instanceof FolderError)
      return [...error.problems, `${counted(error.problems.length, 'problem')}. Nothing was written.`];
    return [`${out}: could not be written: ${reasonOf(error)}.`];
  } finally {
    progress.end();
  }
}

function compileWith({ input }: ReadFolder, progress: Progress): Pack {
  const articles = counted(input.articles.length, 'article');
  return compile(input, (stage, done, of) => {
    if (done === 0) progress.stage(`${STAGES[stage]}: ${articles}`);
    else progress.step(done, of);
  });
}

/** Why it could not be written; `null` when it stands on the disk. */
function written(path: string, text: string): string | null {
  try {
    writeWhole(path, text);
    return null;
  } catch (error) {
    return `${path}: cannot be written: ${reasonOf(error)}.`;
  }
}

const sizeOf = (json: string): string => `${Math.ceil(Buffer.byteLength(json) / 1024).toLocaleString('en-GB')} KB`;

/** `Skipped (not .txt, .md, .html, .json or a feed): photo.jpg, map.png` */
function skippedLines(skipped: ReadFolder['skipped']): string[] {
  return [...new Set(skipped.map(({ because }) => because))].map((reason) => {
    const paths = skipped.filter(({ because }) => because === reason).map(({ path }) => path);
    const more = paths.length - NAMED_SKIPPED;
    return `Skipped (${reason}): ${paths.slice(0, NAMED_SKIPPED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
}

/** How much of the metadata is known: what a person would mend next. */
function knownLine(all: readonly ArticleMetadata[]): string {
  const known = (field: keyof ArticleMetadata) => all.filter((metadata) => metadata[field].value !== null).length;
  const parts = [`outlet of ${known('outlet')}`, `date of ${known('published')}`, `title of ${known('title')}`];
  return `Known: ${parts.join(', ')} of ${counted(all.length, 'article')}.`;
}

/** What was chosen or dropped, as single files: folders opened, ZIP files unpacked. */
import type { Source } from '../../../components/drop-area';
import { type UnpackCaps, type Unpacked, unpack } from './unpack';

/** A file, and where it lay: `news.zip/2031/harbour.txt`. */
export interface Gathered {
  path: string;
  file: File;
}

export type GatherProblem =
  /** More files than are taken at once. Of what has such a problem nothing is read. */
  | { is: 'tooMany'; path: string; most: number }
  /** It is larger than may be taken, or what it inflates to is. */
  | { is: 'tooLarge'; path: string; mostBytes: number }
  /** No ZIP file, one that was cut off, or one that is locked; or a folder that cannot be read. */
  | { is: 'broken'; path: string }
  /** Files of a folder or a ZIP that are of other kinds. */
  | { is: 'leftOut'; path: string; count: number };

export interface Gathering {
  files: Gathered[];
  problems: GatherProblem[];
}

export interface GatherOptions {
  /** Whether a file in a folder or in a ZIP is wanted, by its name alone. */
  accepts: (name: string) => boolean;
  caps: UnpackCaps;
  signal: AbortSignal;
}

const ZIP = /\.zip$/i;
const MOST_DEPTH = 24;

/** @throws what the signal says */
export async function gather(sources: readonly Source[], options: GatherOptions): Promise<Gathering> {
  const files: Gathered[] = [];
  const problems: GatherProblem[] = [];
  /** What was inflated is in memory; what lies on the disk is not. */
  let inflated = 0;
  for (const source of sources) {
    options.signal.throwIfAborted();
    const left = { bytes: options.caps.bytes - inflated, entries: options.caps.entries - files.length };
    const found = await gatherOne(source, { ...options, left });
    if (ZIP.test(source.name)) inflated += found.files.reduce((sum, { file }) => sum + file.size, 0);
    for (const each of found.files) files.push(each);
    problems.push(...found.problems);
  }
  return { files, problems };
}

/** With what earlier sources have left of the caps. */
interface OneOptions extends GatherOptions {
  left: UnpackCaps;
}

async function gatherOne(source: Source, options: OneOptions): Promise<Gathering> {
  if (!(source instanceof File)) return openFolder(source, options);
  if (ZIP.test(source.name)) return openZip(source, options);
  return { files: [{ path: source.name, file: source }], problems: [] };
}

async function openZip(zip: File, { accepts, caps, left, signal }: OneOptions): Promise<Gathering> {
  const path = zip.name;
  if (zip.size > caps.bytes) return { files: [], problems: [{ is: 'tooLarge', path, mostBytes: caps.bytes }] };
  const isWanted = (inner: string) => !isHidden(inner) && accepts(nameOf(inner));
  const { files, leftOut, problem } = await unpack(zip, { caps: left, accepts: isWanted, signal });
  const gathered = files.map(({ path: inner, bytes }) => ({
    path: `${path}/${inner}`,
    file: new File(bytes, nameOf(inner), { lastModified: zip.lastModified }),
  }));
  return settled({ path, gathered, leftOut, problem: problemOf(problem, path, caps) });
}

function problemOf(problem: Unpacked['problem'], path: string, caps: UnpackCaps): GatherProblem | null {
  if (problem === 'tooMany') return { is: problem, path, most: caps.entries };
  if (problem === 'tooLarge') return { is: problem, path, mostBytes: caps.bytes };
  return problem === null ? null : { is: problem, path };
}

/** A folder full of ZIP files is not opened twice deep: they are left out as other kinds are. */
async function openFolder(folder: FileSystemDirectoryEntry, options: OneOptions): Promise<Gathering> {
  const { accepts, caps, left, signal } = options;
  const path = folder.name;
  const found: { path: string; entry: FileSystemFileEntry }[] = [];
  let seen = 0;
  let leftOut = 0;
  const walk = async (at: FileSystemDirectoryEntry, below: string, depth: number): Promise<void> => {
    for await (const entry of entriesOf(at)) {
      signal.throwIfAborted();
      seen += 1;
      if (seen > left.entries) throw new TooMany();
      const inner = `${below}/${entry.name}`;
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory && depth < MOST_DEPTH) await walk(entry as FileSystemDirectoryEntry, inner, depth + 1);
      else if (entry.isFile && accepts(entry.name)) found.push({ path: inner, entry: entry as FileSystemFileEntry });
      else leftOut += 1;
    }
  };
  try {
    await walk(folder, path, 0);
    const gathered: Gathered[] = [];
    for (const each of found) gathered.push({ path: each.path, file: await fileOf(each.entry) });
    return settled({ path, gathered, leftOut, problem: null });
  } catch (error) {
    signal.throwIfAborted();
    const problem = error instanceof TooMany ? problemOf('tooMany', path, caps) : problemOf('broken', path, caps);
    return settled({ path, gathered: [], leftOut: 0, problem });
  }
}

class TooMany extends Error {}

async function* entriesOf(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  // Browsers hand out a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    yield* some;
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

interface Settling {
  path: string;
  gathered: Gathered[];
  leftOut: number;
  problem: GatherProblem | null;
}

function settled({ path, gathered, leftOut, problem }: Settling): Gathering {
  const paths = new Set(gathered.map((each) => each.path));
  const files = gathered.filter((each) => !isPagePart(each.path, paths)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const problems = problem === null ? [] : [problem];
  const count = leftOut + gathered.length - files.length;
  return { files, problems: count === 0 ? problems : [...problems, { is: 'leftOut', path, count }] };
}

/** Browsers put a saved page's pictures and frames into a folder beside it. */
const isPagePart = (path: string, paths: ReadonlySet<string>): boolean =>
  [...path.matchAll(/_files(?=\/)/g)].some(({ index }) =>
    ['.html', '.htm'].some((end) => paths.has(`${path.slice(0, index)}${end}`)),
  );

/** What systems put beside files: `.DS_Store`, `__MACOSX/`. */
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

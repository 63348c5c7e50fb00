/** Files of notes that were chosen or dropped, read as one. */

import type { Source } from '../../components/drop-area';
import type { ReadNoteFiles } from '../../components/note-import';
import { noteProblemWord } from '../../components/note-problem-words';
import { numberWord, t } from '../../components/words';
import { joinNotes, type KeptNote, readNotes } from '../../lib/notes';
import { type Gathered, gather } from './files/gather';
import { gatherWord } from './files/words';

/** Ten thousand notes with their history come to about 20 MB. No browser of ours makes a longer text, so neither writes one. */
const CAPS = { bytes: 500_000_000, entries: 5_000 };
const NOTES = /\.(?:json|jsonld)$/i;

/** All of them or what is wrong with each file: a file of other kinds beside them is left aside, not refused. */
export async function readNoteFiles(sources: readonly Source[]): Promise<ReadNoteFiles> {
  const { signal } = new AbortController();
  const { files, problems: unread } = await gather(sources, {
    accepts: (name) => NOTES.test(name),
    caps: CAPS,
    signal,
  });
  const problems = unread
    .filter(({ is }) => is !== 'leftOut')
    .map((problem) => t('files.problem', [problem.path, gatherWord(problem)]));
  const notes: KeptNote[][] = [];
  const isAlone = files.length === 1 && sources[0] instanceof File;
  for (const each of files) {
    const read = await readOne(each);
    if (read.ok) notes.push(read.notes);
    else
      problems.push(...read.problems.map((problem) => (isAlone ? problem : t('files.problem', [each.path, problem]))));
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, name: nameOf(sources), notes: joinNotes(notes) };
}

async function readOne({ file }: Gathered) {
  if (file.size > CAPS.bytes)
    return { ok: false as const, problems: [gatherWord({ is: 'tooLarge', path: '', mostBytes: CAPS.bytes })] };
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false as const, problems: [gatherWord({ is: 'broken', path: '' })] };
  const read = readNotes(text, file.lastModified);
  return read.ok ? read : { ok: false as const, problems: read.problems.map(noteProblemWord) };
}

const nameOf = (sources: readonly Source[]): string =>
  sources.length === 1 ? (sources[0]?.name ?? '') : t('files.several', [numberWord(sources.length)]);

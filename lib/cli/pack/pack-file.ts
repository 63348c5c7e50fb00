/** Packs on disk. */

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { packProblemWord } from '../../../components/pack-problem';
import { isPack, Problems } from '../../articles';
import { type Pack, parse } from '../../pack';
import { OWN_FILES } from '../articles/list-files';
import { problemLines } from '../articles/problem-lines';
import { readJson } from '../articles/read-json';
import { TELLER } from '../teller';

/** A pack that is whole, or every reason why it is not one, each naming the file. */
export function readPack(path: string): { pack: Pack } | { problems: string[] } {
  const problems = new Problems();
  const file = readJson(path, problems);
  if (file === null) return { problems: problemLines(problems) };
  if (!isPack(file.value)) return { problems: [`${path}: is not a pack; “build” makes one.`] };
  const parsed = parse(file.value);
  return parsed.ok
    ? { pack: parsed.pack }
    : { problems: parsed.problems.map((each) => `${path}: ${packProblemWord(each, TELLER)}`) };
}

/** Why a pack had better not be written there; `null` if it may. Only a pack is ever written over. */
export function refusal(path: string, folder: string): string | null {
  const parent = dirname(path);
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory()) return `${path}: there is no folder ${parent}.`;
  if (OWN_FILES.includes(basename(path)) && resolve(parent) === resolve(folder)) {
    return `${path}: the folder’s own ${basename(path)} has this name; give the pack another one.`;
  }
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return null;
  if (!there.isFile()) return `${path}: is not a file; name the file that the pack is to be written to.`;
  return isPackFile(path)
    ? null
    : `${path}: exists and is not a pack; it is left alone. Delete it or choose another name.`;
}

function isPackFile(path: string): boolean {
  try {
    return isPack(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}

/** All of it or nothing: written beside the file, flushed to the disk, then put in its place. */
export function writeWhole(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(beside, 'w');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}

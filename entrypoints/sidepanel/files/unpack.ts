/**
 * ZIP files, read as a stream: what a file's head says of its size is never believed, and nothing is inflated beyond
 * what may be taken. Names are names: nothing is ever written to a disk by them.
 */
import { Unzip, UnzipInflate } from 'fflate';

export interface UnpackCaps {
  /** Of what is inflated, all entries together. */
  bytes: number;
  /** Folders and files that are left aside count too. */
  entries: number;
}

export interface Unpacked {
  files: { path: string; bytes: Uint8Array<ArrayBuffer>[] }[];
  /** Entries of other kinds. */
  leftOut: number;
  /** Then nothing is handed back. */
  problem: 'tooMany' | 'tooLarge' | 'broken' | null;
}

/** Deflate makes at most about 1030 bytes of one: so much comes out before it can be stopped. */
const STEP_BYTES = 16_384;
/** Read from the disk at once; between two of them the page can answer. */
const READ_BYTES = 16 * STEP_BYTES;

class Full extends Error {
  constructor(readonly problem: 'tooMany' | 'tooLarge') {
    super(problem);
  }
}

export interface UnpackOptions {
  caps: UnpackCaps;
  /** Whether an entry is wanted. */
  accepts: (path: string) => boolean;
  signal: AbortSignal;
}

/** @throws what the signal says */
export async function unpack(zip: Blob, { caps, accepts, signal }: UnpackOptions): Promise<Unpacked> {
  const files: Unpacked['files'] = [];
  const whole = new Set<Unpacked['files'][number]>();
  const count = { entries: 0, leftOut: 0, bytes: 0 };
  let broken: unknown = null;
  const unzip = new Unzip((entry) => {
    count.entries += 1;
    if (count.entries > caps.entries) throw new Full('tooMany');
    const path = cleanPath(entry.name);
    if (path === null) return;
    if (!accepts(path)) {
      count.leftOut += 1;
      return;
    }
    const file: Unpacked['files'][number] = { path, bytes: [] };
    files.push(file);
    entry.ondata = (error, chunk, isLast) => {
      // What was thrown below, while it was inflated, comes back here.
      if (error instanceof Full) throw error;
      if (error) {
        broken ??= error;
        return;
      }
      count.bytes += chunk.length;
      if (count.bytes > caps.bytes) throw new Full('tooLarge');
      if (chunk.length > 0) file.bytes.push(chunk.slice());
      if (isLast) whole.add(file);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  const problem = await feed(zip, { unzip, isBroken: () => broken !== null, signal });
  const isWhole = problem === null && count.entries > 0 && files.every((file) => whole.has(file));
  if (!isWhole) return { files: [], leftOut: 0, problem: problem ?? 'broken' };
  return { files, leftOut: count.leftOut, problem: null };
}

interface Feeding {
  unzip: Unzip;
  isBroken: () => boolean;
  signal: AbortSignal;
}

async function feed(zip: Blob, { unzip, isBroken, signal }: Feeding): Promise<Unpacked['problem']> {
  try {
    for (let from = 0; from < zip.size; from += READ_BYTES) {
      signal.throwIfAborted();
      const read = new Uint8Array(await zip.slice(from, from + READ_BYTES).arrayBuffer());
      for (let at = 0; at < read.length; at += STEP_BYTES) {
        unzip.push(read.subarray(at, at + STEP_BYTES), from + at + STEP_BYTES >= zip.size);
        if (isBroken()) return 'broken';
      }
    }
    return null;
  } catch (error) {
    if (error instanceof Full) return error.problem;
    signal.throwIfAborted();
    return 'broken';
  }
}

const MOST_PATH_CHARS = 300;

/** Without ways up, drives and signs that no name has; null for a folder. */
export function cleanPath(name: string): string | null {
  if (/[/\\]$/.test(name)) return null;
  const parts = name
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part));
  return parts.length === 0 ? null : parts.join('/').slice(-MOST_PATH_CHARS);
}

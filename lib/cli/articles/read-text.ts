import { readFileSync } from 'node:fs';
import { decodeText, type Problems } from '../../articles';

/** The text of a file; `null`, and a problem, where it is no text. */
export function readText(path: string, problems: Problems): string | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    problems.add(path, null, `cannot be read: ${reasonOf(error)}.`);
    return null;
  }
  const decoded = decodeText(path, bytes);
  if ('text' in decoded) return decoded.text;
  problems.add(path, decoded.place, decoded.problem);
  return null;
}

/** What a system error says, without its code, call and path. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'this account may not';
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}

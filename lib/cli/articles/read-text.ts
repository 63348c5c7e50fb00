import { readFileSync } from 'node:fs';
import type { Problems } from './problems';

const LINE_FEED = 0x0a;
/** A page names its encoding in its first bytes, or not at all (HTML standard: 1024). */
const DECLARED_WITHIN_BYTES = 1024;

/** The text of a file; `null`, and a problem, where it is no text. Only pages may be in another encoding than UTF-8. */
export function readText(path: string, problems: Problems): string | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    problems.add(path, null, `cannot be read: ${reasonOf(error)}.`);
    return null;
  }
  const text = decode(bytes, 'utf-8') ?? decodeDeclared(path, bytes);
  if (text === null) {
    problems.add(path, { line: brokenLine(bytes) }, 'is not UTF-8 text from here on; save the file as UTF-8.');
    return null;
  }
  if (text.includes('\0')) {
    problems.add(path, { line: lineAt(text, text.indexOf('\0')) }, 'holds bytes that no text has; is it a text file?');
    return null;
  }
  return text;
}

/** The line, from 1, in which a character stands. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

/** What a system error says, without its code, call and path. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'this account may not';
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeDeclared(path: string, bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  if (!/\.html?$/i.test(path)) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  const declared = /<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return declared === undefined || /^utf-?8$/i.test(declared) ? null : decode(bytes, declared);
}

/** No byte of a longer UTF-8 character is a line feed, so lines can be tried one by one. */
function brokenLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const next = bytes.indexOf(LINE_FEED, start);
    if (next < 0 || decode(bytes.subarray(start, next), 'utf-8') === null) return line;
    start = next + 1;
  }
}

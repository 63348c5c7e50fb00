/** Bytes of a file as text. */
import type { ArticleProblem, Place } from './problems';

export type Decoded =
  | { text: string }
  /** No text; why not, and from where on. */
  | { place: Place | null; problem: ArticleProblem };

const LINE_FEED = 0x0a;
/** A page names its encoding in its first bytes, or not at all (HTML standard: 1024). */
const DECLARED_WITHIN_BYTES = 1024;

/** Only pages and feeds, which can say so, may be in another encoding than UTF-8. */
export function decodeText(name: string, bytes: Uint8Array): Decoded {
  const text = decode(bytes, 'utf-8') ?? decodeDeclared(name, bytes);
  if (text === null) {
    return { place: { line: brokenLine(bytes) }, problem: { is: 'notUtf8' } };
  }
  if (text.includes('\0')) {
    const line = lineAt(text, text.indexOf('\0'));
    return { place: { line }, problem: { is: 'notText' } };
  }
  return { text };
}

/** The line, from 1, in which a character stands. */
function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeDeclared(name: string, bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  if (!/\.(?:html?|xml|rss|atom)$/i.test(name)) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  const declared = /(?:<meta[^>]*\bcharset|<\?xml[^>]*\bencoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
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

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack } from './schema';

/** The revision of a pack: SHA-256 in hex over the canonical JSON of everything but its manifest. */
export function revisionOf(content: Omit<Pack, 'manifest'>): string {
  const { articles, topics, figures, statements, comparisons, lexicon } = content;
  return bytesToHex(
    sha256(utf8ToBytes(canonicalJson({ articles, topics, figures, statements, comparisons, lexicon }))),
  );
}

/** JSON with the keys of every object sorted (as in RFC 8785), so that two equal values give one text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

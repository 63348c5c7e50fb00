import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type ArticleInput, ArticleMetadataSchema, check } from '../pack';
import { completed, type Draft } from './draft';
import type { Problems, Told } from './problems';

/** A pack takes no longer text, and no longer name (lib/pack, schema). */
const MOST_CHARS = 2_000_000;
const MOST_ID_CHARS = 200;
const ID_CHARS = 24;

/** A draft as a pack is compiled of, or null and a problem for each reason why it cannot be. */
export function accept(draft: Draft, problems: Problems): ArticleInput | null {
  const { id, file, raw, known } = draft;
  const before = problems.count;
  const complain = (told: Told) => problems.add(file, draft.place(), told);
  if (raw.trim() === '') complain({ is: 'empty' });
  if (raw.length > MOST_CHARS) complain({ is: 'tooLong', chars: raw.length, most: MOST_CHARS });
  if (id.length > MOST_ID_CHARS) complain({ is: 'longName', most: MOST_ID_CHARS });
  const checked = check(ArticleMetadataSchema, completed(known, file.split('/').at(-1) ?? file));
  if (!checked.ok) for (const problem of checked.problems) complain(problem);
  return checked.ok && problems.count === before ? { id, raw, metadata: checked.value } : null;
}

/** An id that depends on the words alone: one text has one, wherever it was found, however its lines are broken. */
export function textId(raw: string): string {
  const words = raw.normalize('NFC').replace(/\s+/g, ' ').trim();
  return `own-${bytesToHex(sha256(utf8ToBytes(words))).slice(0, ID_CHARS)}`;
}

/** One plain sentence for anything that went wrong. */
import type { LibraryProblem } from '../lib/library';
import { byteWord } from './byte-word';
import { numberWord, t } from './words';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'failed';

/** While something was to be read. */
export function readFailure(error: unknown): string {
  const code = codeOf(error);
  if (code === 'no-answer') return t('failure.noAnswer');
  if (code === 'newer') return t('failure.newer');
  if (code === 'blocked') return t('failure.blocked');
  if (code === 'not-found') return t('failure.notFound');
  if (code === 'too-large') return t('failure.tooLarge', [(error as { what: string }).what]);
  if (code === 'quota') return joined(t('failure.quota'), roomSentence(error));
  if (code === 'bad-body') return limitSentence(error);
  return code === 'library' ? t('failure.library') : t('failure.any');
}

/** While something was to be read of notes, or done with them. */
export function noteFailure(error: unknown): string {
  const code = codeOf(error);
  if (code === 'library') return t('failure.notes');
  // Nothing of the library was asked for.
  return code === 'not-found' ? t('failure.any') : readFailure(error);
}

/**
 * While something was to be had back.
 * @param say what is said where that would still be possible
 * @param over what is said where it is not
 */
export const undoFailure = (
  error: unknown,
  say: (error: unknown) => string,
  over: string = t('failure.undoOver'),
): string => (codeOf(error) === 'not-found' ? over : say(error));

/** While a deleted note was to be had back. */
export const restoreFailure = (error: unknown): string => undoFailure(error, noteFailure, t('note.goneForGood'));

/** While a site was to be switched: it stands as it was. */
export const siteFailure = (error: unknown): string => joined(t('site.notChanged'), readFailure(error));

/** Why the library is not whole. */
export const libraryProblemWord = (problem: LibraryProblem): string =>
  problem.is === 'damaged' ? t('failure.damaged', [problem.title]) : readFailure(problem);

/** While a note was to be kept: the text is still in its field. */
export function saveFailure(error: unknown, most: number): string {
  const code = codeOf(error);
  if (code === 'no-answer') return t('failure.noAnswerSave');
  if (code === 'quota') return joined(t('failure.quotaSave'), roomSentence(error));
  if (code === 'newer') return t('failure.newerSave');
  if (code === 'blocked') return t('failure.blockedSave');
  return code === 'bad-body' ? t('failure.tooLong', [numberWord(most)]) : t('failure.anySave');
}

/** While a draft was to be kept: the text is in its field all the same, and in no other place. */
export const draftFailure = (error: unknown): string =>
  codeOf(error) === 'quota' ? joined(t('note.draftFull'), roomSentence(error)) : t('note.draftFailed');

/** How much a full disk would need, where the browser says so. */
function roomSentence(error: unknown): string {
  const room = (error as { room?: { needed: number; free: number | null } | null }).room;
  if (room == null) return '';
  return room.free === null
    ? t('failure.quotaNeeded', [byteWord(room.needed)])
    : t('failure.quotaRoom', [byteWord(room.needed), byteWord(room.free)]);
}

/** It was more than can be taken at once; how much that is, where it is known. */
function limitSentence(error: unknown): string {
  const limit = (error as { limit?: { most: number; of: keyof typeof LIMITS } | null }).limit;
  if (limit == null) return t('failure.tooMuch');
  return t(LIMITS[limit.of], [limit.of === 'bytes' ? byteWord(limit.most) : numberWord(limit.most)]);
}

const LIMITS = {
  entries: 'failure.tooMany',
  characters: 'failure.tooLongText',
  bytes: 'failure.tooManyBytes',
} as const;

const joined = (...sentences: string[]): string => sentences.filter(Boolean).join(' ');

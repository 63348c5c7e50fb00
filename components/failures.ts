/** One plain sentence for anything that went wrong. */
import { numberWord, t } from './words';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'failed';

/** While something was to be read. */
export function readFailure(error: unknown): string {
  const code = codeOf(error);
  if (code === 'no-answer') return t('failure.noAnswer');
  if (code === 'not-found') return t('failure.notFound');
  if (code === 'quota') return t('failure.quota');
  return code === 'library' ? t('failure.library') : t('failure.any');
}

/** While a note was to be kept: the text is still in its field. */
export function saveFailure(error: unknown, most: number): string {
  const code = codeOf(error);
  if (code === 'no-answer') return t('failure.noAnswerSave');
  if (code === 'quota') return t('failure.quotaSave');
  return code === 'bad-body' ? t('failure.tooLong', [numberWord(most)]) : t('failure.anySave');
}

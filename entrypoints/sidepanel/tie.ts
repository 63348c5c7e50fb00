import { numberWord, t } from '../../components/words';
import { ask, notes } from '../../lib/messages';
import { isSame, keysOf, type Note, type NoteSubject } from '../../lib/notes';
import { pageAddress } from '../../lib/text';
import type { DoneActs } from './use-done';

/** Ties a note to what is selected on the page that it is on; false where nothing is. */
export async function tie(note: Note, tab: number | null, done: Pick<DoneActs, 'say'>): Promise<boolean> {
  const selected = tab === null ? null : await ask('panel.selection', { tab });
  // The page may have gone elsewhere since the quote was looked for.
  if (selected === null || note.page === null || pageAddress(selected.page.url) !== pageAddress(note.page.url))
    return false;
  const { quote, isCut = false } = selected;
  const { text, tags } = note;
  await notes.onEdit(note, { text, tags, quote });
  done.say(isCut ? t('note.tiedCut', [numberWord(quote.exact.length)]) : t('note.tied'), () =>
    untie(note, { kind: 'quote', quote }),
  );
  return true;
}

/** Takes back the tie alone: a text that was changed since stays as it is, and so does a tie that is newer. */
async function untie(before: Note, tied: NoteSubject): Promise<string | null> {
  const now = (await notes.list(keysOf(before))).find(({ id }) => id === before.id);
  if (now === undefined || !isSame(now.subject, tied)) return t('many.kept', 1, [numberWord(1)]);
  await notes.onSave({ ...now, subject: before.subject, updated: Date.now() });
  return null;
}

/**
 * What the reader tied to topics (notes, muted names, wrong matches) keeps the ids by which these are known, before the
 * names that gave them go out of the library.
 */
import type { TopicIds } from '../../lib/coverage';
import type { Library } from '../../lib/library';
import { readSettings } from '../../lib/messages';

/** Notes: all of them, or one. */
export const learnOfNotes = (library: Pick<Library, 'notes'>, ids: TopicIds, id?: string): Promise<void> =>
  library.notes.learn(idsIn(ids), id);

export const learnOfChoices = (library: Pick<Library, 'knownAs'>, ids: TopicIds): Promise<void> =>
  library.knownAs.learn(idsIn(ids), (settings) => readSettings(settings).muted);

export async function learnAll(library: Pick<Library, 'notes' | 'knownAs'>, ids: TopicIds): Promise<void> {
  await Promise.all([learnOfNotes(library, ids), learnOfChoices(library, ids)]);
}

const idsIn =
  (ids: TopicIds) =>
  ({ id, also }: { id: string; also?: readonly string[] | undefined }): string[] => {
    const now = ids.now(id, also);
    return now === null ? [] : ids.all(now);
  };

/**
 * What the reader tied to topics (notes, muted names, wrong matches) keeps the ids by which these are known, before the
 * names that gave them go out of the library.
 */
import type { Coverage } from '../../lib/coverage';
import type { Library } from '../../lib/library';
import { readSettings } from '../../lib/messages';

type Ids = Coverage['topicIds'];

/** Notes: all of them, or one. */
export const learnOfNotes = (library: Pick<Library, 'notes'>, ids: Ids, id?: string): Promise<void> =>
  library.notes.learn(idsIn(ids), id);

export const learnOfChoices = (library: Pick<Library, 'knownAs'>, ids: Ids): Promise<void> =>
  library.knownAs.learn(idsIn(ids), (settings) => readSettings(settings).muted);

const idsIn =
  (ids: Ids) =>
  ({ id, also }: { id: string; also?: readonly string[] | undefined }): string[] => {
    const now = ids.now(id, also);
    return now === null ? [] : ids.all(now);
  };

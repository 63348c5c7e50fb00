/** Texts begun and not saved, kept by the background for whichever page of ours shows their field. */
import { ask } from './transport';

interface Draft {
  text: string;
  tags: string[];
}

export const drafts = {
  /** What was left under this key, or null. @throws MessageError */
  load: async (key: string): Promise<Draft | null> => {
    const kept = await ask('draft.get', { key });
    return kept === null ? null : { text: kept.text, tags: kept.tags };
  },
  /** Resolves once it is durable; null forgets it. @throws MessageError */
  keep: (key: string, draft: Draft | null): Promise<null> =>
    ask('draft.set', { key, text: draft?.text ?? '', tags: draft?.tags ?? [], at: Date.now() }),
};

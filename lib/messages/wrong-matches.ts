/** Wrong matches (“not this one”), as our own pages reach them. */
import type { WrongMatch } from '../library';
import { ask } from './transport';

export const wrongMatches = {
  /** @throws MessageError */
  add: (match: WrongMatch): Promise<string> => ask('wrong.add', { match }),
  /** @throws MessageError */
  remove: async (id: string): Promise<void> => {
    await ask('wrong.remove', { id });
  },
};

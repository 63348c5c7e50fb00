/** Names that the reader does not want to see marked, as our own pages reach them. */
import { ask } from './transport';

export const mutes = {
  /** @throws MessageError */
  has: async (topic: string): Promise<boolean> => (await ask('settings.get', {})).muted.includes(topic),
  /** @throws MessageError */
  set: async (topic: string, isMuted: boolean): Promise<void> => {
    await ask('settings.mute', { topic, isMuted });
  },
};

/** Names that the reader does not want to see marked, as our own pages reach them. */
import { ask } from './transport';

export const mutes = {
  /** @throws MessageError */
  has: async (topic: string): Promise<boolean> => (await ask('settings.get', {})).muted.includes(topic),
  /** @throws MessageError */
  set: async (topic: string, isMuted: boolean): Promise<void> => {
    const settings = await ask('settings.get', {});
    const others = settings.muted.filter((id) => id !== topic);
    await ask('settings.set', { settings: { ...settings, muted: isMuted ? [...others, topic] : others } });
  },
};

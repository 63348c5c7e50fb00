import { useEffect, useState } from 'preact/hooks';

/** Names that are never marked (lib/messages `mutes`). */
export interface MutePort {
  has(topic: string): Promise<boolean>;
  set(topic: string, isMuted: boolean): Promise<void>;
}

/** Null where there is no name to mute; unknown counts as not muted. */
export function useMute(topic: string | null, port: MutePort) {
  const [isMuted, setMuted] = useState(false);
  useEffect(() => {
    if (topic === null) return;
    port.has(topic).then(setMuted, () => setMuted(false));
  }, [topic, port]);
  if (topic === null) return null;
  const onMute = async (mute: boolean) => {
    await port.set(topic, mute);
    setMuted(mute);
  };
  return { isMuted, onMute };
}

import { useState } from 'preact/hooks';
import type { WrongMatch } from '../lib/library';
import type { Wrongable } from './wrong-match';

/** Where wrong matches are kept (lib/messages `wrongMatches`). */
export interface WrongPort {
  /** Resolves to the id by which it is taken back. */
  add(match: WrongMatch): Promise<string>;
  remove(id: string): Promise<void>;
}

/** “not this one” as a card's foot draws it. */
export interface WrongAct extends Pick<Wrongable, 'words'> {
  isWrong: boolean;
  onWrong: (wrong: boolean) => Promise<void>;
}

/** Null where the card matches nothing. What is called wrong has no card any more: one that opens is not. */
export function useWrong(of: Wrongable | null, port: WrongPort): WrongAct | null {
  const [id, setId] = useState<string | null>(null);
  if (of === null) return null;
  const onWrong = async (wrong: boolean) => {
    if (wrong) setId(await port.add(of.match));
    else if (id !== null) {
      await port.remove(id);
      setId(null);
    }
  };
  return { isWrong: id !== null, onWrong, words: of.words };
}

import { useState } from 'preact/hooks';
import type { WrongMatch } from '../lib/library';
import type { WrongTaker } from './wrong-context';
import type { Wrongable, WrongParts } from './wrong-match';

/** Where wrong matches are kept (lib/messages `wrongMatches`). */
export interface WrongPort {
  /** Resolves to the id by which it is taken back. */
  add(match: WrongMatch): Promise<string>;
  remove(id: string): Promise<void>;
}

/** “not this one” as a card's foot draws it. */
export interface WrongAct extends Pick<Wrongable, 'words'> {
  /** Of what was said last, by which it is taken back; null while nothing is. */
  id: string | null;
  onWrong: (wrong: boolean) => Promise<void>;
}

export interface Wrong {
  /** At the card's end: the name, or what was said last in it. Null where there is neither. */
  foot: WrongAct | null;
  /** In the card's comparisons. */
  taker: WrongTaker;
}

/**
 * What the reader calls wrong on one card. `name`: null where it has none. `onTurned`: the card is to be read anew, since
 * what it compares has changed. What is called wrong has no card any more: one that opens is not.
 */
export function useWrong(options: {
  name: Wrongable | null;
  parts: WrongParts;
  port: WrongPort;
  onTurned: () => unknown;
}): Wrong {
  const { name, parts, port, onTurned } = options;
  const [id, setId] = useState<string | null>(null);
  const [last, setLast] = useState<Wrongable | null>(null);
  const of = last ?? name;
  const say = async (wrong: Wrongable) => {
    setId(await port.add(wrong.match));
    setLast(wrong);
    if (wrong.match.is !== 'topic') await onTurned();
  };
  const takeBack = async () => {
    if (id === null) return;
    await port.remove(id);
    setId(null);
    if (last?.match.is !== 'topic') await onTurned();
  };
  return {
    foot: of && { id, words: of.words, onWrong: (wrong) => (wrong ? say(of) : takeBack()) },
    taker: { ...parts, onWrong: say },
  };
}

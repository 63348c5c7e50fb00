/**
 * Ids that pages know private topics by. A page's process can read what its content script is sent, and the id of a
 * topic is its name: of what only a private pack sees there, a page gets a meaningless id, the same as long as the
 * browser runs.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Before every such id. */
export const PRIVATE = '~';

const ID_DIGITS = 32;

export interface Aliases {
  /** What a page gets in place of this topic's id. */
  hide(topic: string): string;
  /** The topic that an id of a page stands for; null for one that was never given out. */
  reveal(id: string): string | null;
}

/** `key`: secret of this run of the browser. `topics`: all that can be meant, asked for when an id is not remembered. */
export function openAliases(key: string, topics: () => readonly string[]): Aliases {
  const bytes = utf8ToBytes(key);
  const given = new Map<string, string>();
  let isWhole = false;
  const hide = (topic: string): string => {
    const alias = PRIVATE + bytesToHex(hmac(sha256, bytes, utf8ToBytes(topic))).slice(0, ID_DIGITS);
    given.set(alias, topic);
    return alias;
  };
  return {
    hide,
    reveal(id) {
      if (!id.startsWith(PRIVATE)) return id;
      if (!given.has(id) && !isWhole) {
        isWhole = true;
        for (const topic of topics()) hide(topic);
      }
      return given.get(id) ?? null;
    },
  };
}

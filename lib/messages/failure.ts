import type { Room } from '../library';
import type { FailureCode } from './contract';

/** What a body had more of than one message may carry. */
export interface Limit {
  most: number;
  of: 'entries' | 'characters' | 'bytes';
}

/** Why a message was not answered. `message` is one plain sentence for the log; views word `code` themselves. */
export class MessageError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    /** For `quota`: bytes that were to be written, and bytes left where the browser says; null where the former are not known. */
    readonly room: Room | null = null,
    /** For `bad-body`, where it was merely too much. */
    readonly limit: Limit | null = null,
  ) {
    super(message);
    this.name = 'MessageError';
  }
}

/** What travels back over the wire. */
export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; code: FailureCode; message: string; room?: Room; limit?: Limit };

const CODES = 'refused bad-body not-found no-answer quota newer blocked library failed'.split(' ') as FailureCode[];

/**
 * An answer out of whatever came back. `undefined` counts as failure: a worker that is killed while it answers, or
 * an extension that was just updated, answers exactly that.
 */
export function readAnswer(reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
    const answer = reply as Answer;
    if (answer.ok === true) return answer.value;
    const code = CODES.includes(answer.code) ? answer.code : 'failed';
    throw new MessageError(code, String(answer.message), answer.room ?? null, answer.limit ?? null);
  }
  throw new MessageError('no-answer', 'The extension did not answer.');
}

/** The failure behind anything that was thrown: a `code` of ours stays, everything else is `failed`. */
export function answerFor(thrown: unknown): Answer {
  const code = (thrown as { code?: unknown } | null)?.code;
  const known = CODES.find((each) => each === code);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const room = (thrown as { room?: Room | null } | null)?.room;
  return { ok: false, code: known ?? 'failed', message, ...(room ? { room } : {}) };
}

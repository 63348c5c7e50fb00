import type { FailureCode } from './contract';

/** Why a message was not answered. `message` is one plain sentence for the log; views word `code` themselves. */
export class MessageError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
    this.name = 'MessageError';
  }
}

/** What travels back over the wire. */
export type Answer = { ok: true; value: unknown } | { ok: false; code: FailureCode; message: string };

const CODES: readonly FailureCode[] = [
  'refused',
  'bad-body',
  'not-found',
  'no-answer',
  'quota',
  'newer',
  'library',
  'failed',
];

/**
 * An answer out of whatever came back. `undefined` counts as failure: a worker that is killed while it answers, or
 * an extension that was just updated, answers exactly that.
 */
export function readAnswer(reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
    const answer = reply as Answer;
    if (answer.ok === true) return answer.value;
    const code = CODES.includes(answer.code) ? answer.code : 'failed';
    throw new MessageError(code, String(answer.message));
  }
  throw new MessageError('no-answer', 'The extension did not answer.');
}

/** The failure behind anything that was thrown: a `code` of ours stays, everything else is `failed`. */
export function answerFor(thrown: unknown): Answer {
  const code = (thrown as { code?: unknown } | null)?.code;
  const known = CODES.find((each) => each === code);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { ok: false, code: known ?? 'failed', message };
}

/**
 * Texts that are not on the disk yet. One that could not be put there stays in this page of ours: a field that opens on
 * its key finds it, and it is sent again until it is kept or nobody wants it any more.
 */
import type { Body } from './contract';

export interface Unkept {
  /** The same each time: where an answer was lost, the text is there once. */
  readonly body: Body<'draft.set'>;
  /** On its way; null while it is not. */
  sending: Promise<unknown> | null;
  /** Why it was not kept when it was sent last. */
  failed?: unknown;
  /** Whoever shows it hears of it. */
  onKept?: (() => void) | undefined;
}

type Send = (body: Unkept['body']) => Promise<unknown>;
type Said = Pick<Unkept['body'], 'text' | 'tags'>;

/** The disk may have room again at any moment, and the worker answer; a try costs one message. */
const AGAIN_MS = 5_000;

const held = new Map<Unkept, Send>();
let timer: ReturnType<typeof setTimeout> | null = null;

export const isUnkept = (each: Unkept): boolean => held.has(each);

/** All, or those under one key; newest first. */
export const unkeptTexts = (key?: string): Unkept[] =>
  [...held.keys()].filter(({ body }) => key === undefined || body.key === key).sort((a, b) => b.body.at - a.body.at);

/** It is held from now on; @throws what `send` throws */
export async function keepOrHold(each: Unkept, send: Send): Promise<void> {
  held.set(each, send);
  const sending = send(each.body);
  each.sending = sending;
  try {
    await sending;
  } catch (error) {
    each.failed = error;
    if (isUnkept(each)) waitForBetter();
    throw error;
  } finally {
    each.sending = null;
  }
  // By then there may be a newer one, that is not kept.
  if (!isUnkept(each)) return;
  release(each);
  each.onKept?.();
}

/** It is kept, or not wanted any more. What this gives back holds it again. */
export function release(each: Unkept): () => void {
  const send = held.get(each);
  held.delete(each);
  if (held.size === 0) stopWaiting();
  return () => void (send && held.set(each, send) && waitForBetter());
}

/** Resolves once each of them was tried, however that went. */
export async function tryAgain(texts = unkeptTexts()): Promise<void> {
  const again = async (each: Unkept) => {
    const send = held.get(each);
    await (each.sending ?? (send && keepOrHold(each, send)));
  };
  await Promise.allSettled(texts.map(again));
}

/** What lies on the disk, but for what one of these has followed. */
export function unfollowed<State extends Said & { at: number }>(states: State[], texts: readonly Unkept[]): State[] {
  const isFollowed = (state: State, { at, base, was, text, tags }: Unkept['body']) =>
    (state.at === base && (was == null || saysSame(state, was))) ||
    (state.at === at && saysSame(state, { text, tags }));
  return states.filter((state) => !texts.some(({ body }) => isFollowed(state, body)));
}

export const saysSame = (a: Said, b: Said): boolean =>
  a.text === b.text && a.tags.length === b.tags.length && a.tags.every((tag, at) => tag === b.tags[at]);

const lastTry = () => void tryAgain();

/** Only while a text is in danger: a frame that listens for its end keeps its page out of the back/forward cache. */
function waitForBetter(): void {
  if (timer !== null) return;
  globalThis.addEventListener?.('pagehide', lastTry);
  timer = setTimeout(async () => {
    await tryAgain();
    stopWaiting();
    if (held.size > 0) waitForBetter();
  }, AGAIN_MS);
}

function stopWaiting(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  globalThis.removeEventListener?.('pagehide', lastTry);
}

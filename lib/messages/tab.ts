/**
 * The content script's ear. Nobody but the background can be heard here, which sends what the contract says: bodies are
 * not checked, since schemas would be a quarter of all code that each page has to read.
 */
import { browser } from 'wxt/browser';
import type { Handlers, Sender } from './dispatch';
import { type Answer, answerFor } from './failure';

type AnyHandler = (body: unknown, sender: Sender) => unknown;

/** Answers the background. What it does not know is left to others of this tab's frames. Returns how to stop. */
export function serveTab(handlers: Partial<Handlers<'tab', Sender>>): () => void {
  const listener = (envelope: unknown, sender: Sender, respond: (answer: Answer) => void) => {
    const { name, body } = (envelope ?? {}) as { name?: unknown; body?: unknown };
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    if (typeof name !== 'string' || !Object.hasOwn(handlers, name)) return;
    void answer(handlers[name as keyof typeof handlers] as AnyHandler, body, sender).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

async function answer(handler: AnyHandler, body: unknown, sender: Sender): Promise<Answer> {
  try {
    return { ok: true, value: (await handler(body, sender)) ?? null };
  } catch (thrown) {
    return answerFor(thrown);
  }
}

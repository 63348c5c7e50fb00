/** The one place that sends and receives. Everything it carries is in the contract. */
import { browser } from 'wxt/browser';
import { type Body, type MessageName, type NamesFrom, type Replies, TO_TABS } from './contract';
import { dispatch, type Handlers, nameOf, type Sender, senderClass, type Table } from './dispatch';
import { MessageError, readAnswer } from './failure';

/** Addressed from a page or a view to the background. */
type Question = NamesFrom<'page'> | NamesFrom<'extension'>;

/** Chromium carries no larger message. */
const MESSAGE_BYTES = 64 * 1024 * 1024;

/** Where our own pages stand: “chrome-extension://…”, without a slash at the end. */
export const ownOrigin = () => browser.runtime.getURL('/').replace(/\/$/, '');

const self = () => ({ id: browser.runtime.id, origin: ownOrigin() });

/**
 * Asks the background. Every message may be sent twice without harm (reads, and writes that carry an id), so one that
 * a dying worker left unanswered is sent again once.
 * @throws MessageError
 */
export async function ask<Name extends Question>(name: Name, body: Body<Name>): Promise<Replies[Name]> {
  try {
    return await send(name, body);
  } catch (error) {
    if (error instanceof MessageError && error.code === 'no-answer' && isAlive()) return await send(name, body);
    throw error;
  }
}

async function send<Name extends Question>(name: Name, body: Body<Name>): Promise<Replies[Name]> {
  let reply: unknown;
  try {
    reply = await browser.runtime.sendMessage({ name, body });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The extension did not answer.';
    if (/maximum allowed size/i.test(message))
      throw new MessageError('bad-body', message, null, { most: MESSAGE_BYTES, of: 'bytes' });
    throw new MessageError('no-answer', message);
  }
  return readAnswer(reply) as Replies[Name];
}

/** False in a content script whose extension was updated or removed under it. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Background: answers everything that pages and our own views ask, by the whole contract. Registers its listener at once. */
export function serve(handlers: Handlers<'page' | 'extension', Sender>, table: Table): void {
  browser.runtime.onMessage.addListener((envelope: unknown, sender: Sender, respond: (answer: unknown) => void) => {
    const from = senderClass(sender, self());
    void dispatch({ envelope, from, context: sender, handlers, table }).then(respond);
    return true;
  });
}

/** A page that hangs holds up nothing that waits for it: the panel, the others that are told, the reader's keys. */
const ANSWER_MS = 2_000;

/**
 * Background → a tab's content scripts: the top frame's, one frame's, or all (then the first answer counts). One that is
 * too busy to answer in time is told all the same; once it answers, views ask about it again.
 * @throws MessageError `no-answer` where no content script runs, or none answers within 2 s
 */
export async function tell<Name extends NamesFrom<'tab'>>(
  to: { tab: number; frame?: number | 'all' },
  name: Name,
  body: Body<Name>,
): Promise<Replies[Name]> {
  let reply: unknown;
  try {
    const target = to.frame === 'all' ? {} : { frameId: to.frame ?? 0 };
    reply = await inTime(browser.tabs.sendMessage(to.tab, { name, body }, target), () =>
      announce({ what: 'page', tab: to.tab }),
    );
  } catch (error) {
    throw new MessageError('no-answer', error instanceof Error ? error.message : 'The page did not answer.');
  }
  return readAnswer(reply) as Replies[Name];
}

function inTime(answer: Promise<unknown>, onLate: () => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The page did not answer in time.'));
      answer.then(onLate, () => null);
    }, ANSWER_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Background → every open view. Nobody listening is no failure. */
export async function announce(change: Body<'view.changed'>): Promise<void> {
  await browser.runtime.sendMessage({ name: 'view.changed' satisfies MessageName, body: change }).catch(() => null);
}

/** View: hears what has changed. Returns how to stop. */
export function onChange(listener: (change: Body<'view.changed'>) => void): () => void {
  const receive = (envelope: unknown, sender: Sender) => {
    if (nameOf(envelope, TO_TABS) !== 'view.changed' || sender.id !== browser.runtime.id || sender.tab !== undefined)
      return;
    listener((envelope as { body: Body<'view.changed'> }).body);
  };
  browser.runtime.onMessage.addListener(receive as never);
  return () => browser.runtime.onMessage.removeListener(receive as never);
}

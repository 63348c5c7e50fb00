/** Who sent a message and may it; what its body must be; then, and only then, the handler. Knows no browser. */
import * as v from 'valibot';
import type { Body, MessageName, NamesFrom, Replies, SenderClass } from './contract';
import { type Answer, answerFor, type Limit } from './failure';

/** What the browser says of a sender (`runtime.MessageSender`), as far as it decides anything here. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?:
    | { id?: number | undefined; url?: string | undefined; title?: string | undefined; incognito?: boolean | undefined }
    | undefined;
  frameId?: number | undefined;
}

export type Handlers<Class extends SenderClass, Context> = {
  [Name in NamesFrom<Class>]: (body: Body<Name>, context: Context) => Promise<Replies[Name]> | Replies[Name];
};

/** The contract, or the part of it that a receiver answers: a content script carries no schema that it does not need. */
export type Table = Partial<Record<MessageName, { from: SenderClass; body: v.GenericSchema }>>;

/** A handler of any message, once its body has been checked. */
type AnyHandler = (body: unknown, context: unknown) => unknown;

/**
 * The class of a sender, or null for strangers.
 * The origin is the browser's own word (a compromised page process cannot choose it); Firefox before 126 gives only
 * the address. A content script always has a tab; our own pages are known by their origin alone, because the card is
 * an extension page inside a web page's tab.
 */
export function senderClass(sender: Sender, self: { id: string; origin: string }): 'page' | 'extension' | null {
  if (sender.id !== self.id) return null;
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === self.origin) return 'extension';
  return sender.tab?.id === undefined ? null : 'page';
}

/** `new URL(…).origin` is "null" for extension schemes outside their own browser, so it is cut by hand. */
function originOf(url: string | undefined): string | null {
  return url?.match(/^[a-z-]+:\/\/[^/]*/)?.[0] ?? null;
}

/**
 * Answers one message. Never throws: strangers, unknown names, bodies that do not fit and failing handlers all become
 * a typed error.
 */
export async function dispatch<Context>(message: {
  envelope: unknown;
  from: SenderClass | null;
  context: Context;
  handlers: Partial<Record<MessageName, unknown>>;
  /** The messages that may be meant. */
  table: Table;
}): Promise<Answer> {
  const { envelope, from, context, handlers, table } = message;
  const name = nameOf(envelope, table);
  const entry = name === null ? undefined : table[name];
  if (name === null || entry === undefined) {
    return { ok: false, code: 'bad-body', message: 'This is not a message of this extension.' };
  }
  if (entry.from !== from || !Object.hasOwn(handlers, name)) {
    return { ok: false, code: 'refused', message: `${name} may not be sent from here.` };
  }
  const body = v.safeParse(entry.body, (envelope as { body?: unknown }).body);
  if (!body.success) {
    const where = v.getDotPath(body.issues[0]) ?? 'body';
    const limit = limitOf(body.issues[0]);
    return {
      ok: false,
      code: 'bad-body',
      message: `${name}: ${where} is not as it must be.`,
      ...(limit === null ? {} : { limit }),
    };
  }
  try {
    const value = await (handlers[name] as AnyHandler)(body.output, context);
    return { ok: true, value: value ?? null };
  } catch (thrown) {
    return answerFor(thrown);
  }
}

function limitOf({ type, requirement, input }: v.BaseIssue<unknown>): Limit | null {
  if (type !== 'max_length' || typeof requirement !== 'number') return null;
  return { most: requirement, of: typeof input === 'string' ? 'characters' : 'entries' };
}

/** The message's name if the envelope has one of the table, whatever else it is. */
export function nameOf(envelope: unknown, table: Table): MessageName | null {
  if (typeof envelope !== 'object' || envelope === null) return null;
  const name: unknown = Object.hasOwn(envelope, 'name') ? (envelope as { name: unknown }).name : null;
  return typeof name === 'string' && Object.hasOwn(table, name) ? (name as MessageName) : null;
}

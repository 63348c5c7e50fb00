import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { MESSAGES, type MessageName, type SenderClass } from '../../../lib/messages/contract';
import { dispatch, type Sender, senderClass } from '../../../lib/messages/dispatch';
import { readAnswer } from '../../../lib/messages/failure';
import { VALID_BODIES } from './bodies';

const SELF = { id: 'our-extension', origin: 'chrome-extension://our-extension' };
const NAMES = Object.keys(MESSAGES) as MessageName[];
const CLASSES: (SenderClass | null)[] = ['page', 'extension', 'tab', 'view', null];
const CODES = ['refused', 'bad-body', 'not-found', 'no-answer', 'quota', 'newer', 'library', 'failed'];

function catchError(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

/** Handlers that only remember being called. */
function spies() {
  const called = vi.fn();
  const handlers = Object.fromEntries(NAMES.map((name) => [name, (body: unknown) => called(name, body)]));
  return { called, handlers };
}

describe('who may send what', () => {
  const rows = NAMES.flatMap((name) => CLASSES.map((from) => [name, from] as const));

  it.each(rows)('%s from %s is answered only if the table says so', async (name, from) => {
    const { called, handlers } = spies();
    const answer = await dispatch({
      envelope: { name, body: VALID_BODIES[name] },
      from,
      context: null,
      handlers,
      table: MESSAGES,
    });
    const allowed = MESSAGES[name].from === from;
    expect(answer.ok).toBe(allowed);
    expect(called).toHaveBeenCalledTimes(allowed ? 1 : 0);
    if (!answer.ok) expect(answer.code).toBe('refused');
  });

  const senders: [string, Sender, 'page' | 'extension' | null][] = [
    ['a content script', { id: SELF.id, origin: 'https://news.example', tab: { id: 1 } }, 'page'],
    ['a content script in a sandboxed frame', { id: SELF.id, origin: 'null', tab: { id: 1 } }, 'page'],
    ['the card, a page of ours inside a tab', { id: SELF.id, origin: SELF.origin, tab: { id: 1 } }, 'extension'],
    ['the panel', { id: SELF.id, origin: SELF.origin }, 'extension'],
    ['a page of ours where only the address is known', { id: SELF.id, url: `${SELF.origin}/panel.html` }, 'extension'],
    ['a page whose address begins like ours', { id: SELF.id, url: `${SELF.origin}.evil/x`, tab: { id: 1 } }, 'page'],
    ['another extension', { id: 'other', origin: SELF.origin }, null],
    ['a web page with no tab', { id: SELF.id, origin: 'https://news.example' }, null],
    ['nobody', {}, null],
  ];
  it.each(senders)('%s', (_who, sender, expected) => {
    expect(senderClass(sender, SELF)).toBe(expected);
  });
});

describe('what a message may carry', () => {
  it('every message refuses a body with anything unknown in it', async () => {
    for (const name of NAMES) {
      const { called, handlers } = spies();
      const body = { ...VALID_BODIES[name], extra: 1 };
      const answer = await dispatch({
        envelope: { name, body },
        from: MESSAGES[name].from,
        context: null,
        handlers,
        table: MESSAGES,
      });
      expect(answer, name).toMatchObject({ ok: false, code: 'bad-body' });
      expect(called).not.toHaveBeenCalled();
    }
  });

  it('random envelopes never throw and never reach a handler', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(...CLASSES), async (envelope, from) => {
        const { called, handlers } = spies();
        const answer = await dispatch({ envelope, from, context: null, handlers, table: MESSAGES });
        expect(answer.ok).toBe(false);
        expect(called).not.toHaveBeenCalled();
      }),
    );
  });

  it('random bodies under real names get a typed error, or fit the schema to the letter', async () => {
    const body = fc.oneof(fc.anything(), fc.object(), fc.constantFrom(...Object.values(VALID_BODIES)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), body, fc.constantFrom(...CLASSES), async (name, random, from) => {
        const { called, handlers } = spies();
        const answer = await dispatch({
          envelope: { name, body: random },
          from,
          context: null,
          handlers,
          table: MESSAGES,
        });
        const fits =
          MESSAGES[name].from === from && v.safeParse(MESSAGES[name].body as v.GenericSchema, random).success;
        expect(answer.ok).toBe(fits);
        expect(called).toHaveBeenCalledTimes(fits ? 1 : 0);
        if (!answer.ok) expect(CODES).toContain(answer.code);
      }),
      { numRuns: 500 },
    );
  });

  it('more text than the cap is refused', async () => {
    const { handlers } = spies();
    const texts = Array.from({ length: 20 }, () => 'x'.repeat(90_000));
    const answer = await dispatch({
      envelope: { name: 'page.find', body: { texts } },
      from: 'page',
      context: null,
      handlers,
      table: MESSAGES,
    });
    expect(answer).toMatchObject({ ok: false, code: 'bad-body' });
  });

  it('more than the cap is refused with the number, so that a view can say it', async () => {
    const { handlers } = spies();
    const limitOf = async (name: string, body: unknown) => {
      const answer = await dispatch({
        envelope: { name, body },
        from: 'extension',
        context: null,
        handlers,
        table: MESSAGES,
      });
      return catchError(() => readAnswer(answer));
    };
    const { note } = VALID_BODIES['note.save'];
    const notes = Array.from({ length: 2_001 }, (_, nth) => ({ note: { ...note, id: `n${nth}` }, versions: [] }));
    expect(await limitOf('note.stage', { act: 'a', index: 0, notes })).toMatchObject({
      code: 'bad-body',
      limit: { most: 2_000, of: 'entries' },
    });
    const long = { ...note, text: 'x'.repeat(50_001) };
    expect(await limitOf('note.save', { note: long })).toMatchObject({ limit: { most: 50_000, of: 'characters' } });
    expect(await limitOf('note.save', { note: 7 })).toMatchObject({ code: 'bad-body', limit: null });
  });

  it('a handler that fails answers with its code, or with “failed”', async () => {
    const failing = (error: unknown) => ({
      'note.list': () => {
        throw error;
      },
    });
    const envelope = { name: 'note.list', body: {} };
    const quota = Object.assign(new Error('full'), { code: 'quota' });
    const answers = await Promise.all(
      [quota, new Error('x'), 'text', null].map((error) =>
        dispatch({ envelope, from: 'extension', context: null, handlers: failing(error), table: MESSAGES }),
      ),
    );
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(['quota', 'failed', 'failed', 'failed']);
  });

  it('a full disk is told with the room that is needed and the room that is left', async () => {
    const room = { needed: 500, free: 20 };
    const thrown = Object.assign(new Error('full'), { code: 'quota', room });
    const answer = await dispatch({
      envelope: { name: 'note.list', body: {} },
      from: 'extension',
      context: null,
      handlers: { 'note.list': () => Promise.reject(thrown) },
      table: MESSAGES,
    });
    expect(() => readAnswer(structuredClone(answer))).toThrow(expect.objectContaining({ code: 'quota', room }));
  });
});

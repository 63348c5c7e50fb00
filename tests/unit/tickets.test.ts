/** Cards that are asked for while a worker that has just started still reads what was issued before. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Sender } from '../../lib/messages';

const here = vi.hoisted(() => ({ kept: [] as { ticket: string }[] }));

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'ours', getURL: (path: string) => `extension://ours${path}` } },
}));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@wxt-dev/storage', () => ({
  storage: {
    getItem: async () => {
      const read = here.kept;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return read;
    },
    setItem: async (_: string, next: { ticket: string }[]) => {
      here.kept = next;
    },
  },
}));

const from = (tab: number) =>
  ({ tab: { id: tab, url: 'https://a.test/', title: 'A' }, frameId: 0 }) as unknown as Sender;
const wanted = { target: { topic: 'lindqvist' }, about: [] };

/** As after a start of the worker: what is kept is all that it knows. */
const started = async () => {
  vi.resetModules();
  return import('../../entrypoints/background/tickets');
};

beforeEach(() => {
  here.kept = [];
});

it('are all good, however many frames and tabs ask at once', async () => {
  const before = await (await started()).issueTicket(wanted, from(3));
  const { issueTicket, ticketOf } = await started();
  const [one, two, old] = await Promise.all([
    issueTicket(wanted, from(1)),
    issueTicket(wanted, from(2)),
    ticketOf(before.ticket, from(3)),
  ]);
  expect(old.tab).toBe(3);
  expect((await ticketOf(one.ticket, from(1))).tab).toBe(1);
  expect((await ticketOf(two.ticket, from(2))).tab).toBe(2);
  expect(new Set(here.kept.map(({ ticket }) => ticket))).toEqual(new Set([one.ticket, two.ticket, before.ticket]));
});

it('of a tab that closes meanwhile are forgotten, and no other', async () => {
  const before = await (await started()).issueTicket(wanted, from(3));
  const { forgetTickets, issueTicket, ticketOf } = await started();
  const [one] = await Promise.all([issueTicket(wanted, from(1)), forgetTickets(3)]);
  expect((await ticketOf(one.ticket, from(1))).tab).toBe(1);
  await expect(ticketOf(before.ticket, from(3))).rejects.toThrow('no longer open');
});

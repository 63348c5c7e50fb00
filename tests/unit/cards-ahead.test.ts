/** Cards made ahead, as the background of a stopped worker answers by them: what is private stays so. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type OpenAndAll, openAliases, openCoverage } from '../../lib/coverage';
import { articleOn, testPack } from '../support/packs';

const here = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  whole: null as unknown,
  topic: '',
}));

vi.mock('#i18n', () => import('../support/i18n'));
vi.mock('wxt/browser', () => {
  const { session } = here;
  return {
    browser: {
      storage: {
        session: {
          get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, session.get(key)])),
          set: async (items: object) => {
            for (const [key, value] of Object.entries(items)) session.set(key, structuredClone(value));
          },
          remove: async (keys: string[]) => {
            for (const key of keys) session.delete(key);
          },
        },
      },
    },
  };
});
vi.mock('../../entrypoints/background/shelves', () => ({
  isOpen: () => false,
  coverages: () => Promise.reject(new Error('The library cannot be read.')),
  wholeCoverages: async () => here.whole,
  library: {},
}));
vi.mock('../../entrypoints/background/tickets', () => ({
  ticketOf: async () => ({
    target: { topic: here.topic },
    about: [],
    tab: 1,
    frame: 0,
    page: { url: 'https://news.example/', title: 'News' },
    isPrivate: false,
  }),
}));
vi.mock('../../entrypoints/background/former-ids', () => ({ notesUnder: async () => [] }));
vi.mock('../../entrypoints/background/wrong-here', () => ({}));
vi.mock('../../entrypoints/background/sites', () => ({}));

const ANNA = 'anna-lindqvist';
const OPEN = testPack([articleOn('a1', 'Anna Lindqvist')]);
const PRIVATE = testPack([articleOn('p1', 'Anna Lindqvist'), articleOn('p2', 'Erik Sandberg')]);
const aliases = openAliases('secret', () => [ANNA, 'erik-sandberg']);
const KNOWN: OpenAndAll = { all: openCoverage([OPEN, PRIVATE]), pages: openCoverage([OPEN]), aliases };

/** As after a start of the worker. */
async function started() {
  vi.resetModules();
  const { cardHandlers, makeCardsAhead } = await import('../../entrypoints/background/cards');
  return {
    card: (topic: string) => {
      here.topic = topic;
      return cardHandlers['card.view']({ ticket: 't' }, {});
    },
    ahead: async () => {
      makeCardsAhead();
      await vi.runAllTimersAsync();
    },
    makeCardsAhead,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  here.session.clear();
  here.whole = { of: 'this library', known: KNOWN };
});

it('a worker that has read nothing shows what the reader has, and what a page may be shown of it', async () => {
  await (await started()).ahead();
  const { card } = await started();
  const anna = await card(ANNA);
  expect(anna.view).toEqual(KNOWN.all.card(ANNA));
  expect(anna.open).toEqual(KNOWN.pages.card(ANNA));
  const erik = await card(aliases.hide('erik-sandberg'));
  expect(erik.view).toEqual(KNOWN.all.card('erik-sandberg'));
  expect(erik.open).toBeNull();
  await expect(card('erik-sandberg'), 'no page knows it by its name').rejects.toThrow('cannot be read');
});

it('nothing is made of a library that could not be read whole, and all of it when it can', async () => {
  here.whole = null;
  const { ahead } = await started();
  await ahead();
  expect([...here.session.keys()]).toEqual([]);
  here.whole = { of: 'this library', known: KNOWN };
  await ahead();
  expect([...here.session.keys()]).toContain(`card:${ANNA}`);
});

it('pages that ask without end put it off for a while only', async () => {
  const { makeCardsAhead } = await started();
  for (let asked = 0; asked < 100; asked += 1) {
    makeCardsAhead();
    await vi.advanceTimersByTimeAsync(300);
    if (asked < 20) expect([...here.session.keys()], 'not while they do').toEqual([]);
  }
  expect([...here.session.keys()]).toContain(`card:${ANNA}`);
});

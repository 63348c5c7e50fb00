/** The coverages over the library, as it changes and fails. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Shelves } from '../../lib/library';
import { HARBOUR_ARTICLES, testPack } from '../support/packs';

const here = vi.hoisted(() => ({
  shelves: null as unknown,
  wrong: [] as unknown[] | null,
}));

vi.mock('wxt/browser', () => ({
  browser: { runtime: { getManifest: () => ({ version: '1.0.0' }), getURL: (path: string) => path } },
}));
vi.mock('../../entrypoints/background/kept', () => ({
  kept: (_key: string, value: unknown) => ({ get: async () => value, set: async () => {} }),
}));
vi.mock('../../entrypoints/background/own-ports', () => ({ ownPorts: {} }));
vi.mock('../../lib/library', () => ({
  openLibrary: () => ({
    ready: async () => here.shelves ?? Promise.reject(new Error('The library cannot be read.')),
    wrong: { list: async () => here.wrong ?? Promise.reject(new Error('The wrong matches cannot be read.')) },
  }),
}));

const OPEN = testPack(HARBOUR_ARTICLES);
const shelvesOf = (stamp: string, part: Partial<Shelves> = {}): Shelves => ({
  packs: [OPEN],
  painted: new Set([OPEN.manifest.id]),
  comparisons: null,
  stamp,
  known: [],
  isStale: false,
  growing: { shards: [], behind: [], comparisons: null },
  problem: null,
  isRead: true,
  ...part,
});
const [FIRST] = OPEN.comparisons;
const TAKEN = { id: 'w1', match: { is: 'comparison', members: FIRST?.members ?? [], subject: 'harbour' }, at: 1 };

const started = async () => {
  vi.resetModules();
  return import('../../entrypoints/background/shelves');
};

beforeEach(() => {
  here.shelves = shelvesOf('one');
  here.wrong = [];
});

it('stay as long as the library is the same, and are opened anew when it is another', async () => {
  const { coverages, isOpen } = await started();
  expect(isOpen()).toBe(false);
  const first = await coverages();
  expect(isOpen()).toBe(true);
  here.shelves = shelvesOf('one');
  expect(await coverages()).toBe(first);
  here.shelves = shelvesOf('two');
  expect(await coverages()).not.toBe(first);
});

it('do not compare what the reader took apart, nor for a moment where that cannot be read', async () => {
  const { coverages } = await started();
  const idsNow = async () => (await coverages()).all.comparisons().map(({ id }) => id);
  expect(await idsNow()).toContain(FIRST?.id);
  here.wrong = [TAKEN];
  expect(await idsNow()).not.toContain(FIRST?.id);
  here.wrong = null;
  expect(await idsNow()).not.toContain(FIRST?.id);
});

it('are not called whole where something could not be read that may be there next time', async () => {
  const { wholeCoverages } = await started();
  const whole = await wholeCoverages();
  expect(whole?.of).toContain('one');
  here.wrong = [TAKEN];
  expect((await wholeCoverages())?.of).not.toBe(whole?.of);
  here.wrong = null;
  expect(await wholeCoverages()).toBeNull();
  here.wrong = [];
  here.shelves = shelvesOf('one', { isRead: false });
  expect(await wholeCoverages()).toBeNull();
});

it('show pages only what packs know that may be underlined', async () => {
  const secret = testPack([
    { id: 's1', outlet: 'Notes', published: '2031-03-02', text: 'Erik Sandberg owns 12 boats, said Erik Sandberg.' },
  ]);
  const hidden = { ...secret, manifest: { ...secret.manifest, id: 'secret' } };
  here.shelves = shelvesOf('both', { packs: [OPEN, hidden] });
  const { coverages } = await started();
  const { all, pages, aliases } = await coverages();
  expect(all.card('erik-sandberg')).not.toBeNull();
  expect(pages.card('erik-sandberg')).toBeNull();
  expect(aliases.reveal(aliases.hide('erik-sandberg'))).toBe('erik-sandberg');
});

it('are asked for again after a library that could not be read', async () => {
  const { coverages } = await started();
  here.shelves = null;
  await expect(coverages()).rejects.toThrow('cannot be read');
  here.shelves = shelvesOf('one');
  expect((await coverages()).all.topics().length).toBeGreaterThan(0);
});

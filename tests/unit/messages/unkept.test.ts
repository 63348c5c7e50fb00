import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type OwnStore, openOwnStore } from '../../../lib/library/own';
import { MessageError } from '../../../lib/messages/failure';
import { drafts, unsaved } from '../../../lib/messages/notes';
import { ask } from '../../../lib/messages/transport';
import { testPorts } from '../../support/own';

vi.mock('../../../lib/messages/transport', () => ({ ask: vi.fn(), onChange: vi.fn() }));

let count = 0;
let store: OwnStore;
let key: string;
/** What the worker does not do. */
let broken: 'writing' | 'all' | 'answering' | null;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  store = openOwnStore(`unkept-${count}`, testPorts({ time: 9e15 }));
  key = `topic:t${count++}`;
  broken = 'writing';
  vi.mocked(ask).mockImplementation((async (name: string, body: never) => {
    const isBroken = broken === 'all' || (broken === 'writing' && name === 'draft.set');
    if (isBroken) throw new MessageError('quota', 'The disk is full.');
    if (name === 'draft.get') return store.drafts.get((body as { key: string }).key);
    if (name === 'draft.list') return store.drafts.list();
    await store.drafts.set(body);
    if (broken === 'answering') throw new MessageError('no-answer', 'The extension did not answer.');
    return null;
  }) as never);
});
/** What is held in this page goes with it, as in a browser. */
afterEach(async () => {
  broken = null;
  await vi.runAllTimersAsync();
  vi.useRealTimers();
});

const written = (text: string, ...tags: string[]) => ({ text, tags });
const about = { subject: null, page: { url: 'https://news.example/a', title: 'Harbour' } };
const fail = async (text: string) => {
  const field = drafts.open({ key, about });
  await field.load();
  await expect(field.keep(written(text))).rejects.toMatchObject({ code: 'quota' });
  return field;
};
const foundIn = async () => {
  const found = await drafts.open({ key }).load();
  return found && [found, ...found.others].map(({ text }) => text);
};
const onDisk = async () => {
  const found = await store.drafts.get(key);
  return found && [found, ...found.others].map(({ text }) => text);
};

it('a text that could not be kept is found under its key, with why and where it was begun, also where nothing can be read', async () => {
  await fail('Ask');
  broken = 'all';
  expect(await drafts.open({ key }).load()).toMatchObject({ text: 'Ask', about, failed: { code: 'quota' } });
  await expect(drafts.open({ key: 'topic:other' }).load()).rejects.toMatchObject({ code: 'quota' });
});

it('it is kept within seconds once that works, though nobody opens a field on it', async () => {
  await fail('Ask');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await onDisk()).toBeNull();
  broken = null;
  await vi.advanceTimersByTimeAsync(6_000);
  await vi.waitFor(async () => expect(await onDisk()).toEqual(['Ask']));
  const sent = vi.mocked(ask).mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(vi.mocked(ask).mock.calls.length).toBe(sent);
});

it('texts of two fields are both found, and both kept', async () => {
  await fail('of the card');
  const panel = drafts.open({ key });
  await expect(panel.keep(written('of the panel'))).rejects.toThrow();
  expect((await foundIn())?.sort()).toEqual(['of the card', 'of the panel']);
  broken = null;
  expect((await foundIn())?.sort()).toEqual(['of the card', 'of the panel']);
  expect((await onDisk())?.sort()).toEqual(['of the card', 'of the panel']);
});

it('a text whose answer was lost is there once, and gone once it was saved', async () => {
  broken = 'answering';
  const field = drafts.open({ key });
  await expect(field.keep(written('Ask'))).rejects.toMatchObject({ code: 'no-answer' });
  expect(await foundIn()).toEqual(['Ask']);
  broken = null;
  expect(await foundIn()).toEqual(['Ask']);
  await field.forget(written('Ask'));
  expect(await foundIn()).toBeNull();
});

it('what another field holds is gone on with there, and takes the place of that', async () => {
  await fail('Ask');
  const next = drafts.open({ key });
  const found = await next.load();
  if (found) next.adopt(found);
  await expect(next.keep(written('Tell'))).rejects.toThrow();
  expect(await foundIn()).toEqual(['Tell']);
  broken = null;
  await next.keep(written('Tell them'));
  expect(await foundIn()).toEqual(['Tell them']);
  expect(await onDisk()).toEqual(['Tell them']);
});

it('a field that is gone when its text is saved leaves nothing of it', async () => {
  const field = await fail('Ask');
  broken = null;
  await field.forget(written('Ask'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await foundIn()).toBeNull();
  expect(await onDisk()).toBeNull();
});

it('stands among the texts that were not saved, and goes from there when it is dropped', async () => {
  await fail('Ask');
  const [text] = await unsaved.list();
  expect(text).toMatchObject({ key, text: 'Ask', about, note: null });
  if (text === undefined) throw new Error('not offered');
  broken = null;
  await unsaved.onDrop(text);
  expect(await unsaved.list()).toEqual([]);
  expect(await foundIn()).toBeNull();
});

it('an edit that could not be kept is one of the state of the note on which it was begun', async () => {
  await expect(drafts.open({ key, note: { updated: 50 } }).keep(written('mine', 'council'))).rejects.toThrow();
  expect(await drafts.open({ key, note: { updated: 80 } }).load()).toMatchObject({
    ...written('mine', 'council'),
    edits: 50,
  });
});

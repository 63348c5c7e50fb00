import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryError } from '../../../lib/library';
import { type OwnStore, openOwnStore } from '../../../lib/library/own';
import { MessageError } from '../../../lib/messages/failure';
import {
  allNotes,
  type DraftSpot,
  drafts,
  dropImport,
  importNotes,
  notes,
  previewImport,
  undoImport,
  unsaved,
} from '../../../lib/messages/notes';
import { NOTING } from '../../../lib/messages/noting';
import { ask } from '../../../lib/messages/transport';
import { type KeptNote, LAST_TIME, type Note } from '../../../lib/notes';
import { dump } from '../../support/dumps';
import { testNote, testPorts } from '../../support/own';

vi.mock('../../../lib/messages/transport', () => ({ ask: vi.fn(), onChange: vi.fn() }));

/** Six bytes each are less than what Chromium carries. */
const MESSAGE_CHARS = 10_000_000;

let count = 0;
let store: OwnStore;
/** Every message that was sent, by name. */
let sent: string[] = [];
beforeEach(() => {
  store = openOwnStore(`messages-notes-${count++}`, testPorts({ time: 9e15 }));
  sent = [];
  vi.mocked(ask).mockImplementation((async (name: string, body: never) => {
    sent.push(name);
    const wire = JSON.stringify(body);
    expect(wire.length).toBeLessThan(MESSAGE_CHARS);
    expect(v.is(NOTING[name as keyof typeof NOTING].body, body), name).toBe(true);
    const value = await answer(name, JSON.parse(wire) as never);
    expect(JSON.stringify(value ?? null).length).toBeLessThan(MESSAGE_CHARS);
    return value;
  }) as never);
});

/** As the background answers. */
async function answer(name: string, body: never): Promise<unknown> {
  switch (name) {
    case 'draft.get':
      return store.drafts.get((body as DraftSpot).key, (body as DraftSpot).former);
    case 'draft.list':
      return store.drafts.list();
    case 'note.list':
      return store.notes.list(body);
    case 'note.save':
      return store.notes.save((body as { note: Note }).note);
    case 'draft.set':
      return (await store.drafts.set(body)) ?? null;
    case 'note.all':
      return store.notes.page((body as { from: string | null }).from);
    case 'note.stage':
      return store.imports.stage(body);
    case 'note.unstage':
      return store.imports.unstage((body as { act: string }).act);
    case 'note.preview':
      return refusing(store.imports.preview(body));
    case 'note.import':
      return refusing(store.imports.import(body));
    case 'note.undo':
      return store.imports.undo((body as { act: string }).act, Date.now());
    default:
      throw new Error(`no answer to ${name}`);
  }
}

/** As a refusal comes over the wire. */
const refusing = <Value>(act: Promise<Value>): Promise<Value> =>
  act.catch((error: LibraryError) => Promise.reject(new MessageError(error.code, error.message)));

const written = (text: string) => ({ text, tags: [] });
const left = async () => {
  const found = await drafts.load('k');
  return found && [found, ...found.others].map(({ text }) => text);
};

describe('the notes of a card', () => {
  it('are found by any of many keys, each once and the last written first', async () => {
    const keys = Array.from({ length: 1_700 }, (_, at) => `figure:m${at}` as const);
    const on = (id: string, updated: number, ...members: string[]) =>
      store.notes.save(testNote({ id, updated, subject: { kind: 'figure', name: '9 boats', sentence: '', members } }));
    await on('by the first', 20, 'm0');
    await on('by two that lie far apart', 40, 'm1', 'm1200');
    await on('by the last', 30, 'm1699');
    await on('by another', 50, 'm1700');
    const found = (await notes.list(keys)).map(({ id }) => id);
    expect(found).toEqual(['by two that lie far apart', 'by the last', 'by the first']);
  });
});

describe('a text begun on a page', () => {
  const page = (url: string) => ({ url, title: 'Harbour' });
  const linked = page('https://news.example/a?utm_source=letter&id=4#part');

  it('is found under any address of the page, and where an earlier version kept it', async () => {
    await drafts.open(drafts.on(null, linked)).keep(written('begun'));
    const found = drafts.open(drafts.on(null, page('https://news.example/a?id=4')));
    expect(await found.load()).toMatchObject({ text: 'begun' });

    await drafts.open({ key: 'page:https://news.example/a?utm_source=letter&id=4' }).keep(written('of old'));
    const field = drafts.open(drafts.on(null, linked));
    const all = await field.load();
    expect([all?.text, ...(all?.others ?? []).map(({ text }) => text)]).toEqual(['begun', 'of old']);
    if (all !== null) field.adopt(all);
    await field.forget(written('begun'));
    expect(await drafts.open(drafts.on(null, linked)).load()).toMatchObject({ text: 'of old', others: [] });
    expect(await drafts.load('page:https://news.example/a?utm_source=letter&id=4')).toBeNull();
  });

  it('is offered wherever one is, becomes a note where it was begun, and is then no draft any more', async () => {
    const quote = { exact: 'nine boats', prefix: '', suffix: '', start: 5, end: 15 };
    await drafts.open(drafts.on({ kind: 'quote', quote }, linked)).keep(written('count them'));
    await drafts.open({ key: drafts.keyOf({ id: 'gone' }) }).keep(written('an edit of what is gone'));
    await store.notes.save(testNote());
    await drafts.open({ key: drafts.keyOf(testNote()), note: testNote() }).keep(written('an edit'));
    await drafts.keep('quote-of:https://news.example/a', written('{}'));
    const left = await unsaved.list();
    expect(left.map(({ text }) => text).sort()).toEqual(['an edit', 'an edit of what is gone', 'count them']);
    const begun = left.find(({ text }) => text === 'count them');
    if (begun === undefined) throw new Error('not offered');
    await unsaved.onSave(begun, 'n2');
    await unsaved.onSave(begun, 'n2');
    const made = (await store.notes.list({})).filter(({ id }) => id !== testNote().id);
    expect(made).toMatchObject([{ text: 'count them', subject: { kind: 'quote', quote }, page: linked }]);
    const others = (await unsaved.list()).map(({ text }) => text).sort();
    expect(others).toEqual(['an edit', 'an edit of what is gone']);
  });

  it('belongs where the reader was when it was written, and says so when it is found', async () => {
    const field = drafts.open(drafts.on(null, page('https://news.example/before')));
    field.move({ subject: null, page: linked });
    await field.keep(written('begun'));
    expect(await unsaved.list()).toMatchObject([{ text: 'begun', about: { subject: null, page: linked } }]);
    const found = await drafts.load(drafts.on(null, page('https://news.example/before')).key);
    expect(found?.about).toEqual({ subject: null, page: linked });
  });

  it('that was dropped can be had back', async () => {
    await drafts.open(drafts.on(null, linked)).keep(written('begun'));
    const [begun] = await unsaved.list();
    if (begun === undefined) throw new Error('not offered');
    await unsaved.onDrop(begun);
    expect(await unsaved.list()).toEqual([]);
    await unsaved.onRestore(begun);
    expect(await unsaved.list()).toMatchObject([{ text: 'begun', about: { subject: null, page: linked } }]);
  });

  it('that was a change of a note is one of that state of it again, and no later one', async () => {
    await store.notes.save(testNote());
    await drafts.open({ key: drafts.keyOf(testNote()), note: testNote() }).keep(written('an edit'));
    const [change] = await unsaved.list();
    if (change === undefined) throw new Error('not offered');
    await unsaved.onDrop(change);
    expect(await unsaved.list()).toEqual([]);
    await unsaved.onRestore(change);
    expect(await unsaved.list()).toMatchObject([{ text: 'an edit', edits: testNote().updated, note: testNote() }]);
  });
});

describe('an edit', () => {
  it('that has followed a change of another window is an edit of what the note then is', async () => {
    const field = drafts.open({ key: 'note:n1', note: { updated: 50 } });
    await field.keep(written('mine'));
    field.follow({ updated: 80 });
    await field.keep(written('mine, on theirs'));
    expect(await drafts.load('note:n1')).toMatchObject({ text: 'mine, on theirs', edits: 80 });
  });
});

describe('two fields with one key', () => {
  it('do not cover each other’s text, whichever saves first', async () => {
    const [card, panel] = [drafts.open({ key: 'k' }), drafts.open({ key: 'k' })];
    await card.keep(written('a long paragraph'));
    await panel.keep(written('x'));
    await card.keep(written('a long para'));
    await panel.keep(written('xy'));
    expect(await left()).toEqual(['xy', 'a long para']);
    await panel.forget(written('xyz'));
    expect(await left()).toEqual(['a long para']);
    await card.forget(written('a long para'));
    expect(await left()).toBeNull();
  });

  it.each([
    ['at once', [0, 0, 0, 0]],
    ['the second with what the first wrote next', [0, 1, 1, 2]],
    ['the first with what the second wrote next', [0, 1, 2, 2]],
  ])('do not cover each other’s text when they write in the same millisecond, %s', async (_, moments) => {
    const [card, panel] = [drafts.open({ key: 'k' }), drafts.open({ key: 'k' })];
    const clock = vi.spyOn(Date, 'now');
    const texts = ['a long paragraph', 'x', 'a long para', 'xy'];
    for (const [nth, text] of texts.entries()) {
      clock.mockReturnValue(1_000 + (moments[nth] ?? 0));
      await (nth % 2 === 0 ? card : panel).keep(written(text));
    }
    clock.mockRestore();
    expect(await left()).toEqual(['xy', 'a long para']);
    await panel.forget(written('xyz'));
    expect(await left()).toEqual(['a long para']);
    await card.forget(written('a long para'));
    expect(await left()).toBeNull();
  });

  it('go on with what was shown, and only with that', async () => {
    await drafts.open({ key: 'k' }).keep(written('a long paragraph'));
    const typedAtOnce = drafts.open({ key: 'k' });
    await typedAtOnce.load();
    await typedAtOnce.keep(written('x'));
    expect(await left()).toEqual(['x', 'a long paragraph']);
    const next = drafts.open({ key: 'k' });
    const found = await next.load();
    const [other] = found?.others ?? [];
    if (other === undefined) throw new Error('not kept');
    next.adopt(other);
    await next.keep(written('shorter'));
    expect(await left()).toEqual(['shorter', 'x']);
    const [rest] = (await next.load())?.others ?? [];
    if (rest === undefined) throw new Error('not kept');
    await next.drop(rest);
    expect(await left()).toEqual(['shorter']);
    await next.keep(written('short'));
    expect(await left()).toEqual(['short']);
  });

  it('go on with a text that a wrong clock dated at the end of time', async () => {
    await store.drafts.set({ key: 'k', text: 'of the future', tags: [], at: LAST_TIME, base: null, edits: null });
    const field = drafts.open({ key: 'k' });
    const found = await field.load();
    if (found) field.adopt(found);
    await field.keep(written('of now'));
    await field.keep(written('of today'));
    expect(await left()).toEqual(['of today']);
  });

  it('follow what is there when a text could not be kept', async () => {
    const field = drafts.open({ key: 'k' });
    await field.keep(written('first'));
    vi.mocked(ask).mockRejectedValueOnce(new Error('full'));
    await expect(field.keep(written('second'))).rejects.toThrow('full');
    await field.keep(written('third'));
    expect(await left()).toEqual(['third']);
  });
});

describe('the draft of an edit', () => {
  it('remembers which state of the note it was begun on', async () => {
    await drafts.open({ key: 'note:n1', note: { updated: 50 } }).keep(written('changed'));
    const later = drafts.open({ key: 'note:n1', note: { updated: 80 } });
    const found = await later.load();
    expect(found).toMatchObject({ text: 'changed', edits: 50 });
    if (found) later.adopt(found);
    await later.keep(written('changed more'));
    expect(await drafts.load('note:n1')).toMatchObject({ text: 'changed more', edits: 50 });
  });
});

/** Acts of which notes wait on the disk. */
async function stagedActs(): Promise<string[]> {
  const { stores } = await dump(`messages-notes-${count - 1}`);
  const rows = (stores.staged?.rows ?? []) as { act: string }[];
  return [...new Set(rows.map(({ act }) => act))];
}

const MANY = 45_000;
const numbered = (count: number, text = 'Ask'): KeptNote[] =>
  Array.from({ length: count }, (_, nth) => {
    const note = testNote({ id: `n${String(nth).padStart(6, '0')}`, text: `${text} ${nth}`, updated: nth, created: 0 });
    return { note, versions: [] };
  });

describe(`a backup of ${MANY} notes`, () => {
  it('is imported, and read back whole', { timeout: 120_000 }, async () => {
    const backup = numbered(MANY);
    expect(await importNotes('a', backup, 'merge')).toEqual({
      added: MANY,
      updated: 0,
      trashed: 0,
      same: 0,
      inTrash: 0,
      older: 0,
    });
    expect(await allNotes()).toEqual(backup);
  });
});

describe('notes that do not fit into one message', () => {
  it('go in and come out in several, whatever they hold', async () => {
    const versions = Array.from({ length: 20 }, (_, nth) => ({
      text: `${nth}`.repeat(25_000),
      tags: [],
      updated: nth,
    }));
    const backup = numbered(40).map((kept) => ({ ...kept, versions }));
    await importNotes('a', backup, 'add');
    expect(sent.filter((name) => name === 'note.stage').length).toBeGreaterThan(1);
    sent = [];
    expect((await allNotes()).length).toBe(40);
    expect(sent.length).toBeGreaterThan(1);
  });

  it('are sent once for a preview and the import after it, which is done once and can be taken back', async () => {
    const backup = numbered(5_000);
    const counts = { added: 5_000, updated: 0, trashed: 0, same: 0, inTrash: 0, older: 0 };
    expect(await previewImport('a', backup, 'merge')).toEqual(counts);
    expect(await allNotes()).toEqual([]);
    sent = [];
    expect(await importNotes('a', backup, 'merge')).toEqual(counts);
    expect(sent).toEqual(['note.import']);
    expect(await importNotes('a', backup, 'merge')).toEqual(counts);
    expect(await undoImport('a')).toEqual({ undone: 5_000, kept: 0 });
    expect(await allNotes()).toEqual([]);
  });

  it('are not written where a part is missing, and are once it has come', async () => {
    const backup = numbered(5_000);
    const send = vi.mocked(ask).getMockImplementation();
    let parts = 0;
    vi.mocked(ask).mockImplementation((async (name: never, body: never) => {
      if (name === 'note.stage' && ++parts === 2) throw new MessageError('no-answer', 'The extension did not answer.');
      return send?.(name, body);
    }) as never);
    await expect(importNotes('a', backup, 'merge')).rejects.toMatchObject({ code: 'no-answer' });
    await expect(store.imports.import({ act: 'a', at: 1, parts: 3, how: 'merge' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await allNotes()).toEqual([]);
    expect((await store.safety.state()).problem).toBeNull();
    expect(await importNotes('a', backup, 'merge')).toMatchObject({ added: 5_000 });
  });

  it('are let go of where one of their parts does not arrive, or what they would do cannot be said', async () => {
    const backup = numbered(5_000);
    const send = vi.mocked(ask).getMockImplementation();
    const failing = (isHit: (sent: number) => boolean, name: string) => {
      let times = 0;
      vi.mocked(ask).mockImplementation((async (each: never, body: never) => {
        if (each === name && isHit(++times)) throw new MessageError('quota', 'The disk is full.');
        return send?.(each, body);
      }) as never);
    };
    failing((nth) => nth === 2, 'note.stage');
    await expect(previewImport('a', backup, 'merge')).rejects.toMatchObject({ code: 'quota' });
    expect(await stagedActs()).toEqual([]);
    failing((nth) => nth === 2, 'note.preview');
    await expect(previewImport('b', backup, 'merge')).rejects.toMatchObject({ code: 'quota' });
    expect(await stagedActs()).toEqual([]);
  });

  it('are let go of when they will not be imported; others stay, and an import that was made can be taken back', async () => {
    await importNotes('made', numbered(10), 'merge');
    await previewImport('a', numbered(20), 'merge');
    await previewImport('b', numbered(20), 'merge');
    await dropImport('a');
    await dropImport('made');
    expect(await stagedActs()).toEqual(['b']);
    expect(await undoImport('made')).toEqual({ undone: 10, kept: 0 });
  });

  it('and were previewed only are let go of at the next start; an import then sends them anew', async () => {
    const backup = numbered(10);
    await previewImport('a', backup, 'merge');
    await store.safety.start(1_000);
    sent = [];
    expect(await importNotes('a', backup, 'merge')).toMatchObject({ added: 10 });
    expect(sent).toEqual(['note.import', 'note.stage', 'note.import']);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type OwnStore, openOwnStore } from '../../../lib/library/own';
import { drafts } from '../../../lib/messages/notes';
import { ask } from '../../../lib/messages/transport';
import { testPorts } from '../../support/own';

vi.mock('../../../lib/messages/transport', () => ({ ask: vi.fn(), onChange: vi.fn() }));

let count = 0;
let store: OwnStore;
/** Every message that was sent, by name. */
let sent: string[] = [];
beforeEach(() => {
  store = openOwnStore(`messages-notes-${count++}`, testPorts({ time: 9e15 }));
  sent = [];
  vi.mocked(ask).mockImplementation((async (name: string, body: never) => {
    sent.push(name);
    return answer(name, JSON.parse(JSON.stringify(body)) as never);
  }) as never);
});

/** As the background answers. */
async function answer(name: string, body: never): Promise<unknown> {
  switch (name) {
    case 'draft.get':
      return store.drafts.get((body as { key: string }).key);
    case 'draft.set':
      return (await store.drafts.set(body)) ?? null;
    default:
      throw new Error(`no answer to ${name}`);
  }
}

const written = (text: string) => ({ text, tags: [] });
const left = async () => {
  const found = await drafts.load('k');
  return found && [found, ...found.others].map(({ text }) => text);
};

describe('two fields with one key', () => {
  it('do not cover each other’s text, whichever saves first', async () => {
    const [card, panel] = [drafts.open('k'), drafts.open('k')];
    await card.keep(written('a long paragraph'));
    await panel.keep(written('x'));
    await card.keep(written('a long para'));
    await panel.keep(written('xy'));
    expect(await left()).toEqual(['xy', 'a long para']);
    await panel.forget('xyz');
    expect(await left()).toEqual(['a long para']);
    await card.forget('a long para');
    expect(await left()).toBeNull();
  });

  it('go on with what was shown, and only with that', async () => {
    await drafts.open('k').keep(written('a long paragraph'));
    const typedAtOnce = drafts.open('k');
    await typedAtOnce.load();
    await typedAtOnce.keep(written('x'));
    expect(await left()).toEqual(['x', 'a long paragraph']);
    const next = drafts.open('k');
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

  it('follow what is there when a text could not be kept', async () => {
    const field = drafts.open('k');
    await field.keep(written('first'));
    vi.mocked(ask).mockRejectedValueOnce(new Error('full'));
    await expect(field.keep(written('second'))).rejects.toThrow('full');
    await field.keep(written('third'));
    expect(await left()).toEqual(['third']);
  });
});

describe('the draft of an edit', () => {
  it('remembers which state of the note it was begun on', async () => {
    await drafts.open('note:n1', { updated: 50 }).keep(written('changed'));
    const later = drafts.open('note:n1', { updated: 80 });
    const found = await later.load();
    expect(found).toMatchObject({ text: 'changed', edits: 50 });
    if (found) later.adopt(found);
    await later.keep(written('changed more'));
    expect(await drafts.load('note:n1')).toMatchObject({ text: 'changed more', edits: 50 });
  });
});

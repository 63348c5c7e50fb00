import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftWrite } from '../../../lib/library';
import { openOwnStore } from '../../../lib/library/own';
import { testNote, testPorts } from '../../support/own';

const said = (text: string, tags: string[] = []) => ({ text, tags });

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-drafts-${count++}`;
});

const open = () => openOwnStore(name, testPorts());
const draft = (part: Partial<DraftWrite>): DraftWrite => ({
  key: 'a',
  text: '',
  tags: [],
  at: 10,
  edits: null,
  ...part,
});
const left = async () => {
  const found = await open().drafts.get('a');
  return found && [found, ...found.others].map(({ text }) => text);
};
const write = (part: Partial<DraftWrite>) => open().drafts.set(draft(part));

describe('drafts', () => {
  it('are there after a restart, until they are emptied', async () => {
    await write({ text: 'Half a sen', tags: ['water'], edits: 7 });
    const found = { text: 'Half a sen', tags: ['water'], at: 10, edits: 7, others: [] };
    expect(await open().drafts.get('a')).toEqual(found);
    expect(await open().drafts.get('b')).toBeNull();
    await write({ at: 20 });
    expect(await open().drafts.get('a')).toBeNull();
  });

  it('are none any more once they are a note, and what its field says of it later changes nothing', async () => {
    const page = { url: 'https://news.example/story?utm_source=x', title: 'Story' };
    const key = 'page:https://news.example/story';
    const texts = async () => {
      const found = await open().drafts.get(key);
      return found && [found, ...found.others].map(({ text }) => text);
    };
    const kept = { key, text: 'A thought ', at: 10, base: null };
    await write(kept);
    await write({ key, text: 'of another window', at: 5, base: null });
    await open().notes.save(testNote({ text: 'A thought', subject: null, page }));
    expect(await texts()).toEqual(['of another window']);
    await write(kept);
    await write({ key, at: 20, base: 10, was: said('A thought '), of: said('A thought ') });
    expect(await texts()).toEqual(['of another window']);
    await open().notes.save(testNote({ id: 'n2', text: 'of another window', subject: null, page }));
    expect(await texts()).toBeNull();
    await write({ key, text: 'The next', at: 30, base: null });
    expect(await texts()).toEqual(['The next']);
  });

  it('are not undone by an older state that comes late, even when they were emptied', async () => {
    await write({ text: 'newer', at: 20 });
    await write({ text: 'older', at: 10 });
    expect(await left()).toEqual(['newer']);
    await write({ at: 30 });
    await write({ text: 'newer', at: 20 });
    expect(await left()).toBeNull();
    await open().safety.start(40);
    await write({ text: 'newer', at: 20 });
    expect(await left()).toBeNull();
  });

  it('that a wrong clock dated in the future give way to what is typed now', async () => {
    await write({ text: 'of the future', at: 9_000_000 });
    await write({ text: 'of now', at: 900_000 });
    expect(await left()).toEqual(['of now']);
    await write({ text: 'of the future', at: 9_000_000, base: null });
    await write({ text: 'typed elsewhere', at: 900_010, base: null });
    expect((await left())?.[0]).toBe('typed elsewhere');
    await write({ at: 9_000_001 });
    await write({ text: 'after all was forgotten', at: 900_020 });
    expect(await left()).toEqual(['after all was forgotten']);
  });
});

describe('a draft under whose key another field writes', () => {
  it('is kept beside what that field writes, which never saw it', async () => {
    await write({ text: 'a long paragraph', base: null, at: 10 });
    await write({ text: 'x', base: null, at: 20 });
    expect(await left()).toEqual(['x', 'a long paragraph']);
    await write({ text: 'xy', base: 20, at: 30 });
    expect(await left()).toEqual(['xy', 'a long paragraph']);
  });

  it('gives way where it was loaded', async () => {
    await write({ text: 'a long paragraph', base: null, at: 10 });
    await write({ text: 'shorter', base: 10, at: 20 });
    expect(await left()).toEqual(['shorter']);
  });

  it('is not told twice where it is part of what is written, and is there again when that goes', async () => {
    await write({ text: 'shorter', base: null, at: 10 });
    await write({ text: 'it is shorter', base: null, at: 20 });
    expect(await left()).toEqual(['it is shorter']);
    await write({ text: 'it is', base: 20, at: 30 });
    expect(await left()).toEqual(['it is', 'shorter']);
    await write({ text: 'shorter', tags: ['water'], base: 30, at: 40 });
    expect(await left()).toEqual(['shorter']);
    await write({ text: 'shorter', base: null, at: 50 });
    expect(await left(), 'a tag is not lost either').toEqual(['shorter', 'shorter']);
  });

  it('outlives what that field saves or gives up', async () => {
    await write({ text: 'a long paragraph', base: null, at: 10 });
    await write({ text: 'x', base: null, at: 20 });
    await write({ base: 20, of: said('xyz'), at: 30 });
    expect(await left()).toEqual(['a long paragraph']);
    await write({ base: null, of: said('never kept'), at: 40 });
    expect(await left()).toEqual(['a long paragraph']);
    await write({ base: null, of: said('a long paragraph'), at: 50 });
    expect(await left()).toBeNull();
  });

  it('outlives another of the same text that is dropped, where it has tags of its own', async () => {
    await write({ text: 'mine', tags: ['water'], base: null, at: 10 });
    await write({ text: 'mine', base: null, at: 20 });
    await write({ base: 20, of: said('mine'), at: 30 });
    expect(await left()).toEqual(['mine']);
    expect(await open().drafts.get('a')).toMatchObject({ tags: ['water'] });
  });

  it('can be gone on with, or dropped, by itself', async () => {
    await write({ text: 'mine', base: null, at: 10 });
    await write({ text: 'yours', base: null, at: 20 });
    await write({ text: 'mine too', base: 10, at: 30 });
    expect(await left()).toEqual(['mine too', 'yours']);
    await write({ base: 20, of: said('yours'), at: 40 });
    expect(await left()).toEqual(['mine too']);
  });

  it('is not lost where both write at once, and each repetition changes nothing', async () => {
    const mine = ['m', 'mi', 'min', 'mi'].map((text, nth) => ({
      text,
      at: 10 + nth * 2,
      base: nth ? 8 + nth * 2 : null,
    }));
    const theirs = ['t', 'th', 'the', 't'].map((text, nth) => ({
      text,
      at: 11 + nth * 2,
      base: nth ? 9 + nth * 2 : null,
    }));
    for (const index of [0, 1, 2, 3]) {
      for (const each of [mine[index], theirs[index], mine[index]]) await write(each ?? {});
    }
    expect(await left()).toEqual(['t', 'mi']);
    for (const each of [...mine, ...theirs].slice(0, -1)) await write(each);
    expect(await left()).toEqual(['t', 'mi']);
  });

  it('is never gone unless its own field went on or it stands in another text, whoever writes when', async () => {
    const step = fc.record({
      who: fc.nat(2),
      text: fc.constantFrom('', 'a', 'b', 'ab', 'c d', 'long text', 'tex'),
      isLate: fc.boolean(),
      isAtOnce: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        name = `own-drafts-any-${count++}`;
        const { drafts } = open();
        const bases: (number | null)[] = [null, null, null];
        const wanted = ['', '', ''];
        let before = 0;
        const lasts = [0, 0, 0];
        const written = ['', '', ''];
        for (const [index, { who, text, isLate, isAtOnce }] of steps.entries()) {
          // A message of one field may come after younger ones of the others, or be of the same millisecond.
          const at = isAtOnce && before !== 0 ? before : 100 + index * 10 - (isLate ? 15 : 0) + who;
          before = at;
          const of = text === '' ? said(wanted[who] ?? '') : null;
          const was = bases[who] === null ? null : said(written[who] ?? '');
          // One field writes no two states in one millisecond; the same words of two fields in one are told apart by nothing,
          // and more than two windows at once nobody has hands for.
          if (lasts.filter((last) => last === at).length > 1) continue;
          if (lasts.some((last, other) => last === at && (other === who || wanted[other] === text))) continue;
          lasts[who] = at;
          const sent = draft({ text, at, base: bases[who] ?? null, was, of });
          await drafts.set(sent);
          await drafts.set(sent);
          bases[who] = text === '' ? null : at;
          if (of !== null) wanted.splice(0, 3, ...wanted.map((each) => (each === of.text ? '' : each)));
          wanted[who] = text;
          written[who] = text;
        }
        const found = await drafts.get('a');
        const all = found === null ? [] : [found, ...found.others].map((each) => each.text);
        for (const text of wanted) expect(text === '' || all.some((each) => each.includes(text))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('many drafts', () => {
  it('of one key are all there, the oldest of too many in one text', async () => {
    for (let nth = 0; nth < 25; nth++)
      await write({ text: `text-${nth};`, tags: [`t${nth}`], base: null, at: 10 + nth });
    const found = await open().drafts.get('a');
    const all = found === null ? [] : [found, ...found.others];
    expect(all).toHaveLength(21);
    const [texts, tags] = [all.map(({ text }) => text).join(' '), all.flatMap((each) => each.tags)];
    for (let nth = 0; nth < 25; nth++) {
      expect(texts).toContain(`text-${nth};`);
      expect(tags).toContain(`t${nth}`);
    }
  });

  it('that lay under several keys are there, what lay here first and then the newest', async () => {
    await write({ key: 'former', text: 'two', at: 30, base: null });
    await write({ text: 'one', at: 20, base: null });
    await write({ key: 'earlier', text: 'three', at: 40, base: null });
    const found = await open().drafts.get('a', ['former', 'earlier']);
    expect([found, ...(found?.others ?? [])].map((each) => each?.text)).toEqual(['one', 'three', 'two']);
    expect(await open().drafts.get('former')).toBeNull();
  });
});

describe('drafts under several keys where nothing can be written', () => {
  it('are read all the same, and brought together once it can be', async () => {
    await write({ key: 'former', text: 'two', tags: ['water'], at: 30, base: null });
    await write({ text: 'one', at: 20, base: null });
    const read = async () => {
      const found = await open().drafts.get('a', ['former']);
      return [found, ...(found?.others ?? [])].map((each) => each?.text);
    };
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
    });
    expect(await read()).toEqual(['one', 'two']);
    full.mockRestore();
    expect(await open().drafts.get('former')).toMatchObject({ text: 'two' });
    expect(await read()).toEqual(['one', 'two']);
    expect(await open().drafts.get('former')).toBeNull();
  });
});

describe('the list of texts that were not saved', () => {
  const listed = async () => (await open().drafts.list()).map(({ text, note }) => [text, note?.id ?? null]);
  const edit = (part: Partial<DraftWrite>) => write({ key: 'note:n1', edits: 10, base: null, ...part });

  it('is known to be longer or shorter by a write, but not by each key press', async () => {
    expect(await write({ text: 'h', at: 10, base: null })).toBe(true);
    expect(await write({ text: 'ha', at: 20, base: 10 })).toBe(false);
    expect(await write({ text: 'another', at: 30, base: null })).toBe(true);
    expect(await write({ text: 'another', at: 30, base: null }), 'again').toBe(false);
    expect(await write({ at: 40, base: 20, of: said('ha') })).toBe(true);
    expect(await edit({ text: 'mine', at: 20 })).toBe(true);
    expect(await edit({ text: 'mine too', at: 30, base: 20 })).toBe(false);
    expect(await write({ key: 'quote-of:https://news.example/a', text: '{}' })).toBe(false);
    expect(await listed()).toHaveLength(2);
  });

  it('has a change of a note once, with the note as it stands, and its others at the note', async () => {
    const { notes } = open();
    await notes.save(testNote());
    await write({ text: 'begun elsewhere', at: 5 });
    await edit({ text: 'Ask the council today', at: 20 });
    await edit({ text: 'Ask somebody else', at: 30 });
    expect(await listed()).toEqual([
      ['Ask somebody else', 'n1'],
      ['begun elsewhere', null],
    ]);
    const [change] = await open().drafts.list();
    expect(change).toMatchObject({ key: 'note:n1', edits: 10, about: { page: testNote().page }, note: testNote() });
    await edit({ at: 40, base: 30, of: said('Ask somebody else') });
    expect((await listed())[0]).toEqual(['Ask the council today', 'n1']);
  });

  it('has none that the note says already, and none of a note in the trash until it is back', async () => {
    const { notes } = open();
    await notes.save(testNote());
    await edit({ text: 'Ask the council\n', at: 20 });
    expect(await listed()).toEqual([]);
    await edit({ text: 'Ask the mayor', at: 30 });
    await notes.remove('n1', 40);
    expect(await listed()).toEqual([]);
    await notes.restore('n1', 50);
    expect(await listed()).toEqual([['Ask the mayor', 'n1']]);
  });
});

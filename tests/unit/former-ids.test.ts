import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  learnChosenNames,
  learnNames,
  learnNamesOf,
  notesUnder,
  topicsByNote,
  topicsNow,
} from '../../entrypoints/background/former-ids';
import { draftAt } from '../../entrypoints/background/unsaved';
import { openCoverage } from '../../lib/coverage';
import { type OwnStore, openOwnStore } from '../../lib/library/own';
import { changedSettings, readSettings, withMuted } from '../../lib/messages';
import type { Note } from '../../lib/notes';
import { testNote, testPorts } from '../support/own';
import { articleOn, testPack } from '../support/packs';

const here = vi.hoisted(() => ({ coverage: null as unknown, library: null as unknown }));
vi.mock('../../entrypoints/background/shelves', () => ({
  coverage: async () => {
    if (here.coverage === null) throw new Error('The library cannot be read.');
    return here.coverage;
  },
  get library() {
    return here.library;
  },
}));

const SHORT = articleOn('a1', 'Anna Lindqvist');
const FULL = articleOn('a2', 'Anna Maria Lindqvist');
const OTHER = articleOn('a3', 'Erik Sandberg');

let count = 0;
let store: OwnStore;
beforeEach(() => {
  store = openOwnStore(`former-ids-${count++}`, testPorts());
  here.library = store;
});
const has = (...articles: (typeof SHORT)[]) => {
  here.coverage = openCoverage([testPack(articles)]);
};

const on = (id: string, topic: string, name: string) =>
  testNote({ id, subject: { kind: 'topic', id: topic, name }, page: null });
const save = async (note: Note) => learnNamesOf(await store.notes.save(note));
const under = async (topic: string) => (await notesUnder([`topic:${topic}`])).map(({ id }) => id).sort();

describe('a note on a topic', () => {
  it('returns with every name by which the topic was known when it was written', async () => {
    has(SHORT, FULL);
    await save(on('n1', 'anna-maria-lindqvist', 'Anna Maria Lindqvist'));
    expect(await under('anna-maria-lindqvist')).toEqual(['n1']);
    has(SHORT);
    expect(await under('anna-lindqvist')).toEqual(['n1']);
    expect(await topicsByNote(await store.notes.list({}))).toEqual({
      n1: { id: 'anna-lindqvist', name: 'Anna Lindqvist' },
    });
  });

  it('that was written before it could keep them learns them before they go', async () => {
    await store.notes.save(on('n1', 'anna-lindqvist', 'Anna Lindqvist'));
    has(SHORT, FULL);
    await learnNames();
    has(FULL);
    expect(await under('anna-maria-lindqvist')).toEqual(['n1']);
  });

  it('is on nobody else where its own topic is there, whoever has its other name by now', async () => {
    has(FULL, OTHER);
    const subject = { kind: 'topic' as const, id: 'anna-maria-lindqvist', name: 'Anna', also: ['erik-sandberg'] };
    await store.notes.save(testNote({ subject, page: null }));
    expect(await under('erik-sandberg')).toEqual([]);
    expect(await under('anna-maria-lindqvist')).toEqual(['n1']);
  });

  it('is nobody’s where two can be meant, and is there by its own id where the library cannot be read', async () => {
    has(SHORT, OTHER);
    const subject = { kind: 'topic' as const, id: 'gone', name: 'Gone', also: ['erik-sandberg', 'anna-lindqvist'] };
    await store.notes.save(testNote({ subject, page: null }));
    expect([...(await under('erik-sandberg')), ...(await under('anna-lindqvist'))]).toEqual([]);
    expect(await topicsByNote(await store.notes.list({}))).toEqual({});
    here.coverage = null;
    expect(await under('gone')).toEqual(['n1']);
  });
});

describe('notes on a card that was made ahead, with the ids of its topic', () => {
  const ahead = async (id: string, ids: string[]) =>
    (await notesUnder([`topic:${id}`], ids)).map((note) => note.id).sort();

  it('are read without the library', async () => {
    has(SHORT, FULL);
    await save(on('n1', 'anna-maria-lindqvist', 'Anna Maria Lindqvist'));
    here.coverage = null;
    expect(await ahead('anna-maria-lindqvist', ['anna-maria-lindqvist', 'anna-lindqvist'])).toEqual(['n1']);
  });

  it('are those that the library would find, under former names and others’ names too', async () => {
    has(SHORT, FULL, OTHER);
    await save(on('n1', 'anna-maria-lindqvist', 'Anna Maria Lindqvist'));
    await store.notes.save(on('n2', 'anna-lindqvist', 'Anna Lindqvist'));
    const also = ['erik-sandberg'];
    const both = { kind: 'topic' as const, id: 'anna-maria-lindqvist', name: 'Anna', also };
    await store.notes.save(testNote({ id: 'n3', subject: both, page: null }));
    for (const articles of [[SHORT, FULL, OTHER], [FULL, OTHER], [SHORT, OTHER], [OTHER]]) {
      has(...articles);
      const { topicIds, topics } = here.coverage as ReturnType<typeof openCoverage>;
      for (const { id } of topics()) expect(await ahead(id, topicIds.all(id)), id).toEqual(await under(id));
    }
  });
});

describe.each([
  ['a muted name', (topic: string) => store.settings.change((now) => withMuted(readSettings(now), topic, true), 1)],
  [
    'a name that is not this one on a page',
    async (topic: string) => {
      await store.wrong.add({ is: 'topic', topic, name: 'Anna', place: { url: 'https://a.example', title: '' } }, 1);
    },
  ],
])('%s', (_what, say) => {
  const now = async (id: string) => (await topicsNow())(id);
  const sayWhileBothAre = async () => {
    has(SHORT, FULL);
    await say('anna-maria-lindqvist');
    await learnChosenNames();
  };

  it('holds for every name by which its topic was known when it was said, and again when the fuller one is back', async () => {
    await sayWhileBothAre();
    has(SHORT);
    expect(await now('anna-maria-lindqvist')).toBe('anna-lindqvist');
    has(SHORT, FULL);
    expect(await now('anna-maria-lindqvist')).toBe('anna-maria-lindqvist');
  });

  it('that was said before it could keep them learns them before they go', async () => {
    await say('anna-lindqvist');
    has(SHORT, FULL);
    await learnNames();
    has(FULL);
    expect(await now('anna-lindqvist')).toBe('anna-maria-lindqvist');
  });

  it('is nobody’s where nobody has any of its names, and stands for itself where the library cannot be read', async () => {
    await sayWhileBothAre();
    has(OTHER);
    expect(await now('anna-maria-lindqvist')).toBe('anna-maria-lindqvist');
    here.coverage = null;
    expect(await now('anna-maria-lindqvist')).toBe('anna-maria-lindqvist');
  });
});

describe('the ids by which muted names were known', () => {
  const afterMuting = async (topic: string, isMuted: boolean) => {
    await store.settings.change((now) => withMuted(readSettings(now), topic, isMuted), 1);
    await learnChosenNames();
    return [...(await store.knownAs.get())];
  };

  it('go when the name is no longer muted, and leave the settings as an earlier version reads them', async () => {
    has(SHORT, FULL);
    const topic = 'anna-maria-lindqvist';
    expect(await afterMuting(topic, true)).toEqual([[topic, ['anna-lindqvist']]]);
    expect((await store.settings.get())?.value).toEqual({
      ...changedSettings(readSettings(null), {}),
      muted: [topic],
    });
    expect(await afterMuting(topic, false)).toEqual([]);
  });
});

describe('a text begun on a topic', () => {
  it('is found under the name that the topic has got since', async () => {
    await store.drafts.set({ key: 'topic:anna-lindqvist', text: 'begun', tags: [], at: 1, base: null, edits: null });
    has(SHORT, FULL);
    expect(await draftAt('topic:anna-maria-lindqvist', [])).toMatchObject({ text: 'begun' });
    expect(await store.drafts.get('topic:anna-lindqvist')).toBeNull();
  });
});

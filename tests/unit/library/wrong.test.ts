import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WrongMatch } from '../../../lib/library';
import { openOwnStore } from '../../../lib/library/own';
import { testPorts } from '../../support/own';

let name = '';
let count = 0;
beforeEach(() => {
  name = `own-wrong-${count++}`;
});

/** Each time as after a restart. */
const wrong = () => openOwnStore(name, testPorts()).wrong;
const place = { url: 'https://news.example/harbour', title: 'Harbour' };
const NAME: WrongMatch = { is: 'topic', topic: 'anna-lindqvist', name: 'Anna Lindqvist', place };
const FIGURE: WrongMatch = {
  is: 'figure',
  stated: '25 fishermen',
  sentence: '25 fishermen protested.',
  members: ['f1', 'f2'],
  subject: 'fishermen',
  place,
};
const TEXTS: WrongMatch = { is: 'comparison', members: ['f1', 'f2'], subject: 'fishermen' };

describe('wrong matches', () => {
  it('of one that is left out of a group is another than that of the whole group', async () => {
    const store = wrong();
    const odd: WrongMatch = { ...TEXTS, members: ['f1', 'f2', 'f3'], odd: { member: 'f3', stated: '300 chairs' } };
    const ids = [
      await store.add(odd, 10),
      await store.add({ ...odd, odd: { member: 'f2', stated: '17 mothers' } }, 20),
      await store.add({ ...odd, odd: undefined }, 30),
    ];
    expect(new Set(ids).size).toBe(3);
    expect(await store.add({ ...odd, subject: 'in other words' }, 40)).toBe(ids[0]);
    await store.remove(ids[0] ?? '');
    expect((await wrong().list()).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  });

  it('are there after a restart, newest first, until they are taken back', async () => {
    const store = wrong();
    const id = await store.add(NAME, 10);
    await store.add(FIGURE, 20);
    await store.add(TEXTS, 30);
    expect((await wrong().list()).map(({ match, at }) => [match, at])).toEqual([
      [TEXTS, 30],
      [FIGURE, 20],
      [NAME, 10],
    ]);
    await store.remove(id);
    expect((await store.list()).map(({ match }) => match.is)).toEqual(['comparison', 'figure']);
    expect((await wrong().list()).map(({ match }) => match.is)).toEqual(['comparison', 'figure']);
  });

  it('said twice, in two tabs or because an answer was lost, are one, and taken back twice are gone', async () => {
    const store = wrong();
    const id = await store.add(FIGURE, 10);
    const renamed = { ...FIGURE, members: ['f2', 'f1'], subject: 'men', place: { ...place, title: 'Renamed' } };
    expect(await store.add(renamed, 20)).toBe(id);
    expect(await store.list()).toHaveLength(1);
    await store.remove(id);
    await store.remove(id);
    expect(await store.list()).toEqual([]);
  });

  it('said at once are all kept', async () => {
    const store = wrong();
    const topics = Array.from({ length: 20 }, (_, at) => `topic-${at}`);
    await Promise.all(topics.map((topic) => store.add({ ...NAME, topic }, 10)));
    expect(await wrong().list()).toHaveLength(20);
  });

  it('are of one page: the same name on another is another', async () => {
    const store = wrong();
    const id = await store.add(NAME, 10);
    const other = await store.add({ ...NAME, place: { ...place, url: 'https://news.example/other' } }, 10);
    expect(other).not.toBe(id);
  });

  it('leave the settings alone', async () => {
    const own = openOwnStore(name, testPorts());
    await own.settings.change(() => ({ dwellMs: 500 }), 5);
    await own.wrong.add(NAME, 10);
    expect(await own.settings.get()).toMatchObject({ value: { dwellMs: 500 }, changed: 5 });
  });
});

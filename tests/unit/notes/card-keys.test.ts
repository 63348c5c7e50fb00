import { expect, test } from 'vitest';
import { cardSubject } from '../../../components/note-subject';
import { keysOf, type Note, type NotedCard, noteLookup } from '../../../lib/notes';
import { comparison, line, note } from '../components/views';

const URL = 'https://news.example/story#top';
const HERE = { url: 'https://news.example/story', title: 'Story' };
const SENTENCE = 'The ferry carried 240 people, 12 of them crew.';
const figure = (name: string, part: Partial<Note> = {}, members: string[] = []) =>
  note({ page: HERE, subject: { kind: 'figure', name, sentence: SENTENCE, members }, ...part });
const card = (stated: string, members: string[] = []) => ({
  topic: null,
  page: { stated, quote: { text: SENTENCE } },
  comparisons: members.map((member) => ({ id: `c-${member}`, lines: [{ member: null }, { member }] })),
});

test('a note on a figure that the library has nothing beside is met where the page states it, and at no other figure', () => {
  const { keys, isMeant } = noteLookup(card('240 people'), URL);
  expect(keys).toContain(`page:${HERE.url}`);
  expect(isMeant(figure('240 people'))).toBe(true);
  expect(isMeant(figure('12 of them')), 'another in the same sentence').toBe(false);
  expect(isMeant(note({ page: HERE })), 'a note on a topic, of the same page').toBe(false);
});

test('a note on a figure is met with each figure that it was compared with, whatever page it was written on', () => {
  const { keys, isMeant } = noteLookup(card('238 people', ['a', 'b']), URL);
  expect(keys).toEqual(expect.arrayContaining(['figure:a', 'figure:b', 'comparison:c-a', 'comparison:c-b']));
  expect(isMeant(figure('240 people', { page: null }, ['b']))).toBe(true);
  expect(isMeant(figure('240 people', { page: null }, ['z']))).toBe(false);
});

/** Whether it is among the notes of the card. */
function isOn(on: NotedCard, written: Note, url: string | null = null): boolean {
  const { keys, isMeant } = noteLookup(on, url);
  return keysOf(written).some((key) => keys.includes(key)) && isMeant(written);
}

test('a note on a figure that is compared with more than is shown is met at each of them, and the other way round', () => {
  const all = Array.from({ length: 14 }, (_, at) => `m${at}`);
  const lines = all.slice(0, 12).map((member) => line({ member }));
  const beside = comparison({ lines, more: all.slice(12) });
  const many = { topic: null, page: line({}), comparisons: [beside], reports: [] };
  const one = (member: string) => ({ ...many, comparisons: [comparison({ id: member, lines: [line({ member })] })] });
  const on = ({ comparisons }: typeof many) =>
    note({ subject: cardSubject({ ...many, comparisons }), page: { url: 'https://other.example/', title: '' } });
  for (const member of all) {
    expect(isOn(one(member), on(many), URL), `written on all, at ${member}`).toBe(true);
    expect(isOn(many, on(one(member)), URL), `written on ${member}, at all`).toBe(true);
  }
  expect(isOn(one('another'), on(many), URL)).toBe(false);
});

test('on a topic the page that is read says nothing', () => {
  const { keys, isMeant } = noteLookup({ topic: { id: 'harbour' }, page: null, comparisons: [] }, URL);
  expect(keys).toEqual(['topic:harbour']);
  expect(isMeant(note({ subject: { kind: 'topic', id: 'was-harbour', name: 'Harbour' } })), 'another id of it').toBe(
    true,
  );
});

test('on a topic with many comparisons a note on a figure of the last is met', () => {
  const comparisons = Array.from({ length: 900 }, (_, at) => ({ id: `c${at}`, lines: [{ member: `m${at}` }] }));
  const topic = { topic: { id: 'harbour' }, page: null, comparisons };
  expect(isOn(topic, figure('240 people', { page: null }, ['m899']))).toBe(true);
  expect(isOn(topic, figure('240 people', { page: null }, ['m900']))).toBe(false);
});

import { expect, test } from 'vitest';
import { type Note, noteLookup } from '../../../lib/notes';
import { note } from '../components/views';

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

test('on a topic the page that is read says nothing', () => {
  const { keys, isMeant } = noteLookup({ topic: { id: 'harbour' }, page: null, comparisons: [] }, URL);
  expect(keys).toEqual(['topic:harbour']);
  expect(isMeant(note({ subject: { kind: 'topic', id: 'was-harbour', name: 'Harbour' } })), 'another id of it').toBe(
    true,
  );
});

test('one question about notes has no more keys than it may', () => {
  const many = Array.from({ length: 600 }, (_, index) => `m${index}`);
  const { keys } = noteLookup(card('240 people', many), URL);
  expect(keys).toHaveLength(500);
  expect(keys[0]).toBe(`page:${HERE.url}`);
});

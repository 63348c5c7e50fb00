import { expect, test } from 'vitest';
import type { Topic } from '../../../lib/names';
import { spellings } from '../../../lib/pack/spellings';

const topic = (name: string, articles: string, kind: Topic['kind'] = 'place'): Topic => ({
  id: name,
  name,
  kind,
  forms: [{ text: name, match: 'exact' }],
  marks: [],
  mentions: [...articles].map((article) => ({ article, start: 0, end: name.length })),
  because: [],
});
/** Two topics that both articles name, so that they tell one story. */
const STORY = [topic('Oslo', 'ab'), topic('Bo Chen', 'ab', 'person')];
const found = (...topics: Topic[]) => spellings([...topics, ...STORY]).map(({ topics: [a, b] }) => [a.name, b.name]);

test.each([
  ['Khan Younis', 'Khan Yunis'],
  ['Rashidin', 'Rashideen'],
  ['Dargahan', 'Dargehan'],
  ['Kafraya', 'Kefraya'],
  ['Qadhafi', 'Kadafi'],
  ['Zelenskiy', 'Zelensky'],
])('“%s” and “%s” are one name', (a, b) => {
  expect(found(topic(a, 'a'), topic(b, 'b'))).toEqual([[a, b]]);
});

test.each([
  ['too short', topic('Oman', 'a'), topic('Yemen', 'b')],
  ['another ending', topic('Niger', 'a'), topic('Nigeria', 'b')],
  ['another consonant', topic('Iran', 'a'), topic('Iraq', 'b')],
  ['another first name', topic('Ana Ivanov', 'a', 'person'), topic('Petar Ivanov', 'b', 'person')],
  ['another kind', topic('Kafraya', 'a'), topic('Kefraya', 'b', 'person')],
  ['both in one article', topic('Kafraya', 'ab'), topic('Kefraya', 'b')],
  ['letters of an acronym', topic('BBCA', 'a', 'organisation'), topic('BBCE', 'b', 'organisation')],
])('not for %s', (_why, a, b) => {
  expect(found(a, b)).toEqual([]);
});

test('not in articles that tell of nothing else alike', () => {
  expect(spellings([topic('Kafraya', 'a'), topic('Kefraya', 'b')])).toEqual([]);
});

import { expect, test } from 'vitest';
import { filterNotes, NO_FILTER, type NoteFilter, pagesIn, tagsIn, topicsIn } from '../../../components/note-filtering';
import type { Note } from '../../../lib/notes';
import { pageAddress } from '../../../lib/text';
import { note } from './views';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const PAGE = 'https://news.example/harbour';
const page = { url: `${PAGE}#second`, title: 'Harbour' };
const quote = { kind: 'quote', quote: { exact: 'nine boats', prefix: '', suffix: '', start: 0, end: 10 } } as const;

const TOPICS = { topic: { id: 't1', name: 'Council' } };

const NOTES: Note[] = [
  note({ id: 'topic', text: 'Ask the council', tags: ['Lists'], created: NOW - 90 * DAY, updated: NOW - 2 * DAY }),
  note({ id: 'page', text: 'A page', subject: null, page, created: NOW - 3 * DAY, updated: NOW - 3 * DAY }),
  note({ id: 'quote', text: 'Count them', subject: quote, page, created: NOW - 40 * DAY, updated: NOW - 40 * DAY }),
];

/** So many days before, as a field for dates has it. */
function dayBefore(days: number): string {
  const date = new Date(NOW - days * DAY);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

const around = {
  addressOf: pageAddress,
  here: PAGE,
  now: NOW,
  orphaned: new Set(['quote']),
  topics: TOPICS,
};
const shown = (filter: Partial<NoteFilter>) =>
  filterNotes(NOTES, { ...NO_FILTER, ...filter }, around).map(({ id }) => id);

test.each<[string, Partial<NoteFilter>, string[]]>([
  ['all, last changed first', {}, ['topic', 'page', 'quote']],
  ['by a word of the text, whatever its capitals', { words: 'ASK' }, ['topic']],
  ['by the name it is tied to', { words: 'mothers wives' }, ['topic']],
  ['by words of the quote', { words: 'nine' }, ['quote']],
  ['by a tag typed with its sign', { words: '#lists' }, ['topic']],
  ['not by words of which one is missing', { words: 'ask nine' }, []],
  ['of the page, wherever on it', { about: 'page' }, ['page', 'quote']],
  ['with a quote', { about: 'quote' }, ['quote']],
  ['with a quote that is gone', { about: 'orphaned' }, ['quote']],
  ['on one name', { about: 'topic:t1' }, ['topic']],
  ['with a tag, whatever its capitals', { tag: 'lists' }, ['topic']],
  ['changed within a week', { since: 'week' }, ['topic', 'page']],
  ['changed within a day', { since: 'day' }, []],
  ['of any page, under whichever address', { page: PAGE }, ['page', 'quote']],
  ['of no other page', { page: 'https://news.example/other' }, []],
  ['written or changed on a day', { since: 'range', from: dayBefore(3), to: dayBefore(3) }, ['page']],
  ['written or changed since a day', { since: 'range', from: dayBefore(3) }, ['topic', 'page']],
  ['written or changed until a day', { since: 'range', to: dayBefore(40) }, ['topic', 'quote']],
  ['between two days in either order', { since: 'range', from: dayBefore(3), to: dayBefore(40) }, ['page', 'quote']],
  ['whenever, where no day is chosen yet', { since: 'range' }, ['topic', 'page', 'quote']],
  ['newest first', { sort: 'newest' }, ['page', 'quote', 'topic']],
  ['oldest first', { sort: 'oldest' }, ['topic', 'quote', 'page']],
  ['by page, those without one last', { sort: 'page' }, ['page', 'quote', 'topic']],
])('notes are shown %s', (_how, filter, ids) => {
  expect(shown(filter)).toEqual(ids);
});

test('no page is open: nothing is of it', () => {
  expect(filterNotes(NOTES, { ...NO_FILTER, about: 'page' }, { ...around, here: null })).toEqual([]);
});

test('tags are offered once, most used first; names in their order', () => {
  const notes = [note({ tags: ['b', 'a'] }), note({ tags: ['A'] }), note({ subject: null })];
  expect(tagsIn(notes)).toEqual(['a', 'b']);
  const council = { id: 't1', name: 'Council of Mothers and Wives' };
  expect(topicsIn(notes, { n1: council })).toEqual([council]);
});

test('pages are offered once, the one with the latest note first, with a title where one of its notes has it', () => {
  const at = (updated: number, url: string, title: string) => note({ id: url, page: { url, title }, updated });
  const notes = [
    at(1, 'https://a.example/1', 'One'),
    at(3, 'https://a.example/1?utm_source=x', ''),
    at(2, 'https://a.example/2', 'Two'),
    note({ page: null }),
  ];
  expect(pagesIn(notes, around)).toEqual([
    { address: 'https://a.example/1', title: 'One' },
    { address: 'https://a.example/2', title: 'Two' },
  ]);
});

test('a name that has grown is offered once, as it is today; one that the library does not know, as the note has it', () => {
  const on = (id: string, topic: string, name: string) => note({ id, subject: { kind: 'topic', id: topic, name } });
  const notes = [
    on('n1', 'anna-lindqvist', 'Anna Lindqvist'),
    on('n2', 'anna-maria-lindqvist', 'Anna Maria Lindqvist'),
    on('n3', 'harbour-office', 'Harbour Office'),
    on('n4', 'harbour-office', 'Harbour Office'),
  ];
  const anna = { id: 'anna-maria-lindqvist', name: 'Anna Maria Lindqvist' };
  const topics = { n1: anna, n2: anna };
  const [first, second, ...more] = topicsIn(notes, topics);
  expect([first?.name, second?.name, more]).toEqual(['Anna Maria Lindqvist', 'Harbour Office', []]);
  const under = (id = '') =>
    filterNotes(notes, { ...NO_FILTER, about: `topic:${id}` }, { ...around, topics }).map((each) => each.id);
  expect(under(first?.id)).toEqual(['n1', 'n2']);
  expect(under(second?.id)).toEqual(['n3', 'n4']);
});

import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/figures';
import { only } from './rows';

/** A Wednesday. */
const PUBLISHED = '2024-03-13';
type Row = [text: string, from: string, to: string];
const timeOf = (text: string, published?: string) => {
  const { time } = only(text, published);
  return time && [time.from, time.to];
};

// FIGURES: time {surface, from, to}. A date without a year is the last one before the day of publication.
describe('days are dated by the day of publication', () => {
  test.each<Row>([
    ['On 12 March, the flood killed 31 people.', '2024-03-12', '2024-03-12'],
    ['On March 11 the flood killed 31 people.', '2024-03-11', '2024-03-11'],
    ['On the 10th of March the flood killed 31 people.', '2024-03-10', '2024-03-10'],
    ['The flood killed 31 people on March 9th.', '2024-03-09', '2024-03-09'],
    ['The flood killed 31 people on Jan. 4.', '2024-01-04', '2024-01-04'],
    ['The flood killed 31 people on 14 March.', '2023-03-14', '2023-03-14'],
    ['The flood killed 31 people on Sunday.', '2024-03-10', '2024-03-10'],
    ['The flood killed 31 people last Thursday.', '2024-03-07', '2024-03-07'],
    ['The flood killed 31 people on Wednesday.', '2024-03-13', '2024-03-13'],
    ['The flood killed 31 people yesterday.', '2024-03-12', '2024-03-12'],
    ['The flood killed 31 people today.', '2024-03-13', '2024-03-13'],
  ])('%s', (text, ...expected) => {
    expect(timeOf(text, PUBLISHED)).toEqual(expected);
  });
});

describe('months are intervals of days', () => {
  test.each<Row>([
    ['The flood killed 31 people in January.', '2024-01-01', '2024-01-31'],
    ['The flood killed 31 people in late February.', '2024-02-01', '2024-02-29'],
    ['The flood killed 31 people in December.', '2023-12-01', '2023-12-31'],
    ['Since the beginning of March the flood killed 31 people.', '2024-03-01', '2024-03-13'],
    ['The flood killed 31 people in May 2021.', '2021-05-01', '2021-05-31'],
    ['The flood killed 31 people last year.', '2023-01-01', '2023-12-31'],
    ['The flood killed 31 people this year.', '2024-01-01', PUBLISHED],
  ])('%s', (text, ...expected) => {
    expect(timeOf(text, PUBLISHED)).toEqual(expected);
  });
});

describe('what began lasts until the day of publication', () => {
  test.each<Row>([
    ['Since the beginning of March the flood killed 31 people.', '2024-03-01', PUBLISHED],
    ['The flood has killed 31 people since Monday.', '2024-03-11', PUBLISHED],
    ['The war has killed 31 people since 2018.', '2018-01-01', PUBLISHED],
  ])('%s', (text, ...expected) => {
    expect(timeOf(text, PUBLISHED)).toEqual(expected);
  });
});

describe('what the text itself dates needs no day of publication', () => {
  test.each<Row>([
    ['On March 12, 2024, the flood killed 31 people.', '2024-03-12', '2024-03-12'],
    ['On 12 March 2021 the flood killed 31 people.', '2021-03-12', '2021-03-12'],
    ['The flood killed 31 people in 2019.', '2019-01-01', '2019-12-31'],
    ['The flood killed 31 people on 2024-03-12.', '2024-03-12', '2024-03-12'],
  ])('%s', (text, ...expected) => {
    expect(timeOf(text)).toEqual(expected);
  });

  test.each(['The flood killed 31 people on Sunday.', 'The flood killed 31 people in January.'])(
    'the rest stays open: %s',
    (text) => {
      expect(timeOf(text)).toEqual([null, null]);
    },
  );
});

// FIGURES: the surface is how the text says it, with the words that limit it.
describe('the words of the text are kept', () => {
  test.each<[text: string, surface: string]>([
    ['The flood killed 31 people early on Monday.', 'early on Monday'],
    ['31 people were killed since the beginning of March.', 'since the beginning of March'],
    ['The flood killed 31 people in May.', 'in May'],
    ['31 people have been killed since the war began.', 'since the war began'],
    ['The flood killed 31 people last week.', 'last week'],
  ])('%s', (text, surface) => {
    expect(only(text, PUBLISHED).time?.surface).toBe(surface);
  });
});

describe('the nearest time is the number’s own', () => {
  test.each<[text: string, ...surfaces: (string | undefined)[]]>([
    ['31 people died on Sunday, the army said on Monday.', 'on Sunday'],
    ['The army said on Monday that 31 people died on Sunday.', 'on Sunday'],
    ['The hall, built in 1987, held 31 people on Sunday.', 'on Sunday'],
    ['31 people died in the 1998 Calder Sea flood.', '1998'],
    ['The state sent 31 soldiers; 12 tents will follow on 26 May.', undefined, 'on 26 May'],
    ['31 people died on Monday and 12 nurses on Tuesday.', 'on Monday', 'on Tuesday'],
    ['Turnout was 61%, up from 58% in 2019.', undefined, 'in 2019'],
    ['The 7.0 quake recalled that of 1989, when 220 people died.', undefined, '1989'],
    ['31 people died in 2005 when a train burned.', '2005'],
    ['It is the worst since the fire of 1987, a blaze that killed 31 people.', '1987'],
    ["Tuesday's fire killed 31 people.", "Tuesday's"],
  ])('%s', (text, ...surfaces) => {
    expect(extract(text, { published: PUBLISHED }).map(({ time }) => time?.surface)).toEqual(surfaces);
  });
});

describe('words that only look like months are none', () => {
  test.each(['The flood may kill 31 people.', '31 people march each spring.'])('%s', (text) => {
    expect(timeOf(text, PUBLISHED)).toBeNull();
  });
});

test('an article of unsure day is dated by the last it may be', () => {
  expect(timeOf('The flood killed 31 people on Monday.', '2024-03-11/2024-03-13')).toEqual([
    '2024-03-11',
    '2024-03-11',
  ]);
});

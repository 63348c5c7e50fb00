import { describe, expect, test } from 'vitest';
import { extract, type Figure } from '../../../lib/figures';

const one = (text: string): Figure | undefined => extract(text)[0];

describe('a number is read as a reader reads it', () => {
  const rows: [string, number][] = [
    ['It cost 1,200 lives and 3 million people died.', 1200],
    ['They lost 3.5 million people.', 3_500_000],
    ['Twenty-one people were killed.', 21],
    ['One hundred and five people were killed.', 105],
    ['Three thousand four hundred people were killed.', 3400],
    ['A dozen people were killed.', 12],
    ['Half a million people fled.', 500_000],
    ['They sent 5,000 troops.', 5000],
    ['Some 10k people voted.', 10_000],
    ['It grew by .77 percent.', 0.77],
    ['They sent 3 dozens of tents.', 36],
  ];
  test.each(rows)('%s', (text, value) => {
    expect(one(text)?.value).toBe(value);
  });
});

describe('a hedge sets the bound and the interval', () => {
  const rows: [string, Figure['bound'], number | null, number | null][] = [
    ['It killed 43 people.', 'exact', 43, 43],
    ['It killed about 20 people.', 'approx', 15, 25],
    ['It killed roughly 15,000 people.', 'approx', 13_500, 16_500],
    ['It killed at least 43 people.', 'atLeast', 43, null],
    ['It killed more than 43 people.', 'moreThan', 43, null],
    ['Women with 10 or more children came.', 'atLeast', 10, null],
    ['It killed up to 43 people.', 'atMost', null, 43],
    ['It killed fewer than 43 people.', 'lessThan', null, 43],
    ['It killed nearly 50 people.', 'lessThan', 45, 50],
    ['It killed between 40 and 50 people.', 'range', 40, 50],
    ['It killed 40 to 50 people.', 'range', 40, 50],
    ['It killed two or three people.', 'range', 2, 3],
    ['It killed more than 40 and less than 50 people.', 'range', 40, 50],
    ['It killed dozens of people.', 'vague', 24, 99],
    ['It killed hundreds of people.', 'vague', 200, 999],
    ['It killed thousands of people.', 'vague', 2000, null],
    ['It killed tens of thousands of people.', 'vague', 20_000, 99_999],
    ['Hundreds of thousands of people were killed.', 'vague', 200_000, 999_999],
  ];
  test.each(rows)('%s', (text, bound, lo, hi) => {
    expect(one(text)).toMatchObject({ bound, lo, hi });
  });

  test('one hedge covers a list', () => {
    const [a, b] = extract('Around 70,000 French and 70,000 German soldiers had been killed or injured.');
    expect([a?.bound, b?.bound]).toEqual(['approx', 'approx']);
    expect([a?.unit.canonical, a?.event?.class, a?.scope.side]).toEqual(['soldier', 'killed-or-wounded', 'each']);
  });
});

describe('what is no figure is left out', () => {
  const rows = [
    'On November 25 he left.',
    'In 1998 he left.',
    'It began in the 1980s.',
    'The train left at 17:06 hours.',
    'He complained one after another.',
    'On the one hand, he is tired.',
    'It was a one-time offer.',
    'He wants at least some kind of talk.',
    'The 27th is a holiday.',
    'A Boeing 747 landed.',
    'See https://example.org/2022/11/25/a79505 for more.',
    'Call 555-123-4567 now.',
    'Resolution 2254 was passed.',
    'Both sides met.',
  ];
  test.each(rows)('%s', (text) => {
    expect(extract(text)).toEqual([]);
  });
});

describe('what is counted and what happened to it', () => {
  const rows: [string, string, string | null, string][] = [
    ['The blast killed at least 43 people and wounded dozens.', 'person', 'killed', 'at least 43 people'],
    ['98 villagers from the northern towns were killed.', 'villager', 'killed', '98 villagers'],
    ['The war has killed or wounded 70,000 soldiers.', 'soldier', 'killed-or-wounded', '70,000 soldiers'],
    ['The club has over 500 active members.', 'member', 'member', 'over 500 active members'],
    ['It ended the mobilization of 80,000 people.', 'person', 'called-up', '80,000 people'],
    ['More than 80,000 reservists who were called up left.', 'reservist', 'called-up', 'More than 80,000 reservists'],
    ['More than 3,500 consultations were sent online.', 'consultation', 'requested', 'More than 3,500 consultations'],
    ['About 2,000 people participating in it sang.', 'person', 'attended', 'About 2,000 people'],
    ['The death toll from the storm rose to 61.', 'person', 'killed', '61'],
    ['They paid one million rubles.', 'RUB', 'paid', 'one million rubles'],
    ['It struck about 85 miles from here.', 'mile', null, 'about 85 miles'],
    ['A 20-year-old student left.', 'year', null, '20-year-old'],
  ];
  test.each(rows)('%s', (text, canonical, event, quote) => {
    const figure = one(text);
    expect([figure?.unit.canonical, figure?.event?.class ?? null, figure?.quote]).toEqual([canonical, event, quote]);
  });

  test('a sum in brackets is the same sum', () => {
    const figures = extract('They paid one million rubles (£13,700).');
    expect(figures).toHaveLength(1);
    expect(figures[0]?.equals).toEqual({ value: 13_700, canonical: 'GBP', quote: '£13,700' });
  });

  test('of whom: the noun stands before', () => {
    expect(one('The group had members in town, about 500 of whom were active.')).toMatchObject({
      value: 500,
      unit: { head: 'members' },
      scope: { part: 'subset' },
    });
  });
});

describe('who says so', () => {
  const rows: [string, string | null, string | null][] = [
    ['It killed 43 people, according to the United States.', 'United States', 'says'],
    ['Spain has only admitted to 43 of its soldiers being killed.', 'Spain', 'admits'],
    [
      'The most senior US general, John Smith, estimated that 43 people were killed.',
      'US general John Smith',
      'estimates',
    ],
    ['“We had 43 requests,” said Ana Lima, a doctor.', 'Ana Lima', 'says'],
    ['Lima, 46, the head of the club from the city of Porto, told reporters it had 500 members.', 'Lima', 'says'],
    ['It killed 43 people.', null, null],
  ];
  test.each(rows)('%s', (text, source, stance) => {
    const figure = extract(text).find((item) => item.unit.kind !== 'age');
    expect([figure?.attribution?.source ?? null, figure?.attribution?.stance ?? null]).toEqual([source, stance]);
  });

  test('a pronoun goes back to the last source', () => {
    const [figure] = extract('Ana Lima said it was bad. She said 43 people were killed.');
    expect(figure?.attribution?.source).toBe('Ana Lima');
  });
});

describe('when', () => {
  const rows: [string, string, string][] = [
    ['On November 25, it killed 43 people.', '2022-11-25', '2022-11-25'],
    ['It killed 43 people in September.', '2022-09-01', '2022-09-30'],
    ['It killed 43 people on Friday.', '2022-11-25', '2022-11-25'],
    ['It killed 43 people yesterday.', '2022-11-25', '2022-11-25'],
    ['In December it killed 43 people.', '2021-12-01', '2021-12-31'],
  ];
  test.each(rows)('%s', (text, from, to) => {
    expect(extract(text, { published: '2022-11-26' })[0]?.time).toMatchObject({ from, to });
  });
});

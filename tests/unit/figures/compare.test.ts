import { describe, expect, test } from 'vitest';
import { compare, extract, type Figure } from '../../../lib/figures';

const figure = (text: string): Figure => {
  const [first] = extract(text);
  if (!first) throw new Error(`no figure in: ${text}`);
  return first;
};
const verdict = (a: string, b: string): string | null => compare(figure(a), figure(b))?.verdict ?? null;

describe('two sentences about one thing get the verdict a careful reader gives', () => {
  const rows: [string, string, string, string][] = [
    ['the same words', 'The Porto blast killed 43 people.', 'The blast in Porto killed 43 people.', 'agree'],
    [
      'the same bound',
      'The Porto blast killed at least 43 people.',
      'The blast in Porto killed at least 43 people.',
      'agree',
    ],
    [
      'a floor below',
      'The Porto blast killed at least 43 people.',
      'The blast in Porto killed 51 people.',
      'compatible',
    ],
    [
      'an estimate around',
      'About 50 people died in the Porto blast.',
      'The blast in Porto killed 51 people.',
      'compatible',
    ],
    ['two numbers', 'The Porto blast killed 43 people.', 'The blast in Porto killed 31 people.', 'conflict'],
    [
      'a ceiling above',
      'The Porto blast killed fewer than 40 people.',
      'The blast in Porto killed 51 people.',
      'conflict',
    ],
    [
      'children among the dead',
      'The Porto blast killed 12 children.',
      'The blast in Porto killed 43 people.',
      'different-scope',
    ],
    [
      'both sides and each side',
      'The war in Spain killed or wounded 70,000 soldiers on both sides.',
      'In Spain around 70,000 French and 70,000 German soldiers had been killed or injured in the war.',
      'different-scope',
    ],
    [
      'called up and sent',
      'Spain sent 20,000 reservists to Porto.',
      'Spain drafted 30,000 reservists for Porto.',
      'different-scope',
    ],
  ];
  test.each(rows)('%s', (_name, a, b, expected) => {
    expect(verdict(a, b)).toBe(expected);
    expect(verdict(b, a)).toBe(expected);
  });
});

const MILLEY =
  'The most senior US general, Mark Milley, estimated earlier this month that since the war started on February 24, around 100,000 Russian and 100,000 Ukrainian soldiers had been killed or injured.';
const WAR = 'The war has killed or wounded 100,000 soldiers on both sides, according to the United States.';
const CALLED_UP = 'The Russian government announced that it had completed the planned mobilization of 300,000 people.';

describe('two sentences alone are linked if they tell of one thing, whoever says so', () => {
  test.each<[string, string, string, string]>([
    ['a war, its soldiers and its sides', WAR, MILLEY, 'different-scope'],
    [
      'one host, and mothers',
      'Putin met a group of 15 mothers at his residence on Friday.',
      'Putin met with about 20 women at his residence.',
      'compatible',
    ],
    [
      'one host, and two counts of mothers',
      'Putin met a group of 15 mothers at his residence on Friday.',
      'Putin was seated with a group of 17 mothers.',
      'conflict',
    ],
    [
      'one state and one large number',
      'Russia called up 300,000 reservists in September.',
      'Russia drafted 300,000 men.',
      'agree',
    ],
  ])('%s', (_name, a, b, expected) => {
    expect(verdict(a, b)).toBe(expected);
    expect(verdict(b, a)).toBe(expected);
  });
});

describe('what is not surely one thing is not linked', () => {
  const rows: [string, string, string][] = [
    ['another place', 'The Porto blast killed 43 people.', 'A flood in Lyon killed 31 people.'],
    [
      'another time',
      'A quake near Porto killed six people in September.',
      'A quake near Porto killed two people on Sunday.',
    ],
    [
      'a war and an attack',
      'The attack in Porto killed at least 22 people.',
      'More than 400,000 people have been killed in the Porto war.',
    ],
    ['dead and wounded', 'The Porto blast killed 43 people.', 'The Porto blast wounded 31 people.'],
    ['people and money', 'The Porto blast killed 43 people.', 'The Porto blast cost $43.'],
    ['one source of two stories', 'The flood killed or injured 40,000 people, according to the United States.', WAR],
    [
      'one source of two stories, by its general',
      'The flood killed or injured 40,000 people, according to the United States.',
      MILLEY,
    ],
    [
      'one source and one number, of two wars',
      'The US said 100,000 people were killed or wounded in the Sudan war.',
      MILLEY,
    ],
    [
      'one source, one number and soldiers, of two wars',
      'The US said 100,000 soldiers were killed or wounded in the Sudan war.',
      MILLEY,
    ],
    [
      'one agency, of two accidents',
      'The flood killed 40 people, Reuters reported.',
      'The explosion killed 51 people, Reuters reported.',
    ],
    [
      'one country, of two accidents',
      'The flood in Russia killed 40 people.',
      'The explosion in Russia killed 51 people.',
    ],
    ['voters and reservists mobilised', 'The mobilization of voters in Ohio brought 300,000 people.', CALLED_UP],
    ['ages', 'Ana Lima, a 20-year-old from Porto, left.', 'Ana Lima, a 21-year-old from Porto, left.'],
  ];
  test.each(rows)('%s', (_name, a, b) => {
    expect(verdict(a, b)).toBeNull();
  });
});

test('each side is doubled and weighed again as a total', () => {
  const both = figure('The war in Spain killed or wounded 70,000 soldiers on both sides.');
  const each = figure(
    'In Spain around 70,000 French and 70,000 German soldiers had been killed or injured in the war.',
  );
  expect(compare(both, each)?.derived).toMatchObject({
    of: ['b'],
    total: { lo: 126_000, hi: 154_000 },
    verdict: 'conflict',
  });
});

test('a toll that rose takes the place of the earlier one', () => {
  const day = (text: string, published: string): Figure => {
    const [first] = extract(text, { published });
    if (!first) throw new Error('no figure');
    return first;
  };
  const early = day('The Porto hotel blast on Sunday killed 43 people.', '2024-03-03');
  const late = day('The toll of the Porto hotel blast rose to 51 dead on Tuesday.', '2024-03-05');
  expect(compare(early, late)?.verdict).toBe('updated');
});

test('two sentences with one source name their origin', () => {
  const a = figure('The Porto blast killed 43 people, according to the United States.');
  const b = figure('A US general, John Smith, estimated that the blast in Porto killed 43 people.');
  expect(compare(a, b)?.origin).toBe('United States');
});

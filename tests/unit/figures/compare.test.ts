import { describe, expect, test } from 'vitest';
import { type Comparison, compare, extract, type Figure } from '../../../lib/figures';
import { only, verdict } from './rows';

type Verdict = Comparison['verdict'];
type Pair = [name: string, a: string, b: string];
/** The first figure of a sentence: a sentence may name each side's number. */
const first = (text: string): Figure => {
  const [figure] = extract(text);
  if (!figure) throw new Error(`no figure in: ${text}`);
  return figure;
};
const BOTH = 'The war in Spain killed or wounded 70,000 soldiers on both sides.';
const EACH = 'In Spain around 70,000 French and 70,000 German soldiers had been killed or injured in the war.';

// FIGURES, “A comparison”, step 3: intervals the same → agree, meet → compatible, apart → conflict.
describe('two counts of one thing', () => {
  test.each<[name: string, a: string, b: string, Verdict]>([
    ['the same', 'The Brennport blast killed 43 people.', 'The blast in Brennport killed 43 people.', 'agree'],
    [
      'the same bound',
      'The Brennport blast killed at least 43 people.',
      'The blast in Brennport killed at least 43 people.',
      'agree',
    ],
    [
      'a floor below',
      'The Brennport blast killed at least 43 people.',
      'The blast in Brennport killed 51 people.',
      'compatible',
    ],
    [
      'an estimate around',
      'About 50 people died in the Brennport blast.',
      'The blast in Brennport killed 51 people.',
      'compatible',
    ],
    [
      'dozens around',
      'Dozens of people died in the Brennport blast.',
      'The blast in Brennport killed 51 people.',
      'compatible',
    ],
    [
      'a range around',
      'Between 40 and 60 people died in the Brennport blast.',
      'The blast in Brennport killed 51 people.',
      'compatible',
    ],
    ['two numbers', 'The Brennport blast killed 43 people.', 'The blast in Brennport killed 31 people.', 'conflict'],
    [
      'a ceiling below',
      'The Brennport blast killed fewer than 40 people.',
      'The blast in Brennport killed 51 people.',
      'conflict',
    ],
    [
      'villagers are people',
      'The flood in Brennport killed 43 villagers.',
      'The flood in Brennport killed 43 people.',
      'agree',
    ],
    [
      'mothers are women',
      'President Ana Ferro met a group of 26 mothers at her residence on Friday.',
      'President Ferro met with about 28 women at her residence.',
      'compatible',
    ],
    [
      'dockers arrested',
      'Police arrested 31 dockers in Brennport on Tuesday.',
      'In Brennport 40 dockers were arrested on Tuesday, the union said.',
      'conflict',
    ],
    [
      'miles and kilometres rounded',
      'The Velmora quake struck 60 miles north of Brennport.',
      'The Velmora quake struck 97 km north of Brennport.',
      'compatible',
    ],
    [
      'measurements of one quake',
      'The Velmora quake near Brennport had a magnitude of 6.1.',
      'The Velmora quake near Brennport had a magnitude of 6.4.',
      'conflict',
    ],
  ])('%s: %s – %s', (_name, a, b, expected) => {
    expect(verdict(only(a), only(b))).toBe(expected);
  });
});

// FIGURES, “A comparison”, step 2: scope not the same → different-scope, naming the dimension and the deciding words.
describe('two counts of different scope are no conflict', () => {
  test.each<[dimension: string, a: string, b: string, words: [string, string]]>([
    ['side', BOTH, EACH, ['on both sides', 'French']],
    [
      'population',
      'The Brennport blast killed 12 children.',
      'The blast in Brennport killed 43 people.',
      ['12 children', '43 people'],
    ],
    [
      'population',
      'The war in Spain killed 7,000 French soldiers.',
      'The war in Spain killed 9,000 German soldiers.',
      ['7,000 French soldiers', '9,000 German soldiers'],
    ],
    [
      'event',
      'Spain sent 20,000 reservists to Brennport.',
      'Spain drafted 30,000 reservists for Brennport.',
      ['sent', 'drafted'],
    ],
    [
      'part',
      'In the Brennport blast 12 people were seriously injured.',
      'The blast in Brennport injured 43 people.',
      ['seriously', '43 people'],
    ],
    [
      'part',
      'The first Velmora quake near Brennport had a magnitude of 6.1.',
      'The second Velmora quake near Brennport had a magnitude of 5.4.',
      ['6.1', '5.4'],
    ],
    [
      'part',
      'The Velmora quake near Brennport had a magnitude of 6.1.',
      'The Velmora quake was followed by aftershocks near Brennport, the strongest of magnitude 5.4.',
      ['6.1', '5.4'],
    ],
    [
      'part',
      'The Brennport blast killed six people, including the bomber.',
      'The blast in Brennport killed five people.',
      ['including the bomber', 'five people'],
    ],
    [
      'population',
      'The Brennport blast injured 43 people.',
      'The blast in Brennport injured 12 students.',
      ['43 people', '12 students'],
    ],
    [
      'place',
      'The Brennport march led to 31 arrests.',
      'The Brennport march led to 72 arrests nationwide.',
      ['31 arrests', 'nationwide'],
    ],
    [
      'time',
      'On 11 March 2024 some 400 people attended a vigil in Brennport.',
      'On 12 March 2024 over 2,000 people attended a vigil in Brennport.',
      ['On 11 March 2024', 'On 12 March 2024'],
    ],
    [
      'time',
      'The Brennport clinic received 3,000 requests.',
      'The Brennport clinic received 1,000 requests a week.',
      ['3,000 requests', '1,000 requests a week'],
    ],
  ])('%s: %s – %s', (dimension, a, b, words) => {
    const judged = compare(first(a), first(b));
    expect(judged).toMatchObject({ verdict: 'different-scope', dimension, reason: { code: `scope-${dimension}` } });
    expect([judged?.deciding.a[0]?.text, judged?.deciding.b[0]?.text]).toEqual(words);
    expect(verdict(first(b), first(a))).toBe('different-scope');
  });
});

// FIGURES, “A comparison”, step 2: where arithmetic brings both to one scope, say so and compare again.
describe('each side is doubled and weighed again as a total', () => {
  test.each<[both: string, value: number, Verdict]>([
    [BOTH, 70_000, 'conflict'],
    [BOTH.replace('70,000', '140,000'), 140_000, 'compatible'],
    [BOTH.replace('70,000', 'more than 120,000'), 120_000, 'compatible'],
  ])('%s', (both, value, expected) => {
    expect(compare(only(both), first(EACH))?.derived).toMatchObject({
      of: ['b'],
      total: { value: 140_000, lo: 126_000, hi: 154_000 },
      against: { value },
      verdict: expected,
    });
  });
});

// FIGURES, “A comparison”: when unsure, do not link. A false conflict costs more trust than a missed one.
describe('what is not surely one thing is not linked', () => {
  test.each<Pair>([
    ['another place', 'The Brennport blast killed 43 people.', 'A flood in Oskara killed 31 people.'],
    [
      'another time',
      'A quake near Brennport killed six people in September.',
      'A quake near Brennport killed two people on Sunday.',
    ],
    [
      'years apart',
      'The Brennport blast killed 43 people in March 2019.',
      'The blast in Brennport killed 31 people in March 2021.',
    ],
    [
      'a war and an attack',
      'The attack in Brennport killed at least 22 people.',
      'More than 400,000 people have been killed in the Brennport war.',
    ],
    ['dead and wounded', 'The Brennport blast killed 43 people.', 'The Brennport blast wounded 31 people.'],
    [
      'detained and freed',
      'Police arrested 31 dockers in Brennport on Tuesday.',
      'Police freed 31 dockers in Brennport on Tuesday.',
    ],
    ['people and money', 'The Brennport blast killed 43 people.', 'The Brennport blast cost $43.'],
    ['numbers worlds apart', 'The Brennport blast killed 4 people.', 'The Brennport blast killed 400 people.'],
    [
      'a state as the source of two stories',
      'The flood killed or injured 40,000 people, according to Norway.',
      'The war has killed or wounded 90,000 soldiers on both sides, according to Norway.',
    ],
    [
      'one source and one number, of two wars',
      'Norway said 90,000 soldiers were killed or wounded in the Chilean war.',
      'The Norwegian general Jonas Veld said that since the war in Peru began, 90,000 soldiers had been killed or wounded.',
    ],
    [
      'one agency, of two accidents',
      'The flood killed 40 people, the Daily Harbour reported.',
      'The explosion killed 51 people, the Daily Harbour reported.',
    ],
    [
      'one country, of two accidents',
      'The flood in Chile killed 40 people.',
      'The explosion in Chile killed 51 people.',
    ],
    [
      'voters and reservists mobilised',
      'The mobilization of voters in Velmora brought 280,000 people.',
      'The Chilean government completed the planned mobilization of 280,000 people.',
    ],
    ['ages', 'Ana Ferro, a 23-year-old from Brennport, left.', 'Ana Ferro, a 24-year-old from Brennport, left.'],
    [
      'miles and kilometres of two places',
      'The Velmora quake struck 60 miles north of Brennport.',
      'The Velmora quake struck 60 km north of Brennport.',
    ],
  ])('%s: %s – %s', (_name, a, b) => {
    expect(verdict(only(a), only(b))).toBeNull();
  });

  test('a toll that the text itself gives up', () => {
    const [, former] = extract('The Brennport blast killed 43 people; an earlier toll of 31 dead was withdrawn.');
    expect(former && verdict(former, only('The Brennport blast killed 43 people.'))).toBeNull();
  });
});

// FIGURES, “A comparison”, step 5: two outlets that carry one origin count as one source.
describe('two sentences with one source name their origin', () => {
  test.each<[a: string, b: string, origin: string | null]>([
    [
      'The Brennport blast killed 43 people, according to the United States.',
      'A US general, Jonas Veld, estimated that the blast in Brennport killed 43 people.',
      'United States',
    ],
    [
      'The Brennport blast killed 43 people, Mayor Ana Ferro said.',
      'The blast in Brennport killed 43 people, according to Ferro.',
      'Ferro',
    ],
    [
      'The Brennport blast killed 43 people, Mayor Ana Ferro said.',
      'The blast in Brennport killed 43 people, according to Jonas Veld.',
      null,
    ],
    [
      'The Brennport blast killed 43 people, officials said.',
      'The Brennport blast killed 43 people, officials said.',
      null,
    ],
  ])('%s – %s', (a, b, origin) => {
    expect(compare(only(a), only(b))).toMatchObject({ verdict: 'agree', origin });
  });
});

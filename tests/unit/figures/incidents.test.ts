import { describe, expect, test } from 'vitest';
import { type Article, FILLER, on, told, wednesday } from './articles';

// FIGURES, “A comparison”: when unsure, do not link.
describe('articles about two incidents', () => {
  test.each<[name: string, a: Article, b: Article]>([
    [
      'another place, another kind',
      wednesday('A blast at a market in Brennport killed 43 people on Tuesday, police said.'),
      wednesday('A flood in Oskara killed 31 people on Tuesday, police said.'),
    ],
    [
      'another place of one kind',
      wednesday('A blast at a market in Brennport killed 43 people on Tuesday, police said.'),
      wednesday('A blast at a mosque in Oskara killed 31 people on Tuesday, police said.'),
    ],
    [
      'two towns of one region',
      wednesday('A bomb tore through a market on Tuesday. It killed 43 people in Brennport, the Velmora police said.'),
      wednesday('A bomb tore through a station on Tuesday. It killed 31 people in Oskara, the Velmora police said.'),
    ],
    [
      'half a year apart',
      on('2024-03-13')('A quake near Brennport killed six people on Tuesday.'),
      on('2024-09-13')('A quake near Brennport killed two people on Tuesday.'),
    ],
    [
      'a war and one of its strikes',
      wednesday('A strike on a school in Brennport killed at least 22 people, officials said.'),
      wednesday('More than 400 people have been killed in the Brennport war since it began.'),
    ],
    [
      'a day of a war and all of it',
      wednesday('A raid on Brennport killed 22 people on Tuesday, the Velmora health ministry said.'),
      wednesday('The Velmora health ministry said 150 people had been killed in Brennport since the war began.'),
    ],
    [
      'the ages of two people',
      wednesday('Ana Ferro, 46, the mayor of Brennport, was hurt in the ferry fire on Tuesday.'),
      wednesday('Ilse Ferro-Lund, 61, was hurt in the ferry fire in Brennport on Tuesday.'),
    ],
    [
      'a storm and the ferry that it sank',
      wednesday(`A typhoon has killed people on Vela. ${FILLER} Nine people died on Vela when a ferry sank.`),
      wednesday(`The typhoon on Vela has killed people. ${FILLER} On Vela 51 people were killed.`),
    ],
    [
      'a strike, and what followed it in another town',
      wednesday(`An air strike on Brennport on Tuesday killed at least 43 people, Ana Ferro said. ${FILLER}`),
      wednesday(
        `An air strike hit Brennport, Ana Ferro said. ${FILLER} Rebels then shelled the city of Oskara, killing 31 people, Ana Ferro said.`,
      ),
    ],
    [
      'a short sentence goes on in that town',
      wednesday(`An air strike on Brennport on Tuesday injured 120 people, Ana Ferro said. ${FILLER}`),
      wednesday(
        `An air strike hit Brennport, Ana Ferro said. ${FILLER} Rockets fell on Oskara, killing Ana Ferro and nine others. At least 90 were hurt.`,
      ),
    ],
    [
      'an attack of the week before',
      wednesday('A bomb in Brennport killed 43 people on Tuesday, Ana Ferro said.'),
      wednesday('Ana Ferro recalled the bomb in Brennport on March 5, when 31 people were killed.'),
    ],
    [
      'a crowd that had not gathered yet',
      on('2024-03-11')('Some 60,000 people marched in Brennport against Ana Ferro, police said.'),
      on('2024-03-14')("Police put Wednesday's crowd in Brennport against Ana Ferro at 45,000."),
    ],
    [
      'two quakes of two days',
      wednesday('A quake of magnitude 6.8 struck off Brennport on Sunday, Ana Ferro said.'),
      wednesday('A quake of magnitude 6.6 struck off Brennport on Tuesday, Ana Ferro said.'),
    ],
    [
      'magnitudes that no two institutes would give',
      wednesday('A quake of magnitude 7.2 struck off Brennport on Sunday, Ana Ferro said.'),
      wednesday('A quake of magnitude 6.2 struck off Brennport on Sunday, Ana Ferro said.'),
    ],
    [
      'a poll and a vote',
      wednesday('In Brennport the Harbour Party won 38.2% of the vote, Ana Ferro said.'),
      wednesday('In Brennport a poll gave the Harbour Party 36.2% of the vote, Ana Ferro said.'),
    ],
    [
      'a turnout at noon and in the end',
      wednesday('Turnout in Brennport was 61.4%, Ana Ferro said.'),
      wednesday('Turnout in Brennport was 48.9% at noon, Ana Ferro said.'),
    ],
    [
      'those for and those against',
      wednesday('In Brennport 62% of people oppose the Harbour Act, Ana Ferro said.'),
      wednesday('In Brennport 58% of people support the Harbour Act, Ana Ferro said.'),
    ],
    [
      'winds and gusts',
      wednesday('Typhoon Kalo, with winds of 185 kph near Brennport, was the worst in Velmora, Ana Ferro said.'),
      wednesday('Typhoon Kalo, with gusts of 220 kph near Brennport, was the worst in Velmora, Ana Ferro said.'),
    ],
    [
      'shares of two wholes',
      wednesday('In the Brennport strike on Tuesday 77 percent of workers stopped work, Ana Ferro said.'),
      wednesday('In the Brennport strike on Tuesday 91 percent in industry stopped work, Ana Ferro said.'),
    ],
    [
      'two parts of all the dead',
      wednesday('The Brennport blast on Tuesday hit a school. Twelve of the victims were buried on Tuesday.'),
      wednesday('Police spoke of the Brennport blast on Tuesday. Twenty of the victims came from Oskara.'),
    ],
    [
      'too few things to tell',
      wednesday('Mayor Ana Ferro opened 3 libraries in Brennport, the Daily Harbour said.'),
      wednesday('The Daily Harbour said Mayor Ana Ferro had opened 4 libraries in Brennport.'),
    ],
  ])('%s', (_name, a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  test('an article is not compared with itself', () => {
    expect(told(wednesday('The Brennport blast killed 43 people. The Brennport blast killed 31 people.'))).toEqual([]);
  });
});

describe('the first and the second quake are told apart', () => {
  test('each has its own magnitude, and what both articles count agrees', () => {
    expect(
      told(
        wednesday('A first quake of magnitude 6.1 hit Brennport on Tuesday and killed 40 people.'),
        wednesday('A second quake of magnitude 5.4 hit Brennport on Tuesday, hours after one that killed 40 people.'),
      ),
    ).toEqual([
      ['different-scope', '0:6.1', '1:5.4'],
      ['agree', '0:40 people', '1:40 people'],
    ]);
  });
});

// A false conflict costs more trust than a missed one: a count that only one text narrows contradicts nothing.
describe('a narrowed count and a plain one never conflict', () => {
  test.each<[name: string, narrowed: string]>([
    ['there', 'The Brennport blast wounded 31 people there, Ana Ferro said.'],
    ['brought in', 'Of the Brennport blast Ana Ferro said: 31 wounded were brought in.'],
    ['taken in', 'After the Brennport blast the clinic of Ana Ferro had taken in 31 wounded.'],
    ['in the village', 'The Brennport blast wounded 31 people in the village, Ana Ferro said.'],
  ])('%s', (_name, narrowed) => {
    expect(told(wednesday('The Brennport blast wounded 43 people, Ana Ferro said.'), wednesday(narrowed))).toEqual([]);
  });

  test('those called up so far and those to be', () => {
    expect(
      told(
        wednesday('Velmora called up 120,000 reservists in Brennport, Ana Ferro said.'),
        wednesday('Velmora has called up 84,000 reservists in Brennport so far, Ana Ferro said.'),
      ),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { extract, type Figure } from '../../../lib/figures';
import { only } from './rows';

type Scope = Figure['scope'];

// FIGURES, “A figure”: scope {population, side: each | both | one, part: total | subset, place, of}.
describe('whose people are counted', () => {
  test.each<[text: string, population: string | null]>([
    ['The war killed 310 Norwegian soldiers.', 'Norwegian'],
    ['Norway has admitted to 310 of its soldiers being killed.', 'Norway'],
    ['Peru said 310 of its miners died.', 'Peru'],
    ['The war killed 310 soldiers from Norway.', 'Norway'],
    ['310 Norwegians died.', 'Norwegians'],
    ['The army said 310 of its soldiers were killed.', null],
    ['The war killed 310 soldiers.', null],
  ])('%s', (text, population) => {
    expect(only(text).scope).toMatchObject({ population, side: population === null ? null : 'one' });
  });
});

describe('which side is counted', () => {
  test.each<[text: string, side: Scope['side']]>([
    ['The war killed 310 soldiers on both sides.', 'both'],
    ['The war killed 310 soldiers of both armies.', 'both'],
    ['Both sides buried 310 soldiers.', 'both'],
    ['The war killed 310 soldiers on each side.', 'each'],
    ['Each side buried 310 soldiers.', 'each'],
    ['310 women on both sides of the river sang.', null],
  ])('%s', (text, side) => {
    expect(only(text).scope.side).toBe(side);
  });

  test.each<[text: string, ...sides: Scope['side'][]]>([
    ['310 Norwegian and 310 Swedish soldiers were killed.', 'each', 'each'],
    ['310 Norwegian and 200 Swedish soldiers were killed.', 'one', 'one'],
  ])('%s', (text, ...sides) => {
    const figures = extract(text);
    expect(figures.map(({ scope }) => scope.side)).toEqual(sides);
    expect(figures.map(({ unit, event }) => [unit.canonical, event?.class])).toEqual([
      ['soldier', 'killed'],
      ['soldier', 'killed'],
    ]);
  });
});

describe('a part or the whole', () => {
  test.each<[text: string, ...parts: Scope['part'][]]>([
    ['310 of the miners died.', 'subset'],
    ['310 miners died, 12 of them women.', null, 'subset'],
    ['310 miners died, among them 12 women.', null, 'subset'],
    ['310 miners died, including 12 women.', null, 'subset'],
    ['310 miners were hurt, 12 of whom remain in hospital.', null, 'subset'],
    ['310 miners died in four towns, 12 of them in Peru.', null, null, 'subset'],
    ['310 miners were hurt, of whom 12 are critical.', null, 'subset'],
    ['310 miners died and 12 were women.', null, 'subset'],
    ['310 were in the mine, 12 were hurt.', null, null],
    ['The village has 310 houses, 12 of which burned.', null, 'subset'],
    ['Among the dead were 310 miners.', null],
    ['A total of 310 miners died.', 'total'],
    ['310 miners in total were hurt.', 'total'],
    ['Altogether 310 miners died.', 'total'],
    ['Another 310 miners died.', null],
  ])('%s', (text, ...parts) => {
    expect(extract(text).map(({ scope }) => scope.part)).toEqual(parts);
  });
});

describe('which of them: how badly hurt, with whom, wanted or seen', () => {
  test.each<[text: string, of: string | null]>([
    ['310 miners were seriously injured.', 'serious'],
    ['310 miners suffered serious injuries.', 'serious'],
    ['310 miners were critically hurt.', 'critical'],
    ['310 miners suffered minor injuries.', 'minor'],
    ['310 miners were hospitalised.', 'hospitalised'],
    ['310 miners were treated for burns.', 'treated'],
    ['310 miners were treated for injuries.', null],
    ['310 miners were treated and sent home.', 'treated'],
    ['310 miners, including the gunman, were hurt.', 'with the doer'],
    ['310 were still in hospital.', 'hospital'],
    ['The toll rose to 310, including the gunman.', 'with the doer'],
    ['310 villagers remain in shelters.', 'remain'],
    ['Wards need 310 nurses.', 'needed'],
    ['I heard 310 shots.', 'witnessed'],
    ['310 miners were injured.', null],
  ])('%s', (text, of) => {
    expect(only(text).scope.of).toBe(of);
  });
});

describe('where they are counted', () => {
  test.each<[text: string, place: string | null]>([
    ['310 miners died in Peru.', 'Peru'],
    ['310 people in the United Kingdom died.', 'United Kingdom'],
    ['310 miners died near Port Arden.', 'Port Arden'],
    ['310 miners died at the Ister mine.', 'Ister'],
    ['310 miners across Chile were hurt.', 'Chile'],
    ['In Chile, 310 miners died.', 'Chile'],
    ['310 miners died on Sunday.', null],
    ['310 miners died on Christmas Day.', null],
    ['A quake of 6.1 on the Richter scale hit.', null],
    ['310 miners died in March.', null],
    ['310 miners died in a shaft.', null],
    ['Police held 310 people in the country as a whole.', 'nationwide'],
  ])('%s', (text, place) => {
    expect(only(text).scope.place).toBe(place);
  });
});

test('people counted over many towns are counted nationwide', () => {
  expect(extract('310,000 people took part in marches held in 86 towns.')[0]?.scope.place).toBe('nationwide');
});

// FIGURES, “A comparison”: a difference of scope names the deciding words, so they are kept verbatim.
test.each<[text: string, ...words: string[]]>([
  ['The war killed 310 soldiers on both sides.', 'on both sides'],
  ['310 Norwegian miners were seriously injured in Peru.', 'Norwegian', 'seriously', 'Peru'],
])('the words that say so are kept: %s', (text, ...words) => {
  expect(only(text).scope.words.map((word) => word.text)).toEqual(words);
});

import { describe, expect, test } from 'vitest';
import { compare, extract } from '../../../lib/figures';
import { happening } from './rows';

type Row = [text: string, happenings: string[]];

// FIGURES, “A figure”: event says what happened to those counted. What is told of a part is not told of its whole.
describe('a part and the whole it is taken of', () => {
  test.each<Row>([
    ['Twelve of the 40 passengers were killed.', ['killed passenger', 'passenger']],
    ['Nine of its 14 drivers were killed.', ['killed driver', 'driver']],
    ['One of the 12 people on board died.', ['aboard person']],
    ['Not one of the 23 passengers survived.', ['passenger']],
    ['Most of the 300 workers were rescued.', ['worker']],
    ['Of the 40 passengers, 12 were killed.', ['passenger', 'killed person']],
    ['All of the 40 passengers were killed.', ['killed passenger']],
    ['All but three of the 20 hostages were freed.', ['hostage', 'hostage']],
    ['The crash killed 12 of the 40 passengers on board.', ['killed passenger', 'aboard passenger']],
    ["3,000 of the city's 10,000 homes were destroyed.", ['destroyed home', 'home']],
    ['More than 1,000 of an estimated 5,000 residents were evacuated.', ['displaced resident', 'resident']],
    ['12 of 40 passengers killed in crash', ['killed passenger', 'passenger']],
    ['He was one of 12 people killed in the attack.', ['killed person']],
    ['Some of the 300,000 reservists who were called up have died.', ['called-up reservist']],
    ['Five of the ten soldiers killed were conscripts.', ['killed soldier', 'killed soldier']],
    ['She was one of 40 people killed.', ['killed person']],
    ['He was one of nine soldiers killed, officials said.', ['killed soldier']],
    ['Nine of the 12 people killed Sunday were children.', ['killed person', 'killed person']],
    ['Two of the 12 people still missing are children.', ['missing person', 'missing person']],
    ['It was one of the 40 homes destroyed.', ['destroyed home']],
    ['The killing in July 2011 of 77 people led to new laws.', ['killed person']],
    ['The killings on Oct. 7 of 1,200 people shocked them.', ['killed person']],
  ])('%s', (text, expected) => {
    expect(extract(text).map(happening)).toEqual(expected);
  });

  test.each([
    ['12 of the 40 passengers were killed in the Brennport crash.', 'The crash in Brennport killed 12 passengers.'],
    ['Half of the 40 passengers were killed in the Brennport crash.', 'The crash in Brennport killed 20 passengers.'],
    ['All but three of the 20 hostages in Brennport were freed.', 'In Brennport 17 hostages were freed.'],
    ['At least 12 out of 40 passengers were killed in Brennport.', 'The crash in Brennport killed 12 passengers.'],
  ])('are in no conflict with who counts the part alone: %s', (a, b) => {
    const pairs = extract(a).flatMap((one) => extract(b).map((other) => compare(one, other, { ofOneStory: true })));
    expect(pairs.flatMap((pair) => pair?.verdict ?? []).filter((verdict) => verdict === 'conflict')).toEqual([]);
  });
});

describe('what was done to people is told, and not what they did or where they were', () => {
  test.each<Row>([
    ['Police detained 40 protesters.', ['detained protester']],
    ['The shelling killed 12 evacuees.', ['killed evacuee']],
    ['The strike killed all 67 people on board.', ['killed person']],
    ['The square held 40 protesters.', ['protested protester']],
    ['The bus was carrying 40 people.', ['aboard person']],
  ])('%s', (text, expected) => {
    expect(extract(text).map(happening)).toEqual(expected);
  });
});

test.each([
  ['The ministry denied that 30 people had been killed in the Brennport blast.', undefined],
  ['The ministry denied reports that at least 30 people had been killed in the Brennport blast.', undefined],
  ['The ministry denied responsibility for the Brennport blast that killed 30 people.', 'agree'],
  ['The ministry denied responsibility for the Brennport blast that killed 43 people.', 'conflict'],
])('who denies a number neither agrees nor disagrees with who states it: %s', (text, verdict) => {
  const [told] = extract(text);
  const [stated] = extract('The blast in Brennport killed 30 people.');
  expect(told && stated && compare(told, stated, { ofOneStory: true })?.verdict).toBe(verdict);
});

import { describe, expect, test } from 'vitest';
import { extract, type Stance } from '../../../lib/figures';
import { only } from './rows';

/** Source and stance of the only counted number, ages left aside; `null` where nobody is named. */
function said(text: string): [source: string, stance: Stance] | null {
  const [figure, ...more] = extract(text).filter(({ unit }) => unit.kind !== 'age');
  if (!figure || more.length > 0) throw new Error(`not one figure: ${text}`);
  return figure.attribution && [figure.attribution.source, figure.attribution.stance];
}

// FIGURES, “A figure”: attribution {source, surface, chain, stance}; AP Stylebook, “attribution”, for the word orders.
describe('who says so', () => {
  test.each<[text: string, source: string]>([
    ['The flood killed 31 people, according to Mayor Ana Ferro.', 'Mayor Ana Ferro'],
    ['According to the coastguard, the flood killed 31 people.', 'coastguard'],
    ['Mayor Ana Ferro said the flood killed 31 people.', 'Mayor Ana Ferro'],
    ['The flood killed 31 people, Ana Ferro said.', 'Ana Ferro'],
    ['Ana Ferro told reporters that the flood killed 31 people.', 'Ana Ferro'],
    ['The flood killed 31 people, a doctor told the Daily Harbour.', 'doctor'],
    ['Officials said on Monday that 31 people were killed.', 'Officials'],
    ['Health officials said 31 people were killed.', 'Health officials'],
    ['State television said 31 people were killed.', 'State television'],
    ['The Ministry of Health said 31 people were killed.', 'Ministry of Health'],
    ['Doctors in Marisk said 31 people were killed.', 'Doctors in Marisk'],
    ['A spokesman for the army said 31 people were killed.', 'spokesman for the army'],
    ['The head of the clinic said 31 people were killed.', 'head of the clinic'],
    ['A UN report said 31 people were killed.', 'UN report'],
    ['The Marisk clinic reports 31 deaths.', 'Marisk clinic'],
    ['The army announced the loss of 31 men.', 'army'],
    ['The army claimed it had killed 31 rebels.', 'army'],
    ['In a statement on Monday the army said 31 people were killed.', 'army'],
    ['Asked about the flood, Ana Ferro said 31 people were killed.', 'Ana Ferro'],
    ['The flood killed 31 people, said Col. Jonas Veld of the army.', 'Col. Jonas Veld of the army'],
    ['Dr. Ana Ferro of the Harbour Hospital said 31 people were killed.', 'Ana Ferro of the Harbour Hospital'],
    ['According to the last report of the coastguard there are 31 dead.', 'coastguard'],
    ['The flood killed 31 people, according to a list posted by the police at the gate.', 'police'],
    ['The number of confirmed dead rose to 31, Ana Ferro said.', 'Ana Ferro'],
    ['A student who survived the flood told the Daily Harbour 31 people were killed.', 'student'],
    ['Damage was put right by the ministry, which said 31 people were killed.', 'ministry'],
    ['MARISK, Velmora (CP) — Officials on Monday raised the toll, saying 31 people were killed.', 'Officials'],
    ['Some 31 people were killed, reports say.', 'reports'],
  ])('%s', (text, source) => {
    expect(said(text)).toEqual([source, 'says']);
  });
});

describe('over an apposition the name is meant', () => {
  test.each<[text: string, source: string]>([
    ['Ana Ferro, the mayor of Marisk, said the flood killed 31 people.', 'Ana Ferro'],
    ['Ana Ferro, 52, who runs the clinic, said the flood killed 31 people.', 'Ana Ferro'],
    ['Ferro, 52, the head of the clinic from the city of Marisk, told reporters it had 90 beds.', 'Ferro'],
    ['Ana Ferro, speaking in Marisk, said 31 people were killed.', 'Ana Ferro'],
    ['The mayor, Ana Ferro, said the flood killed 31 people.', 'mayor Ana Ferro'],
    ['The most senior Peruvian general, Jonas Veld, said 31 men were killed.', 'Peruvian general Jonas Veld'],
  ])('%s', (text, source) => {
    expect(said(text)?.[0]).toBe(source);
  });
});

describe('behind a quotation the verb may stand first', () => {
  test.each<[text: string, source: string]>([
    ['“The flood killed 31 people,” said Ana Ferro.', 'Ana Ferro'],
    ['“The flood killed 32 people,” Ana Ferro said.', 'Ana Ferro'],
    ['"The flood killed 33 people," the mayor said.', 'mayor'],
    ['The flood killed 34 people, said the mayor of Marisk.', 'mayor of Marisk'],
    ['“We buried 35 people,” explained Jonas Veld, who leads the crew.', 'Jonas Veld'],
  ])('%s', (text, source) => {
    expect(said(text)?.[0]).toBe(source);
  });
});

// FIGURES: stance is says, admits, estimates or denies.
describe('how they say it', () => {
  test.each<[text: string, source: string, stance: Stance]>([
    ['Norway has only admitted to 31 of its soldiers being killed.', 'Norway', 'admits'],
    ['The army acknowledged 31 deaths.', 'army', 'admits'],
    ['The UN estimates that 31 people were killed.', 'UN', 'estimates'],
    ['Ana Ferro believes 31 people were killed.', 'Ana Ferro', 'estimates'],
    ['The army put the number of dead at 31.', 'army', 'estimates'],
    ['The army denied that 31 people were killed.', 'army', 'denies'],
    ['Ana Ferro said that she believed 31 people were killed.', 'Ana Ferro', 'estimates'],
  ])('%s', (text, ...expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a pronoun or an open quotation goes back to who spoke last', () => {
  test.each<[text: string, source: string | null]>([
    ['Ana Ferro said it was bad. She said 31 people were killed.', 'Ana Ferro'],
    ['“It was bad. The flood killed 31 people,” said Ana Ferro.', 'Ana Ferro'],
    ['Ana Ferro said: “It was bad. The flood killed 31 people.”', 'Ana Ferro'],
    ['Ana Ferro said: “It was bad.\n\n“The flood killed 31 people.”', 'Ana Ferro'],
    ['Ana Ferro said it was bad. The flood killed 31 people.', null],
    ['Ana Ferro said: “It was bad.” The flood killed 31 people.', null],
    ['She said 31 people were killed.', null],
  ])('%s', (text, source) => {
    expect(said(text)?.[0] ?? null).toBe(source);
  });
});

// Agencies lose commas in capitals and wires: the source ends where the clause begins.
describe('texts that lost their commas', () => {
  test.each<[text: string, source: string]>([
    ['At least 31 people were killed the coastguard said.', 'coastguard'],
    ['According to the coastguard the flood killed 31 people.', 'coastguard'],
    ['On Monday officials said 31 people were killed.', 'officials'],
  ])('%s', (text, source) => {
    expect(said(text)?.[0]).toBe(source);
  });
});

// FIGURES: chain – who passed it on, then who said it first; the first counts as the source.
describe('who passes it on is not who said it', () => {
  test.each<[text: string, ...chain: string[]]>([
    ['The agency reported 31 deaths, citing Mayor Ana Ferro.', 'agency', 'Mayor Ana Ferro'],
    ['The Daily Harbour reported that 31 people were killed, citing the coastguard.', 'Daily Harbour', 'coastguard'],
    ['Citing the coastguard, the Daily Harbour said 31 people were killed.', 'Daily Harbour', 'coastguard'],
    ['The flood killed 31 people, the agency reported on Sunday, citing police.', 'agency', 'police'],
    ['Ana Ferro was quoted by the Daily Harbour as saying 31 people died.', 'Daily Harbour', 'Ana Ferro'],
    ['The Daily Harbour quoted Ana Ferro as saying 31 people died.', 'Daily Harbour', 'Ana Ferro'],
    ['Ana Ferro said 31 people died.', 'Ana Ferro'],
  ])('%s', (text, ...chain) => {
    expect(only(text).attribution).toMatchObject({ source: chain.at(-1), chain });
  });
});

describe('each number has its own source', () => {
  test.each<[text: string, ...sources: string[]]>([
    ['Ana Ferro said 31 people were killed while the army said 12 goats died.', 'Ana Ferro', 'army'],
    ['Ana Ferro said 31 people were killed but the army put the toll at 12.', 'Ana Ferro', 'army'],
    ['The coastguard said 31 people were killed and a doctor said 12 were hurt.', 'coastguard', 'doctor'],
  ])('%s', (text, ...sources) => {
    expect(extract(text).map(({ attribution }) => attribution?.source)).toEqual(sources);
  });
});

describe('nobody is made to say what nobody says', () => {
  test.each([
    'The flood killed 31 people.',
    'It is said that 31 people were killed.',
    'The ferry fire claimed 31 lives.',
    'The firm added 31 jobs.',
    'The quake damaged an estimated 31 homes.',
    'The flood killed 31 people who had told nobody.',
  ])('%s', (text) => {
    expect(said(text)).toBeNull();
  });
});

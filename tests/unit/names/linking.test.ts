import { describe, expect, test } from 'vitest';
import { linkSurfaces } from '../../../lib/names';

/** Articles as lists of names, parted by `;`. Gives the groups, each name after the number of its article. */
function groups(articles: readonly string[]): string[] {
  const surfaces = articles.flatMap((names, article) =>
    names.split('; ').map((surface) => ({ article: String(article), surface })),
  );
  const found = new Map<number | undefined, string[]>();
  linkSurfaces(surfaces).forEach((group, at) => {
    const { article, surface } = surfaces[at] ?? { article: '', surface: '' };
    found.set(group, [...(found.get(group) ?? []), `${article} ${surface}`]);
  });
  return [...found.values()].map((names) => names.join(', '));
}

type Row = [why: string, articles: string[]];

describe('one person', () => {
  test.each<Row>([
    ['titles and last names', ['President Ana Brek; Brek', 'Ms. Brek; Gov.Ana Brek', 'Ana Brek, 61']],
    ['names in capitals', ['Ana Brek', 'BREK']],
    ['who somebody is, before or behind the name', ['singer Ana Brek', 'Ana Brek, a singer from Torvik', 'Ana Brek']],
    ['a capitalised word for what somebody is', ['Ana Brek', 'Olympian Ana Brek']],
    ['a party in brackets', ['Sen. Ana Brek (D-Ohio)', 'Ana Brek']],
    ['Jr. and without', ['Ivo Tarn Jr.; Tarn', 'Ivo Tarn']],
    ['a middle name, an initial', ['Ana Rose Brek', 'Ana R. Brek', 'Ana Brek', 'A. Brek']],
    ['initials with and without full stops', ['J.K. Marlin', 'JK Marlin', 'J. K. Marlin']],
    ['initials, where nothing longer is said', ['J.K. Marlin; Marlin', 'Marlin']],
    ['Arabic particles', ['Nadim al-Tarn; al-Tarn', 'Nadim Al Tarn; Mr. Tarn']],
    ['Dutch and German particles', ['Ilse von der Brek; von der Brek', 'Ilse Von Der Brek; Brek']],
    ['a last name of two words', ['Gaetano La Brela; La Brela', 'Brela; Gaetano La Brela']],
    ['two surnames', ['Gabriel Soto Herro; Soto Herro', 'Gabriel Soto; Soto']],
    ['a patronymic', ['Ivan Ivanovich Tolstun', 'Ivan Tolstun; Ivan Ivanovich', 'Tolstun']],
    ['family name first', ['Tolstun Ivan', 'Ivan Tolstun']],
    ['given names of two syllables', ['Tan Ye-rin; Tan', 'Tan Ye Rin', 'Tan Ye-Rin']],
    ['spellings of one name', ['Mohammed Tarn', 'Muhammad Tarn', 'Mohamed Tarn']],
    ['spellings of a Slavic name', ['Sergei Brekov', 'Sergey Brekov', 'Brekov']],
    ['short forms of a first name', ['Bill Brek', 'William Brek', 'Brek']],
    ['a first name alone, beside the full one', ['Ana Brek; Ana']],
    ['an apostrophe', ['Pat O’Brek; O’Brek', "Pat O'Brek; O'Brek’s"]],
  ])('%s', (_, articles) => expect(groups(articles)).toHaveLength(1));
});

describe('different people', () => {
  test.each<[why: string, articles: string[], groups: string[]]>([
    ['first names differ', ['Ana Brek', 'Ida Brek'], ['0 Ana Brek', '1 Ida Brek']],
    ['middle initials differ', ['George H. Brek', 'George W. Brek'], ['0 George H. Brek', '1 George W. Brek']],
    ['father and son', ['Ivo Tarn Sr.', 'Ivo Tarn Jr.'], ['0 Ivo Tarn Sr.', '1 Ivo Tarn Jr.']],
    ['Bill and William in one article', ['Bill Brek; William Brek'], ['0 Bill Brek', '0 William Brek']],
    ['a shared last name says nobody', ['Ana Brek', 'Ida Brek', 'Brek'], ['0 Ana Brek', '1 Ida Brek', '2 Brek']],
    [
      'inside each article it does',
      ['Ana Brek; Brek', 'Ida Brek; Ms. Brek'],
      ['0 Ana Brek, 0 Brek', '1 Ida Brek, 1 Ms. Brek'],
    ],
    [
      'whom an article calls by the first name is not whom it calls by the last',
      ['Ana Brek; Ivo Brek; Ana; Brek'],
      ['0 Ana Brek, 0 Ana', '0 Ivo Brek, 0 Brek'],
    ],
    [
      'whom other articles call by the first name is not whom an article of both calls by the last',
      ['Ana Brek; Ana', 'Ana Brek; Ivo Brek; Ana', 'Ana Brek; Ivo Brek; Brek'],
      ['0 Ana Brek, 0 Ana, 1 Ana Brek, 1 Ana, 2 Ana Brek', '1 Ivo Brek, 2 Ivo Brek, 2 Brek'],
    ],
    [
      'a last name beside one whom other articles call by the first is left open',
      ['Ana Brek; Ana', 'Ana Brek; Ana', 'Ivo Brek', 'Ana Brek; Brek'],
      ['0 Ana Brek, 0 Ana, 1 Ana Brek, 1 Ana, 3 Ana Brek', '2 Ivo Brek', '3 Brek'],
    ],
    [
      'but not where she is as often called by the last',
      ['Ana Brek; Ana', 'Ana Brek; Ana', 'Ana Brek; Brek', 'Ana Brek; Brek', 'Ivo Brek'],
      ['0 Ana Brek, 0 Ana, 1 Ana Brek, 1 Ana, 2 Ana Brek, 2 Brek, 3 Ana Brek, 3 Brek', '4 Ivo Brek'],
    ],
    ['Ana of another family', ['Ana Brek', 'Ivo Tarn; Ana'], ['0 Ana Brek', '1 Ivo Tarn', '1 Ana']],
    ['Ana of the family in hand', ['Ana Brek', 'Ivo Brek; Ana'], ['0 Ana Brek, 1 Ana', '1 Ivo Brek']],
    [
      'an office says which of a family is meant',
      ['Gov. Ana Brek', 'Ivo Brek', 'Governor Brek; Brek'],
      ['0 Gov. Ana Brek, 2 Governor Brek, 2 Brek', '1 Ivo Brek'],
    ],
    [
      'a titled last name is the one whom the article names in full',
      ['Ana Brek; Ana', 'Ana Brek; Ana', 'Ivo Brek', 'Ana Brek; Ms. Brek'],
      ['0 Ana Brek, 0 Ana, 1 Ana Brek, 1 Ana, 3 Ana Brek, 3 Ms. Brek', '2 Ivo Brek'],
    ],
    [
      'but not a wife whom it does not name',
      ['Mr. Ivo Brek; Ida Brek', 'Ida Brek; Ida', 'Ida Brek; Ida', 'Ida Brek; Mr. Brek; Mrs. Brek'],
      ['0 Mr. Ivo Brek', '0 Ida Brek, 1 Ida Brek, 1 Ida, 2 Ida Brek, 2 Ida, 3 Ida Brek', '3 Mr. Brek, 3 Mrs. Brek'],
    ],
    ['two first names', ['Ana Maria Brek', 'Maria Brek'], ['0 Ana Maria Brek', '1 Maria Brek']],
    ['two given names, turned', ['James Thomas', 'Thomas James'], ['0 James Thomas', '1 Thomas James']],
    ['given names of two syllables', ['Tan Ye-rin', 'Tan Ye-sol'], ['0 Tan Ye-rin', '1 Tan Ye-sol']],
    ['descriptions are not names', ['Ana Brek; the singer; she'], ['0 Ana Brek', '0 the singer', '0 she']],
  ])('%s', (_, articles, found) => expect(groups(articles)).toEqual(found));
});

describe('one organisation', () => {
  test.each<Row>([
    ['legal forms', ['Velm Corp.; Velm', 'Velm Corporation', 'Velm Inc', 'Velm, Inc.', "Velm's"]],
    ['a club', ['Torvik Albion', 'Torvik Albion FC']],
    ['a firm of two names', ['Velm & Brek', 'Velm and Brek', 'Velm & Brek plc']],
    ['its country', ['Velm; Velm USA', 'Velm']],
    ['its trade, in one article', ['Velm; Velm Technologies']],
    ['a firm by its first word, in one article', ['Velm Seating Inc.; Velm']],
    ['a firm of the world', ['MedVelm International', 'MedVelm']],
    ['a word more behind “and”', ['Velm Medical College and Hospital', 'Velm Medical College & Hospital']],
    ['a team by its nickname', ['Boston Terns; the Terns', 'Terns']],
    ['a country under its names', ['U.S. Bureau of Tides', 'United States Bureau of Tides', 'Bureau of Tides', 'USBT']],
    ['an office, its country before or behind', ['Russian Ministry of Defence', 'Ministry of Defence of Russia']],
    ['either order', ['University of Torvik', 'Torvik University']],
    ['“of the”', ['Department of the Harbour', 'Harbour Department']],
    ['initials in brackets and alone', ['Torvik Police Department; TPD', 'the TPD']],
    ['initials in another article', ['Advanced Harbour Devices', 'AHD']],
    ['half of what an “and” joins', ['Central Dyke and Harbour Commission', 'Central Dykes Commission']],
    ['an ampersand', ['AB&C', 'AB&C Inc.', 'AB&C’s']],
  ])('%s', (_, articles) => expect(groups(articles)).toHaveLength(1));
});

describe('different organisations', () => {
  test.each<[why: string, articles: string[]]>([
    ['a word more between', ['National Institute of Tides', 'National Institute of Polar Tides']],
    ['America is more than a country’s name', ['Bank of America', 'U.S. Bank']],
    ['two states’ offices', ['Russian Ministry of Defence', 'Ukrainian Ministry of Defence']],
    ['a city and its police', ['Boston', 'Boston Police Department']],
    ['a newspaper and its town', ['Boston', 'Boston Globe']],
    ['a company of another country', ['Velm Motor Co.', 'Velm Motor North America Inc.']],
    ['another trade in another article', ['Velm', 'Velm Motors']],
    ['a name and a foundation', ['Ida Brek', 'Brek Foundation']],
    ['two long names of one acronym', ['Central Tide Commission', 'Council of Torvik Carpenters', 'CTC']],
    ['two letters in another article', ['Harbour Police', 'HP']],
    ['the ship and the town', ['Torvik', 'USS Torvik']],
  ])('%s', (_, articles) => expect(groups(articles)).toHaveLength(articles.length));
});

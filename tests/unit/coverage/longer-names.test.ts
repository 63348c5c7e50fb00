import { describe, expect, test } from 'vitest';
import { testPack } from '../../support/packs';
import { openWhole } from '../../support/whole-coverage';

const TEXT = `Mayor Anna Lindqvist flew from Oslo, the capital of Norway, to Ankara on Monday. Lindqvist said that Norway would pay.

Vladimir Vladimirovich Sorokin, the president of Norway, met her in Ankara. "We agree," Sorokin said in the city of Ankara. Vladimir Vladimirovich laughed.

The Kremlin was silent. Norwegian fishermen asked the Kremlin for help, and the Norwegian Defense Ministry too. The Defense Ministry did not answer.

The people of America and of the United States wait. In America nobody knew.`;

const COVERAGE = openWhole([testPack([{ id: 'n1', outlet: 'Coast Daily', published: '2031-03-02', text: TEXT }])]);

/** What is found in a text of a page, as the page writes it. */
const found = (...texts: string[]) =>
  COVERAGE.find(texts, { host: 'news.example', title: 'A page', topics: [] }).map((all, at) =>
    all.filter(({ kind }) => kind === 'topic').map(({ start, end }) => texts[at]?.slice(start, end)),
  );

describe('a name that goes on to another’s is not found', () => {
  test.each([
    'Bo Lindqvist',
    'Mayor Bo Lindqvist said so.',
    'The boxer Bo Lindqvist’s fight was short.',
    'He wrote “Karl Lindqvist” on the door.',
    'It was Ulfhild Lindqvist who came.',
    'Ulfhild Lindqvist came.',
    'B. Lindqvist came.',
    'Bo Karl Lindqvist came.',
    'Maria van Lindqvist came.',
    'Maria Berg-Lindqvist came.',
    'Anna Lindqvist-Berg came.',
    'the Anna Lindqvist Foundation',
    'Vladimir Vladimirovich Kara-Murza spoke.',
    'Vladimir Vladimirovich Petrov spoke.',
    'Fair Winds for Karl Lindqvist After Long Night',
    'Latin America',
    'the trade of Latin America grew.',
    'South America',
    'the Bank of America closed.',
    'Bank of Norway',
    'the Supreme Court of the United States ruled.',
    'Oslo State University',
    'She teaches at Ankara State University.',
    'The Oslo Times reported it.',
    'He reads the Oslo Times.',
    'The actress Ankara Weaving waved.',
    'Kazan Kremlin',
    'the Kazan Kremlin was lit.',
    'Ankara Region',
    'in New Norway',
    'They asked Mr Norway.',
    'Jan Lindqvist said so.',
    'The submarine Ankara sank.',
    'HMS Ankara',
    'the Ankara frigate',
    'The ship “Ankara” sank, and the Ankara was never raised.',
    'He works for Norway Today, which said so.',
    'Norway Today reported it.',
    'The Voice of America reported it.',
    'the town of Oslo, Minnesota.',
    'They met in Ankara, New Jersey, on Monday.',
  ])('%j', (text) => expect(found(text)).toEqual([[]]));
});

describe('a name with harmless neighbours stays', () => {
  test.each<[text: string, names: string[]]>([
    ['Anna Lindqvist', ['Anna Lindqvist']],
    ['Lindqvist’s plan', ['Lindqvist']],
    ['Mayor Lindqvist said so.', ['Lindqvist']],
    ['Mr. Lindqvist and Mrs Lindqvist', ['Lindqvist', 'Lindqvist']],
    ['Former Prime Minister Lindqvist', ['Lindqvist']],
    ['Vice-President Lindqvist', ['Lindqvist']],
    ['On Monday Lindqvist left.', ['Lindqvist']],
    ['But Lindqvist stayed. When Lindqvist left, The Lindqvist plan', ['Lindqvist', 'Lindqvist', 'Lindqvist']],
    ['Welcoming Lindqvist, he bowed.', ['Lindqvist']],
    ['A. Lindqvist and A.K. Lindqvist', ['Lindqvist', 'Lindqvist']],
    ['Anna Karin Lindqvist', ['Lindqvist']],
    ['Mayor Anna K. Lindqvist', ['Lindqvist']],
    ['Ana Lindqvist', ['Lindqvist']],
    ['said Bo. Lindqvist left', ['Lindqvist']],
    ['Bo, Lindqvist and Karl', ['Lindqvist']],
    ['Bo\n\nLindqvist', ['Lindqvist']],
    ['Norway’s Lindqvist', ['Norway', 'Lindqvist']],
    ['Norwegian Lindqvist', ['Lindqvist']],
    ['the CEO Lindqvist', ['Lindqvist']],
    ['Anti-Lindqvist protests, the Berg-Lindqvist talks', ['Lindqvist', 'Lindqvist']],
    ['Anna Lindqvist Monday', ['Anna Lindqvist']],
    ['Anna Lindqvist Said No', ['Anna Lindqvist']],
    ['Vladimir Vladimirovich said', ['Vladimir Vladimirovich']],
    ['Sorokin, Lindqvist and others', ['Sorokin', 'Lindqvist']],
    ['in Ankara Monday', ['Ankara']],
    ['What Storms Mean for Norway Today', ['Norway']],
    ['in Norway today', ['Norway']],
    ['Oslo, Ankara and Texas', ['Oslo', 'Ankara']],
    ['In Oslo, Georgia was debated.', ['Oslo']],
    ['In June Lindqvist left.', ['Lindqvist']],
    ['In Ankara traf Präsident Sorokin die Ministerpräsidentin Lindqvist.', ['Ankara', 'Sorokin', 'Lindqvist']],
    ['the ship Norway seized', ['Norway']],
    ['The ship Ankara left, and Ankara was dark; in Ankara they wept.', ['Ankara']],
    ['the Ankara ferry', ['Ankara']],
    ['Ankara’s Old Town', ['Ankara']],
    ['the Ankara government', ['Ankara']],
    ['Ankara Mayor Mehmet Aslan', ['Ankara']],
    ['the mayor of Ankara Mehmet Aslan', ['Ankara']],
    ['Former Ankara Governor Aslan', ['Ankara']],
    ['Mayor of Ankara', ['Ankara']],
    ['Residents of Ankara', ['Ankara']],
    ['Mehmet Aslan of Ankara', ['Ankara']],
    ['Mehmet Aslan of the United States', ['United States']],
    ['City of Ankara', ['Ankara']],
    ['Visiting Ankara, he slept.', ['Ankara']],
    ['Ankara Police', ['Ankara']],
    ['Norway Defence Minister', ['Norway']],
    ['Norway President Sorokin', ['Norway', 'Sorokin']],
    ['Norway and Ankara', ['Norway', 'Ankara']],
    ['Eastern Norway', ['Norway']],
    ['the Norway-Ankara line', ['Norway', 'Ankara']],
    ['Kremlin spokesman', ['Kremlin']],
    ['Kremlin Spokesman Bo Ek', ['Kremlin']],
    ['Ex-Kremlin aide', ['Kremlin']],
    ['U.S. President, US Army', ['U.S.', 'US']],
    ['United States Senator', ['United States']],
    ['Norway Attacks Ankara', ['Norway', 'Ankara']],
    ['Norway Meets Lindqvist', ['Norway', 'Lindqvist']],
    ['Storm Hits Norway Before Ankara Quiet Summit Today', ['Norway', 'Ankara']],
    ['Why Lindqvist Wants Norway Back From Ankara', ['Lindqvist', 'Norway', 'Ankara']],
    ['LINDQVIST LEAVES NORWAY STATE UNIVERSITY', ['LINDQVIST', 'NORWAY']],
  ])('%j', (text, names) => expect(found(text)).toEqual([names]));
});

test('a form that every state has one of is another state’s behind its adjective', () => {
  const own = 'The Norwegian Defense Ministry is in Oslo.';
  expect(found(own, 'The Defense Ministry said so.')[1]).toEqual(['Defense Ministry']);
  expect(found(own, 'The Swedish Defense Ministry said so.')[1]).toEqual([]);
});

test('a longer name on the page makes nothing else sure', () => {
  expect(found('The Defense Ministry said so.', 'It lies at the Norwegian Defense Ministry Museum.')[0]).toEqual([]);
});

describe('people of another script, as other transliterations write them', () => {
  const about = (text: string) =>
    openWhole([testPack([{ id: 'v1', outlet: 'Coast Daily', published: '2031-03-02', text }])]);
  const foundIn = (library: string, ...texts: string[]) =>
    about(library)
      .find(texts, { host: 'news.example', title: 'A page', topics: [] })
      .map((all, at) => all.map(({ start, end }) => texts[at]?.slice(start, end)));
  const MINISTER = 'Defence Minister Sergei Breksky spoke. Breksky left, and Sergei Breksky came back.';

  test('the full name marks, and the last name where the page also has the full one', () => {
    expect(foundIn(MINISTER, 'Sergey Brekskiy spoke.', 'Then Brekskiy left.')).toEqual([
      ['Sergey Brekskiy'],
      ['Brekskiy'],
    ]);
    expect(foundIn(MINISTER, 'Then Brekskiy left.', 'Sergei Breksky spoke.')).toEqual([
      ['Brekskiy'],
      ['Sergei Breksky'],
    ]);
    expect(foundIn(MINISTER, 'Then Brekskiy left.')).toEqual([[]]);
  });

  test('what people of two packs could be is neither', () => {
    const pack = (id: string, name: string) => {
      const text = `Minister ${name} spoke. ${name} left.`;
      const made = testPack([{ id, outlet: 'Coast Daily', published: '2031-03-02', text }]);
      return { ...made, manifest: { ...made.manifest, id } };
    };
    const both = openWhole([pack('one', 'Sergei Breksky'), pack('two', 'Sergey Brekskiy')]);
    const names = ['Sergei Breksky', 'Sergey Brekskiy', 'Sergej Brekski'];
    const page = { host: 'news.example', title: 'A page', topics: [] };
    expect(
      both.find([names.join(' and ')], page)[0]?.map(({ start, end }) => names.join(' and ').slice(start, end)),
    ).toEqual(names.slice(0, 2));
  });

  test('a last name that is one person’s in one pack and another’s in the next counts where the page names one of them', () => {
    const pack = (id: string, text: string) => {
      const made = testPack([{ id, outlet: 'Coast Daily', published: '2031-03-02', text }]);
      return { ...made, manifest: { ...made.manifest, id } };
    };
    const both = openWhole([
      pack('one', 'Minister Anna Lindqvist spoke. Lindqvist left. Anna Lindqvist came back.'),
      pack('two', 'Mayor Bo Lindqvist spoke. Lindqvist left. Bo Lindqvist came back.'),
    ]);
    const found = (...texts: string[]) =>
      both.find(texts, { host: 'news.example', title: 'A page', topics: [] }).map((all) => all.map(({ id }) => id));
    expect(found('Lindqvist said so.')).toEqual([[]]);
    expect(found('Mayor Bo Lindqvist spoke.', 'Lindqvist said so.')).toEqual([['bo-lindqvist'], ['bo-lindqvist']]);
    expect(found('Bo Lindqvist met Anna Lindqvist.', 'Lindqvist said so.')).toEqual([
      ['bo-lindqvist', 'anna-lindqvist'],
      [],
    ]);
  });

  test.each([
    ['no first name of another script', 'Mayor Harold Breksky spoke. Harold Breksky left.', 'Harold Brekskiy spoke.'],
    ['another first name', MINISTER, 'Pavel Brekskiy spoke.'],
    ['another sound', MINISTER, 'Sergey Brekova spoke.'],
  ])('%s', (_, library, text) => expect(foundIn(library, text)).toEqual([[]]));
});

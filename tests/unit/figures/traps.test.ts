import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/figures';

// FIGURES, “Not figures”: dates, years, clock times, “one after another”, “on the other hand”, “one-time”, “at least
// some kind”, “both sides” as a count, numbers in URLs, phone numbers, scores and ranks unless counted, “Boeing 747”.
describe.each<[string, string[]]>([
  [
    'a day is no figure',
    [
      'On November 9 he left.',
      'On 9 November he left.',
      'He left on 25/11/2023.',
      'He left on 2023-11-25.',
      'The vote is on May 5.',
      'The 27th is a holiday.',
      'The fair runs from 3 to 5 March.',
    ],
  ],
  [
    'a year or a decade is no figure',
    [
      'In 1998 he left.',
      'The 1998 treaty held.',
      'A 1990 boat sank.',
      'By 2030 the dam will be full.',
      'Over 2023 the dam filled.',
      'Since 2011 the dam has leaked.',
      'The 2023-24 season ended.',
      'The 2019–2021 survey ended.',
      'It ran between 1998 and 2004.',
      'It began in the 1980s.',
      'It began in the mid-1970s.',
      'It began in the ’80s.',
      'It was the 21st century.',
    ],
  ],
  [
    'a time of day is no figure',
    [
      'The train left at 16:42.',
      'The train left at 16:43 hours.',
      'The train left at 5 p.m.',
      'The train left at 6pm.',
      'The train left at 5.30pm.',
      'The train left at 1706 GMT.',
      'The train left at 8 o’clock.',
      'The train left at five o’clock.',
      'Half past two he left.',
      'At a quarter past six he left.',
    ],
  ],
  [
    'an ordinal or a rank is no figure',
    [
      'It was the third day of rain.',
      'She came in 4th.',
      'They live on the 3rd floor.',
      'The 100th boat sank.',
      'A second boat sank.',
      'World War II ended.',
    ],
  ],
  [
    'a score or a vote is no figure',
    [
      'The team won 3-1.',
      'The team lost 110–98.',
      'Velmora beat Oskara 2-0.',
      'The match ended 4-4.',
      'The court ruled 6-3.',
      'The bill passed by a 52-48 vote.',
    ],
  ],
  [
    'a name with a number is no figure',
    [
      'A Boeing 747 landed.',
      'A Boeing 737-800 landed.',
      'An Airbus A380 landed.',
      'A B-52 flew.',
      'The F-16 crashed.',
      'Windows 10 crashed.',
      'Apollo 11 flew.',
      'The L2 point is far.',
      'The G20 met.',
      'The COP28 summit met.',
      'Covid-19 spread.',
      'The Group A1 winner left.',
      'Channel 4 aired it.',
      'Catch-22 is a novel.',
      'Formula 1 returns.',
      'Formula One is back.',
      'Radio 5 aired it.',
      'The Group of Seven met.',
      'The Big Four met.',
      'He is 007.',
    ],
  ],
  [
    'a number that tells which is no figure',
    [
      'Resolution 2254 was passed.',
      'Article 5 was invoked.',
      'Section 230 was cut.',
      'Phase 2 began.',
      'Table 3 shows it.',
      'Chapter Three is dull.',
      'He lives at 12 Harbour Street.',
      'He lives at 221B Quay Road.',
      'Flight 370 vanished.',
      'MH17 was shot down.',
      'Bus 12 was late.',
      'The bus is number 13.',
      'He works in Room 101.',
      'He drove on Route 66.',
      'He drove on the M25.',
      'The app is at version 2.4.1.',
      'The IP is 10.0.0.1.',
      'ISBN 978-0-306-40615-7 is listed.',
    ],
  ],
  [
    'a link, an address or a handle holds no figure',
    [
      'See https://example.org/2019/04/12/a31207 for more.',
      'See www.example.org/12 for more.',
      'Write to desk24@example.org now.',
      'He follows @port24 and #top10.',
    ],
  ],
  ['a phone number is no figure', ['Call 555-123-4567 now.', 'Call +1-555-123-4567 now.', 'Call 0800 555 111 now.']],
  [
    '“one” that counts nothing is no figure',
    [
      'He complained one after another.',
      'They spoke to one another.',
      'On the one hand, he is tired.',
      'One by one they left.',
      'One day he left.',
      'At one point he left.',
      'One of the boats sank.',
      'This one is blue.',
      'The one who left is back.',
      'No one came.',
      'One must wait.',
      'They act as one.',
      'It was a one-time offer.',
      'It was a one-off offer.',
      'He walks a one-way street.',
    ],
  ],
  [
    'words of number that count nothing are no figure',
    [
      'Both sides met.',
      'Either side may win.',
      'He wants at least some kind of talk.',
      'On the other hand, he is tired.',
      'Half-hearted he left.',
      'The second quarter was good.',
      'Twice he left.',
    ],
  ],
])('%s', (_name, texts) => {
  test.each(texts)('%s', (text) => {
    expect(extract(text)).toEqual([]);
  });
});

// The same shapes where something is counted: a rule that cut these would lose figures.
describe('what only looks like a trap is a figure', () => {
  test.each<[text: string, quote: string]>([
    ['The village has 1998 boats.', '1998 boats'],
    ['The 1,998 boats sank.', '1,998 boats'],
    ['The first two boats sank.', 'two boats'],
    ['The court heard 3-4 witnesses.', '3-4 witnesses'],
    ['A one-year-old dog barked.', 'one-year-old'],
    ['One boat was lost.', 'One boat'],
    ['Two of the boats sank.', 'Two of the boats'],
  ])('%s', (text, quote) => {
    expect(extract(text).map((figure) => figure.quote)).toEqual([quote]);
  });
});

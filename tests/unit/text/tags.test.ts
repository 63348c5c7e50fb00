import { describe, expect, test } from 'vitest';
import { paragraphsOf, STORY, TITLE } from './story';

describe('of a tag in a line only the tag is cut', () => {
  const [first = '', second = ''] = STORY;
  const heads = [
    'KYIV (Reuters) - ',
    'KYIV, Ukraine (AP) — ',
    'WASHINGTON, Nov 25 (Reuters) - ',
    'BEIJING, Nov. 25 (Xinhua) -- ',
    'Madrid, Nov 25 (EFE).- ',
    'New Delhi, Nov 25 (PTI) ',
    'MOSCOW, November 25. /TASS/. ',
    'BEIRUT, Lebanon — ',
    'CAIRO: ',
    '(CNN)',
    '(AP) — ',
    'AFP – ',
    '**KYIV (Reuters) -** ',
    '<b>KYIV</b> (Reuters) &#8211; ',
  ];
  test.each(heads)('where it was written: %s', (head) => {
    expect(paragraphsOf(`${TITLE}\n\n${head}${first}\n\n${second}`)).toEqual([TITLE, first, second]);
  });

  const notHeads = [
    'NATO — the alliance — said ',
    'The United Nations (UN) said ',
    'The Associated Press (AP) said ',
    'EXCLUSIVE: ',
    'Kyiv: ',
    'US-backed forces said ',
  ];
  test.each(notHeads)('what begins a sentence stays: %s', (head) => {
    expect(paragraphsOf(`${TITLE}\n\n${head}${first}\n\n${second}`)).toContain(head + first);
  });

  test('the speakers of a transcript stay', () => {
    const lines = ['HOST: Welcome to the programme this evening.', 'MAYOR: Thank you for having me here.'];
    expect(paragraphsOf(lines.join('\n\n'))).toEqual(lines);
  });

  const feet = [
    ' (Reuters)',
    ' — AFP',
    ' --Reuters',
    ' (AFP/Reuters)',
    ' [Reuters]',
    ' AFP/Reuters',
    ' – Agencies',
    ' (With inputs from agencies)',
    ' (Reporting by Ana Lima; Editing by Joe Bloggs)',
  ];
  test.each(feet)('who it is from:%s', (foot) => {
    expect(paragraphsOf(`${TITLE}\n\n${first}\n\n${second}${foot}`)).toEqual([TITLE, first, second]);
  });

  const inside: [string, string][] = [
    ['Thank you. (Applause.) We will go on.', 'Thank you. We will go on.'],
    ['It fell. ADVERTISEMENT The town was dark.', 'It fell. The town was dark.'],
    ['It fell. Advertisement revenue fell too.', 'It fell. Advertisement revenue fell too.'],
  ];
  test.each(inside)('notes inside a line: %s', (line, kept) => {
    expect(paragraphsOf(`${TITLE}\n\n${first}\n\n${line}`)).toEqual([TITLE, first, kept]);
  });
});

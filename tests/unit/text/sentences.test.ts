import { describe, expect, test } from 'vitest';
import { sentences } from '../../../lib/text';

const split = (text: string): string[] => sentences(text).map((span) => text.slice(span.start, span.end));

describe('a sentence ends where a reader would end it', () => {
  const rows: [string, string[]][] = [
    ['titles do not end it', ['The wife of Mr. Smith met Gen. Jones.', 'They spoke.']],
    ['states written with stops do not end it', ['The U.S. Army left.', 'It rained.']],
    ['a state may end it before an opening word', ['He left the U.S.', 'The army stayed.']],
    ['saints do not end it', ['It began in St. Petersburg on Monday.', 'It grew.']],
    ['initials do not end it', ['John F. Kennedy spoke.', 'We listened.']],
    ['decimals do not end it', ['A 5.6 quake hit.', 'Walls fell.']],
    ['a question in quotes goes on', ['“Are you a man or what?” she asked.', 'He left.']],
    ['closing quotes belong to it', ['“We share this pain.”', 'The mothers listened.']],
    ['quotes of typewriters too', ["``Everyone will die.''", 'He left.']],
    ['three dots may stand inside', ['the holiday ... is linked with worry.', 'She said so.']],
  ];
  test.each(rows)('%s', (_name, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  test('a lost space is no lost end', () => {
    expect(split('The hotline was overwhelmed.It was a tense time.')).toEqual([
      'The hotline was overwhelmed.',
      'It was a tense time.',
    ]);
  });

  test('a web address is no end', () => {
    expect(split('See example.com or sub.example.org now.')).toHaveLength(1);
  });

  test('a paragraph ends it even without a stop', () => {
    expect(split('A heading\n\nThe text.')).toEqual(['A heading', 'The text.']);
  });
});

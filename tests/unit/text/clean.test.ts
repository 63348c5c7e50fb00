import { describe, expect, test } from 'vitest';
import { clean, type NoiseKind } from '../../../lib/text';

const cutWords = (raw: string): [NoiseKind, string][] =>
  clean(raw).cuts.map((cut) => [cut.kind, raw.slice(cut.start, cut.end)]);

describe('what is not article is cut, by what it says and where it stands', () => {
  const STORY = 'The bridge fell on Monday.';
  const rows: [string, string, NoiseKind, string][] = [
    ['an advertisement label', `${STORY}\nAdvertisement\n${STORY} Twice.`, 'advertisement', 'Advertisement'],
    ['the same label in a list', `${STORY}\n  • Advertisement\n${STORY} Twice.`, 'advertisement', '• Advertisement'],
    [
      'all that follows the end marker',
      `${STORY}\nEnd of Story\nCup final ends 3-1`,
      'navigation',
      'Cup final ends 3-1',
    ],
    ['a related headline', `${STORY}\nAlso Read\n35 ships leave port`, 'related', '35 ships leave port'],
    [
      'a teaser that trails off',
      `${STORY}\nRelated stories\nHundreds left the port after talks...`,
      'related',
      'Hundreds left the port after talks...',
    ],
    [
      'the promotion of an app',
      `${STORY}\nDownload the Daily Bugle App to get live news.`,
      'related',
      'Download the Daily Bugle App to get live news.',
    ],
    [
      'an appeal for money',
      `This costs us $10,000 a month. Your support can help us.\n${STORY}`,
      'appeal',
      'This costs us $10,000 a month. Your support can help us.',
    ],
    [
      'an appeal that fills the rest of the page',
      `${STORY} ${STORY} ${STORY}\n… we have a small favor to ask. We are small.\nRemember us.`,
      'appeal',
      'Remember us.',
    ],
    ['a credit', `${STORY}\nAna Lima / AFP / Presidency\n${STORY} Twice.`, 'caption', 'Ana Lima / AFP / Presidency'],
    [
      'a caption with its credit',
      `A man looks on. Ana Lima / Press Agency\n${STORY}`,
      'caption',
      'A man looks on. Ana Lima / Press Agency',
    ],
    ['a list of buttons', `Title words\n  • News Desk\n  • Share\n${STORY}`, 'byline', '• News Desk'],
    ['a date line', `Title words\nNovember 25, 2022\n${STORY}`, 'byline', 'November 25, 2022'],
    [
      'a title said again',
      `Bridge falls in storm\nShare\nBridge falls in storm\n${STORY}`,
      'repeated-title',
      'Bridge falls in storm',
    ],
    [
      'the note of an archive',
      `${STORY}\nOriginal url:\n<https://example.org/2022/11/25/a79505>`,
      'markup',
      '<https://example.org/2022/11/25/a79505>',
    ],
  ];
  test.each(rows)('%s', (_name, raw, kind, words) => {
    expect(cutWords(raw)).toContainEqual([kind, words]);
    expect(clean(raw).text).toContain(STORY);
  });
});

describe('what only looks like it stays', () => {
  const rows: [string, string][] = [
    ['someone in the story asks for support', '“We need your support,” the mayor said to the crowd.'],
    ['someone in the story is reported to ask', 'She told reporters: we need your help to find the boats.'],
    ['an advertisement inside a sentence', 'The advertisement cost the party dearly.'],
    ['the first title', 'Bridge falls in storm'],
    ['a list of sentences', '• The bridge fell on Monday after a storm.'],
    ['a heading inside the story', 'Mothers and Wives “have a right to know”'],
  ];
  test.each(rows)('%s', (_name, line) => {
    const text = `First things first, it rained.\n\n${line}\n\nThe bridge fell on Monday.`;
    expect(clean(text).text).toContain(line.replace('• ', ''));
  });
});

describe('what was broken is joined', () => {
  const rows: [string, string, string][] = [
    [
      'a paragraph break inside a sentence',
      'those calls were made\n\nthrough their mothers.',
      'those calls were made through their mothers.',
    ],
    ['a hard line break', 'It killed at least\n43 people.', 'It killed at least 43 people.'],
    ['a link of Markdown', 'It was [published](#) on Friday.', 'It was published on Friday.'],
    ['a heading of Markdown', '# Bridge falls', 'Bridge falls'],
    ['paragraphs stay apart', 'One fell.\nTwo stood.', 'One fell.\n\nTwo stood.'],
  ];
  test.each(rows)('%s', (_name, raw, text) => {
    expect(clean(raw).text).toBe(text);
  });
});

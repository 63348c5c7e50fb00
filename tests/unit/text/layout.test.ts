import { describe, expect, test } from 'vitest';
import { page, paragraphsOf, STORY, TITLE } from './story';

const HEADLINES = ['Why the bridges of the north are old', 'Mayor faces calls to resign', 'What is metal fatigue?'];

describe('blocks are cut by their place and their neighbours', () => {
  const rows: [string, string, number][] = [
    ['headlines under their heading', ['More on this story', ...HEADLINES.slice(0, 2)].join('\n'), 2],
    ['a numbered list of what others read', ['Most read', '1', HEADLINES[0], '2', HEADLINES[1]].join('\n'), 4],
    ['a card before its button', [HEADLINES[0], 'Read more'].join('\n'), 2],
    [
      'a list told to a screen reader',
      ['Keep reading', 'list of 2 items', 'list 1 of 2', HEADLINES[2], 'list 2 of 2', HEADLINES[1], 'end of list'].join(
        '\n',
      ),
      2,
    ],
    [
      'a newsletter’s box',
      'Sign up to First Light\nFree daily newsletter\nOur morning email tells you what matters\nEnter your email address',
      2,
    ],
    ['the topics below the story', 'Topics\nBridges\nTransport', 4],
    ['names, offices and dates below the title', 'Ana Lima in Kyiv and Jane Roe\nFri 25 Nov 2022 12.34 GMT', 0],
    ['a date of its own below the title', '25 November 2022', 0],
    ['an author beside a date', 'Ana Lima\nPublished 25 November 2022', 0],
    ['sharing, then a menu', 'Share\nNews\nSport\nWeather\nVideo', 0],
    [
      'comments with their buttons',
      'Comments 12\nNewest\nOldest\nJoe, London\nHow many more must die in this town?\nReply',
      4,
    ],
    ['a form for comments', 'Leave a Reply\nYour email address will not be published.\nComment *\nName *\nEmail *', 4],
    ['all below the end of a press release', 'ENDS\nNotes to editors\nThe charity was founded in 1998.', 4],
    ['the page’s foot', 'Related topics\nBridges\nFollow us\nRewards\nArchive\n© Example Media Limited 2022', 4],
  ];
  test.each(rows)('%s', (_name, lines, after) => {
    expect(paragraphsOf(page(lines, after))).toEqual([TITLE, ...STORY]);
  });

  test('a card’s teasers at the foot of a page, each with a sentence', () => {
    const card = (headline: string): string => `${headline}\nThe town has waited for years.\n3 hours ago`;
    const foot = ['Top stories', ...HEADLINES.map(card), 'Most read', ...HEADLINES, 'Around the web', ...HEADLINES];
    expect(paragraphsOf(page(foot.join('\n'), 4)).slice(0, 5)).toEqual([TITLE, ...STORY]);
    expect(paragraphsOf(page(foot.join('\n'), 4))).not.toContain('The town has waited for years.');
  });

  test('who the author is, if a byline named her', () => {
    const bio = 'Ana Lima is a correspondent for the Daily Bugle.';
    expect(paragraphsOf(`${page('By Ana Lima', 0)}\n\n${bio}`)).toEqual([TITLE, ...STORY]);
    expect(paragraphsOf(`${page('By Jane Roe', 0)}\n\n${bio}`)).toEqual([TITLE, ...STORY, bio]);
  });

  test('a sentence that a picture and its text share stays once', () => {
    expect(paragraphsOf(page(STORY[0], 3))).toEqual([TITLE, ...STORY]);
  });
});

describe('what a story is made of stays', () => {
  const rows: [string, string[]][] = [
    ['a list that a colon announces', ['The overall rankings were:', 'Finland', 'Norway', 'World']],
    ['a list of short items', ['The sanctions cover three goods:', 'Oil', 'Gas', 'Coal']],
    [
      'a chronicle’s dates',
      ['24 November 2022', 'The works begin, officials say.', '25 November 2022', 'The bridge falls at noon.'],
    ],
    [
      'the speakers of an interview',
      ['INTERVIEWER', 'How many people died there?', 'INTERVIEWER', 'And who is to blame?'],
    ],
    ['a heading between paragraphs', ['A bridge too far', 'It had been closed twice before the storm.']],
    ['short answers that return', ['Yes.', 'Was it you?', 'Yes.']],
  ];
  test.each(rows)('%s', (_name, lines) => {
    for (const after of [1, 2]) {
      const kept = paragraphsOf(page(lines.join('\n\n'), after));
      expect(kept).toEqual([TITLE, ...STORY.slice(0, after), ...lines, ...STORY.slice(after)]);
    }
  });

  test('questions and answers, with other headlines among them', () => {
    const questions = [
      'How many died?',
      'Three people died on Monday.',
      'Why did it fall?',
      'A pier gave way in the storm.',
    ];
    const more = [
      'Who is to blame?',
      'The company says that it is not.',
      'What is next?',
      'An inquiry will report in May.',
    ];
    const raw = [TITLE, ...questions, 'Related', ...HEADLINES.slice(0, 2), ...more].join('\n\n');
    expect(paragraphsOf(raw)).toEqual([TITLE, ...questions, ...more]);
  });

  test('the title above a menu', () => {
    expect(paragraphsOf(`Bridge falls\nShare\nNews\nSport\n${STORY[0]}`)).toEqual(['Bridge falls', STORY[0]]);
  });
});

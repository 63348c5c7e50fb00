import { describe, expect, test } from 'vitest';
import { clean, type NoiseKind } from '../../../lib/text';
import { page, paragraphsOf, STORY, TITLE } from './story';

interface Table {
  kind: NoiseKind | NoiseKind[];
  cut: string[];
  kept: string[];
}

/** Lines as they stand in the middle of a story, and lines of a story that look like them. */
const TABLES: Record<string, Table> = {
  'labels of advertisements': {
    kind: 'advertisement',
    cut: [
      'ADVERTISEMENT',
      'Advertisement - scroll to continue',
      'Story continues below advertisement',
      'Article continues after this advert',
      'Sponsored content',
      'Ads by Google',
    ],
    kept: [
      'The advertisement cost the party dearly, analysts said.',
      'Sponsored by two parties, the bill passed on Friday.',
      'The story continues to trouble the town.',
    ],
  },
  'prompts to subscribe, to follow and to accept': {
    kind: ['related', 'navigation'],
    cut: [
      'Sign up for our daily newsletter and get the best stories in your inbox.',
      "Subscribe to The Morning Briefing for a roundup of the day's top stories: a daily briefing",
      'Already a subscriber? Log in',
      'You have 2 free articles remaining this month.',
      'This article is for subscribers only.',
      'To continue reading, subscribe or create a free account.',
      'We use cookies to improve your experience on our site.',
      'By signing up, you agree to our Privacy Policy and Terms of Service.',
      'Download our app for the latest news and alerts',
      'Follow us on Twitter, Facebook and Instagram',
      'Join our Telegram channel to get updates first.',
      'Do you have a news tip? Email tips@example.org',
      'Your browser does not support the video tag.',
      'What do you think? Let us know in the comments below.',
    ],
    kept: [
      'She said: “Sign up for the newsletter if you want to help.”',
      'Officials told residents to download the app to get alerts.',
      'Sign up or go to jail, recruits were told.',
      'Join the army, the posters urged.',
      'Follow the money and you find the builder.',
      'If subscribers leave, the newspaper will close, its owner says.',
      'Like other parents, she reads the Telegram channel Baza for the latest news.',
      'Stay at home orders were posted on Twitter by the mayor.',
      'You have to show an account of the money, the judge told him.',
      'We use cookies as bait, the fisherman says.',
    ],
  },
  'appeals for support': {
    kind: 'appeal',
    cut: [
      'Support us',
      'Our journalism depends on readers like you. Please consider donating today.',
      'Support independent journalism from as little as £1.',
    ],
    kept: [
      '“Support us,” they asked the crowd.',
      'They need your help, the poster said.',
      'Donate blood, the ministry asked.',
    ],
  },
  'lines that lead to other articles': {
    kind: 'related',
    cut: [
      'READ MORE: Bridge was inspected two weeks before collapse',
      'RELATED: Why bridges fall',
      'WATCH: Moment the bridge falls into the river',
      '[Read: Inside the company that built the bridge]',
      '[Why the bridges of the north are old]',
      'See also: Timeline of the disaster',
    ],
    kept: [
      'Read more slowly, the teacher told the class.',
      'More from the front line: soldiers spoke of hunger and cold.',
      'More than 500 people attended the vigil',
      'Related deaths rose to 43, the ministry said.',
      'Watch the skies, the governor warned residents.',
      'See also the verdict of 2019, the lawyer added.',
      'Trending downward, the price fell to $3.',
    ],
  },
  'buttons and menus': {
    kind: 'navigation',
    cut: [
      'Share on Facebook',
      'Share this article',
      'Share Tweet Email Print',
      'Facebook Twitter WhatsApp Copy link',
      '1.2K shares',
      'View image in fullscreen',
      'Comments (12)',
      'Skip to content',
      'Home | News | Sport | Weather',
      'Topics: Bridges | Accidents | Transport',
      'Tags: bridges, accidents, transport',
    ],
    kept: [
      'Share prices fell 5% on Monday.',
      'Comments by the minister angered the families.',
      'Print is dead, the editor told the staff.',
      'Home at last',
      'Search and rescue',
      'No comment.',
      'Not now.',
      'Topics discussed included bridges, roads and ports.',
      'Russia | 5,937 | September',
    ],
  },
  'captions with their credits': {
    kind: 'caption',
    cut: [
      'Image source, Getty Images',
      'Image caption, A rescuer looks on near the river',
      'Media caption The mayor told reporters that she was shocked',
      'A rescuer at the river on Monday. Photograph: Ana Lima/AFP',
      'Rescuers work at the site of the collapse. (AP Photo/Ana Lima)',
      'Rescuers work at the site, Monday, Nov. 25, 2022. (Ana Lima/The Daily Bugle via AP)',
      'FILE - The bridge is seen in this photo from 2019. (AP Photo/Ana Lima, File)',
      'FILE PHOTO: A view of the bridge in 2019. REUTERS/Ana Lima/File Photo',
      'A rescuer looks on [Ana Lima/Reuters]',
      'Rescuers at the bridge Credit: Ana Lima/PA',
      '(Photo by Ana Lima/Getty Images)',
      '[Photo: Ana Lima]',
      'Ana Lima/AFP via Getty Images',
      '© AFP',
    ],
    kept: [
      'The image was taken by Ana Lima of Reuters.',
      'The photo: a woman holding her son, is now famous.',
      'In this photo, officials see proof of neglect.',
      'File photos of the bridge show cracks.',
      'Photo finish',
      'The ship sailed for Turkey/Syria',
      'The AP/NORC poll found that 43% agreed.',
      'The artist sued Getty Images',
    ],
  },
  'bylines and dates': {
    kind: 'byline',
    cut: [
      'By Ana Lima',
      'By Ana Lima and Joe Bloggs',
      'By Ana Lima, Transport Correspondent',
      'By Ana Lima March 18 at 3:57 PM Follow @analima',
      'Updated 10:32 GMT, 25 November 2022',
      '3 hours ago',
      'Last modified on Fri 25 Nov 2022 17.05 GMT',
      'Published 4:55 AM EST, Fri November 25, 2022',
      'Nov. 25, 2022, 12:04 PM EST / Updated Nov. 25, 2022, 3:30 PM EST',
      '4 min read',
      'Reading time: 3 minutes',
    ],
    kept: [
      'By Friday, the water had reached the second floor.',
      'By Saturday Night, Half the City Was Dark',
      'By land and sea, the army advanced on the port.',
      '25 November 2022 was the day the bridge fell.',
      'Three hours ago the river was calm, a witness said.',
      'Updated rules take effect in May 2023.',
      'The company was founded by Ana Lima in London',
      'Ana Lima is a reporter in Kyiv who was detained on Monday.',
    ],
  },
  'who else worked on it, corrections and rights': {
    kind: 'byline',
    cut: [
      '(Reporting by Ana Lima in Kyiv; Editing by Joe Bloggs)',
      'Our Standards: The Thomson Reuters Trust Principles.',
      'Copyright 2022 The Associated Press. All rights reserved.',
      'This story has been updated to include a statement from the company.',
      'This article was amended on 26 November 2022 to correct the number of injured.',
      'An earlier version of this story misstated the age of the driver.',
      'Additional reporting by Joe Bloggs',
      'Associated Press writer Joe Bloggs in London contributed to this report.',
      'With files from The Canadian Press',
      '(With inputs from agencies)',
      'Source: Reuters',
    ],
    kept: [
      'Reporting by Reuters found that 12 bridges were unsafe.',
      'Editing by committee is slow, he joked.',
      'The report was published on Tuesday by the United Nations.',
      'This report was updated by the ministry with new figures on Monday.',
      'This article of the constitution was amended in 2020 by parliament.',
      'Copyright law was changed in 2019 to protect artists.',
      'Sources: the ministry knew of the cracks for years.',
      'AFP journalists saw 12 bodies.',
    ],
  },
  'marks, addresses and stage notes': {
    kind: 'markup',
    cut: [
      '* * *',
      '___',
      'https://example.org/abc123',
      '(APPLAUSE)',
      '[Laughter]',
      '[END VIDEO CLIP]',
      '[1]: https://example.org/a',
    ],
    kept: [
      'Applause broke out when the mayor arrived.',
      'BIDEN: Thank you very much for coming.',
      'Q: How many people died?',
    ],
  },
};

const rowsOf = (of: 'cut' | 'kept') =>
  Object.entries(TABLES).flatMap(([name, table]) => table[of].map((line): [string, string] => [name, line]));

describe('in the middle of a story of any outlet', () => {
  test.each(rowsOf('cut'))('%s are cut: %s', (name, line) => {
    const raw = page(line, 2);
    expect(paragraphsOf(raw)).toEqual([TITLE, ...STORY]);
    const kinds = clean(raw).cuts.map((cut) => cut.kind);
    expect([TABLES[name]?.kind].flat()).toEqual(
      expect.arrayContaining([kinds.find((kind) => kind !== 'markup') ?? 'markup']),
    );
  });

  test.each(rowsOf('kept'))('what only looks like %s stays: %s', (_name, line) => {
    for (const after of [1, 2, 4]) {
      const kept = paragraphsOf(page(line, after));
      expect(kept).toContain(line);
      expect(kept).toEqual(expect.arrayContaining([TITLE, ...STORY]));
    }
  });
});

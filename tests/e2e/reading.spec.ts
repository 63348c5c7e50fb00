/** Text that is hard to read: split, hidden, late, rewritten, opened, in trees of its own. */
import { until, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { expectMarks, hoverIn, type Path } from './in-trees';

const OLGA = 'Olga Tsukanova';
const RAMZAN = 'Ramzan Kadyrov';
const SERGEI = 'Sergei Shoigu';

interface StillRow {
  title: string;
  path: string;
  marks: string[];
  /** What to rest on, and what the card then says. */
  hover: [path: Path, text: string, says: string];
}

const STILL: StillRow[] = [
  {
    title: 'a name split over bold, linked and wrapped parts is one name; over two blocks it is not',
    path: '/split',
    marks: ['Vladimir Putin', OLGA, 'Council of Mothers and Wives', 'Putin'],
    hover: [['#deep'], 'nova', OLGA],
  },
  {
    title: 'soft hyphens, no-break spaces, ligatures and curly quotes hide no name',
    path: '/typography',
    marks: [
      'Vladi\u00ADmir Pu\u00ADtin',
      'Mark Mil\u200Bley',
      OLGA,
      RAMZAN,
      'Russian Presidential O\uFB03ce',
      'Novo\u2011Ogaryovo',
      'Committee of Soldiers\u2019 Mothers',
    ],
    hover: [['#ligature'], 'Presidential', 'Kremlin'],
  },
  {
    title: 'names in text from right to left are marked',
    path: '/from-right',
    marks: [OLGA, RAMZAN, 'Vladimir\u200E Putin'],
    hover: [['#hebrew'], RAMZAN, RAMZAN],
  },
  {
    title: 'a zoomed and turned page answers where its names are drawn',
    path: '/right-to-left',
    marks: ['Vladimir Putin'],
    hover: [['p'], 'Vladimir Putin', 'Vladimir Putin'],
  },
  {
    title: 'hidden, clipped, edited and coded text is not read',
    path: '/unread',
    marks: ['Vladimir Putin'],
    hover: [['#read'], 'Vladimir Putin', 'Vladimir Putin'],
  },
  {
    title: 'XHTML is read as HTML is',
    path: '/page.xhtml',
    marks: ['Vladimir Putin', OLGA, 'Council of Mothers and Wives'],
    hover: [['p + p'], OLGA, OLGA],
  },
  {
    title: 'text in an open shadow root is marked',
    path: '/open-root',
    marks: [OLGA, 'Council of Mothers and Wives'],
    hover: [['#host', 'p'], OLGA, OLGA],
  },
];

for (const { title, path, marks, hover } of STILL) {
  test(title, async ({ shared }) => {
    await shared.open(path);
    await expectMarks(shared, marks);
    await hoverIn(shared, hover[0], hover[1]);
    await untilSays(await shared.card(), hover[2]);
  });
}

interface ChangingRow {
  title: string;
  path: string;
  before: string[];
  after: string[];
  hover?: [path: Path, text: string];
}

const CHANGING: ChangingRow[] = [
  {
    title: 'a text node written over is read anew',
    path: '/changing/text-data',
    before: [OLGA],
    after: [RAMZAN],
    hover: [['#p'], RAMZAN],
  },
  {
    title: 'a short form is marked once a later text names what it means',
    path: '/changing/named-later',
    before: [OLGA],
    after: ['Presidential Office', OLGA, 'Kremlin'],
    hover: [['#d p'], 'Presidential'],
  },
  {
    title: 'text content written over is read anew',
    path: '/changing/text-content',
    before: [OLGA],
    after: [RAMZAN],
  },
  {
    title: 'markup written over is read anew',
    path: '/changing/markup',
    before: [OLGA],
    after: [RAMZAN],
  },
  {
    title: 'a paragraph that goes takes its mark along',
    path: '/changing/removed',
    before: [OLGA, RAMZAN],
    after: [RAMZAN],
  },
  {
    title: 'a name that a script splits stays marked',
    path: '/changing/split-later',
    before: [OLGA],
    after: [OLGA],
    hover: [['b'], 'Tsukanova'],
  },
  {
    title: 'a paragraph that moves is marked where it is now',
    path: '/changing/moved',
    before: [OLGA],
    after: [OLGA],
    hover: [['#to p'], OLGA],
  },
  {
    title: 'what is put beside the body marks nothing twice',
    path: '/changing/beside-body',
    before: [OLGA],
    after: [OLGA],
  },
  {
    title: 'a page that gets a new body is read anew',
    path: '/changing/new-body',
    before: [OLGA],
    after: [RAMZAN],
  },
  {
    title: 'a story drawn by a script is found although its wrapper is called a paywall',
    path: '/drawn',
    before: [],
    after: [OLGA],
    hover: [['#root'], OLGA],
  },
  {
    title: 'what <details> hides is marked when it is opened',
    path: '/opened/details',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
    hover: [['#d p'], OLGA],
  },
  {
    title: 'an accordion’s text is marked once when it is displayed, also after the page changed beside it',
    path: '/opened/accordion',
    before: [RAMZAN],
    after: [RAMZAN, OLGA, 'Mark Milley'],
    hover: [['#d p'], OLGA],
  },
  {
    title: 'answers that a rule alone opens are marked, each as it is opened',
    path: '/opened/by-rule',
    before: [RAMZAN],
    after: [RAMZAN, OLGA, 'Mark Milley'],
  },
  {
    title: 'an accordion that sets aria-hidden is marked when it is opened',
    path: '/opened/accordion-aria',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
  },
  {
    title: 'an accordion that opens by its height is marked',
    path: '/opened/height',
    before: [RAMZAN, OLGA],
    after: [RAMZAN, OLGA],
  },
  {
    title: 'what loses its hidden attribute is marked',
    path: '/opened/attribute',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
  },
  {
    title: 'what was hidden until found is marked once it is',
    path: '/opened/until-found',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
  },
  {
    title: 'what becomes visible in its place is marked',
    path: '/opened/visibility',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
    hover: [['#d p'], OLGA],
  },
  {
    title: 'what is no longer inert is marked',
    path: '/opened/inert',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
  },
  {
    title: 'a dialog that opens is marked, and the card stands above it',
    path: '/opened/dialog',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
    hover: [['#d p'], OLGA],
  },
  {
    title: 'content-visibility: hidden text is marked when it is shown',
    path: '/opened/content-visibility',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
  },
  {
    title: 'content-visibility: auto text far below is marked when it is scrolled to',
    path: '/opened/far',
    before: [RAMZAN],
    after: [OLGA],
    hover: [['#d p'], OLGA],
  },
  {
    title: 'a shadow root attached later is read',
    path: '/shadow/later',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
    hover: [['#host', '#inner'], OLGA],
  },
  {
    title: 'an element that gets its shadow root when it is defined is read',
    path: '/shadow/upgraded',
    before: [RAMZAN],
    after: [RAMZAN, OLGA],
  },
  {
    title: 'text that changes in a shadow root is read anew',
    path: '/shadow/changed',
    before: [RAMZAN, OLGA],
    after: [RAMZAN, SERGEI],
    hover: [['#host', '#inner'], SERGEI],
  },
  {
    title: 'roots in roots are read, and what changes in them',
    path: '/shadow/nested',
    before: [RAMZAN, OLGA],
    after: [RAMZAN, OLGA, SERGEI],
    hover: [['#host', '#inner', 'p'], OLGA],
  },
  {
    title: 'text given to a shadow root is read, and what changes in it',
    path: '/shadow/slotted',
    before: [RAMZAN, OLGA],
    after: [RAMZAN, SERGEI],
  },
];

for (const { title, path, before, after, hover } of CHANGING) {
  test(title, async ({ shared }) => {
    await shared.open(path);
    await expectMarks(shared, before);
    await shared.evaluate('window.act()');
    await expectMarks(shared, after);
    if (hover === undefined) return;
    await hoverIn(shared, hover[0], hover[1]);
    await untilSays(await shared.card(), 'article');
  });
}

test('an endless page is marked as far as it is read', async ({ shared }) => {
  await shared.open('/endless');
  await shared.marks(1);
  for (const batch of [1, 2, 3]) {
    await until(`batch ${batch}`, () =>
      shared.evaluate<true | null>(
        `(scrollTo(0, document.documentElement.scrollHeight), document.querySelector('.batch-${batch}') ? true : null)`,
      ),
    );
  }
  await hoverIn(shared, ['.batch-3'], OLGA);
  await untilSays(await shared.card(), OLGA);
  expect(await shared.markTexts()).toContain(OLGA);
});

test('the next view of a single-page site is marked, and the last one’s marks are gone', async ({ shared }) => {
  await shared.open('/single-page');
  await shared.marks(1);
  expect(await shared.markTexts()).toContain('Vladimir Putin');
  await shared.clickText('Next view');
  await expectMarks(shared, [OLGA, 'Council of Mothers and Wives']);
  await hoverIn(shared, ['#view p'], OLGA);
  await untilSays(await shared.card(), OLGA);
});

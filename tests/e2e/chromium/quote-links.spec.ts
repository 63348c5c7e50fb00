/** A link to a quote, in a browser: it goes to the quote, wherever in its paragraphs it stands. */
import { quoteLink } from '../../../components/quote-link';
import { expect, test } from '../../support/test';

const PARAGRAPHS = [
  'What the council says',
  'Why now?',
  'Because, the council says, the lists were “lost” in the flood. She said it was late.',
  'About 40 people waited on the quay. She said it was early, and the well-known harbour & its quay were shut.',
  'Nobody believed it.',
  'About 40 people waited at the town hall, and the council of the town promised to answer them before the end of the month, although nobody who stood there in the rain believed it for a moment. She said it was done.',
  'It was late.',
];

/** Far apart, with what other sites put between two paragraphs. */
const PAGE = `<!doctype html><title>Quay</title><style>p { margin: 0 0 1500px }</style><p>Before.</p>
${PARAGRAPHS.map((text, at) => `<p id="p${at}">${text.replaceAll('&', '&amp;')}</p><aside>Advertisement</aside>`).join('\n')}`;

const long = PARAGRAPHS[5] ?? '';

const ROWS = [
  { name: 'the start of a paragraph', quote: 'Because, the council', at: 2 },
  { name: 'the end of a paragraph', quote: 'its quay were shut.', at: 3 },
  { name: 'a whole paragraph', quote: 'Why now?', at: 1 },
  { name: 'the whole first paragraph', quote: 'What the council says', at: 0 },
  { name: 'two paragraphs, the first of two words', quote: 'Why now?\nBecause, the council says', at: 1 },
  { name: 'three paragraphs', quote: `its quay were shut.\nNobody believed it.\n${long.slice(0, 60)}`, at: 3 },
  { name: 'two paragraphs, the last of words that stand before', quote: `She said it was done.\nIt was late.`, at: 5 },
  { name: 'words that stand more than once, at a start', quote: 'About 40 people', at: 3 },
  { name: 'words that stand more than once, at an end', quote: 'said it was late.', at: 2 },
  { name: 'words in quotation marks', quote: 'lost', at: 2 },
  { name: 'a long paragraph', quote: long, at: 5 },
  { name: 'from the middle of a word', quote: 'elieved it for a mom', at: 5 },
];

test('a link goes to its quote, wherever in its paragraphs that stands', async ({ chromium }) => {
  chromium.server.set('/quay', { body: PAGE });
  const faults: string[] = [];
  for (const { name, quote, at } of ROWS) {
    const link = quoteLink(chromium.server.url('/quay'), quote, PARAGRAPHS) ?? '';
    const page = await chromium.context.newPage();
    await page.goto(link);
    const isThere = `Math.abs(document.querySelector('#p${at}').getBoundingClientRect().top) < innerHeight`;
    await page.waitForFunction(isThere, null, { timeout: 2_000 }).catch(() => faults.push(`${name}: ${link}`));
    await page.close();
  }
  expect(faults).toEqual([]);
});

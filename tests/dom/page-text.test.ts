// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { anchor, describe as quoteIn } from '../../lib/notes/anchor';
import { pageText, selectedQuote } from '../../lib/page';
import { placeOfQuote } from '../../lib/page/page-text';

const MOST = 1_000_000;

/** Markup is parsed, never assigned: the same rule as in the product. */
function build(markup: string): void {
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
}

/** Selects from `from` to `to`, each the nth character of the first text node below a selector. */
function select(from: [selector: string, at: number], to: [selector: string, at: number]): void {
  const range = document.createRange();
  const textOf = (selector: string) => document.querySelector(selector)?.firstChild ?? document.body;
  range.setStart(textOf(from[0]), from[1]);
  range.setEnd(textOf(to[0]), to[1]);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function wordsAt(place: StaticRangeInit | null): string | null {
  if (place === null) return null;
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString();
}

afterEach(() => document.body.replaceChildren());

const TEXTS: [sentence: string, markup: string, text: string][] = [
  ['blocks stand one below the other', '<p>One</p><p>two</p><ul><li>three</li></ul>four', 'One\ntwo\nthree\nfour'],
  ['elements inside a line do not part it', '<p>Mr. <b>Vla</b>dimir\n   said</p>', 'Mr. Vladimir said'],
  ['a break parts lines', '<p>One<br>two</p>', 'One\ntwo'],
  ['scripts and styles are no text', '<p>One</p><script>let a;</script><style>p{}</style><p>two</p>', 'One\ntwo'],
  [
    'captions, code and navigation are',
    '<nav>Home</nav><figcaption>A ship</figcaption><pre>x = 1</pre>',
    'Home\nA ship\nx = 1',
  ],
  ['what is typed is not', '<p>One</p><textarea>secret</textarea><div contenteditable="true">secret</div>', 'One'],
];

describe('the text of a page', () => {
  it.each(TEXTS)('%s', async (_, markup, text) => {
    build(markup);
    expect(await pageText(document, MOST)).toBe(text);
  });

  it('is cut where it is longer than asked for', async () => {
    build('<p>One two three</p>');
    expect(await pageText(document, 7)).toBe('One two');
  });

  it('is whole where a form has controls called like the DOM’s own', async () => {
    build('<p>One</p><form id="trap"><p>two</p></form><p>three</p>');
    const trap = document.getElementById('trap') as HTMLElement;
    for (const name of ['checkVisibility', 'childNodes']) Object.defineProperty(trap, name, { value: trap });
    expect(await pageText(document, MOST)).toBe('One\ntwo\nthree');
  });

  it('is read to an end where the page grows as fast as it is read', async () => {
    build('<p>One</p><slot></slot>');
    const more = document.createTextNode('');
    let given = 0;
    const endless = new Proxy([more], {
      get: (list, key) => {
        if (key === 'length') return list.length;
        given += 1;
        return more;
      },
    });
    Object.defineProperty(document.querySelector('slot'), 'assignedNodes', { value: () => endless });
    expect(await pageText(document, MOST)).toBe('One');
    expect(given).toBeGreaterThan(900_000);
  });

  it('is read in slices: on a long page others have their turn meanwhile', async () => {
    build('<p>One <b>two</b></p>'.repeat(3_000));
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    });
    const text = await pageText(document, MOST);
    clearInterval(turning);
    expect(text.match(/One two/g)).toHaveLength(3_000);
    expect(turns).toBeGreaterThan(0);
  });
});

describe('a selection', () => {
  const PAGE =
    '<p id="a">The harbour  was\nclosed on Monday.</p><p><b id="b">About 40</b> fishermen <i id="c">came</i>.</p>';

  it.each<[string, Parameters<typeof select>, string]>([
    [
      'inside one node',
      [
        ['#a', 4],
        ['#a', 11],
      ],
      'harbour',
    ],
    [
      'with white space at its ends',
      [
        ['#a', 3],
        ['#a', 13],
      ],
      'harbour',
    ],
    [
      'over white space that is drawn as one',
      [
        ['#a', 4],
        ['#a', 23],
      ],
      'harbour was closed',
    ],
    [
      'over elements',
      [
        ['#b', 6],
        ['#c', 4],
      ],
      '40 fishermen came',
    ],
    [
      'over paragraphs',
      [
        ['#a', 27],
        ['#b', 8],
      ],
      'Monday.\nAbout 40',
    ],
  ])('%s is described as its words', async (_, ends, exact) => {
    build(PAGE);
    select(...ends);
    const quote = selectedQuote(document, MOST);
    const text = await pageText(document, MOST);
    expect(quote).toEqual(quoteIn(text, text.indexOf(exact), text.indexOf(exact) + exact.length));
  });

  it.each([
    ['nothing is selected', () => document.getSelection()?.removeAllRanges()],
    ['only a place is', () => select(['#a', 4], ['#a', 4])],
    ['only white space is', () => select(['#a', 11], ['#a', 12])],
    ['it is in what the reader types', () => select(['#e', 0], ['#e', 6])],
  ])('is none where %s', (_, act) => {
    build(`${PAGE}<div contenteditable id="e">secret</div><p>after</p>`);
    act();
    expect(selectedQuote(document, MOST)).toBeNull();
  });

  it('is cut to so many characters, never through one', () => {
    build('<p id="a">one 👩 two</p>');
    select(['#a', 0], ['#a', 10]);
    expect(selectedQuote(document, 5)?.exact).toBe('one ');
  });
});

describe('a quote of the text', () => {
  const block = fc.constantFrom('<p>', '<p><b>', '<div><p>', '<li>');
  const words = fc.constantFrom('One ', ' two', 'three\n\n', '<i>four</i>', '40', '&shy;x', 'of\uFB01ce', 'a👩b ');
  const markup = fc
    .array(fc.tuple(block, fc.array(words, { minLength: 1, maxLength: 6 })), { minLength: 1, maxLength: 6 })
    .map((blocks) => blocks.map(([open, inside]) => open + inside.join('')).join(''));

  it('lies in the document where its words are', async () => {
    await fc.assert(
      fc.asyncProperty(markup, fc.nat(), fc.nat(), async (html, a, b) => {
        build(html);
        const text = await pageText(document, MOST);
        fc.pre(text.length > 0);
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const exact = text.slice(start, end);
        fc.pre(exact.trim() === exact && !/[\uD800-\uDFFF]/.test(exact.slice(0, 1) + exact.slice(-1)));
        const place = placeOfQuote(document, { start, end, exact });
        const bare = (value: string | null) => value?.normalize('NFKC').replace(/[\s\u00AD]/g, '');
        expect(bare(wordsAt(place))).toContain(bare(exact));
      }),
      { numRuns: 300 },
    );
  });

  it('is not shown where other words stand', () => {
    build('<p>One two three</p>');
    expect(wordsAt(placeOfQuote(document, { start: 4, end: 7, exact: 'two' }))).toBe('two');
    expect(placeOfQuote(document, { start: 5, end: 8, exact: 'two' })).toBeNull();
    expect(placeOfQuote(document, { start: 4, end: 4, exact: '' })).toBeNull();
  });

  it('is found again after the page was edited', async () => {
    build('<p>The mayor spoke.</p><p id="a">About 40 fishermen protested against the fees.</p>');
    select(['#a', 0], ['#a', 18]);
    const quote = selectedQuote(document, MOST);
    build('<h1>Harbour</h1><p>The mayor spoke.</p><p>About <b>40</b> angry fishermen protested against the fees.</p>');
    const text = await pageText(document, MOST);
    const found = quote && anchor(text, quote);
    const exact = text.slice(found?.start, found?.end);
    expect(exact).toBe('About 40 angry fishermen');
    expect(wordsAt(placeOfQuote(document, { start: found?.start ?? 0, end: found?.end ?? 0, exact }))).toBe(exact);
  });
});

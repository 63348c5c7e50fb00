// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findArticle } from '../../lib/page/article';
import { LateSegment } from '../../lib/page/late';
import { BlockReader, isUnchanged, placesOf, readSegments, type Segment } from '../../lib/page/segment';

/** Markup is parsed, never assigned: the same rule as in the product. */
function build(markup: string): Element {
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  return document.body;
}

function read(root: Element, isLate = false): Segment[] {
  const asides = { onShadow: () => {}, onHidden: () => {}, onBare: () => {}, isElsewhere: () => false };
  return readSegments(root, { own: false, isLate, rules: { article: null }, asides });
}

afterEach(() => document.body.replaceChildren());

const OBJECT = '\uFFFC';
const ROWS: [sentence: string, markup: string, texts: string[]][] = [
  ['a paragraph is one text', '<p>Putin met mothers.</p>', ['Putin met mothers.']],
  [
    'a name split over inline elements is one text',
    '<p>Mr. <b>Vladimir</b> <i>Putin</i> said</p>',
    ['Mr. Vladimir Putin said'],
  ],
  ['a name split in the middle of a word is one word', '<p><b>V</b>ladimir</p>', ['Vladimir']],
  ['white space is as it is drawn', '<p>\n  Vladimir\n     Putin\t said </p>', ['Vladimir Putin said ']],
  ['white space across elements is one space', '<p>Vladimir <b> Putin</b></p>', ['Vladimir Putin']],
  ['soft hyphens and zero-width spaces are not seen', '<p>Vladi\u00ADmir Pu\u200Btin</p>', ['Vladimir Putin']],
  ['a ligature is its letters', '<p>The Presidential O\uFB03ce of \uFB01ve</p>', ['The Presidential Office of five']],
  ['a line break is a line feed', '<p>Vladimir<br>Putin</p>', ['Vladimir\nPutin']],
  ['nested blocks are texts of their own', '<div>before<p>inside</p>after</div>', ['before', 'inside', 'after']],
  [
    'list items and table cells are texts of their own',
    '<ul><li>one</li><li>two</li></ul><table><tr><td>three</td><td>four</td></tr></table>',
    ['one', 'two', 'three', 'four'],
  ],
  [
    'scripts, styles and templates are not text',
    '<p>a<script>b</script><style>c</style><template>d</template>e</p>',
    ['ae'],
  ],
  [
    'hidden text is not read',
    '<p>a</p><p hidden>b</p><p style="display:none">c</p><p style="visibility:hidden">d</p>',
    ['a'],
  ],
  ['hidden inline text leaves no trace', '<p>Vladimir <span hidden>x</span>Putin</p>', ['Vladimir Putin']],
  [
    'what is hidden from assistive technology is an object',
    '<p>a<span aria-hidden="true">b</span>c</p>',
    [`a${OBJECT}c`],
  ],
  [
    'fields and buttons are not read',
    '<p>a<input value="b"><textarea>c</textarea><button>d</button>e</p>',
    [`a${OBJECT}${OBJECT}${OBJECT}e`],
  ],
  [
    'what the reader edits is not read',
    '<div contenteditable="true">a</div><div contenteditable="">b</div><p contenteditable="false">c</p>',
    ['c'],
  ],
  ['code is not read', '<p>the <code>Putin</code> call</p><pre>Putin</pre>', [`the ${OBJECT} call`]],
  [
    'navigation, footers and captions are not read',
    '<nav>a</nav><footer>b</footer><figure><figcaption>c</figcaption></figure><p>d</p>',
    ['d'],
  ],
  [
    'bylines and related lists are not read',
    '<p class="byline">By Putin</p><div class="related-stories">Putin</div><p>d</p>',
    ['d'],
  ],
  [
    'what says of a whole page how its menu stands is read, a menu is not',
    '<div class="app no-nav"><div class="site-nav">a</div><main>b</main></div>',
    ['b'],
  ],
  [
    'menus and tabs are not read',
    '<div role="menu">a</div><div role="navigation">b</div><div role="article">c</div>',
    ['c'],
  ],
  ['a heading’s permalink is an object', '<h2>Putin <a href="#x">#</a></h2>', [`Putin ${OBJECT}`]],
  [
    'a footnote number is no part of the figure before it',
    '<p>100,000<sup>2</sup> soldiers</p>',
    [`100,000${OBJECT} soldiers`],
  ],
  ['an ordinal stays whole', '<p>the 10<sup>th</sup> day</p>', ['the 10th day']],
  ['drawings and formulas are objects', '<p>a<svg><text>b</text></svg>c</p>', [`a${OBJECT}c`]],
  ['a page of signs only has no text', '<p>— … —</p>', []],
];

describe('what is read of a page', () => {
  it.each(ROWS)('%s', (_sentence, markup, texts) => {
    expect(read(build(markup)).map(({ text }) => text)).toEqual(texts);
  });

  it('text in an open shadow root is announced, not read twice', () => {
    const host = document.createElement('x-story');
    host.attachShadow({ mode: 'open' }).append('inside');
    document.body.append(host);
    const roots: ShadowRoot[] = [];
    readSegments(document.body, {
      own: false,
      rules: { article: null },
      asides: { onShadow: (root) => roots.push(root), onHidden: () => {}, onBare: () => {}, isElsewhere: () => false },
    });
    expect(roots).toEqual([host.shadowRoot]);
  });

  it('of a large element only the text beside its containers is its own', () => {
    const root = build('before <b>bold</b><div>inside</div> after');
    const asides = { onShadow: () => {}, onHidden: () => {}, onBare: () => {}, isElsewhere: () => false };
    const own = readSegments(root, { own: true, rules: { article: null }, asides });
    expect(own.map(({ text }) => text)).toEqual(['before bold', 'after']);
  });

  it('text that is not displayed now is told of, for it may be opened later', () => {
    const hidden: string[] = [];
    const asides = {
      onShadow: () => {},
      onHidden: (element: Element) => hidden.push(element.id),
      onBare: () => {},
      isElsewhere: () => false,
    };
    const root = build('<p>a</p><div id="later" style="display:none">b</div>');
    readSegments(root, { own: false, rules: { article: null }, asides });
    expect(hidden).toEqual(['later']);
  });

  it('says how much of a text is links', () => {
    const [segment] = read(build('<p>See <a href="/x">the story</a></p>'));
    expect(segment?.linked).toBe('the story'.length);
  });
});

describe('the way back from a text to the page', () => {
  const word = fc.constantFrom(
    'Vladimir',
    'Putin',
    ' ',
    '\n  ',
    'a\u00ADb',
    '100,000',
    '<b>x</b>',
    '<i> y</i>',
    '<br>',
    '<input>',
  );

  it('every character of a text is found where its node says it, for any markup', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        for (const { text, pieces } of read(build(`<p>${words.join('')}</p>`))) {
          for (const { node, from, at, length } of pieces) {
            const said = node.data.slice(from, from + length).replace(/[\t\n\r\f]/g, ' ');
            expect(said).toBe(text.slice(at, at + length));
          }
          const covered = pieces.reduce((sum, piece) => sum + piece.length, 0);
          expect(covered).toBe(text.replace(/[\n\uFFFC]/g, '').length);
        }
      }),
    );
  });

  it('words that are taken in one piece are what their nodes say, one by one', () => {
    const words = fc.constantFrom(
      'Vladimir',
      ' ',
      '\n  ',
      'a\u00ADb',
      '\uFB01ve',
      '<b>x</b>',
      '<i> y </i>',
      '<a href="/z" class="css-1x link" rel="nofollow">z <em>w</em></a>',
      '<span class="lead author-name">by</span>',
      '<b id="Share">s</b>',
      '<span class="css-2">12</span>',
      '<span class="css-3">340</span>',
      'class="nav"',
      '<!-- c -->',
      '<div>block</div>',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const body = build(`<p>${parts.join('')}</p><div>${parts.join('')}</div>`);
        const told = ({ text, linked, pieces }: Segment) => ({ text, linked, pieces });
        expect(read(body, true).map(told)).toEqual(read(body).map(told));
      }),
    );
  });

  it('words that meet without a space are read one by one: a style sheet may draw them as blocks', () => {
    const isLate = (markup: string) =>
      read(build(`<p>${markup}</p>`).firstElementChild as Element, true)[0] instanceof LateSegment;
    expect(isLate('on <span class="a">12 March</span>, <b>340</b> soldiers')).toBe(true);
    expect(isLate('<span class="a">12 March</span><span class="b">340 soldiers</span>')).toBe(false);
    expect(isLate('<span class="a">12 March</span> <span class="b">340 soldiers</span>')).toBe(false);
    expect(isLate('March<span class="a">340 soldiers</span>')).toBe(false);
    expect(isLate('<span class="a">March</span>340 soldiers')).toBe(false);
    expect(isLate('March <span class="a"></span> 340 soldiers')).toBe(false);
    expect(isLate('March <a class="b"><em>340</em></a> soldiers')).toBe(true);
  });

  it('of words that are taken in one piece no node is touched before one is asked for', () => {
    const body = build('<p class="css-1">Mr. <b class="stockton">Vladimir</b> V. <i id="p">Putin</i></p>');
    const [segment] = read(body.firstElementChild as Element, true);
    expect(segment?.text).toBe('Mr. Vladimir V. Putin');
    expect(segment instanceof LateSegment && segment.isRead).toBe(false);
    expect(segment?.pieces.map(({ node }) => node.data)).toEqual(['Mr. ', 'Vladimir', ' V. ', 'Putin']);
    expect(segment instanceof LateSegment && segment.isRead).toBe(true);
  });

  it('a name over two elements starts in one and ends in the other', () => {
    const [segment] = read(build('<p>Mr. <b>Vladimir</b> <i>Putin</i></p>'));
    const place = segment && placesOf(segment.pieces, 4, 18);
    expect(place?.startContainer.textContent).toBe('Vladimir');
    expect([place?.startOffset, place?.endOffset]).toEqual([0, 5]);
    expect(place?.endContainer.textContent).toBe('Putin');
  });

  it('a name with a ligature is found where it is drawn, and only while it is', () => {
    const body = build('<p>the O\uFB03ce wrote</p>');
    const [segment] = read(body);
    const office = segment && placesOf(segment.pieces, 4, 10);
    expect([office?.startOffset, office?.endOffset]).toEqual([4, 8]);
    const end = segment && placesOf(segment.pieces, 6, 7);
    expect([end?.startOffset, end?.endOffset]).toEqual([5, 6]);
    expect(segment && isUnchanged(segment, 4, 10)).toBe(true);
    (body.querySelector('p')?.firstChild as Text).data = 'the O\uFB01ce wrote';
    expect(segment && isUnchanged(segment, 4, 10)).toBe(false);
  });

  it('a text that changed in between is not taken for what it was', () => {
    const body = build('<p>Putin met mothers</p>');
    const [segment] = read(body);
    const node = body.querySelector('p')?.firstChild as Text;
    expect(segment && isUnchanged(segment, 0, 5)).toBe(true);
    node.data = 'Biden met mothers';
    expect(segment && isUnchanged(segment, 0, 5)).toBe(false);
    expect(segment && isUnchanged(segment, 6, 9)).toBe(true);
    node.remove();
    expect(segment && isUnchanged(segment, 6, 9)).toBe(false);
  });
});

describe('a line of thousands of elements', () => {
  const words = Array.from({ length: 1_000 }, (_, at) => `<span>word${at}</span>`);
  const asides = { onShadow: () => {}, onHidden: () => {}, onBare: () => {}, isElsewhere: () => false };
  const reader = (root: Element) => new BlockReader(root, { own: false, rules: { article: null }, asides });

  it('is read in steps', () => {
    const root = build(`<p>${words.join(' ')}</p>`);
    const steps = reader(root);
    let count = 1;
    let segments = steps.step();
    for (; segments === null; count++) segments = steps.step();
    expect(count).toBeGreaterThan(10);
    expect(segments).toEqual(read(root));
    const [segment] = segments;
    for (const at of [0, 1, 499, 999]) {
      const start = segment?.text.indexOf(`word${at}`) ?? -1;
      const place = segment && placesOf(segment.pieces, start, start + `word${at}`.length);
      expect(place?.startContainer.nodeValue).toBe(`word${at}`);
      expect(place?.endContainer).toBe(place?.startContainer);
      expect(segment && isUnchanged(segment, start, start + `word${at}`.length)).toBe(true);
    }
  });

  it('what the page moves away between two steps leads the reader nowhere', () => {
    const root = build(`<p id="line">${words.join(' ')}</p><p id="other">elsewhere</p>`);
    const [line, other] = root.children;
    const steps = reader(line as Element);
    expect(steps.step()).toBeNull();
    other?.prepend(...(line?.childNodes ?? []));
    const [segment] = steps.step() ?? [];
    expect(segment?.text).toContain('word1 ');
    expect(segment?.text).not.toContain('elsewhere');
  });
});

describe('where the article is', () => {
  const paragraph = `<p>${'A long sentence of the story, with a comma. '.repeat(6)}</p>`;
  it('the element that holds most paragraphs', () => {
    const page = `<div id="side">${paragraph}</div><div id="story">${paragraph.repeat(8)}</div>`;
    build(page);
    expect(findArticle(document)?.id).toBe('story');
  });
  it.each([
    ['consent', '<div class="cookie-banner">', '</div>'],
    ['a dialog', '<section role="dialog">', '</section>'],
    ['what is kept ready', '<div style="display: none">', '</div>'],
    ['what is kept ready', '<div hidden>', '</div>'],
  ])('not %s, however long: %s', (_, open, close) => {
    build(`${open}${paragraph.repeat(20)}${close}<div id="story"><h1>A story</h1>${paragraph.repeat(4)}</div>`);
    expect(findArticle(document)?.id).toBe('story');
  });
  it('also on a page that says in its class that it has asked', () => {
    build(`<div class="has-cookie-banner"><div id="story"><h1>A story</h1>${paragraph.repeat(4)}</div></div>`);
    expect(findArticle(document)?.id).toBe('story');
  });
  it('none on a page of headlines', () => {
    build('<ul><li><p>Short</p></li><li><p>Short too</p></li></ul>');
    expect(findArticle(document)).toBeNull();
  });
});

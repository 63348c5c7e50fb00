import { describe, expect, test } from 'vitest';
import { clean, spanToRaw } from '../../../lib/text';
import { paragraphsOf } from './story';

describe('of Markdown and HTML the words stay', () => {
  const rows: [string, string, string[]][] = [
    ['a link', 'It was [published](https://example.org/a_(b) "A title") on Friday.', ['It was published on Friday.']],
    [
      'a reference link',
      'It was [published][1] on Friday.\n\n[1]: https://example.org/a',
      ['It was published on Friday.'],
    ],
    [
      'a named reference',
      'It was [published][a] on Friday.\n\n[a]: https://example.org',
      ['It was published on Friday.'],
    ],
    ['a picture', 'It fell.\n\n![A bridge](https://example.org/a.jpg)', ['It fell.']],
    [
      'a picture with a link',
      '[![A bridge](https://example.org/a.jpg)](https://example.org)\n\nIt fell.',
      ['It fell.'],
    ],
    ['emphasis', 'It **fell** on *Monday*, in a [_great_](#) storm.', ['It fell on Monday, in a great storm.']],
    [
      'a footnote',
      'It fell[^1] on Monday.[2]\n\n[^1]: So the police say.',
      ['It fell on Monday.', 'So the police say.'],
    ],
    ['an escape', 'The sum \\*grew\\* to 1\\.5 million.', ['The sum *grew* to 1.5 million.']],
    ['a heading and a quote', '## It fell\n\n> “It fell,” she said.', ['It fell', '“It fell,” she said.']],
    ['front matter', '---\ntitle: Bridge falls\ntags:\n  - bridges\n---\n\nIt fell.', ['It fell.']],
    [
      'a list of links',
      'It fell.\n\n- [Why bridges do fall](/1)\n- [Mayor faces calls to go](/2)\n\nIt did.',
      ['It fell.', 'It did.'],
    ],
    ['a table of links', 'It fell.\n\n| [Home](/) | [News](/n) | [Sport](/s) |\n|---|---|---|', ['It fell.']],
    ['paragraphs', '<p class="a">It fell.</p><p>It <b>did</b><br/>indeed.</p>', ['It fell.', 'It did indeed.']],
    ['scripts and comments', 'It fell.<script>var a = 1 < 2;</script><!-- 43 died -->', ['It fell.']],
    ['an advertisement’s block', '<p>It fell.</p><div><a href="#">Advertisement</a></div>', ['It fell.']],
    ['a space as an entity', 'The Council&nbsp;of&#160;Mothers met.', ['The Council of Mothers met.']],
    ['an ampersand', 'AT&amp;T said so.', ['AT&T said so.']],
    ['quotes as entities', '&#8220;It fell,&#8221; said Russia&#8217;s mayor.', ['It fell, said Russia s mayor.']],
  ];
  test.each(rows)('%s', (_name, raw, kept) => {
    expect(paragraphsOf(raw)).toEqual(kept);
  });

  const kept = [
    'The sum of 5 * 3 * 2 is 30.',
    'They called it f***ing s***.',
    'He said [the soldiers] are heroes [sic].',
    'It rose if a < b and c > d.',
    'The file_name_here was wrong.',
    'It cost &pound;13,700 in a caf&eacute;.',
    'Marks & Spencer; Tiffany & Co.',
    '| Russia | 5,937 |',
  ];
  test.each(kept)('what only looks like a mark stays: %s', (line) => {
    expect(paragraphsOf(line)).toEqual([line]);
  });

  test('a quote leads back to its place between the marks', () => {
    const raw = '<p>The <b>Council</b> of&nbsp;[Mothers](#) met.</p>';
    const { text, runs } = clean(raw);
    const start = text.indexOf('Council');
    const span = spanToRaw(runs, { start, end: start + 'Council of Mothers'.length });
    expect(span && raw.slice(span.start, span.end)).toBe('Council</b> of&nbsp;[Mothers');
  });
});

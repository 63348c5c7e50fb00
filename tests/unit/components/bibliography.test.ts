import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Cited, cite } from '../../../components/bibliography';
import { inferred, stated, unknown } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const cited = (part: Partial<Cited>): Cited => ({
  id: '003_f6',
  lead: 'The first words of it',
  outlet: stated('Coast Daily'),
  title: stated('Harbour opens'),
  published: stated('2031-03-02'),
  author: unknown(),
  link: stated('https://coast.example/a'),
  quote: null,
  ...part,
});

describe('a plain citation', () => {
  it('names title, outlet, date and link', () => {
    expect(cite('plain', cited({}))).toBe('“Harbour opens”, Coast Daily, 2 Mar 2031, https://coast.example/a');
  });

  it('leaves out what is not known and says what is inferred', () => {
    const little = cited({
      outlet: unknown(),
      title: unknown(),
      published: inferred('2031-03-02/2031-03-04'),
      link: unknown(),
    });
    expect(cite('plain', little)).toBe('“The first words of it …”, 2–4 Mar 2031, date inferred');
  });

  it('begins with the quote, and leads to it', () => {
    const quote = { text: 'It opens.', link: 'https://coast.example/a#:~:text=It%20opens.' };
    expect(cite('plain', cited({ quote, author: stated('Ana Lima') }))).toBe(
      '“It opens.” (Ana Lima, “Harbour opens”, Coast Daily, 2 Mar 2031, https://coast.example/a#:~:text=It%20opens.)',
    );
  });
});

describe('a Markdown citation', () => {
  it('links the title, and quotes as a quotation', () => {
    expect(cite('markdown', cited({ quote: { text: 'It *opens*.', link: null } }))).toBe(
      '> It \\*opens\\*.\n>\n> — [Harbour opens](https://coast.example/a), Coast Daily, 2 Mar 2031',
    );
  });

  it('lets no title and no address break out of its place', () => {
    const risky = cited({ title: stated('A [b](javascript:c) <i>'), link: stated('https://coast.example/a_(b) c') });
    expect(cite('markdown', risky)).toContain('[A \\[b\\](javascript:c) \\<i\\>](https://coast.example/a_%28b%29%20c)');
  });
});

describe('a BibTeX entry', () => {
  it('has what is known and no day of access', () => {
    expect(cite('bibtex', cited({ author: inferred('Web Desk') }))).toBe(
      [
        '@online{003_f6,',
        '  author = {{Web Desk}},',
        '  title = {{Harbour opens}},',
        '  organization = {{Coast Daily}},',
        '  date = {2031-03-02},',
        '  url = {https://coast.example/a},',
        '  note = {Author inferred.}',
        '}',
      ].join('\n'),
    );
  });

  it('keeps an interval of days', () => {
    expect(cite('bibtex', cited({ published: inferred('2031-03-02/2031-03-04') }))).toContain(
      'date = {2031-03-02/2031-03-04}',
    );
  });

  it.each([
    ['50% & more_or #less', '50\\% \\& more\\_or \\#less'],
    ['An {odd} brace {', 'An \\textbraceleft{}odd\\textbraceright{} brace \\textbraceleft{}'],
    ['a "quoted" ‘title’', 'a "quoted" ‘title’'],
    ['C:\\path ~ ^', 'C:\\textbackslash{}path \\textasciitilde{} \\textasciicircum{}'],
    ['Матери солдат · 母親', 'Матери солдат · 母親'],
    ['two\nlines', 'two lines'],
  ])('writes the title %s so that it is read back as it was', (title, written) => {
    expect(cite('bibtex', cited({ title: stated(title) }))).toContain(`title = {{${written}}}`);
  });

  it('pairs its braces and hides every sign of LaTeX, whatever the title, outlet and address', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const tricky = fc.string({
      unit: fc.constantFrom('{', '}', '\\', '%', '&', '"', '$', '#', '_', 'a', ' ', '\n', '@', ','),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.oneof(text, tricky), fc.oneof(text, tricky), (title, path) => {
        const entry = cite(
          'bibtex',
          cited({ title: stated(title), outlet: stated(title), link: stated(`https://a.example/${path}`) }),
        );
        let depth = 0;
        for (const sign of entry) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const [, written = ''] = /title = \{\{(.*)\}\},\n/.exec(entry) ?? [];
        expect(written.replace(/\\[a-z]+\{\}|\\[%&#$_]/g, '')).not.toMatch(/[\\{}%&#$_~^]/);
        expect(unlatex(written)).toBe(title.replace(/\s+/g, ' '));
      }),
    );
  });
});

const NAMES: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};
const unlatex = (text: string) =>
  text.replace(/\\([a-z]+)\{\}|\\(.)/g, (_, name: string | undefined, sign: string) =>
    name ? (NAMES[name] ?? '?') : sign,
  );

describe('CSL-JSON', () => {
  const item = (part: Partial<Cited>) => (JSON.parse(cite('csl', cited(part))) as Record<string, unknown>[])[0];

  it('has what is known', () => {
    expect(item({})).toEqual({
      id: '003_f6',
      type: 'article-newspaper',
      title: 'Harbour opens',
      'container-title': 'Coast Daily',
      issued: { 'date-parts': [[2031, 3, 2]] },
      URL: 'https://coast.example/a',
    });
  });

  it('leaves out what is not', () => {
    const none = { outlet: unknown(), title: unknown(), published: unknown(), link: unknown() };
    expect(item(none)).toEqual({ id: '003_f6', type: 'article-newspaper' });
  });

  it('says of a day that it is inferred, and keeps intervals and months', () => {
    expect(item({ published: inferred('2031-03-02/2031-03-04') })).toMatchObject({
      issued: {
        'date-parts': [
          [2031, 3, 2],
          [2031, 3, 4],
        ],
        circa: true,
      },
      note: 'Date inferred.',
    });
    expect(item({ published: stated('2031-03-01/2031-03-31') })).toMatchObject({
      issued: { 'date-parts': [[2031, 3]] },
    });
  });

  it('keeps any title to the letter, and no address that is none of the web', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        expect(item({ title: stated(title) })?.title).toBe(title);
      }),
    );
    expect(item({ link: stated('javascript:alert(1)') })).not.toHaveProperty('URL');
  });
});

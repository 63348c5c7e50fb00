import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tagLine, tagsOf } from '../../../components/written';
import { markdownFile, markdownFolder, writeAnnotations, writeBackup, writeCsv } from '../../../lib/notes';
import { anyNotes } from '../../support/arbitrary-notes';
import { testNote as note } from '../../support/own';

/** By the clock of whoever runs this. */
const AT = new Date(2026, 0, 2).getTime();
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
const standing = anyNotes.map((kept) => kept.map((each) => ({ ...each.note, deleted: null })));

/** RFC 4180 by the letter. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    expect(text[at]).toBe('"');
    for (at += 1; ; at += 1) {
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else break;
    }
    rows.at(-1)?.push(cell);
    at += 1;
    if (text[at] === ',') at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

describe('the table', () => {
  it('read by the rules gives the same cells, apart from the guard against formulas', () => {
    fc.assert(
      fc.property(standing, (notes) => {
        const text = writeCsv(notes);
        expect(text[0]).toBe('\ufeff');
        const [head, ...rows] = parseCsv(text.slice(1));
        expect(rows).toHaveLength(notes.length);
        notes.forEach(({ id, text: written, page, tags }, index) => {
          const cells = Object.fromEntries((head ?? []).map((name, column) => [name, rows[index]?.[column] ?? '']));
          for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          const bare = (cell = '') => cell.replace(/^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');
          const same = (name: string, value: string) =>
            expect(bare(cells[name])).toBe(value.startsWith("'") ? bare(wellFormed(value)) : wellFormed(value));
          same('id', id);
          same('text', written);
          same('url', page?.url ?? '');
          same('tags', tagLine(tags));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has tags that are told apart, whatever they hold', () => {
    const tags = ['Paris, Texas', 'a; b', '"so-called"', '#1', 'plain'];
    const [, row] = parseCsv(writeCsv([note({ tags })]).slice(1));
    expect(row?.[8]).toBe('"Paris, Texas", "a; b", """so-called""", "#1", plain');
    expect(tagsOf(row?.[8] ?? '')).toEqual(tags);
  });

  it('has a row for each note that stands', () => {
    const rows = parseCsv(
      writeCsv([note({ text: '=1+1', tags: ['a', 'b'] }), note({ id: 'n2', deleted: 5 })]).slice(1),
    );
    expect(rows).toEqual([
      ['id', 'created', 'updated', 'on', 'name', 'quote', 'page', 'url', 'tags', 'text'],
      [
        ...['n1', '1970-01-01T00:00:00.010Z', '1970-01-01T00:00:00.010Z', 'topic', 'Anna Lindqvist', '', 'Harbour'],
        ...['https://news.example/harbour', 'a, b', "'=1+1"],
      ],
    ]);
  });
});

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

describe('the folder', () => {
  it('has names that are unique and safe, on Windows too', () => {
    fc.assert(
      fc.property(standing, (notes) => {
        const names = markdownFolder(notes).map(({ name }) => name);
        for (const name of names) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f]|^[ .]|[ .]$|[ .]\.md$/);
          expect(name).not.toMatch(RESERVED);
          expect(name).toMatch(/\.md$/);
          expect(name.isWellFormed()).toBe(true);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        }
        expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(notes.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps apart notes on one thing on one day', () => {
    const same = { created: AT, page: null };
    const names = markdownFolder([
      note(same),
      note({ ...same, id: 'n2' }),
      note({ ...same, id: 'n3', subject: { kind: 'topic', id: 't', name: 'ANNA: Lindqvist?' } }),
      note({ ...same, id: 'n4', subject: null, text: '../../*' }),
    ]).map(({ name }) => name);
    expect(names).toEqual([
      '2026-01-02 Anna Lindqvist.md',
      '2026-01-02 Anna Lindqvist 2.md',
      '2026-01-02 ANNA Lindqvist 3.md',
      '2026-01-02 note.md',
    ]);
  });

  it('holds properties, the quote and the text as it was written', () => {
    const quote = { exact: 'about 20\nwomen', prefix: '', suffix: '', start: 0, end: 0 };
    const text = '# Ask\n\n- "the" council\n---\n';
    const page = { url: 'https://news.example/a?b=c#d', title: 'Harbour: "closed" \\ #1' };
    const [file] = markdownFolder([note({ text, tags: ['to do', 'water'], page, subject: { kind: 'quote', quote } })]);
    expect(file?.text).toBe(
      [
        ...['---', 'created: "1970-01-01T00:00:00.010Z"', 'updated: "1970-01-01T00:00:00.010Z"'],
        ...['tags:', '  - "to-do"', '  - "water"', 'page: "Harbour: \\"closed\\" \\\\ #1"'],
        ...['url: "https://news.example/a?b=c#d"', '---', '', '> about 20', '> women', '', text, ''],
      ].join('\n'),
    );
  });

  it.each([
    [
      ['U.S.', 'Q&A', '2022', '24/7'],
      ['U-S', 'Q-A', '_2022', '_24/7'],
    ],
    [
      ['Paris, Texas', 'a/ b', '/x//y/', '#1984', '2022-23'],
      ['Paris-Texas', 'a/b', 'x/y', '_1984', '2022-23'],
    ],
    [
      ['母親', 'Łódź', 'हिन्दी', '📚', 'to_do'],
      ['母親', 'Łódź', 'हिन्दी', '📚', 'to_do'],
    ],
    [
      ['U.S.', 'u s', '…', 'US'],
      ['U-S', 'US'],
    ],
  ])('names the tags %j so that Obsidian takes them', (tags, named) => {
    const [file] = markdownFolder([note({ tags })]);
    expect([...(file?.text ?? '').matchAll(/^ {2}- "(.*)"$/gm)].map(([, tag]) => tag)).toEqual(named);
  });

  it('has no list of tags where none of them is one there', () => {
    expect(markdownFolder([note({ tags: ['…', '/'] })])[0]?.text).not.toContain('tags:');
  });

  it('has properties that are one line each, whatever the names hold, and every text whole', () => {
    fc.assert(
      fc.property(standing, (notes) => {
        markdownFolder(notes).forEach((file, index) => {
          const written = wellFormed(notes[index]?.text ?? '');
          expect(file.text.endsWith(`${written}\n`)).toBe(true);
          const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(file.text) ?? [];
          for (const line of head.split(/[\n\r\u0085\u2028\u2029]/)) {
            const [, value] = /^(?:[a-z]+: |[ ]{2}- )(".*")$/s.exec(line) ?? [];
            if (!line.endsWith(':')) expect(typeof JSON.parse(value ?? '')).toBe('string');
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the one file', () => {
  it('has a section for each note that stands, in the order given', () => {
    const quoted = { kind: 'figure' as const, name: '20 women', sentence: 'About 20 women came.', members: [] };
    const { name, text } = markdownFile(
      [note({ subject: quoted }), note({ id: 'n2', text: 'Later' }), note({ deleted: 1 })],
      AT,
    );
    expect(name).toBe('notes-2026-01-02.md');
    expect(text.match(/^## .*/gm)).toEqual(['## 20 women', '## Anna Lindqvist']);
    expect(text).toContain('\n\n> About 20 women came.\n\nAsk the council\n\n## Anna Lindqvist\n');
  });

  it('has addresses that lead where they say', () => {
    const page = { title: 'A_B', url: 'https://news.example/a_b?x=~1#<c d>' };
    const { text } = markdownFile([note({ page })], AT);
    expect(text).toContain('- url: <https://news.example/a_b?x=~1#%3Cc%20d%3E>\n');
    expect(text).toContain('- page: A\\_B\n');
  });

  it('has the tags as they were written', () => {
    expect(markdownFile([note({ tags: ['U.S.', 'to do', '2022'] })], AT).text).toContain('- tags: U.S., to do, 2022\n');
  });

  it('holds every text as it was written', () => {
    fc.assert(
      fc.property(standing, (notes) => {
        const { text } = markdownFile(notes, AT);
        for (const each of notes) expect(text).toContain(wellFormed(each.text));
      }),
    );
  });
});

describe('both', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['Pacific/Kiritimati', '2031-03-03'],
    ['UTC', '2031-03-02'],
    ['Pacific/Honolulu', '2031-03-01'],
  ])('bear days of the reader’s own clock (%s), and times by which anybody can order them', (zone, day) => {
    vi.stubEnv('TZ', zone);
    // Kiritimati is 14 hours before UTC, Honolulu 10 behind.
    const at = Date.UTC(2031, 2, 2, zone === 'Pacific/Honolulu' ? 7 : 12, 30);
    const { name, text } = markdownFile([note({ created: at, updated: at })], at);
    expect(name).toBe(`notes-${day}.md`);
    expect(text).toContain(`Written by Second Source on ${day}.`);
    const [file] = markdownFolder([note({ created: at, updated: at })]);
    expect(file?.name).toBe(`${day} Anna Lindqvist.md`);
    for (const each of [text, file?.text]) expect(each).toMatch(/created: "?2031-03-02T.*Z/);
  });
});

describe('every way out', () => {
  it('writes a note whatever its dates', () => {
    const time = fc.oneof(fc.double(), fc.constantFrom(8.64e15, 8.64e15 + 1, -1, Number.NaN, Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(time, time, fc.option(time), (created, updated, deleted) => {
        const kept = [{ note: note({ created, updated, deleted }), versions: [] }];
        for (const write of [writeBackup, writeAnnotations]) expect(write(kept, updated)).toContain('Ask the council');
        const standing = [note({ created, updated })];
        expect(writeCsv(standing)).toContain('Ask the council');
        expect(markdownFile(standing, updated).text).toContain('Ask the council');
        expect(markdownFolder(standing)[0]?.text).toContain('Ask the council');
      }),
    );
  });
});

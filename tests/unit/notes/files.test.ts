import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { noteProblemWord } from '../../../components/note-problem-words';
import { joinNotes, type KeptNote, readNotes as readCoded, writeAnnotations, writeBackup } from '../../../lib/notes';
import { anyNotes } from '../../support/arbitrary-notes';
import { testNote as note } from '../../support/own';

vi.mock('#i18n', () => import('../../support/i18n'));

/** With problems as a reader sees them. */
const readNotes = (text: string, at?: number) => {
  const read = readCoded(text, at);
  return read.ok ? read : { ok: false as const, problems: read.problems.map(noteProblemWord) };
};

const AT = Date.UTC(2026, 0, 2, 3, 4, 5, 6);
const KEPT: KeptNote = { note: note(), versions: [{ text: 'Ask', tags: [], updated: 5 }] };

/** As it is after a disk: written as UTF-8 and read again. */
const viaDisk = (text: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

describe('a file of notes', () => {
  const kinds: [string, (kept: readonly KeptNote[], at: number) => string][] = [
    ['the backup', writeBackup],
    ['the annotations', writeAnnotations],
  ];

  it.each(kinds)('%s, read again, gives the same notes', (_kind, write) => {
    fc.assert(
      fc.property(anyNotes, (kept) => {
        expect(readNotes(viaDisk(write(kept, AT)))).toEqual({ ok: true, notes: kept });
      }),
      { numRuns: 300 },
    );
  });

  it.each(kinds)('%s keeps the other ids of a topic, and quotes that a note was tied to before', (_kind, write) => {
    const quote = { exact: 'nine boats', prefix: 'with ', suffix: ' out', start: 5, end: 15 };
    const kept: KeptNote[] = [
      { note: note({ subject: { kind: 'topic', id: 'anna', name: 'Anna', also: ['anna-lindqvist'] } }), versions: [] },
      {
        note: note({ id: 'n2', subject: { kind: 'quote', quote: { ...quote, exact: 'ten boats', end: 14 } } }),
        versions: [{ text: 'Count', tags: [], updated: 5, quote }],
      },
    ];
    expect(readNotes(viaDisk(write(kept, AT)))).toEqual({ ok: true, notes: kept });
  });

  it.each(kinds)(
    '%s that was cut off anywhere, or damaged, is refused with a sentence and never throws',
    (_kind, write) => {
      const text = write([KEPT, { ...KEPT, note: note({ id: 'n2' }) }], AT);
      fc.assert(
        fc.property(fc.nat({ max: text.length - 2 }), (length) => {
          expect(readNotes(text.slice(0, length)).ok).toBe(false);
        }),
      );
      fc.assert(
        fc.property(fc.nat({ max: text.length - 1 }), fc.string({ maxLength: 3 }), (at, put) => {
          const read = readNotes(text.slice(0, at) + put + text.slice(at + 1));
          if (!read.ok) expect(read.problems.every((each) => /^[A-Z…].*\.$/s.test(each))).toBe(true);
        }),
      );
    },
  );

  it('of anything else is refused and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const read = readNotes(text);
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
        else expect(read.notes).toEqual([]);
      }),
    );
  });

  const backup = (part: object) =>
    JSON.stringify({
      format: 'second-source-notes',
      version: 1,
      exported: '2026-01-01T00:00:00.000Z',
      notes: [],
      ...part,
    });
  const wrong = (part: object) => backup({ notes: [KEPT, { ...KEPT, note: { ...note({ id: 'n2' }), ...part } }] });
  const which = 'Note 2 (“Ask the council”)';
  const problems: [string, string, string][] = [
    ['a field is missing', wrong({ created: undefined }), `${which}: created is missing.`],
    ['a field is of another kind', wrong({ tags: 'council' }), `${which}: tags must be a list, not "council".`],
    ['a tag is empty', wrong({ tags: ['a', ''] }), `${which}: tags[2] is empty.`],
    [
      'a text is too long',
      wrong({ text: 'a'.repeat(50_001) }),
      `Note 2 (“${'a'.repeat(39)}…”): text is too long: at most 50,000.`,
    ],
    ['a field is unknown', wrong({ colour: 'red' }), `${which}: colour is not known here.`],
    [
      'a subject is of no kind',
      wrong({ subject: { kind: 'star' } }),
      `${which}: subject.kind must be "topic", "figure", "comparison", "article" or "quote", not "star".`,
    ],
    ['two have one id', wrong({ id: 'n1' }), `${which}: id is the same as that of note 1.`],
    ['one is no note', backup({ notes: [7] }), 'Note 1: it must be a group of fields, not 7.'],
    [
      'a newer version wrote it',
      backup({ version: 2 }),
      'These notes were saved by a newer version of Second Source. Update the extension to read them.',
    ],
    [
      'its list is missing',
      backup({ notes: undefined }),
      'This is not a complete backup of notes: its head or its list of notes is missing.',
    ],
    [
      'a field could change others',
      backup({}).replace('"notes":[]', '"notes":[],"__proto__":{"a":1}'),
      'This file has a field named __proto__, which no file of notes has.',
    ],
    ['it is no JSON', 'Notes', 'This file is not JSON, or it was cut off.'],
    ['it is something else', '{"articles":[]}', 'This file holds neither a backup of notes nor annotations.'],
  ];
  it.each(problems)('is refused when %s', (_what, text, problem) => {
    expect(readNotes(text)).toEqual({ ok: false, problems: [problem] });
  });

  it('of annotations by a newer version is refused', () => {
    const text = writeAnnotations([KEPT], AT).replace('"secondSource:version": 1', '"secondSource:version": 2');
    expect(readNotes(text)).toMatchObject({ ok: false, problems: [expect.stringMatching(/newer version/)] });
  });

  it('tells twenty problems and how many more there are', () => {
    const read = readNotes(backup({ notes: Array.from({ length: 30 }, () => 7) }));
    expect(read.ok || read.problems.at(-1)).toBe('… and 10 more problems.');
  });

  const addresses: [string, string][] = [
    ['https://news.example/a#b', 'https://news.example/a#b'],
    ['file:///home/article.html', 'file:///home/article.html'],
    ['article:002_c5ab45b8b9efbf4d', 'article:002_c5ab45b8b9efbf4d'],
    ['javascript:alert(1)', ''],
    [' \u0001java\nscript:alert(1)', ''],
    ['DATA:text/html,<script>', ''],
    ['vbscript:a', ''],
    ['blob:https://news.example/1', ''],
  ];
  it.each(addresses)('keeps %j as %j', (url, expected) => {
    const kept = { note: note({ page: { url, title: 'Harbour' } }), versions: [] };
    for (const write of [writeBackup, writeAnnotations]) {
      const read = readNotes(write([kept], AT));
      expect(read.ok && read.notes[0]?.note.page).toEqual({ url: expected, title: 'Harbour' });
    }
  });
});

describe('annotations', () => {
  it('are a W3C collection that other programs read', () => {
    const quote = { exact: 'about 20 women', prefix: 'There were ', suffix: ' there', start: 11, end: 25 };
    const kept = { note: note({ tags: ['council'], subject: { kind: 'quote', quote } }), versions: [] };
    const file = JSON.parse(writeAnnotations([kept], AT));
    expect(file).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { secondSource: expect.any(String) }],
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    expect(file.first.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      created: '1970-01-01T00:00:00.010Z',
      body: [
        { type: 'TextualBody', value: 'Ask the council', format: 'text/markdown', purpose: 'commenting' },
        { type: 'TextualBody', value: 'council', purpose: 'tagging' },
      ],
      target: {
        source: 'https://news.example/harbour',
        selector: [
          { type: 'TextQuoteSelector', exact: 'about 20 women', prefix: 'There were ', suffix: ' there' },
          { type: 'TextPositionSelector', start: 11, end: 25 },
        ],
      },
    });
  });

  const selector = [
    { type: 'RangeSelector', startContainer: '/div[1]' },
    { type: 'TextPositionSelector', start: 100, end: 114 },
    { type: 'TextQuoteSelector', exact: 'about 20 women', prefix: 'x'.repeat(70), suffix: ' came' },
  ];
  const quote = { exact: 'about 20 women', prefix: 'x'.repeat(64), suffix: ' came', start: 100, end: 114 };
  const page = { url: 'https://news.example/harbour', title: '' };
  const time = Date.UTC(2024, 4, 1);
  const foreign: [string, unknown, Partial<KeptNote['note']>][] = [
    [
      'an export of Hypothesis',
      {
        export_date: '2024-06-01T00:00:00Z',
        annotations: [
          {
            ...{
              id: 'Zk3vQ0zqEe2pXgcLJGaLaA',
              created: '2024-05-01T00:00:00Z',
              updated: '2024-05-01T00:00:01Z',
              uri: page.url,
            },
            ...{ text: 'See *this*', tags: ['water'], user: 'acct:a@hypothes.is', document: { title: ['Harbour'] } },
            target: [{ source: page.url, selector }],
          },
        ],
      },
      {
        ...{ id: 'Zk3vQ0zqEe2pXgcLJGaLaA', text: 'See *this*', tags: ['water'], created: time, updated: time + 1_000 },
        ...{ subject: { kind: 'quote', quote }, page: { ...page, title: 'Harbour' } },
      },
    ],
    [
      'one W3C annotation with a text body and a tag',
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        ...{ id: 'http://example.org/anno1', type: 'Annotation', created: '2024-05-01T00:00:00Z' },
        body: [
          'first',
          { type: 'TextualBody', value: 'second' },
          { type: 'TextualBody', value: 'w', purpose: 'tagging' },
        ],
        target: { source: { id: page.url }, selector: selector[2] },
      },
      {
        ...{ id: 'http://example.org/anno1', text: 'first\n\nsecond', tags: ['w'], created: time, updated: time, page },
        subject: { kind: 'quote', quote: { ...quote, start: 0, end: 0 } },
      },
    ],
    [
      'a page of annotations without times, on an address alone',
      { type: 'AnnotationPage', items: [{ id: 'a', type: 'Annotation', bodyValue: 'Hm', target: page.url }] },
      { text: 'Hm', tags: [], created: AT, updated: AT, subject: null, page },
    ],
    [
      'a list whose address would run a script',
      [{ id: 'a', type: 'Annotation', bodyValue: 'Hm', target: 'javascript:alert(1)' }],
      { text: 'Hm', subject: null, page: null },
    ],
    [
      'a quote that refines another place',
      {
        ...{ id: 'http://example.org/anno2', type: 'Annotation', bodyValue: 'Hm' },
        target: { source: page.url, selector: { type: 'XPathSelector', value: '/html/body', refinedBy: selector[2] } },
      },
      { subject: { kind: 'quote', quote: { ...quote, start: 0, end: 0 } }, page },
    ],
  ];
  it.each(foreign)('of others are read: %s', (_what, file, expected) => {
    const read = readNotes(JSON.stringify(file), AT);
    expect(read).toMatchObject({ ok: true, notes: [{ note: expected, versions: [] }] });
  });

  it('of others on several targets are a note on each, and the same ones each time', () => {
    const other = { source: 'https://news.example/other', selector: selector[2] };
    const two = {
      id: 'http://example.org/anno3',
      type: 'Annotation',
      bodyValue: 'Hm',
      target: [page.url, other, other],
    };
    const file = JSON.stringify([two, { ...two, id: 'http://example.org/anno4', target: page.url }]);
    const read = readNotes(file, AT);
    const notes = read.ok ? read.notes.map(({ note }) => note) : [];
    expect(notes.map(({ text, page, subject }) => [text, page?.url, subject?.kind])).toEqual([
      ['Hm', page.url, undefined],
      ['Hm', page.url, undefined],
      ['Hm', other.source, 'quote'],
      ['Hm', other.source, 'quote'],
    ]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(4);
    const tooLong = { source: page.url, selector: { type: 'TextQuoteSelector', exact: 'a'.repeat(6_000) } };
    const problem = 'Note 2 (“Hm”): subject.quote.exact is too long: at most 5,000.';
    expect(
      readNotes(JSON.stringify([two, { ...two, id: 'http://example.org/anno4', target: [page.url, tooLong] }]), AT),
      'nothing of it is left out without a word',
    ).toMatchObject({ ok: false, problems: [problem] });
    expect(readNotes(file, AT)).toEqual(read);
  });

  it('are not what any list with items holds', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: page.url, content_text: 'News' }],
    };
    expect(readNotes(JSON.stringify(feed), AT).ok).toBe(false);
    const good = { id: 'a', type: 'Annotation', bodyValue: 'Hm', target: page.url };
    expect(readNotes(JSON.stringify({ items: [good, { title: 'News' }] }), AT).ok).toBe(false);
    expect(readNotes(JSON.stringify({ type: 'AnnotationPage', items: [] }), AT)).toEqual({ ok: true, notes: [] });
  });

  it('of others without an id get the same one each time', () => {
    const file = JSON.stringify([{ type: 'Annotation', bodyValue: 'Hm', target: page.url }]);
    const read = readNotes(file, AT);
    expect(read.ok && read.notes[0]?.note.id).toMatch(/^[0-9a-f]{32}$/);
    expect(readNotes(file, AT)).toEqual(read);
  });

  it('of others with an id that is good in their file alone are two on two pages, and the same each time', () => {
    const idOn = (target: string) => {
      const read = readNotes(JSON.stringify([{ id: 'anno1', type: 'Annotation', bodyValue: 'Hm', target }]), AT);
      return read.ok ? read.notes[0]?.note.id : null;
    };
    expect(idOn(page.url)).toMatch(/^[0-9a-f]{32}$/);
    expect(idOn(page.url)).toBe(idOn(page.url));
    expect(idOn(page.url)).not.toBe(idOn('https://news.example/other'));
  });

  it('of others that do not fit are refused as a whole', () => {
    const good = { id: 'a', type: 'Annotation', bodyValue: 'Hm', target: page.url };
    const file = JSON.stringify([
      good,
      { ...good, id: 'b', tags: [7] },
      { ...good, id: 'c', bodyValue: 'a'.repeat(50_001) },
    ]);
    const read = readNotes(file, AT);
    expect(read.ok || read.problems).toEqual([
      'Note 2 (“Hm”): tags[1] must be text, not 7.',
      `Note 3 (“${'a'.repeat(39)}…”): text is too long: at most 50,000.`,
    ]);
  });
});

it('files of notes are joined: of two states of one note the newer stands, the other is its history', () => {
  const old: KeptNote = { note: note({ updated: 10 }), versions: [] };
  const young: KeptNote = { note: note({ text: 'Ask again', updated: 20 }), versions: [] };
  const other: KeptNote = { note: note({ id: 'n2' }), versions: [] };
  for (const files of [
    [[old], [young, other]],
    [[young], [other, old]],
  ]) {
    const joined = joinNotes(files);
    expect(joined.map(({ note: { id, text } }) => [id, text])).toEqual([
      [old.note.id, 'Ask again'],
      ['n2', other.note.text],
    ]);
    expect(joined[0]?.versions.map(({ text }) => text)).toEqual([old.note.text]);
  }
  expect(joinNotes([[old, other]])).toEqual([old, other]);
});

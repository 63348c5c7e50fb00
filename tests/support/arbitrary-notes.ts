/** Any note that the schema takes: every kind of subject, any characters, halves of characters too. */
import * as fc from 'fast-check';
import { type KeptNote, NOTE_CAPS, type Note, type NoteSubject } from '../../lib/notes';

/** Text as it can come: emoji, right-to-left, control characters, lone surrogates, what other formats mean something by. */
export const anyText = (maxLength: number, minLength = 0): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength }) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength, maxLength }) },
      {
        weight: 1,
        arbitrary: fc.string({
          unit: fc.constantFrom(
            '\ud800',
            '\udfff',
            '"',
            "'",
            '\\',
            '\n',
            '\r',
            ',',
            '=',
            ':',
            '#',
            '-',
            ' ',
            '\u2028',
            '\ufeff',
          ),
          minLength,
          maxLength,
        }),
      },
    )
    .map((text) => text.slice(0, maxLength))
    .filter((text) => text.length >= minLength);

const time = fc.oneof(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.constantFrom(0, 8.64e15));
const id = anyText(40, 1);
const name = anyText(60);
const members = fc.array(id, { maxLength: 4 });
const tags = fc.array(anyText(NOTE_CAPS.tagChars, 1), { maxLength: 4 });

const subject: fc.Arbitrary<NoteSubject> = fc.oneof(
  fc.record({ kind: fc.constant('topic' as const), id, name }),
  fc.record({ kind: fc.constant('figure' as const), name, sentence: anyText(200), members }),
  fc.record({ kind: fc.constant('comparison' as const), id, name, members }),
  fc.record({ kind: fc.constant('article' as const), id, name }),
  fc.record({
    kind: fc.constant('quote' as const),
    quote: fc.record({ exact: anyText(200, 1), prefix: anyText(64), suffix: anyText(64), start: time, end: time }),
  }),
);

const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  anyText(30).map((rest) => `https://news.example/${rest}`),
  fc.constant(''),
);

export const anyNote: fc.Arbitrary<Note> = fc.record({
  id,
  text: anyText(300),
  tags,
  subject: fc.option(subject),
  page: fc.option(fc.record({ url, title: anyText(60) })),
  created: time,
  updated: time,
  deleted: fc.option(time),
});

const anyKept: fc.Arbitrary<KeptNote> = fc.record({
  note: anyNote,
  versions: fc.array(fc.record({ text: anyText(100), tags, updated: time }), { maxLength: 5 }),
});

export const anyNotes = fc.uniqueArray(anyKept, { selector: ({ note }) => note.id, maxLength: 6 });

import { expect, test, vi } from 'vitest';
import { citationOf } from '../../../components/citation';
import { dateWord, isoWord } from '../../../components/dates';
import { readFailure, saveFailure } from '../../../components/failures';
import {
  derivedSentence,
  intervalWord,
  outletWord,
  reasonSentence,
  VERDICTS as SHOWN_VERDICTS,
  subjectWord,
  topicLine,
  verdictWord,
} from '../../../components/words';
import { MOST_TELLING_FIRST, type Reason, type Verdict } from '../../../lib/figures';
import { comparison, inferred, stated, unknown } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const CODES: Reason['code'][] = [
  'same-interval',
  'intervals-meet',
  'intervals-apart',
  'scope-event',
  'scope-unit',
  'scope-population',
  'scope-side',
  'scope-part',
  'scope-place',
  'scope-time',
  'superseded',
  'translated',
  'roles-differ',
  'dates-differ',
  'stances-differ',
  'attendees-differ',
  'quoted-differently',
];
const VERDICTS: Verdict[] = ['agree', 'compatible', 'conflict', 'different-scope', 'updated', 'translation-variant'];

test.each(CODES)('the reason “%s” is one plain sentence, with and without words of the texts', (code) => {
  for (const values of [[], ['about 20 women'], ['about 20 women', '17 mothers'], ['', ''], ['same', 'same']]) {
    const sentence = reasonSentence({ code, values });
    expect(sentence).toMatch(/^["“\p{Lu}].*\.$/u);
    expect(sentence).not.toMatch(/\$|undefined|“”/);
  }
});

test.each(['role', 'date', 'stance', 'attendance', 'quotation', 'name'] as const)(
  'the subject of a comparison of kind “%s” says what is compared',
  (kind) => {
    expect(subjectWord({ kind, subject: 'Ana Lima' })).toMatch(/Ana Lima/);
    expect(subjectWord({ kind, subject: 'Ana Lima' })).not.toBe('Ana Lima');
  },
);

test('figures are called by the texts’ own words', () => {
  expect(subjectWord({ kind: 'figures', subject: 'women present' })).toBe('women present');
});

test('verdicts stand in one order everywhere', () => expect(SHOWN_VERDICTS).toEqual(MOST_TELLING_FIRST));

test.each(VERDICTS)('the verdict “%s” has a glyph and a word', (verdict) => {
  const { glyph, word } = verdictWord(verdict);
  expect([...glyph]).toHaveLength(1);
  expect(word).not.toBe('');
});

test('no two verdicts share a glyph or a word', () => {
  const all = VERDICTS.map(verdictWord);
  expect(new Set(all.map(({ glyph }) => glyph)).size).toBe(VERDICTS.length);
  expect(new Set(all.map(({ word }) => word)).size).toBe(VERDICTS.length);
});

test('a reason quotes the words that decide', () => {
  const reason: Reason = { code: 'scope-event', values: ['killed', 'killed or wounded'] };
  expect(reasonSentence(reason)).toBe('One counts “killed”, the other “killed or wounded”.');
});

test('a reason shortens words that are a whole sentence', () => {
  const long = 'a sentence that goes on and on '.repeat(10);
  expect(reasonSentence({ code: 'roles-differ', values: [long, 'short'] }).length).toBeLessThan(150);
});

test.each([
  [stated('2022-11-26'), '26 Nov 2022'],
  [stated('2022-11-23/2022-11-24'), '23–24 Nov 2022'],
  [stated('2022-11-28/2022-12-02'), /^28 Nov\s–\s2 Dec 2022$/],
  [stated('2022-11-01/2022-11-30'), 'Nov 2022'],
  [inferred('2022-11-25'), '25 Nov 2022, date inferred'],
  [unknown(), 'date not stated'],
])('the date %o reads %s', (claim, word) => {
  expect(dateWord(claim)).toEqual(typeof word === 'string' ? word : expect.stringMatching(word));
});

test('a date that is none is shown as it came', () => {
  expect(isoWord('yesterday')).toBe('yesterday');
});

test('an outlet that no text states is said to be so', () => {
  expect(outletWord(unknown())).toBe('outlet not stated');
  expect(outletWord(stated('NHK'))).toBe('NHK');
});

test('a topic’s line leaves out outlets where none is stated', () => {
  expect(topicLine({ kind: 'organisation', articles: 4, outlets: 3 })).toBe('organisation · 4 articles · 3 outlets');
  expect(topicLine({ kind: 'place', articles: 1, outlets: 0 })).toBe('place · 1 article');
});

test.each([
  [{ lo: 100_000, hi: 100_000, value: 100_000 }, '100,000'],
  [{ lo: 180_000, hi: 220_000, value: 200_000 }, 'about 200,000'],
  [{ lo: 180_000, hi: 220_000, value: null }, '180,000–220,000'],
  [{ lo: 500, hi: null, value: 500 }, 'at least 500'],
  [{ lo: null, hi: 40, value: null }, 'up to 40'],
  [{ lo: null, hi: null, value: null }, ''],
])('the interval %o reads “%s”', (interval, word) => {
  expect(intervalWord(interval)).toBe(word);
});

test.each([
  [{ verdict: 'conflict', value: 200_000 }, 'As totals, they conflict: 100,000 against about 200,000.'],
  [{ verdict: 'compatible', value: null }, 'As totals, both can hold: 100,000 against 180,000–220,000.'],
] as const)('figures brought to one scope are told against each other: %o', ({ verdict, value }, sentence) => {
  const against = { value: 100_000, lo: 100_000, hi: 100_000 };
  const derived = { verdict, total: { value, lo: 180_000, hi: 220_000 }, against };
  expect(derivedSentence({ derived })).toBe(sentence);
  expect(derivedSentence({ derived: null })).toBeNull();
});

test('a citation holds every quote verbatim, with outlet and date', () => {
  const text = citationOf({ topic: null, page: null, comparisons: [comparison({})], reports: [] });
  expect(text).toContain('women who met Putin: Can both hold.');
  expect(text).toContain('“Putin met about 20 women.” (NHK, 27 Nov 2022)');
});

test.each(['no-answer', 'not-found', 'quota', 'library', 'refused', 'bad-body', 'failed', undefined])(
  'a failure “%s” is one sentence for the reader',
  (code) => {
    expect(readFailure({ code })).toMatch(/\.$/);
    expect(saveFailure({ code }, 50_000)).toMatch(/Your text is still here\.$/);
  },
);

test.each([
  [{ most: 20_000, of: 'entries' }, /at most 20,000\. Nothing was changed\./],
  [{ most: 2_000, of: 'characters' }, /longer than 2,000 characters\. Nothing was changed\./],
  [{ most: 67_108_864, of: 'bytes' }, /at most 67 MB\. Nothing was changed\./],
  [null, /more than can be taken at once/],
])('what is too much at once is said with its limit (%j)', (limit, sentence) => {
  expect(readFailure({ code: 'bad-body', limit })).toMatch(sentence);
});

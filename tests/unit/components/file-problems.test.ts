import { expect, test, vi } from 'vitest';
import { fieldProblemWord } from '../../../components/field-problem';
import { packProblemWord } from '../../../components/pack-problem';
import { TELLER } from '../../../components/teller';
import { TELLER as SHELL } from '../../../lib/cli/teller';
import type { FieldFault, PackProblem } from '../../../lib/pack';

vi.mock('#i18n', () => import('../../support/i18n'));

const figure = { list: 'figures', id: 'a-f1' } as const;
const comparison = { list: 'comparisons', id: 'c1' } as const;

test.each<[PackProblem, string]>([
  [{ is: 'newer' }, 'This pack was made by a newer version of Second Source. Update the extension to open it.'],
  [{ is: 'changed' }, 'manifest.revision does not fit the content: the pack was changed after it was made.'],
  [
    { is: 'taken', id: 'my-articles' },
    'This pack is called “my-articles”, as only the pack of your own articles may be. It was not added.',
  ],
  [{ is: 'sameId', list: 'topics', id: 'x' }, 'topics: two have the id “x”.'],
  [{ is: 'sameId', list: 'members', id: 'x' }, 'figures and statements: two have the id “x”.'],
  [{ is: 'noRun', article: 'a', nth: 1200 }, 'articles “a”: runs[1200] does not fit the raw text.'],
  [{ is: 'noArticle', item: figure, id: 'b' }, 'figures “a-f1” names the article “b”, which the pack has not.'],
  [{ is: 'noTopic', item: comparison, id: 'b' }, 'comparisons “c1” names the topic “b”, which the pack has not.'],
  [{ is: 'noMember', item: comparison, id: '$1' }, 'comparisons “c1” names the member “$1”, which the pack has not.'],
  [{ is: 'noTopicOfForm', form: 'Ann', topic: 9 }, 'lexicon: “Ann” names topic 9, which the pack has not.'],
  [{ is: 'noQuote', item: figure }, 'figures “a-f1”: its quote is not what its article says there.'],
  [{ is: 'noSentence', item: figure }, 'figures “a-f1”: its sentence is not what its article says there.'],
  [{ is: 'noWords', item: figure }, 'figures “a-f1”: its deciding words do not stand in its sentence.'],
  [
    { is: 'noMention', item: { list: 'topics', id: 'ann' } },
    'topics “ann”: a mention stands where its article has no text.',
  ],
  [{ is: 'more', count: 1200 }, '… and 1,200 more.'],
])(
  'what is wrong with a pack is told in the same words by the panel and the command line (row %$)',
  (problem, says) => {
    expect(packProblemWord(problem, TELLER)).toBe(says);
    expect(packProblemWord(problem, SHELL)).toBe(says);
  },
);

test.each<[path: (string | number)[], fault: FieldFault, says: string]>([
  [['articles', 2, 'link'], { is: 'missing' }, 'articles[2].link is missing.'],
  [[0, 'alias'], { is: 'unknown' }, '[0].alias is not known here.'],
  [['id'], { is: 'empty' }, 'id is empty.'],
  [['id'], { is: 'tooLong', most: 2000 }, 'id is too long: at most 2,000.'],
  [['link', 'value'], { is: 'notAddress' }, 'link.value: only http(s) links are allowed.'],
  [
    ['published', 'value'],
    { is: 'notDate' },
    'published.value: a date is written 2022-11-25 or 2022-11-23/2022-11-24.',
  ],
  [[], { is: 'wrong', expected: ['Object'], found: 'null' }, 'it must be a group of fields, not nothing.'],
  [['kind'], { is: 'wrong', expected: ['"a"', '"b"', 'null'], found: '5' }, 'kind must be "a", "b" or nothing, not 5.'],
  [['toString'], { is: 'wrong', expected: ['number'], found: 'toString' }, 'toString must be a number, not toString.'],
])('what is wrong with a field is told in the same words by both (row %$)', (path, fault, says) => {
  expect(fieldProblemWord({ is: 'field', path, fault }, TELLER)).toBe(says);
  expect(fieldProblemWord({ is: 'field', path, fault }, SHELL)).toBe(says);
});

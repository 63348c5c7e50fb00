import { describe, expect, test, vi } from 'vitest';
import {
  filterRows,
  isFiltering,
  NO_FILTER,
  outletChoices,
  topicChoices,
  UNSTATED,
  verdictCounts,
} from '../../../components/comparison-filter';
import type { ComparisonRow } from '../../../lib/coverage';
import type { Verdict } from '../../../lib/figures';
import { stated, unknown } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const row = (id: string, verdict: Verdict, [topics, outlets]: [string[], (string | null)[]]): ComparisonRow => ({
  id,
  kind: 'figures',
  subject: id,
  verdict,
  topics,
  said: outlets.map((outlet) => ({
    article: '0',
    outlet: outlet === null ? unknown() : stated(outlet),
    stated: 'about 20',
  })),
});

const ROWS = [
  row('a', 'conflict', [
    ['mayor', 'council'],
    ['NHK', 'BOL News'],
  ]),
  row('b', 'conflict', [['council'], ['NHK', null]]),
  row('c', 'agree', [['mayor'], ['Gazette', 'BOL News']]),
  row('d', 'updated', [[], ['Gazette', 'NHK', 'NHK']]),
];
const LIST = {
  rows: ROWS,
  topics: [
    { id: 'mayor', name: 'Zoe Mayor' },
    { id: 'council', name: 'council' },
  ],
};

describe('what a filter leaves', () => {
  test.each([
    ['nothing chosen: all', {}, 'abcd'],
    ['one verdict', { verdicts: ['conflict'] }, 'ab'],
    ['two verdicts: either', { verdicts: ['conflict', 'agree'] }, 'abc'],
    ['a name', { topic: 'mayor' }, 'ac'],
    ['an outlet', { outlet: 'NHK' }, 'abd'],
    ['texts that name no outlet', { outlet: UNSTATED }, 'b'],
    ['all at once', { verdicts: ['conflict'], topic: 'council', outlet: 'BOL News' }, 'a'],
    ['what nothing has', { topic: 'mayor', outlet: UNSTATED }, ''],
  ] as const)('%s', (_, part, left) => {
    const filter = { ...NO_FILTER, ...part };
    expect(
      filterRows(ROWS, filter)
        .map(({ id }) => id)
        .join(''),
    ).toBe(left);
    expect(isFiltering(filter)).toBe(left !== 'abcd');
  });
});

test('verdicts are counted under the name and the outlet chosen, whatever verdicts are', () => {
  const counts = verdictCounts(ROWS, { ...NO_FILTER, verdicts: ['agree'], outlet: 'NHK' });
  expect(counts).toEqual({
    conflict: 2,
    'different-scope': 0,
    updated: 1,
    compatible: 0,
    agree: 0,
    'translation-variant': 0,
  });
});

test('names and outlets to choose from stand in the order of the alphabet, with how many they have', () => {
  expect(topicChoices(LIST).map(({ label, count }) => [label, count])).toEqual([
    ['council', 2],
    ['Zoe Mayor', 2],
  ]);
  expect(outletChoices(ROWS, 'Outlet not stated').map(({ label, count }) => [label, count])).toEqual([
    ['BOL News', 2],
    ['Gazette', 2],
    ['NHK', 3],
    ['Outlet not stated', 1],
  ]);
});

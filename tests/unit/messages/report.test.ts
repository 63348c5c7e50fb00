import { describe, expect, test } from 'vitest';
import { readReport } from '../../../lib/messages';

const report = (published: string | null) => ({ isHtml: true, published, topics: [], about: [], figures: [] });

describe('the day that a page gives for itself', () => {
  test.each([
    ['2022-11-25', '2022-11-25'],
    ['2024-02-29', '2024-02-29'],
    ['2022-02-29', null],
    ['2022-02-31', null],
    ['2022-13-01', null],
    ['0000-00-00', null],
    [null, null],
  ])('%s is read as %s', (said, read) => {
    expect(readReport(report(said))).toEqual(report(read));
  });

  test('has to look like one', () => {
    expect(readReport(report('yesterday'))).toBeNull();
  });
});

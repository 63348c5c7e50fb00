import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleProblemWord } from '../../../components/article-problem';
import { jsonError, jsonPlace } from '../../../lib/articles';
import { TELLER } from '../../../lib/cli/teller';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  test.each<[text: string, line: number, column: number, says: RegExp]>([
    ['', 1, 1, /empty/],
    ['{"a": 1,}', 1, 9, /“}” follows a comma/],
    ['[1 2]', 1, 4, /a comma or “]” was expected, not “2”/],
    ["{'a': 1}", 1, 2, /a name in double quotes was expected, not “'”/],
    ['{"a" 1}', 1, 6, /“:” was expected, not “1”/],
    ['{"a":\n undefined}', 2, 2, /a value was expected, not “u”/],
    ['"one\ntwo"', 1, 5, /not closed/],
    ['"a\tb"', 1, 3, /a tab may not stand/],
    ['{} {}', 1, 4, /nothing was expected any more/],
    ['01', 1, 2, /nothing was expected any more/],
    ['"\\x"', 1, 2, /“\\” may not stand/],
    ['['.repeat(5000), 1, 502, /too deeply/],
  ])('%j', (text, line, column, says) => {
    const found = jsonError(text);
    expect(found?.place).toEqual({ line, column });
    expect(found && articleProblemWord({ is: 'notJson', fault: found.fault }, TELLER)).toMatch(says);
  });

  test('it finds fault exactly where JSON.parse does', () => {
    const spoilt = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\n', '\\', '1', ':', 'x', '\u0001'))
      .map(
        ([text, at, sign]) => text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), spoilt), (text) => {
        expect(jsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('where a field stands', () => {
  const TEXT = '{\n"a": [\n{"b": 1},\n{"b":\n2}\n],\n"c": 3}';
  test.each<[path: (string | number)[], line: number]>([
    [['a'], 2],
    [['a', 0], 3],
    [['a', 1, 'b'], 4],
    [['c'], 7],
    [['a', 1, 'missing'], 4],
    [['missing'], 1],
    [[], 1],
  ])('%j', (path, line) => expect(jsonPlace(TEXT, path).line).toBe(line));
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tagLine, tagsOf } from '../../../components/written';

it.each([
  [' #council, Lists,council ,, lists;x', ['council', 'Lists', 'x']],
  ['"Paris, Texas", council', ['Paris, Texas', 'council']],
  ['a, "b; ""c""" ; d', ['a', 'b; "c"', 'd']],
  ['"#1", #2', ['#1', '2']],
  ['"Paris, Te', ['"Paris', 'Te']],
  ['"a" b, c', ['"a" b', 'c']],
  ['5" gun, "", x', ['5" gun', 'x']],
  ['a\nb', ['a', 'b']],
  ['', []],
])('the line %j says the tags %j', (line, tags) => {
  expect(tagsOf(line)).toEqual(tags);
});

it('tags that are shown in their field and read again are the same', () => {
  const sign = fc.constantFrom('a', 'B', ' ', ',', ';', '"', '#', '\n', '母');
  const tag = fc
    .array(sign, { minLength: 1, maxLength: 8 })
    .map((signs) => signs.join('').trim())
    .filter((word) => word !== '');
  const tags = fc.uniqueArray(tag, { selector: (word) => word.toLowerCase(), maxLength: 6 });
  fc.assert(fc.property(tags, (all) => void expect(tagsOf(tagLine(all))).toEqual(all)));
});

import { expect, test } from 'vitest';
import { hash } from '../../../lib/figures/align/gather';

test('no two of half a million comparisons, alike as their members’ ids are, have one id', () => {
  const ids = new Set(Array.from({ length: 500_000 }, (_, at) => hash(`a${at % 700}-f1|b${at}-f2`)));
  expect(ids.size).toBe(500_000);
  expect([...ids].every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
});

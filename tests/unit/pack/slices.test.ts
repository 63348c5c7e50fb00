import { safeParse } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { readFailure } from '../../../components/failures';
import { ADDING_CAPS, MESSAGES } from '../../../lib/messages';
import { MOST_ITEM_CHARS, PARTS, type Pack, slicesOf } from '../../../lib/pack';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';

vi.mock('#i18n', () => import('../../support/i18n'));

const PACK = testPack(HARBOUR_ARTICLES);
const topic = (id: string, mentions: number): Pack['topics'][number] => ({
  id,
  name: `Topic ${id}`,
  kind: 'place',
  forms: [],
  mentions: Array.from({ length: mentions }, (_, at) => ({ article: 'a1', start: at, end: at + 1 })),
  because: [],
});
const sizeOf = (value: unknown) => JSON.stringify(value).length;

describe('slices of a pack', () => {
  it('hold all of it in order, and each fits a message, however often a topic is mentioned', () => {
    const topics = [...Array.from({ length: 40 }, (_, at) => topic(`t${at}`, 8_000)), topic('whole', 250_000)];
    expect(sizeOf(topics.slice(0, 40))).toBeGreaterThan(ADDING_CAPS.sliceChars);
    expect(sizeOf(topics.at(-1))).toBeGreaterThan(ADDING_CAPS.sliceChars);
    const pack = { ...PACK, topics };
    const slices = slicesOf(pack);
    for (const part of PARTS) {
      const own = slices.filter((slice) => slice.part === part);
      expect(own.map(({ index }) => index)).toEqual(own.map((_, at) => at));
      expect(own.flatMap(({ items }) => items)).toEqual(pack[part]);
    }
    for (const slice of slices) {
      const body = { act: 't5-a', to: 'imported', ...slice };
      expect(safeParse(MESSAGES['add.slice'].body, body).success, `${slice.part} ${slice.index}`).toBe(true);
    }
  });

  it('cannot carry what passes every message; a sentence says what', () => {
    const pack = { ...PACK, topics: [{ ...topic('endless', 1), because: ['x'.repeat(MOST_ITEM_CHARS)] }] };
    const failed = () => slicesOf(pack);
    expect(failed).toThrow('“Topic endless” is too large to be kept. Nothing was changed.');
    try {
      failed();
    } catch (error) {
      expect(readFailure(error)).toContain('Topic endless');
    }
  });

  it('are as large as a message takes', () => {
    expect(ADDING_CAPS.itemChars).toBe(MOST_ITEM_CHARS + '[]'.length);
  });
});

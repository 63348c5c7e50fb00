import { describe, expect, it } from 'vitest';
import { joinTopics, type Pack } from '../../../lib/pack';
import { testPack } from '../../support/packs';

const EMPTY = testPack([]);
const mention = { article: 'a', start: 0, end: 5 };

const packOf = (id: string, ...topics: [slug: string, kind: Pack['topics'][number]['kind']][]): Pack => ({
  ...EMPTY,
  manifest: { ...EMPTY.manifest, id },
  topics: topics.map(([slug, kind]) => ({
    id: slug,
    name: slug,
    kind,
    forms: [{ text: `${slug} of ${id}`, match: 'exact' }],
    mentions: [mention],
    because: [],
  })),
  lexicon: [],
});

describe('packs as one', () => {
  const first = packOf('first', ['torvik', 'place']);
  const same = packOf('same', ['torvik', 'place']);
  const club = packOf('club', ['torvik', 'organisation'], ['velm', 'person']);
  const fans = packOf('fans', ['torvik', 'organisation']);

  it('one id of one kind is one topic', () => {
    expect(joinTopics([first, same]).topics).toMatchObject([{ id: 'torvik', mentions: [mention, mention] }]);
  });

  it('one id of two kinds is two topics, and nothing said of the one is told of the other', () => {
    const { topics, idOf } = joinTopics([first, club, fans]);
    expect(topics.map(({ id, kind, mentions }) => [id, kind, mentions.length])).toEqual([
      ['torvik', 'place', 1],
      ['torvik.organisation', 'organisation', 2],
      ['velm', 'person', 1],
    ]);
    expect([first, club, fans].map((pack) => idOf(pack, 'torvik'))).toEqual([
      'torvik',
      'torvik.organisation',
      'torvik.organisation',
    ]);
  });
});

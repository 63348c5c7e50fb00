import { describe, expect, test } from 'vitest';
import { linkingOf } from '../../../lib/cli/accuracy/linking';
import { newsLinking, newsNamingOf, readNews, type Story } from '../../../lib/cli/accuracy/news';

type Entity = Story['entities'][number];

const ANA: Entity = { id: 'a', kind: 'person', name: 'Ana Brek' };
const KENYA: Entity = { id: 'k', kind: 'place', name: 'Kenya' };

/** One story of one article for each text. */
const told = (entities: Entity[], ...texts: string[]): Story => ({
  entities,
  articles: texts.map((text, at) => ({ id: `${text.length}-${at}`, title: 'News', text: [text] })),
});
const scoreOf = (...stories: Story[]) => newsNamingOf(stories);

describe('names in invented news', () => {
  test('what has a topic of its kind is found, with the surfaces that the topic covers', () => {
    const text = 'They met {a:President Ana Brek} in {k:Kenya}. {a:Brek} left; {a:Anuschka} stayed.';
    expect(scoreOf(told([ANA, KENYA], text))).toMatchObject({
      content: 2,
      found: 2,
      surfaces: 4,
      covered: 3,
      missed: [],
      noise: [],
      strayed: [],
    });
  });

  test('what is shown as another kind is not found, and what is not shown is missed', () => {
    const entities: Entity[] = [
      { ...KENYA, kind: 'person' },
      { id: 'z', kind: 'place', name: 'Zorb' },
    ];
    const found = scoreOf(told(entities, 'It was {k:Kenya} that saw the {z:Zorb}.'));
    expect(found).toMatchObject({ found: 0, otherKind: ['Kenya'], missed: ['Zorb'] });
  });

  test('two that are one topic are merged, one that is two topics is split', () => {
    const entities: Entity[] = [ANA, { id: 'b', kind: 'person', name: 'Another' }];
    const merged = scoreOf(told(entities, 'They met {a:Mr. Ana Brek}. Then {b:Ana Brek} left.'));
    expect(merged.merged).toEqual(['Another']);
    expect(scoreOf(told([ANA], 'They met {a:Mr. Ana Brek} and {a:Mrs. Ida Tarn}.')).split).toEqual(['Ana Brek']);
  });

  test('a topic that stands on nothing marked, or on a byline alone, is noise; one on what may be a topic is not', () => {
    const entities: Entity[] = [
      { ...ANA, role: 'noise' },
      { ...KENYA, role: 'either' },
    ];
    const found = scoreOf(told(entities, 'By {a:Mr. Ana Brek} in {k:Kenya} for Mrs. Ida Tarn.'));
    expect(found).toMatchObject({ content: 0, topics: 3, noise: ['person: Ana Brek', 'person: Ida Tarn'] });
  });

  test('a mention on the name of something else has strayed', () => {
    const entities: Entity[] = [KENYA, { id: 'b', kind: 'event', name: 'Kenya declaration' }];
    const found = scoreOf(told(entities, 'They left {k:Kenya}. They read the {b:Kenya declaration}.'));
    expect(found.strayed).toEqual(['Kenya in Kenya declaration']);
  });

  test('what two stories call by one name and kind is one thing', () => {
    const found = scoreOf(
      told([KENYA], 'They left {k:Kenya}.'),
      told([{ ...KENYA, id: 'x' }], 'In {x:Kenya} it rained.'),
    );
    expect(found).toMatchObject({ content: 1, found: 1, surfaces: 2, merged: [] });
  });

  test('a mark of no entity is an error', () => {
    expect(() => scoreOf(told([], 'They left {k:Kenya}.'))).toThrow('“Kenya” is marked as k');
  });

  test('each story is linked by itself, each mention counting once', () => {
    const story = told([ANA], '{a:Ana Brek} met {a:Ida Tarn}.');
    expect(linkingOf(newsLinking([story, story]), 'person')).toMatchObject({ precision: 1, recall: 0.5, mentions: 4 });
  });
});

test.each(['tune', 'aside'])(
  'every name in tests/news/%s is marked as an entity of its story, and each entity stands somewhere',
  (half) => {
    for (const story of readNews(`tests/news/${half}`)) {
      const marked = new Set(
        story.articles.flatMap(({ title, text }) =>
          [...[title, ...text].join('\n').matchAll(/\{(\w+):/g)].map(([, id]) => id),
        ),
      );
      expect([...marked].toSorted()).toEqual(story.entities.map(({ id }) => id).toSorted());
      expect(story.articles.length).toBeGreaterThanOrEqual(3);
    }
  },
);

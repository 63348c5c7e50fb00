import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSeeds } from '../seeds';
import { namingOf } from './entities';
import { linkingByWords, linkingOf, readLinkingGold } from './linking';
import { newsLinking, newsNamingOf, readNews } from './news';
import { table } from './table';

const TYPES = [
  { type: 'HUMAN_PART_PER', name: 'people', target: '93' },
  { type: 'HUMAN_PART_ORG', name: 'organisations', target: '89' },
];

/** “How well it names”: names linked across articles, and the topics of the seeds, with and without the editor's hints. */
export function namingTable(shared: string): string {
  const data = join(shared, 'data');
  const linked = readLinkingGold(data).flatMap(([set, gold]) =>
    TYPES.map(({ type, name, target }) => {
      const { precision, recall, f1, mentions } = linkingOf(gold, type);
      const most = percent(linkingByWords(gold, type).f1);
      const detail = `P ${percent(precision)}, R ${percent(recall)}, ${mentions} mentions; by words at most ${most}`;
      return [`${name} linked, B³ F1 (${set})`, percent(f1), detail, target];
    }),
  );
  const seeds = existsSync(join(data, 'seeds-gold.json')) ? seedRows(shared) : [];
  return table(['how well it names', 'score', 'in detail', 'target'], [...linked, ...seeds]);
}

const NEWS = 'tests/news';

/** “How well it names everyday news”: invented stories with every name marked, in two halves, without an editor's hints. */
export function newsTable(): string {
  const halves = ['tune', 'aside'].map((half) => {
    const stories = readNews(join(NEWS, half));
    const linked = newsLinking(stories);
    const linking = (type: string): string => {
      const { precision, recall, f1 } = linkingOf(linked, type);
      return `${percent(f1)} (P ${percent(precision)}, R ${percent(recall)})`;
    };
    return { ...newsNamingOf(stories), people: linking('person'), organisations: linking('organisation') };
  });
  const row = (name: string, target: string, cell: (half: (typeof halves)[number]) => string): string[] => [
    name,
    ...halves.map(cell),
    target,
  ];
  return table(
    ['invented news: names', 'tuned on', 'kept aside', 'target'],
    [
      row(
        'entities found with their kind, %',
        '90',
        ({ found, content }) => `${percent(found / content)} of ${content}`,
      ),
      row('people, organisations, places', '–', ({ byKind }) =>
        [byKind.person, byKind.organisation, byKind.place]
          .map(({ found, content }) => `${found} of ${content}`)
          .join(', '),
      ),
      row('found as another kind', '–', ({ otherKind }) => String(otherKind.length)),
      row('surfaces found, %', '85', ({ covered, surfaces }) => `${percent(covered / surfaces)} of ${surfaces}`),
      row('entities merged, split', '0, 0', ({ merged, split }) => `${merged.length}, ${split.length}`),
      row('topics that name nothing', '0', ({ noise, topics }) => `${noise.length} of ${topics}`),
      row('mentions on the name of something else', '0', ({ strayed }) => String(strayed.length)),
      row('people linked, B³ F1', '93', ({ people }) => people),
      row('organisations linked, B³ F1', '89', ({ organisations }) => organisations),
    ],
  );
}

function seedRows(shared: string): string[][] {
  const input = readSeeds('seeds');
  const hinted = namingOf(shared, input);
  const bare = namingOf(shared, { ...input, hints: [] });
  const all = hinted.content + hinted.noise;
  const right = hinted.found + hinted.noise - hinted.shown;
  const bareRight = bare.found + bare.noise - bare.shown;
  return [
    ['seeds: entities found, or left out as noise', `${right} of ${all}`, `${bareRight} without hints`, String(all)],
    ['seeds: entities of the story found', `${hinted.found} of ${hinted.content}`, `${bare.found} without hints`, '–'],
    [
      'seeds: surfaces found, %',
      percent(hinted.covered / hinted.surfaces),
      `${percent(bare.covered / bare.surfaces)} without hints`,
      '–',
    ],
    [
      'seeds: entities merged, split',
      `${hinted.merged.length}, ${hinted.split.length}`,
      `${bare.merged.length}, ${bare.split.length} without hints`,
      '0, 0',
    ],
    ['seeds: noise names shown', String(hinted.shown), `${bare.shown} without hints`, '0'],
  ];
}

const percent = (share: number): string => (100 * share).toFixed(1);

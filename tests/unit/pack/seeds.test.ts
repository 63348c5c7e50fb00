import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileSeeds, readSeeds, SeedsError } from '../../../lib/cli/seeds';
import { parse } from '../../../lib/pack';

const SEEDS = join(import.meta.dirname, '../../../seeds');
const pack = compileSeeds(SEEDS);

describe('the bundled pack', () => {
  test('can be opened', () => {
    const result = parse(JSON.parse(JSON.stringify(pack)));
    expect(result.ok ? [] : result.problems).toEqual([]);
  });

  test('names the people of the articles, and none that only its pages name', () => {
    const people = pack.topics.filter(({ kind }) => kind === 'person').map(({ name }) => name);
    expect(people.toSorted()).toEqual([
      'Alexei Tabarov',
      'Boris Yeltsin',
      'Dmitry Peskov',
      'Mark Milley',
      'Medni Kadyrova',
      'Olesya Shigina',
      'Olga Tsukanova',
      "Olga Tsukanova's son",
      'Ramzan Kadyrov',
      'Sergei Shoigu',
      'Valentina Melnikova',
      'Vladimir Putin',
    ]);
  });

  test.each([
    ['Vladimir Putin', ['Putin', 'Vladimir Vladimirovich']],
    ['Council of Mothers and Wives', ['Council of Wives and Mothers', 'Council of Mothers']],
    ['Institute for the Study of War', ['War Research Institute', 'ISW']],
    ['Mother Heroine', ['mother hero']],
    ['Mobilisation in Russia', ['mobilization', 'mobilisation']],
    ['United States', ['US', 'U.S.']],
  ])('%s has its other names', (name, forms) => {
    const found = pack.topics.find((topic) => topic.name === name)?.forms.map(({ text }) => text);
    expect(found).toEqual(expect.arrayContaining(forms));
  });

  test.each(['Zangou', 'Kursk', 'Trump', 'Gaza', 'TASS', 'Moscow Times', 'Sunday', 'Council', 'Defense', 'American'])(
    '%s marks nothing',
    (form) => expect(pack.lexicon.map(([text]) => text)).not.toContain(form),
  );

  test.each([
    'Ministry of Defense',
    'Defense Ministry',
    'Presidential Office',
    'special military operation',
    'mobilization',
    'mobilisation',
    'meeting with the mothers of soldiers',
    "Mother's Day",
    'cannon fodder',
    'the wife',
    '20-year-old conscript',
  ])('“%s” is read in the articles, and marks no page, where it may mean another country’s', (form) => {
    expect(pack.lexicon.map(([text]) => text)).not.toContain(form);
    const { forms, mentions } = pack.topics.find((topic) => topic.forms.some(({ text }) => text === form)) ?? {};
    expect(forms?.map(({ text }) => text)).toContain(form);
    expect(mentions?.length).toBeGreaterThan(0);
  });

  test.each([
    'Russian Defense Ministry',
    'Russian Presidential Office',
    'Kremlin',
    'Ministry of Defence of Russia',
    'Russian mobilization',
    'war in Ukraine',
    'met with the mothers of Russian soldiers',
    'Council of Mothers and Wives',
    'Putin',
    'mother hero',
    'ISW',
  ])('“%s” says which one it means, and marks pages', (form) =>
    expect(pack.lexicon.map(([text]) => text)).toContain(form),
  );

  test('ties every comparison to at least one topic', () => {
    expect(pack.comparisons.filter(({ topics }) => topics.length === 0).map(({ subject }) => subject)).toEqual([]);
  });

  test('gives a link only to the article that carries one', () => {
    const linked = pack.articles.filter(({ link, raw }) => link.value !== null && raw.includes(link.value));
    expect(linked.map(({ id }) => id.slice(0, 3))).toEqual(['003']);
    expect(pack.articles.filter(({ link }) => link.value !== null)).toHaveLength(1);
  });
});

describe('a wrong seed folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seeds-'));
    cpSync(SEEDS, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const problems = (): readonly string[] => {
    try {
      readSeeds(folder);
      return [];
    } catch (error) {
      return error instanceof SeedsError
        ? error.problems.map((problem) => problem.replace(folder, 'seeds'))
        : [String(error)];
    }
  };
  const write = (path: string, content: string) => writeFileSync(join(folder, path), content);
  const ARTICLE = 'articles/003_f64274f16e0f756c';
  const metadata = (change: object) =>
    JSON.stringify({ ...JSON.parse(readFileSync(join(folder, `${ARTICLE}.json`), 'utf8')), ...change });

  test.each<[what: string, spoil: () => void, problem: string | RegExp]>([
    ['an empty text', () => write(`${ARTICLE}.txt`, ' \n'), `seeds/${ARTICLE}.txt is empty.`],
    [
      'a text without metadata',
      () => rmSync(join(folder, `${ARTICLE}.json`)),
      `seeds/${ARTICLE}.txt has no metadata file (003_f64274f16e0f756c.json).`,
    ],
    [
      'metadata without a text',
      () => rmSync(join(folder, `${ARTICLE}.txt`)),
      `seeds/${ARTICLE}.json has no text file beside it.`,
    ],
    [
      'an evidence of its own',
      () => write(`${ARTICLE}.json`, metadata({ outlet: { value: 'X', evidence: 'guessed', because: 'x' } })),
      `seeds/${ARTICLE}.json: outlet.evidence must be "stated", "inferred" or "unknown", not "guessed".`,
    ],
    [
      'a missing field',
      () => write(`${ARTICLE}.json`, metadata({ link: undefined })),
      `seeds/${ARTICLE}.json: link is missing.`,
    ],
    ['no JSON', () => write('pack.json', '{'), /^seeds\/pack\.json is not JSON: /],
    ['no title page', () => rmSync(join(folder, 'pack.json')), 'seeds/pack.json is missing.'],
    [
      'a hint without a reason',
      () => write('topics.json', '[{"name": "X"}]'),
      'seeds/topics.json: [0].because is missing.',
    ],
    [
      'a hint with an unknown field',
      () => write('topics.json', '[{"name": "X", "because": "x", "alias": []}]'),
      /^seeds\/topics\.json: \[0]\.alias/,
    ],
    ['no articles', () => rmSync(join(folder, 'articles'), { recursive: true }), 'seeds/articles is missing.'],
  ])('%s', (_, spoil, problem) => {
    spoil();
    expect(problems()[0]).toMatch(problem);
  });
});

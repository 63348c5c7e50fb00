import { describe, expect, test } from 'vitest';
import { packProblemWord } from '../../../components/pack-problem';
import { TELLER } from '../../../lib/cli/teller';
import { type ArticleInput, compile, type Pack, parse, parseKept } from '../../../lib/pack';
import { revisionOf } from '../../../lib/pack/canonical';

const unknown = { value: null, evidence: 'unknown', because: 'not said' } as const;
const stated = (value: string) => ({ value, evidence: 'stated' as const, because: value });

const article = (id: string, outlet: string, raw: string): ArticleInput => ({
  id,
  raw,
  metadata: { outlet: stated(outlet), title: unknown, published: stated('2023-04-02'), author: unknown, link: unknown },
});

const INPUT = {
  manifest: { id: 'test', title: 'Test', language: 'en', licence: 'MIT', attribution: 'nobody' },
  articles: [
    article(
      'north',
      'Northern Post',
      'Advertisement\n\nThe Union of Bakers and Millers has about 500 active members, said Pia Holm, the head of the union.\n\nAdvertisement\n',
    ),
    article(
      'south',
      'Southern Star',
      'The Union of Millers and Bakers has 480 active members, said [Pia Holm](#), the treasurer of the union.\n',
    ),
  ],
  hints: [],
};

const pack = compile(INPUT);
const NORTH_FIGURE = pack.figures[0]?.id;
const parsed = (change: (copy: Pack) => void, options = { sealed: true }) => {
  const copy = structuredClone(pack);
  change(copy);
  if (options.sealed) copy.manifest.revision = revisionOf(copy);
  const result = parse(copy);
  return result.ok ? [] : result.problems.map((problem) => packProblemWord(problem, TELLER));
};

describe('a compiled pack', () => {
  test('is one that can be opened', () => {
    expect(parse(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack });
  });

  test('is the same pack whenever the same articles are compiled', () => {
    expect(compile(structuredClone(INPUT))).toEqual(pack);
  });

  test('has another revision when a letter of an article changes', () => {
    const [first, ...others] = INPUT.articles;
    const changed = { ...article('north', 'Northern Post', `${first?.raw}!`) };
    expect(compile({ ...INPUT, articles: [changed, ...others] }).manifest.revision).not.toBe(pack.manifest.revision);
  });

  test('names a figure and a statement by the words, whatever is written before them', () => {
    const before = 'In 2019 it had 120 members, said Ole Brek, the secretary of the union.\n\n';
    const said = ({ figures, statements }: Pack) =>
      new Map([...figures, ...statements].map(({ id, article, quote }) => [id, `${article} ${quote}`]));
    const old = said(pack);
    const now = said(
      compile({
        ...INPUT,
        articles: INPUT.articles.map(({ raw, ...rest }) => ({ ...rest, raw: `${before}${raw}` })),
      }),
    );
    expect(now.size).toBeGreaterThan(old.size);
    for (const [id, words] of old) expect(now.get(id), id).toBe(words);
    // What is said twice to the letter is two figures, in the order of the text.
    const twice = compile({
      ...INPUT,
      articles: [
        article(
          'echo',
          'Echo',
          `${before}Rain fell on the town.\n\nIt had 120 members. It rained.\n\nLater it snowed. It had 120 members.`,
        ),
      ],
    });
    const ids = twice.figures.filter(({ sentence }) => sentence.text === 'It had 120 members.').map(({ id }) => id);
    expect(ids).toEqual([ids[0], `${ids[0]}-2`]);
  });

  test('keeps its revision when only its title page changes', () => {
    const renamed = compile({ ...INPUT, manifest: { ...INPUT.manifest, title: 'Other' } });
    expect(renamed.manifest.revision).toBe(pack.manifest.revision);
  });

  test('shows one organisation under two names as differently translated', () => {
    const variant = pack.comparisons.find(({ verdict }) => verdict === 'translation-variant');
    expect(variant).toMatchObject({
      reason: { code: 'translated', values: ['Union of Bakers and Millers', 'Union of Millers and Bakers'] },
      topics: ['union-of-bakers-and-millers'],
    });
  });

  test('ties the figures of both articles to the organisation that they count', () => {
    const members = pack.comparisons.find(({ subject }) => /members/.test(subject));
    expect(members?.topics).toContain('union-of-bakers-and-millers');
  });

  test('counts all spans in the raw text', () => {
    const texts = new Map(pack.articles.map(({ id, raw }) => [id, raw]));
    const mentions = pack.topics.flatMap((topic) => topic.mentions);
    expect(new Set(mentions.map(({ article, start, end }) => texts.get(article)?.slice(start, end)))).toEqual(
      new Set(['Union of Bakers and Millers', 'Union of Millers and Bakers', 'Pia Holm']),
    );
    for (const { article, start, end, quote } of pack.figures)
      expect(texts.get(article)?.slice(start, end)).toBe(quote);
  });
});

type Row = [what: string, change: (copy: Pack) => void, problem: string | RegExp];

describe('a pack that is not whole is refused with the field named', () => {
  test.each<Row>([
    [
      'a figure that says more',
      (copy) => Object.assign(copy.figures[0] ?? {}, { quote: '900 members' }),
      `figures “${NORTH_FIGURE}”: its quote is not what its article says there.`,
    ],
    [
      'a sentence that was changed',
      (copy) => Object.assign(copy.figures[0]?.sentence ?? {}, { text: 'No.' }),
      `figures “${NORTH_FIGURE}”: its sentence is not`,
    ],
    [
      'an article that is not there',
      (copy) => Object.assign(copy.figures[0] ?? {}, { article: 'east' }),
      `figures “${NORTH_FIGURE}” names the article “east”, which the pack has not.`,
    ],
    [
      'a topic that is not there',
      (copy) => copy.comparisons[0]?.topics.push('nobody'),
      /names the topic “nobody”, which the pack has not\.$/,
    ],
    [
      'a member that is not there',
      (copy) => copy.comparisons[0]?.members.push('north-f99'),
      /names the member “north-f99”/,
    ],
    [
      'a form of no topic',
      (copy) => copy.lexicon.push(['Nobody', 'any', 99]),
      'lexicon: “Nobody” names topic 99, which the pack has not.',
    ],
    ['two of one id', (copy) => copy.topics.push(...copy.topics.slice(0, 1)), /^topics: two have the id/],
    [
      'runs beyond the text',
      (copy) => copy.articles[0]?.runs.push([9_000, 9_000, 5]),
      /^articles “north”: runs\[\d+] does not fit the raw text\.$/,
    ],
    [
      'a mention of nothing',
      (copy) => Object.assign(copy.topics[0]?.mentions[0] ?? {}, { start: 0, end: 4 }),
      /a mention stands where its article has no text\.$/,
    ],
    [
      'a script as a link',
      (copy) => Object.assign(copy.articles[0] ?? {}, { link: stated('javascript:alert(1)') }),
      'articles[0].link.value: only http(s) links are allowed.',
    ],
    [
      'a date in words',
      (copy) => Object.assign(copy.articles[0] ?? {}, { published: stated('yesterday') }),
      /^articles\[0]\.published\.value: a date is written/,
    ],
    [
      'a day that the calendar has not',
      (copy) => Object.assign(copy.articles[1] ?? {}, { published: stated('2022-02-31') }),
      /^articles\[1]\.published\.value: a date is written/,
    ],
    [
      'an interval that ends on no day',
      (copy) => Object.assign(copy.articles[0] ?? {}, { published: stated('2022-11-25/2022-13-01') }),
      /^articles\[0]\.published\.value: a date is written/,
    ],
    [
      'an evidence of its own',
      (copy) => Object.assign(copy.articles[0]?.outlet ?? {}, { evidence: 'guessed' }),
      'articles[0].outlet.evidence must be "stated", "inferred" or "unknown", not "guessed".',
    ],
    ['a missing list', (copy) => Reflect.deleteProperty(copy, 'statements'), 'statements is missing.'],
    [
      'a link longer than any',
      (copy) => Object.assign(copy.articles[0] ?? {}, { link: stated(`https://a.example/${'a'.repeat(2000)}`) }),
      'articles[0].link.value is too long: at most 2,000.',
    ],
    [
      'an article without a text',
      (copy) => Object.assign(copy.articles[0] ?? {}, { raw: '' }),
      'articles[0].raw is empty.',
    ],
    [
      'words of a claim that are elsewhere',
      (copy) => Object.assign(copy.statements[0]?.words ?? {}, { text: 'elsewhere' }),
      /^statements “[^”]+”: its deciding words do not stand in its sentence\.$/,
    ],
    [
      'a number that is none',
      (copy) => Object.assign(copy.figures[0] ?? {}, { value: 'many' }),
      'figures[0].value must be a number, not "many".',
    ],
  ])('%s', (_, change, problem) => {
    const problems = parsed(change, { sealed: !/missing list/.test(_) });
    expect(problems[0]).toMatch(problem);
  });

  test('but one laid before its days were looked up in the calendar opens', () => {
    const copy = structuredClone(pack);
    Object.assign(copy.articles[0] ?? {}, { published: stated('0000-00-00') });
    expect(parseKept(copy).ok).toBe(true);
  });

  test('a pack that was changed after it was made', () => {
    expect(parsed((copy) => Object.assign(copy.topics[0] ?? {}, { name: 'Other' }), { sealed: false })).toEqual([
      'manifest.revision does not fit the content: the pack was changed after it was made.',
    ]);
  });

  test('a pack of a newer version gets one sentence of its own', () => {
    expect(parse({ manifest: { schema: 2 }, surprise: true })).toEqual({
      ok: false,
      problems: [{ is: 'newer' }],
    });
  });

  test('a pack of which much is wrong says how many more there are than it tells', () => {
    const problems = parsed((copy) => {
      for (const at of Array(25).keys()) copy.lexicon.push([`Form ${at}`, 'any', 99]);
    });
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('… and 5 more.');
  });

  test.each<[unknown]>([[null], [undefined], [42], ['pack'], [[]], [{}], [{ manifest: null }]])(
    'not a pack at all: %j',
    (input) => {
      const result = parse(input);
      expect(result.ok).toBe(false);
    },
  );
});

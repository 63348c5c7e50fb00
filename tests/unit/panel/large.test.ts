// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { addArticles } from '../../../entrypoints/sidepanel/adding/acts';
import { previewFiles, previewPage } from '../../../entrypoints/sidepanel/adding/candidates';
import { sendMade } from '../../../entrypoints/sidepanel/adding/library';
import { MESSAGES, type MessageName } from '../../../lib/messages/contract';
import { dispatch } from '../../../lib/messages/dispatch';
import { MessageError, readAnswer } from '../../../lib/messages/failure';
import { type Pack, slicesOfPart } from '../../../lib/pack';
import { ownPack } from '../../support/adding';
import { HARBOUR_ARTICLES, inputOf } from '../../support/packs';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async () => {
  const { ADDING_CAPS } = await import('../../../lib/messages/adding');
  const { MessageError } = await import('../../../lib/messages/failure');
  return { ADDING_CAPS, MessageError, ask, onChange: () => () => {} };
});
const runJob = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/compiler', () => ({ runJob }));

const acting = { signal: new AbortController().signal, onProgress: () => {} };
const [FIRST] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0]];
const many = (count: number) =>
  Array.from({ length: count }, (_, nth) => inputOf({ ...FIRST, id: `own-${nth}`, text: `Text ${nth}` }));

let present = 0;
/** What the library has of the first article that is asked about. */
let known: unknown = null;
/** Every message is checked as the background checks it. */
beforeEach(() => {
  [present, known] = [0, null];
  const replies: Record<string, (body: never) => unknown> = {
    'library.state': () => ({ known: [] }),
    'own.state': () => ({ articles: present, problem: null }),
    'own.known': ({ articles }: { articles: unknown[] }) => articles.map((_, at) => (at === 0 ? known : null)),
    'own.list': () => [],
    'own.read': () => ({ articles: [], next: null }),
    'own.shards': () => ({ shards: [], behind: [], isCompared: false }),
  };
  const handlers = Object.fromEntries(
    Object.keys(MESSAGES).map((name) => [name, (body: never) => replies[name]?.(body) ?? null]),
  );
  ask
    .mockReset()
    .mockImplementation(async (name: MessageName, body: unknown) =>
      readAnswer(
        await dispatch({ envelope: { name, body }, from: 'extension', context: null, handlers, table: MESSAGES }),
      ),
    );
  runJob
    .mockReset()
    .mockResolvedValue({ shards: [{ pack: ownPack(many(1)), reach: [] }], comparisons: [], isLayer: false });
});

test('more articles than one message may name are looked up, added and undone in parts', async () => {
  const lines = many(10_001).map(({ raw }) => ({ text: raw, title: 'Short' }));
  const file = new File([JSON.stringify(lines)], 'many.json');
  const { articles, problems } = await previewFiles([file], acting);
  expect([articles.length, problems]).toEqual([10_001, []]);
  const undo = await addArticles(
    articles.map(({ article }) => article),
    acting,
  );
  await undo();
  const sent = (name: string) => ask.mock.calls.filter(([each]) => each === name).map(([, body]) => body);
  expect(sent('add.articles').flatMap((body) => body.articles)).toHaveLength(10_001);
  expect(sent('own.remove').flatMap((body) => body.ids)).toHaveLength(10_001);
});

test('more articles than a library can hold are one sentence', async () => {
  present = 49_999;
  const file = new File([JSON.stringify(many(2).map(({ raw }) => ({ text: raw })))], 'many.json');
  const { articles, problems } = await previewFiles([file], acting);
  expect(articles).toEqual([]);
  expect(problems.filter((each) => /more than 50,000 articles/.test(each))).toHaveLength(1);
});

test('of a pack that is not whole, however much is wrong, the first thing is said beside the name of its file', async () => {
  const item = { list: 'figures', id: 'a-f1' } as const;
  runJob.mockResolvedValue({
    problems: [
      { is: 'noQuote', item },
      { is: 'more', count: 9_000 },
    ],
  });
  const file = new File([JSON.stringify(ownPack(many(1)))], 'harbour.json');
  const { packs, problems } = await previewFiles([file], acting);
  expect(packs).toEqual([]);
  expect(problems).toEqual(['harbour.json: figures “a-f1”: its quote is not what its article says there.']);
});

test('long articles are sent in slices that a message can carry', async () => {
  const [article] = ownPack(many(1)).articles;
  const articles = Array.from({ length: 16 }, (_, nth) => ({
    ...article,
    id: `long-${nth}`,
    raw: '\n'.repeat(1_900_000),
  }));
  const pack = { ...ownPack(many(1)), articles } as Pack;
  await sendMade('t1-a', { pack, reach: [], comparisons: [], of: [pack] }, acting.signal);
  const back = slicesOfPart('articles', articles).flatMap(({ items }) => items);
  expect(back).toEqual(articles);
});

test('a page that is too large, or closed, is one sentence', async () => {
  expect((await previewPage({ why: 'too-large' })).problems).toEqual(['This page: is too large to be read.']);
  expect((await previewPage({ why: 'closed' })).problems[0]).toMatch(/cannot be read: the browser keeps it closed/);
});

test('a full disk is told with all that was still to be written', async () => {
  const pack = ownPack(many(40));
  let turn = 0;
  ask.mockImplementation(async () => {
    if (turn++ === 1) throw new MessageError('quota', 'full', { needed: 10, free: 5 });
    return null;
  });
  const failure = await sendMade('t1-a', { pack, reach: [], comparisons: [], of: [pack] }, acting.signal).catch(
    (error) => error,
  );
  expect(failure).toMatchObject({ code: 'quota', room: { free: 5 } });
  expect(failure.room.needed).toBeGreaterThan(2 * JSON.stringify(pack.articles.slice(16)).length);
});

test('another text of a known address is added by itself, beside the one that is there, and not among many', async () => {
  known = { name: 'The first version', is: 'address' };
  const previewOf = async (count: number) => {
    const lines = many(count).map(({ raw }) => ({ text: raw }));
    return (await previewFiles([new File([JSON.stringify(lines)], 'some.json')], acting)).articles;
  };
  expect(await previewOf(1)).toMatchObject([{ present: null, beside: 'The first version' }]);
  expect(await previewOf(2)).toMatchObject([
    { present: known, beside: null },
    { present: null, beside: null },
  ]);
  const twins = many(2).map(({ raw }) => ({ text: raw, title: `Of ${raw}`, link: 'https://coast.example/live' }));
  known = null;
  expect((await previewFiles([new File([JSON.stringify(twins)], 'two.json')], acting)).articles).toMatchObject([
    { present: null },
    { present: { name: 'Of Text 0', is: 'address', in: 'files' } },
  ]);
});

// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { AddPreview } from '../../../components/add-preview';
import { AddSection } from '../../../components/add-section';
import type { Candidate } from '../../../components/adding';
import { OwnArticles } from '../../../components/own-articles';
import { OwnProblem } from '../../../components/own-problem';
import { PackList, type PackListProps, type RemovedPack } from '../../../components/pack-list';
import { useRemovals } from '../../../components/removals';
import { entered } from '../../../entrypoints/sidepanel/adding/candidates';
import type { KnownPack, OwnRow } from '../../../lib/library';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';
import { click, draw, find, press, redraw, type } from '../components/render';
import { stated, unknown } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
vi.mock('../../../lib/messages', () => ({ ask: vi.fn(), ADDING_CAPS: { known: 10_000 } }));

const [FIRST] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0]];
const text = () => document.body.textContent ?? '';
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
/** The keys of open rows stay between tests otherwise. */
beforeEach(() => void document.body.replaceChildren());

const ARTICLE = inputOf({
  ...FIRST,
  id: 'own-1',
  text: `First words.\n\n${'More words. '.repeat(40)}\n\nThe last words.`,
});
const candidate = (): Candidate => ({
  article: {
    ...ARTICLE,
    metadata: { ...ARTICLE.metadata, author: stated('Ada Lund'), link: stated('https://coast.example/a') },
  },
  file: 'harbour.txt',
  lead: 'First words.',
  present: null,
  beside: null,
  isWhole: false,
});

async function previewed(isUnderlined = false) {
  const acts = {
    onEdit: vi.fn((_at, field, value) => entered(field, value) !== null),
    onConfirm: vi.fn(),
    onCancel: vi.fn(),
  };
  const preview = { articles: [candidate()], packs: [], problems: [] };
  await draw(<AddPreview preview={preview} isUnderlined={isUnderlined} {...acts} />);
  return acts;
}

test('before an article is added its author and link are seen, with how they are known, and can be changed', async () => {
  const { onEdit } = await previewed();
  expect(text()).toMatch(/Author\s*Ada Lund/);
  expect(text()).toMatch(/Address\s*https:\/\/coast\.example\/a/);
  await click(find('button', 'Change: Address'));
  await type(find('textbox', ''), 'javascript:alert(1)');
  await click(find('button', 'done'));
  expect(text()).toContain('This is not an address.');
  await type(find('textbox', ''), 'https://coast.example/b');
  await click(find('button', 'done'));
  expect(onEdit).toHaveBeenLastCalledWith(0, 'link', 'https://coast.example/b');
});

test('whether pages can read the names of what is added is said as it is', async () => {
  await previewed();
  expect(text()).toContain('What you add stays private');
  await previewed(true);
  expect(text()).toContain('so pages can read them');
  expect(text()).not.toContain('stays private');
});

test('“Add” takes over a title that is still in its field', async () => {
  const { onEdit, onConfirm } = await previewed();
  await click(find('button', 'Change: Title'));
  await type(find('textbox', ''), 'Fees, again');
  await click(find('button', 'Add'));
  expect(onEdit).toHaveBeenCalledWith(0, 'title', 'Fees, again');
  expect(onEdit.mock.invocationCallOrder[0]).toBeLessThan(onConfirm.mock.invocationCallOrder[0] ?? 0);
});

test('“Add” with a date in its field that is none adds nothing, and says so', async () => {
  const { onConfirm } = await previewed();
  await click(find('button', 'Change: Date'));
  await type(find('textbox', ''), 'someday');
  await click(find('button', 'Add'));
  expect(onConfirm).not.toHaveBeenCalled();
  expect(text()).toContain('This is not a date.');
});

test('Esc in a field leaves it as it was, with the focus on its button', async () => {
  const { onEdit } = await previewed();
  await click(find('button', 'Change: Title'));
  await type(find('textbox', ''), 'Something else');
  await press(find('textbox', ''), 'Escape');
  await frame();
  expect(document.activeElement).toBe(find('button', 'Change: Title'));
  expect(onEdit).not.toHaveBeenCalled();
});

test.each([
  ['what was typed', 'Fees, again', [[0, 'title', 'Fees, again']]],
  ['nothing, where nothing was,', null, []],
])('of a field that was open when another tab is looked at %s is taken over', async (_, typed, edits) => {
  const { onEdit } = await previewed();
  await click(find('button', 'Change: Title'));
  if (typed !== null) await type(find('textbox', ''), typed);
  await redraw(<p>Another tab</p>);
  expect(onEdit.mock.calls).toEqual(edits);
});

test('the whole text is there on demand', async () => {
  await previewed();
  expect(text()).not.toContain('The last words.');
  const fold = document.querySelector('details.preview-text') as HTMLDetailsElement;
  await act(() => {
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
  });
  expect(text()).toContain('The last words.');
});

const nothing = { onFiles: vi.fn(), onPage: vi.fn(), onEdit: vi.fn(), onConfirm: vi.fn(), onCancel: vi.fn() };

test('a page that cannot be added keeps its button, which says why', async () => {
  await draw(
    <AddSection adding={{ is: 'idle' }} hasPage={false} isUnderlined={false} isTurnedAway={false} {...nothing} />,
  );
  const button = find('button', 'Add this page') as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toMatch(/^The page in this tab cannot be added: /);
  await draw(<AddSection adding={{ is: 'idle' }} hasPage isUnderlined={false} isTurnedAway={false} {...nothing} />);
  expect((find('button', 'Add this page') as HTMLButtonElement).disabled).toBe(false);
  expect(text()).not.toContain('cannot be added');
});

test('how title, outlet and date of an own article are known can be read without a mouse', async () => {
  const row: OwnRow = {
    id: 'own-1',
    added: 1,
    chars: 10,
    lead: 'First words',
    metadata: {
      title: { value: 'Harbour', evidence: 'stated', because: 'og:title' },
      outlet: { value: 'Coast Daily', evidence: 'inferred', because: 'the address' },
      published: { value: '2031-03-02', evidence: 'stated', because: 'dateline' },
      author: unknown(),
      link: unknown(),
    },
  };
  await draw(
    <OwnArticles articles={[row]} {...{ removed: [], onRemoved: vi.fn(), onRemove: vi.fn(), onRestore: vi.fn() }} />,
  );
  const fold = document.querySelector('details');
  expect(fold?.querySelector('summary')?.getAttribute('aria-label')).toBe('How this is known: Harbour');
  for (const said of ['stated: og:title', 'inferred: the address', 'stated: dateline', 'not stated'])
    expect(fold?.textContent).toContain(said);
});

test('of many articles fifty more are offered, not all that are left, and the focus goes on with the list', async () => {
  const rows = Array.from({ length: 1_000 }, (_, at): OwnRow => {
    const metadata = { ...ARTICLE.metadata, title: stated(`number ${at}`) };
    return { id: `own-${at}`, added: -at, chars: 10, lead: 'First words', metadata };
  });
  await draw(
    <OwnArticles articles={rows} {...{ removed: [], onRemoved: vi.fn(), onRemove: vi.fn(), onRestore: vi.fn() }} />,
  );
  await click(find('button', 'Show 50 more'));
  expect(document.querySelectorAll('.rows > li')).toHaveLength(100);
  expect(document.activeElement?.textContent).toBe('number 50');
});

test('articles that are gone are told, with a way to go on', async () => {
  const onAccept = vi.fn(() => Promise.resolve());
  const problem = { is: 'vanished' as const, expected: 12, at: Date.UTC(2026, 10, 3) };
  await draw(<OwnProblem articles={2} problem={problem} onAccept={onAccept} />);
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(
    /^12 articles of yours were here on .*\. Here now: 2\./,
  );
  await click(find('button', 'Go on without them'));
  expect(onAccept).toHaveBeenCalledOnce();
});

test('one article that is gone is told as one', async () => {
  const problem = { is: 'vanished' as const, expected: 1, at: Date.UTC(2026, 10, 3) };
  await draw(<OwnProblem articles={0} problem={problem} onAccept={() => Promise.resolve()} />);
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(
    /^1 article of yours was here on .*\. Here now: 0\. If you did not remove it, import its file again\./,
  );
});

const Packs = (props: Omit<PackListProps, 'removed' | 'onRemoved'>) => (
  <PackList {...props} {...useRemovals<RemovedPack>()} />
);

test('a removed pack keeps its place while it can be had back', async () => {
  const { manifest } = testPack([FIRST]);
  const packs = ['one', 'two', 'three'].map(
    (id): KnownPack => ({
      kind: 'imported',
      manifest: { ...manifest, id, title: id },
      counts: { articles: 1, topics: 74, figures: 1, comparisons: 0 },
      isOn: true,
      isPainted: false,
    }),
  );
  const acts = {
    onChoose: vi.fn(),
    onRestore: vi.fn(() => Promise.resolve()),
    onRemove: vi.fn(() => Promise.resolve()),
  };
  await draw(<Packs packs={packs} {...acts} />);
  expect(text()).toContain('74 names');
  await click(find('button', 'Remove two'));
  const rows = () => [...document.querySelectorAll('.rows > li')].map((row) => row.textContent?.slice(0, 5));
  expect(rows()).toEqual(['one1 ', '“two”', 'three']);
  await click(find('button', 'Remove one'));
  expect(rows()).toEqual(['“one”', '“two”', 'three']);
});

test('what the library’s styles name alone, only the library uses', () => {
  const css = readFileSync('components/library.css', 'utf8');
  const alone = [...css.matchAll(/^\.([\w-]+) \{/gm)].map(([, name]) => name ?? '');
  const card = readFileSync('components/card.tsx', 'utf8') + readFileSync('components/notes.tsx', 'utf8');
  const used = new Set([...card.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => (names ?? '').split(' ')));
  expect(alone.length).toBeGreaterThan(5);
  expect(alone.filter((name) => used.has(name))).toEqual([]);
});

test('a switch stays as it was pressed while an older answer comes in, and goes back where it could not be done', async () => {
  const { manifest } = testPack([FIRST]);
  const counts = { articles: 1, topics: 1, figures: 1, comparisons: 0 };
  const pack: KnownPack = { kind: 'imported', manifest, counts, isOn: true, isPainted: false };
  const onChoose = vi.fn((): Promise<unknown> => Promise.resolve());
  const acts = { onChoose, onRestore: vi.fn(() => Promise.resolve()), onRemove: vi.fn(() => Promise.resolve()) };
  const ticks = () =>
    [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(({ checked }) => checked);
  await draw(<Packs packs={[pack]} {...acts} />);
  const [on] = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  if (on === undefined) throw new Error('There is no switch.');
  await click(on);
  expect(onChoose).toHaveBeenCalledWith(pack, { isOn: false });
  // What was asked for before the press: another switch has changed, this one not yet.
  await redraw(<Packs packs={[{ ...pack, isPainted: true }]} {...acts} />);
  expect(ticks()).toEqual([false, true]);
  await redraw(<Packs packs={[{ ...pack, isOn: false, isPainted: true }]} {...acts} />);
  expect(ticks()).toEqual([false, true]);
  onChoose.mockRejectedValueOnce(new Error('no'));
  await click(on);
  expect(ticks()).toEqual([false, true]);
});

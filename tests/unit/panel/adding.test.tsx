// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { AddSection } from '../../../components/add-section';
import type { Preview } from '../../../components/adding';
import { useAdding } from '../../../entrypoints/sidepanel/adding/use-adding';
import { OWN_PACK, withOwnIds } from '../../../lib/pack';
import { ownPack } from '../../support/adding';
import { HARBOUR_ARTICLES, inputOf, testPack } from '../../support/packs';
import { click, draw, find } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const isPrivateWindow = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async (original) => ({
  ...(await original()),
  ...{ ask, isPrivateWindow, onChange: () => () => {} },
}));
const previewFiles = vi.hoisted(() => vi.fn());
const previewPage = vi.hoisted(() => vi.fn());
vi.mock('../../../entrypoints/sidepanel/adding/candidates', () => ({
  previewFiles,
  previewPage,
  entered: () => null,
}));
const runJob = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/compiler', () => ({ runJob }));
vi.mock('wxt/browser', () => ({ browser: {} }));

const [FIRST] = HARBOUR_ARTICLES as [(typeof HARBOUR_ARTICLES)[0]];
const PACK = withOwnIds({
  ...testPack([FIRST]),
  manifest: { ...testPack([FIRST]).manifest, id: 'harbour', title: 'Harbour' },
});
const ARTICLE = inputOf({ ...FIRST, id: 'own-1' });
const PREVIEW: Preview = {
  articles: [{ article: ARTICLE, file: 'harbour.txt', lead: 'Mayor', present: null, beside: null, isWhole: false }],
  packs: [{ pack: PACK, counts: { articles: 1, topics: 1, figures: 1, comparisons: 0 }, before: null }],
  problems: [],
};

/** What stands in the library, as the background keeps it. */
let packs: string[] = [];
let own: string[] = [];
/** Packs wait to be compared. */
let isStale = false;
/** What goes wrong, by message; `lost`: it is done, and nobody hears of it. */
let faults: Record<string, (body: never) => unknown> = {};
const text = () => document.body.textContent ?? '';

beforeEach(() => {
  packs = [];
  own = [];
  faults = {};
  isStale = false;
  const done = (name: string, body: { pack?: { manifest: { id: string } } | string; ids?: string[] }) => {
    const id = typeof body.pack === 'object' ? body.pack?.manifest.id : body.pack;
    if (name === 'add.adopt' && id === OWN_PACK) own = [ARTICLE.id];
    if (name === 'add.adopt' && id === 'harbour') packs = ['harbour'];
    if (name === 'pack.revert') packs = [];
    if (name === 'own.remove') own = [];
    if (name === 'own.restore') own = body.ids ?? [];
    if (name === 'library.state')
      return {
        isStale,
        known: packs.includes('harbour') ? [{ kind: 'imported', manifest: PACK.manifest }] : [],
      };
    if (name === 'own.list') return own.map((each) => ({ id: each }));
    if (name === 'own.read') return { articles: [], next: null };
    if (name === 'own.shards') return { shards: [], behind: [], isCompared: false };
    return null;
  };
  ask.mockReset().mockImplementation(async (name: string, body: never) => {
    const fault = faults[name]?.(body);
    if (fault === undefined) return done(name, body);
    if (fault === 'lost') done(name, body);
    throw await fault;
  });
  previewFiles.mockReset().mockResolvedValue(PREVIEW);
  previewPage.mockReset().mockResolvedValue(PREVIEW);
  isPrivateWindow.mockReset().mockResolvedValue(false);
  runJob
    .mockReset()
    .mockImplementation(async ({ is }: { is: string }) =>
      is === 'grow'
        ? { shards: [{ pack: ownPack([ARTICLE]), reach: [] }], comparisons: [], isLayer: false }
        : { comparisons: [], reach: [] },
    );
});

function Adding() {
  const [adding, acts, isTurnedAway] = useAdding(1);
  const [isLeft, setLeft] = useState(false);
  return (
    <>
      {!isLeft && <AddSection {...{ adding, isTurnedAway }} isUnderlined={false} hasPage {...acts} />}
      <button type="button" onClick={() => setLeft(!isLeft)}>
        Other tab
      </button>
      <button type="button" onClick={acts.onPage}>
        Page from elsewhere
      </button>
    </>
  );
}

test('what waited to be compared, and was cut off by a preview, is taken up again after it', async () => {
  isStale = true;
  const cut = vi.fn();
  runJob.mockImplementation(
    (_, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          cut();
          reject(signal.reason);
        });
      }),
  );
  await draw(<Adding />);
  await vi.waitFor(() => expect(runJob).toHaveBeenCalledTimes(1));
  await choose();
  await settled(/To be added/);
  expect(cut).toHaveBeenCalledTimes(1);
  await click(find('button', 'Cancel'));
  await vi.waitFor(() => act(async () => expect(runJob).toHaveBeenCalledTimes(2)));
});

/** Up to the press on “Add”. */
async function previewed() {
  await chosen();
  await settled(/To be added/);
}

async function chosen() {
  await draw(<Adding />);
  await choose();
}

async function choose() {
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'harbour.txt')] });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

const settled = (what: RegExp) => vi.waitFor(() => act(async () => expect(text()).toMatch(what)));

test('what was added is said, and undone as a whole', async () => {
  await previewed();
  await click(find('button', 'Add'));
  await settled(/Added: 1 pack · 1 article\./);
  expect([packs, own]).toEqual([['harbour'], ['own-1']]);
  await click(find('button', 'Undo'));
  await settled(/Removed\./);
  expect([packs, own]).toEqual([[], []]);
});

test('articles that were added and taken out again can be had back, and taken out once more', async () => {
  previewFiles.mockResolvedValue({ ...PREVIEW, packs: [] });
  await previewed();
  await click(find('button', 'Add'));
  await settled(/Added: 1 article\./);
  await click(find('button', 'Undo'));
  await settled(/Removed\./);
  expect(own).toEqual([]);
  await click(find('button', 'Undo'));
  await settled(/Added: 1 article\./);
  expect(own).toEqual(['own-1']);
  await click(find('button', 'Undo'));
  await settled(/Removed\./);
  expect(own).toEqual([]);
});

test('what was added with a pack and is undone has no way back that would bring a part of it', async () => {
  await previewed();
  await click(find('button', 'Add'));
  await settled(/Added: 1 pack · 1 article\./);
  await click(find('button', 'Undo'));
  await settled(/Removed\./);
  expect(() => find('button', 'Undo')).toThrow();
});

test('what is to be added, or was, takes the focus when it comes, and not when its tab is come back to', async () => {
  const tab = () => find('button', 'Other tab');
  const focused = () => document.activeElement;
  const awayAndBack = async () => {
    tab().focus();
    await click(tab());
    await click(tab());
  };
  await previewed();
  expect(focused()?.textContent).toMatch(/To be added/);
  await awayAndBack();
  expect(text()).toMatch(/To be added/);
  expect(focused()).toBe(tab());
  find('button', 'Add').focus();
  await click(find('button', 'Add'));
  await settled(/Added: 1 pack · 1 article\./);
  await vi.waitFor(() => expect(focused()).toBe(find('button', 'Undo')));
  await awayAndBack();
  expect(text()).toMatch(/Added: 1 pack/);
  expect(focused()).toBe(tab());
});

test('what was added takes the focus from nobody who has gone on meanwhile', async () => {
  await previewed();
  await click(find('button', 'Add'));
  find('button', 'Other tab').focus();
  await settled(/Added: 1 pack · 1 article\./);
  expect(document.activeElement).toBe(find('button', 'Other tab'));
});

test('a failed second step says what has landed and what has not, and the first can be undone', async () => {
  faults['add.articles'] = () => ({ code: 'quota', room: { needed: 2_000_000, free: 1_000 } });
  await previewed();
  await click(find('button', 'Add'));
  await settled(/Added: 1 pack\. ?Undo ?The rest was not added\. The disk is full\..* more is needed, 1 kB is free\./);
  expect(packs).toEqual(['harbour']);
  await click(find('button', 'Undo'));
  await settled(/Removed\./);
  expect(packs).toEqual([]);
});

test('a cancelled second step leaves the first one said and undoable', async () => {
  runJob.mockImplementation(({ is }: { is: string }, { signal }: { signal: AbortSignal }) =>
    is === 'compare'
      ? Promise.resolve({ comparisons: [], reach: [] })
      : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  await previewed();
  await click(find('button', 'Add'));
  await vi.waitFor(() => expect(runJob).toHaveBeenCalledTimes(2));
  await click(find('button', 'Cancel'));
  await settled(/Added: 1 pack\. ?Undo ?Cancelled: the rest was not added\./);
  await click(find('button', 'Undo'));
  await settled(/Removed\./);
  expect([packs, own]).toEqual([[], []]);
});

test('a cancelled first step says that nothing was added', async () => {
  runJob.mockImplementation(
    (_, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  await previewed();
  await click(find('button', 'Add'));
  await vi.waitFor(() => expect(runJob).toHaveBeenCalledOnce());
  await click(find('button', 'Cancel'));
  await settled(/Cancelled\. Nothing was added\./);
  expect(ask).toHaveBeenCalledWith('add.drop', expect.anything());
  expect([packs, own]).toEqual([[], []]);
});

test('a cancel that comes while the last message is under way says what landed all the same', async () => {
  previewFiles.mockResolvedValue({ ...PREVIEW, packs: [] });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const plain = ask.getMockImplementation() as (name: string, body: never) => Promise<unknown>;
  ask.mockImplementation(async (name: string, body: never) => {
    if (name === 'add.adopt') await answered;
    return plain(name, body);
  });
  await previewed();
  await click(find('button', 'Add'));
  await vi.waitFor(() => expect(ask).toHaveBeenCalledWith('add.adopt', expect.anything()));
  await click(find('button', 'Cancel'));
  await settled(/Stopping …/);
  answer();
  await settled(/Added: 1 article\. ?Undo/);
  await click(find('button', 'Undo'));
  await settled(/Removed\./);
  expect(own).toEqual([]);
});

test('an adoption of which only the answer was lost is said to have landed', async () => {
  previewFiles.mockResolvedValue({ ...PREVIEW, packs: [] });
  faults['add.adopt'] = () => 'lost';
  await previewed();
  await click(find('button', 'Add'));
  await settled(/Added: 1 article\. ?Undo/);
});

test('a failed only step says why, and nothing was added', async () => {
  previewFiles.mockResolvedValue({ ...PREVIEW, packs: [] });
  faults['add.adopt'] = () => ({ code: 'newer' });
  await previewed();
  await click(find('button', 'Add'));
  await settled(/A newer version of Second Source wrote here\./);
  expect(() => find('button', 'Undo')).toThrow();
});

const TURNED_AWAY = /Nothing more was taken: what is here comes first\./;

test('a page that is to be added while files are being written cuts nothing off, and says that it was not taken', async () => {
  let isOver = () => {};
  const over = new Promise<void>((resolve) => {
    isOver = resolve;
  });
  runJob.mockImplementation(async ({ is }: { is: string }, { signal }: { signal: AbortSignal }) => {
    await over;
    signal.throwIfAborted();
    return is === 'grow'
      ? { shards: [{ pack: ownPack([ARTICLE]), reach: [] }], comparisons: [], isLayer: false }
      : { comparisons: [], reach: [] };
  });
  await previewed();
  await click(find('button', 'Add'));
  await vi.waitFor(() => expect(runJob).toHaveBeenCalledOnce());
  await click(find('button', 'Page from elsewhere'));
  expect(text()).toMatch(TURNED_AWAY);
  isOver();
  await settled(/Added: 1 pack · 1 article\./);
  expect(text()).not.toMatch(TURNED_AWAY);
  expect([packs, own]).toEqual([['harbour'], ['own-1']]);
  expect(previewPage).not.toHaveBeenCalled();
});

test('a page that is to be added while other things are looked at, or read, leaves them there', async () => {
  let isRead = (_: Preview) => {};
  previewFiles.mockReturnValue(
    new Promise<Preview>((resolve) => {
      isRead = resolve;
    }),
  );
  await chosen();
  await click(find('button', 'Page from elsewhere'));
  isRead(PREVIEW);
  await settled(/To be added: 1 pack · 1 article/);
  await click(find('button', 'Page from elsewhere'));
  expect(text()).toMatch(TURNED_AWAY);
  expect(text()).toMatch(/To be added: 1 pack · 1 article/);
  await click(find('button', 'Cancel'));
  expect(text()).not.toMatch(TURNED_AWAY);
  await click(find('button', 'Page from elsewhere'));
  await vi.waitFor(() => expect(previewPage).toHaveBeenCalledOnce());
});

const KEPT = 'This window is private. The page’s address and its text are kept on this device after it is closed.';

test.each([
  ['a private window', true],
  ['a window that may be private', null],
  ['any other window', false],
])('before a page of %s is added it is said what is kept of it', async (_, isPrivate) => {
  if (isPrivate === null) isPrivateWindow.mockRejectedValue(new Error('no window'));
  else isPrivateWindow.mockResolvedValue(isPrivate);
  await draw(<Adding />);
  await click(find('button', 'Page from elsewhere'));
  await settled(/To be added/);
  expect(text().includes(KEPT)).toBe(isPrivate !== false);
});

test('of a page of a private window of which nothing is added nothing is kept', async () => {
  isPrivateWindow.mockResolvedValue(true);
  previewPage.mockResolvedValue({ articles: [], packs: [], problems: ['has no text that could be read.'] });
  await draw(<Adding />);
  await click(find('button', 'Page from elsewhere'));
  await settled(/There is nothing to add/);
  expect(text()).not.toContain(KEPT);
});

// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Keeping } from '../../../components/keeping';
import { NoteImport, type ReadNoteFiles } from '../../../components/note-import';
import { NoteTrash } from '../../../components/note-trash';
import type { ImportResult, LastImport, OwnState } from '../../../lib/library';
import { click, draw, find, pass, redraw } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const text = () => document.body.textContent ?? '';

const STATE: OwnState = {
  notes: 3,
  trashed: 0,
  exported: null,
  changed: 3,
  oldestChange: 0,
  seq: 3,
  remind: true,
  usage: 3_400_000,
  quota: 12_000_000_000,
  persisted: true,
  problem: null,
};
const acts = () => ({
  onExport: vi.fn(() => Promise.resolve()),
  isOffered: false,
  onAnswered: vi.fn((_: boolean) => Promise.resolve()),
  onRemind: vi.fn(() => Promise.resolve()),
  onPersist: vi.fn(() => Promise.resolve(false)),
});

test.each<[Partial<OwnState>, RegExp]>([
  [{}, /Your 3 notes are in no backup\./],
  [{ notes: 0, changed: 0 }, /nothing to back up/],
  [{ notes: 0, trashed: 1 }, /Your note in the trash is in no backup\./],
  [{ notes: 0, trashed: 20 }, /Your 20 notes in the trash are in no backup\./],
  [{ exported: Date.UTC(2026, 10, 3), changed: 0 }, /3 Nov 2026\. Every note is in it/],
  [{ exported: Date.UTC(2026, 10, 3), changed: 1 }, /1 change since then/],
  [{}, /3.4 MB in use, of 12 GB/],
  [{ persisted: true }, /keeps this storage/],
  [{ persisted: false }, /may clear this storage/],
  [{ persisted: null }, /does not say/],
])('how safe the notes are is said plainly (row %$)', async (part, sentence) => {
  await draw(<Keeping state={{ ...STATE, ...part }} {...acts()} />);
  expect(text()).toMatch(sentence);
});

test('only where the browser may clear the storage is it asked not to', async () => {
  const each = acts();
  await draw(<Keeping state={{ ...STATE, persisted: false }} {...each} />);
  await click(find('button', /^Ask the browser/));
  expect(each.onPersist).toHaveBeenCalledOnce();
  await draw(<Keeping state={STATE} {...each} />);
  expect(() => find('button', /^Ask the browser/)).toThrow();
});

test('a backup counts as made when the reader has seen the file, not before', async () => {
  const each = acts();
  await draw(<Keeping state={STATE} {...each} />);
  await click(find('button', 'Save a backup file'));
  expect(each.onExport).toHaveBeenCalledWith('backup');
  expect(each.onAnswered).not.toHaveBeenCalled();
  // Asked until it is answered, also where another tab of the panel was looked at meanwhile.
  await draw(<Keeping key="again" state={STATE} {...each} isOffered />);
  await click(find('button', 'No'));
  expect(each.onAnswered.mock.calls).toEqual([[false]]);
  await click(find('button', 'Yes'));
  expect(each.onAnswered.mock.calls).toEqual([[false], [true]]);
});

test('a backup that fails says so', async () => {
  await draw(<Keeping state={STATE} {...acts()} onExport={() => Promise.reject({ code: 'no-answer' })} />);
  await click(find('button', 'Save a backup file'));
  expect(document.querySelector('[role=alert]')?.textContent).toBe('The extension did not answer.');
});

const result = (part: Partial<ImportResult>): ImportResult => ({
  added: 0,
  updated: 0,
  trashed: 0,
  same: 0,
  inTrash: 0,
  older: 0,
  ...part,
});

async function chooseFile(read: ReadNoteFiles, part: Partial<Parameters<typeof NoteImport>[0]> = {}) {
  const each = {
    onRead: vi.fn(() => Promise.resolve(read)),
    onPreview: vi.fn(() => Promise.resolve(result({ added: 2, older: 1 }))),
    onImport: vi.fn(() => Promise.resolve(result({ added: 2, older: 1 }))),
    onLetGo: vi.fn(() => Promise.resolve()),
    onLast: vi.fn((): Promise<LastImport | null> => Promise.resolve(null)),
    onUndo: vi.fn(() => Promise.resolve({ undone: 2, kept: 0 })),
    ...part,
  };
  await draw(<NoteImport {...each} />);
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'notes.json')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await pass(0);
  await pass(0);
  return each;
}

const NOTES = [{ note: note({}), versions: [] }];
const FILE: ReadNoteFiles = { ok: true, name: 'notes.json', notes: NOTES };
const chooseAnother = async () => {
  document.querySelector('input[type=file]')?.dispatchEvent(new Event('change', { bubbles: true }));
  await pass(0);
};
const leave = () => redraw(<p>Elsewhere.</p>);

test.each([
  ['it is cancelled', () => click(find('button', 'Cancel'))],
  ['another file is chosen', chooseAnother],
  ['the pane is left', leave],
  ['the panel is closed', () => act(async () => void dispatchEvent(new Event('pagehide')))],
])('of a file that was previewed nothing stays where %s', async (_, end) => {
  const onPreview = vi.fn(async (_act: string) => result({ added: 1 }));
  const { onLetGo } = await chooseFile(FILE, { onPreview });
  expect(onLetGo).not.toHaveBeenCalled();
  await end();
  expect(onLetGo).toHaveBeenCalledExactlyOnceWith(onPreview.mock.calls[0]?.[0]);
});

test('nothing stays of a file that was still being read in when the pane was left', async () => {
  let finish: (counts: ImportResult) => void = () => undefined;
  const onPreview = vi.fn((_act: string) => new Promise<ImportResult>((resolve) => (finish = resolve)));
  const { onLetGo } = await chooseFile(FILE, { onPreview });
  await leave();
  expect(onLetGo).toHaveBeenCalledOnce();
  await act(async () => finish(result({ added: 1 })));
  // The last parts went out after it was left.
  expect(onLetGo).toHaveBeenCalledTimes(2);
  expect(onLetGo).toHaveBeenLastCalledWith(onPreview.mock.calls[0]?.[0]);
});

test('what is imported is not let go of, also where the pane is left meanwhile', async () => {
  let finish: (counts: ImportResult) => void = () => undefined;
  const onImport = vi.fn(() => new Promise<ImportResult>((resolve) => (finish = resolve)));
  const { onLetGo } = await chooseFile(FILE, { onImport });
  await click(find('button', 'Import'));
  await leave();
  await act(async () => finish(result({ added: 1 })));
  expect(onLetGo).not.toHaveBeenCalled();
});

test.each(['trashed', 'older'] as const)('an import of notes that are all %s can be made', async (kind) => {
  const onPreview = vi.fn(() => Promise.resolve(result({ [kind]: 1, same: 4 })));
  const each = await chooseFile({ ok: true, name: 'notes.json', notes: NOTES }, { onPreview });
  await click(find('button', 'Import'));
  expect(each.onImport).toHaveBeenCalledOnce();
});

test('the last import can be taken back later, as long as that can be had', async () => {
  const onUndo = vi.fn(() => Promise.resolve({ undone: 2, kept: 0 }));
  const onLast = vi
    .fn<() => Promise<LastImport | null>>()
    .mockResolvedValueOnce({ act: 'a1', at: 5, result: result({ added: 2 }) })
    .mockResolvedValue(null);
  const never = () => Promise.reject(new Error('not here'));
  const unused = { onRead: never, onPreview: never, onImport: never, onLetGo: never };
  await draw(<NoteImport {...unused} onLast={onLast} onUndo={onUndo} />);
  await pass(0);
  expect(text()).toMatch(/Last import, .*: 2 new\./);
  await click(find('button', 'Undo the last import'));
  await pass(0);
  expect(onUndo).toHaveBeenCalledWith('a1');
  expect(text()).toContain('The import is undone.');
  expect(() => find('button', 'Undo the last import')).toThrow();
});

test('an import writes nothing before the reader has seen what it does', async () => {
  const each = await chooseFile({ ok: true, name: 'notes.json', notes: NOTES });
  expect(text()).toMatch(/2 new and 1 older than yours/);
  expect(each.onImport).not.toHaveBeenCalled();
  await click(find('button', 'Import'));
  expect(each.onImport).toHaveBeenCalledWith(expect.any(String), NOTES, 'merge');
  expect(text()).toContain('Imported.');
});

test('of a choice in the preview only what it would do then is said again', async () => {
  const onPreview = vi.fn((_act: string, _notes: unknown, how: string) =>
    Promise.resolve(how === 'add' ? result({ added: 3 }) : result({ added: 2, older: 1 })),
  );
  await chooseFile({ ok: true, name: 'notes.json', notes: NOTES }, { onPreview });
  const said = () => [...document.querySelectorAll('.import-preview [role=status], .import-preview[role=status]')];
  const words = () => said().map((each) => each.textContent);
  expect(words()).toEqual(['2 new and 1 older than yours.']);
  const before = said();
  await click(document.querySelectorAll<HTMLElement>('input[name=how]')[1] as HTMLElement);
  await pass(0);
  expect(words()).toEqual(['3 new.']);
  // Another element would not be heard.
  expect(said()).toEqual(before);
  const preview = document.querySelector('.import-preview');
  const named = (attribute: string) => document.getElementById(preview?.getAttribute(attribute) ?? '')?.textContent;
  expect(named('aria-labelledby')).toContain('notes.json');
  expect(named('aria-describedby')).toBe('3 new.');
});

test('an import is undone by one click', async () => {
  const each = await chooseFile({ ok: true, name: 'notes.json', notes: NOTES });
  await click(find('button', 'Import'));
  await click(find('button', 'Undo'));
  await pass(0);
  expect(each.onUndo).toHaveBeenCalledOnce();
  expect(text()).toContain('The import is undone.');
});

test('a file that cannot be imported says why, and nothing else happens', async () => {
  const each = await chooseFile({ ok: false, problems: ['note 3: text is missing.'] });
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/Nothing was written.*note 3: text is missing/);
  expect(each.onPreview).not.toHaveBeenCalled();
});

test('an import that fails says that nothing was written, and can be tried again', async () => {
  await chooseFile(
    { ok: true, name: 'notes.json', notes: NOTES },
    { onImport: () => Promise.reject({ code: 'quota' }) },
  );
  await click(find('button', 'Import'));
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/Nothing was written\. The disk is full/);
  expect(find('button', 'Import')).toBeDefined();
});

test('what would change nothing cannot be imported', async () => {
  await chooseFile(
    { ok: true, name: 'notes.json', notes: NOTES },
    { onPreview: () => Promise.resolve(result({ same: 1 })) },
  );
  expect(text()).toContain('1 as it is');
  expect(() => find('button', 'Import')).toThrow();
});

test('the trash says how long a note is kept, and asks before it deletes for good', async () => {
  const now = Date.UTC(2026, 10, 20);
  const each = {
    onRestore: vi.fn(() => Promise.resolve()),
    onErase: vi.fn(() => Promise.resolve()),
    editsOf: () => Promise.resolve([]),
  };
  await draw(<NoteTrash notes={[note({ deleted: now - 10 * 86_400_000 })]} now={now} {...each} />);
  expect(text()).toMatch(/deleted 10 Nov 2026 · kept 20 days more/);
  await click(find('button', 'delete for good'));
  expect(each.onErase).not.toHaveBeenCalled();
  await click(find('button', 'Delete for good'));
  expect(each.onErase).toHaveBeenCalledOnce();
  await click(find('button', 'restore'));
  expect(each.onRestore).toHaveBeenCalledOnce();
});

test('before it deletes for good the trash says that an edit that was not saved goes too', async () => {
  const trashed = note({ deleted: 1 });
  const editsOf = vi.fn(async () => [
    { text: 'Ask the mayor instead.', tags: [] },
    { text: `${trashed.text}\n`, tags: trashed.tags },
  ]);
  const onErase = vi.fn(() => Promise.resolve());
  await draw(<NoteTrash notes={[trashed]} now={2} onRestore={onErase} editsOf={editsOf} onErase={onErase} />);
  await click(find('button', 'delete for good'));
  expect(editsOf).toHaveBeenCalledWith(trashed);
  const question = document.querySelector('.question')?.textContent ?? '';
  expect(question).toContain('A change of it that was not saved goes too: “Ask the mayor instead.”.');
  expect(question.match(/A change/g)).toHaveLength(1);
  expect(onErase).not.toHaveBeenCalled();
});

test('two clicks on “Import” import once, and a second try has the id of the first', async () => {
  const acts: string[] = [];
  const onImport = vi.fn((act: string) => {
    acts.push(act);
    return acts.length === 1
      ? Promise.reject({ code: 'no-answer' })
      : Promise.resolve(result({ added: 2, trashed: 1 }));
  });
  await chooseFile({ ok: true, name: 'notes.json', notes: NOTES }, { onImport });
  const button = find('button', 'Import');
  button.click();
  button.click();
  await pass(0);
  expect(onImport).toHaveBeenCalledOnce();
  expect(text()).toContain('may be written or not');
  await click(find('button', 'Import'));
  expect(acts[1]).toBe(acts[0]);
  expect(text()).toContain('1 goes to the trash');
});

/** Answers that come when the test says so, one for each question. */
function later<Value>() {
  const answers: ((value: Value) => void)[] = [];
  const ask = vi.fn(() => new Promise<Value>((resolve) => void answers.push(resolve)));
  const answer = async (at: number, value: Value) => {
    answers[at]?.(value);
    await pass(0);
  };
  return { ask, answer };
}

const chooseHow = (name: RegExp) => {
  const option = [...document.querySelectorAll('label.option')].find((each) => name.test(each.textContent ?? ''));
  return click(option?.querySelector('input') as HTMLInputElement);
};
const isOff = (name: string) => (find('button', name) as HTMLButtonElement).disabled;

test('notes are imported in the way that is chosen, and not before it is seen what that does', async () => {
  const { ask, answer } = later<ImportResult>();
  const each = await chooseFile({ ok: true, name: 'notes.json', notes: NOTES }, { onPreview: ask });
  await answer(0, result({ added: 2 }));
  await chooseHow(/^Add/);
  expect(isOff('Import')).toBe(true);
  find('button', 'Import').click();
  expect(each.onImport).not.toHaveBeenCalled();
  await answer(1, result({ added: 5 }));
  expect(text()).toContain('5 new');
  await click(find('button', 'Import'));
  expect(each.onImport).toHaveBeenCalledWith(expect.any(String), NOTES, 'add');
});

test('of two ways chosen one after the other the last counts, whichever is answered first', async () => {
  const { ask, answer } = later<ImportResult>();
  await chooseFile({ ok: true, name: 'notes.json', notes: NOTES }, { onPreview: ask });
  await answer(0, result({ added: 2 }));
  await chooseHow(/^Add/);
  await chooseHow(/^Merge/);
  await answer(2, result({ added: 3 }));
  await answer(1, result({ added: 5 }));
  expect(text()).toContain('3 new');
  expect(isOff('Import')).toBe(false);
});

test('an answer that comes after “Cancel” brings nothing back', async () => {
  const { ask, answer } = later<ImportResult>();
  await chooseFile({ ok: true, name: 'notes.json', notes: NOTES }, { onPreview: ask });
  await answer(0, result({ added: 2 }));
  await chooseHow(/^Add/);
  await click(find('button', 'Cancel'));
  await answer(1, result({ added: 5 }));
  expect(() => find('button', 'Import')).toThrow();
});

test('what is being imported can be neither changed nor left, and ends with its “Undo”', async () => {
  const { ask, answer } = later<ImportResult>();
  const each = await chooseFile({ ok: true, name: 'notes.json', notes: NOTES }, { onImport: ask });
  await click(find('button', 'Import'));
  await chooseHow(/^Add/);
  expect(each.onPreview).toHaveBeenCalledOnce();
  expect(isOff('Cancel')).toBe(true);
  await answer(0, result({ added: 2 }));
  expect(find('button', 'Undo')).toBeDefined();
});

test('a way that cannot be looked at says so, and leaves the one that could', async () => {
  const onPreview = vi.fn(() => Promise.resolve(result({ added: 2 })));
  const each = await chooseFile({ ok: true, name: 'notes.json', notes: NOTES }, { onPreview });
  onPreview.mockRejectedValueOnce({ code: 'no-answer' });
  await chooseHow(/^Add/);
  expect(document.querySelector('[role=alert]')?.textContent).toBe('The extension did not answer.');
  expect(text()).toContain('2 new');
  await click(find('button', 'Import'));
  expect(each.onImport).toHaveBeenCalledWith(expect.any(String), NOTES, 'merge');
});

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { NoteField } from '../../../components/note-field';
import { type OwnStore, openOwnStore } from '../../../lib/library/own';
import { MessageError } from '../../../lib/messages/failure';
import { drafts, unsaved } from '../../../lib/messages/notes';
import { ask } from '../../../lib/messages/transport';
import { testPorts } from '../../support/own';
import { click, draw, find, type } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));
vi.mock('../../../lib/messages/transport', () => ({ ask: vi.fn(), onChange: vi.fn() }));

let count = 0;
let store: OwnStore;
let key: string;
let isFull: boolean;
/** Messages that are not answered yet. */
let waiting = 0;
beforeEach(() => {
  store = openOwnStore(`unkept-fields-${count}`, testPorts({ time: 9e15 }));
  key = `page:https://news.example/${count++}`;
  isFull = true;
  const answer = async (name: string, body: never) => {
    if (name === 'draft.get') return store.drafts.get((body as { key: string }).key);
    if (name === 'draft.list') return store.drafts.list();
    if (isFull) throw new MessageError('quota', 'The disk is full.');
    await store.drafts.set(body);
    return null;
  };
  vi.mocked(ask).mockImplementation((async (name: string, body: never) => {
    waiting += 1;
    return answer(name, body).finally(() => (waiting -= 1));
  }) as never);
});

const textOf = () => (find('textbox', 'Note') as HTMLTextAreaElement).value;
const alert = () => document.querySelector('[role=alert]')?.textContent ?? '';
const wait = (ms: number) => act(() => new Promise((done) => setTimeout(done, ms)));
const until = (check: () => unknown, timeout = 2_000) => vi.waitFor(() => wait(20).then(check), { timeout });
const write = async (text: string, check: () => unknown) => {
  await type(find('textbox', 'Note'), text);
  await until(check);
};
const isAlerted = () => expect(alert()).toMatch(/disk is full/);
const isKept = () => expect(document.querySelector('[role=status]')?.textContent).toBe('Draft kept');

const open = () => draw(<NoteField label="Note" draft={{ key, port: drafts }} onSave={async () => {}} />);
const leave = () => act(() => render(null, document.body.firstElementChild as HTMLElement));
/** Gone from the screen, and there again. */
const comeBack = async () => {
  await leave();
  await open();
  // What follows an answer is asked by then.
  await until(() => expect(waiting).toBe(0), 10_000);
  await until(() => expect(waiting).toBe(0), 10_000);
};
const onDisk = async () => {
  const found = await store.drafts.get(key);
  return found && [found, ...found.others].map(({ text }) => text);
};

test('a text that could not be kept is in the field when the reader comes back, and is kept as soon as that works', async () => {
  await open();
  await write('Ask the council', isAlerted);
  await comeBack();
  expect(textOf()).toBe('Ask the council');
  isAlerted();
  isFull = false;
  await comeBack();
  expect(textOf()).toBe('Ask the council');
  isKept();
  expect(alert()).toBe('');
  expect(await onDisk()).toEqual(['Ask the council']);
  await write('Ask them', async () => expect(await onDisk()).toEqual(['Ask them']));
});

test('it takes the place of what it was made from, which is on the disk', async () => {
  isFull = false;
  await open();
  await write('Ask', isKept);
  isFull = true;
  await write('Tell them', isAlerted);
  await comeBack();
  expect(textOf()).toBe('Tell them');
  expect(document.querySelector('.other-text')).toBeNull();
  isFull = false;
  await write('Tell all', isKept);
  expect(await onDisk()).toEqual(['Tell all']);
});

test('another text that is typed after it, and kept, is the only one', async () => {
  await open();
  await write('Ask the council', isAlerted);
  isFull = false;
  await write('No, the mayor', isKept);
  await comeBack();
  expect(textOf()).toBe('No, the mayor');
  expect(document.querySelector('.other-text')).toBeNull();
});

test.each([
  ['saved as a note', () => click(find('button', 'Save note'))],
  ['typed back to nothing', () => write('', () => wait(250))],
])('nothing of it is found again once it was %s', async (_, end) => {
  await open();
  await write('Ask the council', isAlerted);
  await end();
  await comeBack();
  expect(textOf()).toBe('');
  isFull = false;
  await comeBack();
  expect(textOf()).toBe('');
  expect(await onDisk()).toBeNull();
  expect(await unsaved.list()).toEqual([]);
});

test('the field says so when it is kept after all', { timeout: 15_000 }, async () => {
  await open();
  await write('Ask the council', isAlerted);
  isFull = false;
  await until(isKept, 10_000);
  expect(alert()).toBe('');
  expect(await onDisk()).toEqual(['Ask the council']);
});

// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { ChosenBar } from '../../../components/chosen-bar';
import { ClaimRow } from '../../../components/claim-row';
import { loopFocus } from '../../../components/focus';
import { NoteField } from '../../../components/note-field';
import { SearchBox } from '../../../components/search-box';
import { TagRename } from '../../../components/tag-rename';
import { HoverName } from '../../../entrypoints/welcome/hover-name';
import { click, draw, find, press } from './render';
import { unknown } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));
vi.mock('../../../lib/messages', () => ({ ask: () => new Promise(() => {}) }));

const nothing = () => Promise.resolve();
const field = () =>
  document.querySelector<HTMLElement>('textarea, input[type=text], input[type=search]') as HTMLElement;

/** Draws a field whose keys call what it is given, and puts it where they count. */
type Row = [what: string, key: string, draw: (taken: () => void) => Promise<unknown>, more?: KeyboardEventInit];

const ROWS: Row[] = [
  ['the search is not emptied', 'Escape', (taken) => draw(<SearchBox query="tanaka" onQuery={taken} />)],
  [
    'nor left',
    'ArrowDown',
    (taken) => draw(<SearchBox query="tanaka" onQuery={taken} onDown={() => taken() === undefined} />),
  ],
  ...['Enter', 'Escape'].map(
    (key): Row => [
      'a field of an article stays open',
      key,
      async (taken) => {
        const onEdit = () => true;
        await draw(<ClaimRow field="title" claim={unknown()} fields={new Set()} onEdit={onEdit} />);
        await click(find('button', /Change/i));
        // Either key closes it.
        new MutationObserver(taken).observe(document.body, { childList: true, subtree: true });
      },
    ],
  ),
  [
    'a tag keeps its name',
    'Escape',
    (taken) => draw(<TagRename tag="a" tags={[]} countOf={() => 1} onRename={nothing} onCancel={taken} />),
  ],
  [
    'the choosing of notes goes on',
    'Escape',
    (taken) =>
      draw(
        <ChosenBar
          chosen={1}
          shown={2}
          tags={[]}
          onAll={() => {}}
          onTrash={nothing}
          onTag={nothing}
          onUntag={nothing}
          onExport={nothing}
          onDone={taken}
        />,
      ),
  ],
  [
    'an edit is not given up',
    'Escape',
    (taken) => draw(<NoteField label="Note" initial={{ text: 'a', tags: [] }} onSave={nothing} onCancel={taken} />),
  ],
  [
    'a note is not saved',
    'Enter',
    (taken) => draw(<NoteField label="Note" initial={{ text: 'a', tags: [] }} onSave={async () => taken()} />),
    { ctrlKey: true },
  ],
];

test.each(ROWS)('while a word is composed, %s by %s', async (_, key, drawn, more = {}) => {
  const taken = vi.fn();
  await drawn(taken);
  await press(field(), key, { ...more, isComposing: true });
  expect(taken).not.toHaveBeenCalled();
  await press(field(), key, more);
  expect(taken).toHaveBeenCalled();
});

test('nor does Tab leave a field in a card then', async () => {
  await draw(<input type="text" />);
  const tab = (isComposing: boolean) => new KeyboardEvent('keydown', { key: 'Tab', isComposing });
  expect(loopFocus(document, tab(true))).toBe(false);
  expect(loopFocus(document, tab(false))).toBe(true);
});

test('nor does Esc close the card of the welcome page', async () => {
  vi.useFakeTimers();
  await draw(<HoverName topic={{ id: 'anna', name: 'Anna', kind: 'person', articles: 2, outlets: 2 }} />);
  const name = find('button', 'Anna');
  await click(name);
  await act(async () => void (await vi.advanceTimersByTimeAsync(10)));
  await press(name, 'Escape', { isComposing: true });
  expect(name.getAttribute('aria-expanded')).toBe('true');
  await press(name, 'Escape');
  expect(name.getAttribute('aria-expanded')).toBe('false');
  vi.useRealTimers();
});

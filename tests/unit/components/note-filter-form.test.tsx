// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { NoteFilterForm, type NoteFilterFormProps } from '../../../components/note-filter-form';
import { NO_FILTER } from '../../../components/note-filtering';
import { click, draw, find, redraw } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));

const ALL = {
  topics: [{ id: 't1', name: 'Council' }],
  tags: ['Water'],
  pages: [{ address: 'https://www.news.example/harbour', title: 'Harbour' }],
  hasPage: true,
  orphaned: 1,
};
const NOTHING = { topics: [], tags: [], pages: [], hasPage: false, orphaned: 0 };

function Form({ filter: first = NO_FILTER, ...props }: typeof ALL & Partial<Pick<NoteFilterFormProps, 'filter'>>) {
  const [filter, setFilter] = useState(first);
  const many = { countOf: () => 0, onRename: async () => null, isChoosing: false, onChoosing: () => undefined };
  return <NoteFilterForm filter={filter} onFilter={setFilter} shown={0} all={3} {...many} {...props} />;
}

const select = (label: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('label')].find((each) =>
    each.textContent?.startsWith(label),
  );
  return found?.querySelector('select') as HTMLSelectElement;
};
const choose = (label: string, value: string) =>
  act(async () => {
    select(label).value = value;
    select(label).dispatchEvent(new Event('change', { bubbles: true }));
  });
const shown = (label: string) => [...select(label).options].find(({ value }) => value === select(label).value)?.text;

test.each([
  ['On', 'page', 'this page (0)'],
  ['On', 'orphaned', 'lost quotes (0)'],
  ['On', 'topic:t1', 'Council (0)'],
  ['Page', 'https://www.news.example/harbour', 'news.example/harbour (0)'],
  ['Tag', 'Water', '#Water (0)'],
])(
  'what is chosen under “%s” (%s) can be seen to be chosen when no note has it any more',
  async (label, value, word) => {
    await draw(<Form {...ALL} />);
    await click(find('button', 'Filters'));
    await choose(label, value);
    expect(shown(label)).not.toMatch(/\(0\)/);
    await redraw(<Form {...NOTHING} />);
    expect(select(label).value).toBe(value);
    expect(shown(label)).toBe(word);
    await click(find('button', 'clear the filter'));
    expect(document.querySelector('search')?.textContent).not.toContain('(0)');
  },
);

test('a tag that a note writes with other capitals is shown as the one it is', async () => {
  await draw(<Form {...ALL} filter={{ ...NO_FILTER, tag: 'water' }} />);
  await click(find('button', 'Filters'));
  expect(shown('Tag')).toBe('#Water');
});

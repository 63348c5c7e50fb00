// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { Tabs } from '../../../components/tabs';
import { click, draw, find, press } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));

const TABS = [
  { id: 'page', label: 'This page' },
  { id: 'coverage', label: 'Coverage' },
  { id: 'notes', label: 'Notes' },
] as const;

function Example() {
  const [selected, setSelected] = useState<(typeof TABS)[number]['id']>('page');
  return (
    <Tabs label="Views" tabs={TABS} selected={selected} onSelect={setSelected}>
      {selected}
    </Tabs>
  );
}

const selected = () => document.querySelector('[aria-selected=true]')?.textContent;
const panel = () => document.querySelector('[role=tabpanel]')?.textContent;

test.each([
  [['ArrowRight'], 'Coverage'],
  [['ArrowRight', 'ArrowRight', 'ArrowRight'], 'This page'],
  [['ArrowLeft'], 'Notes'],
  [['End'], 'Notes'],
  [['End', 'Home'], 'This page'],
  [['x'], 'This page'],
])('the keys %j lead to the tab “%s”', async (keys, label) => {
  await draw(<Example />);
  find('tab', 'This page').focus();
  for (const key of keys) await press(document.activeElement as HTMLElement, key);
  expect(selected()).toBe(label);
  expect(document.activeElement?.textContent).toBe(label);
});

test('only the selected tab is reached with the Tab key, and it names its panel', async () => {
  await draw(<Example />);
  await click(find('tab', 'Coverage'));
  expect(panel()).toBe('coverage');
  expect([...document.querySelectorAll('[role=tab]')].map((tab) => tab.getAttribute('tabindex'))).toEqual([
    '-1',
    '0',
    '-1',
  ]);
  const labelledBy = document.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby') ?? '';
  expect(document.getElementById(labelledBy)?.textContent).toBe('Coverage');
});

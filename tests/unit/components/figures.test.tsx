// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Evidence } from '../../../components/comparison';
import { filterRows, NO_FILTER } from '../../../components/comparison-filter';
import { ComparisonRows } from '../../../components/comparison-rows';
import { FilterBar } from '../../../components/filter-bar';
import { Plots } from '../../../components/plots';
import { ROWS_AT_ONCE } from '../../../components/use-more';
import type { ComparisonRow } from '../../../lib/coverage';
import { click, draw, find, redraw } from './render';
import { comparison, line, stated, unknown } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const rows = (count: number): ComparisonRow[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    kind: 'figures',
    subject: `thing ${at}`,
    verdict: at % 2 === 0 ? 'conflict' : 'agree',
    topics: at === 0 ? ['t1'] : [],
    said: [{ article: '0', outlet: stated('NHK'), stated: `about ${at}` }],
  }));

const A_TOPIC = [{ id: 't1', name: 'A topic' }];

function Filtered({ all, topics = A_TOPIC }: { all: ComparisonRow[]; topics?: typeof A_TOPIC }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const list = { rows: all, topics };
  const shown = filterRows(all, filter);
  return (
    <>
      <FilterBar list={list} filter={filter} onFilter={setFilter} shown={shown.length} />
      <ComparisonRows rows={shown} of={filter} opened={({ id }) => <p class="inside">{id} is open</p>} />
    </>
  );
}

const status = () => document.querySelector('[role=status]')?.textContent;

describe('the filter', () => {
  test('switches verdicts by glyph and word, says how many are left, and clears', async () => {
    await draw(<Filtered all={rows(3)} />);
    expect(status()).toBe('3 of 3 comparisons shown');
    const conflict = find('button', /≠\s*Conflict 2/);
    await click(conflict);
    expect(conflict.getAttribute('aria-pressed')).toBe('true');
    expect(status()).toBe('2 of 3 comparisons shown');
    await click(find('button', 'Clear the filter'));
    expect(status()).toBe('3 of 3 comparisons shown');
  });

  test('offers all six verdicts, those without any too', async () => {
    await draw(<Filtered all={rows(3)} />);
    expect(document.querySelectorAll('[aria-pressed=false]')).toHaveLength(6);
    expect(find('button', /Updated 0/)).toBeTruthy();
  });

  test('chooses a name out of those that are compared', async () => {
    await draw(<Filtered all={rows(3)} />);
    const [topic] = document.querySelectorAll('select');
    if (!topic) throw new Error('no list of names');
    expect([...topic.options].map(({ text }) => text)).toEqual(['Any name', 'A topic (1)']);
    topic.value = '0';
    topic.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(status()).toBe('1 of 3 comparisons shown'));
  });

  test('on a name and an outlet that are in no comparison any more still shows both, with none', async () => {
    await draw(<Filtered all={rows(3)} />);
    const selects = () => [...document.querySelectorAll('select')];
    for (const select of selects()) {
      select.value = '0';
      await act(async () => void select.dispatchEvent(new Event('change', { bubbles: true })));
    }
    await redraw(<Filtered all={[{ ...(rows(2)[1] as ComparisonRow), said: [] }]} topics={[]} />);
    const shown = selects().map((select) => select.options[select.selectedIndex]?.text);
    expect(shown).toEqual(['A topic (0)', 'NHK (0)']);
    expect(status()).toBe('0 of 1 comparisons shown');
  });
});

describe('the list', () => {
  test('opens a row in place', async () => {
    await draw(<Filtered all={rows(2)} />);
    await click(find('button', /thing 1/));
    expect(document.querySelector('.inside')?.textContent).toBe('c1 is open');
  });

  test('draws the first fifty of many, and with more the focus goes on with the list', async () => {
    await draw(<Filtered all={rows(ROWS_AT_ONCE * 2 + 3)} />);
    expect(document.querySelectorAll('.figures > li')).toHaveLength(ROWS_AT_ONCE);
    await click(find('button', `Show ${ROWS_AT_ONCE} more`));
    expect(document.activeElement?.textContent).toContain(`thing ${ROWS_AT_ONCE}`);
    await click(find('button', 'Show 3 more'));
    expect(document.querySelectorAll('.figures > li')).toHaveLength(ROWS_AT_ONCE * 2 + 3);
  });

  test('as many stay drawn, and one stays open, when the library has changed', async () => {
    const all = rows(ROWS_AT_ONCE * 2);
    await draw(<Filtered all={all} />);
    await click(find('button', `Show ${ROWS_AT_ONCE} more`));
    await click(find('button', new RegExp(`thing ${ROWS_AT_ONCE + 20}`)));
    await redraw(<Filtered all={all.slice(1)} />);
    expect(document.querySelectorAll('.figures > li')).toHaveLength(ROWS_AT_ONCE * 2 - 1);
    expect(document.querySelector('.inside')?.textContent).toBe(`c${ROWS_AT_ONCE + 20} is open`);
  });

  test('begins with the first fifty again under another filter', async () => {
    await draw(<Filtered all={rows(ROWS_AT_ONCE * 4)} />);
    await click(find('button', `Show ${ROWS_AT_ONCE} more`));
    await click(find('button', /Conflict/));
    expect(document.querySelectorAll('.figures > li')).toHaveLength(ROWS_AT_ONCE);
  });
});

describe('an open comparison', () => {
  const known = comparison({
    lines: [
      line({}),
      line({ article: null, stated: '15 mothers', interval: { lo: 15, hi: 15, value: 15 }, published: unknown() }),
      line({ article: '4', outlet: stated('Gazette'), stated: 'dozens', interval: null }),
      line({
        article: '5',
        outlet: stated('Coast Daily'),
        stated: 'at least 24',
        interval: { lo: 24, hi: null, value: 24 },
      }),
    ],
  });
  const open = () =>
    draw(<Evidence comparison={known} plots={(active) => <Plots comparison={known} active={active} />} />);

  test('has the sentences, the reason, and one labelled row per outlet on one axis', async () => {
    const body = await open();
    expect(body.querySelectorAll('.quote strong')).not.toHaveLength(0);
    expect(body.querySelector('.reason')?.textContent).toContain('can both be true');
    const labels = [...body.querySelectorAll('.plot-label')].map((label) => label.textContent);
    expect(labels).toEqual([
      '1 NHK about 20 women',
      '2 This page 15 mothers',
      '3 Gazette dozens',
      '4 Coast Daily at least 24',
    ]);
    const spoken = [...body.querySelectorAll('.plot-rows svg[role=img]')].map((svg) => svg.getAttribute('aria-label'));
    expect(spoken).toEqual(['about 20', '15', 'no number', 'at least 24']);
  });

  test('tells the drawing over time in words, unknown dates among them', async () => {
    const body = await open();
    const [title, desc] = ['title', 'desc'].map((tag) => body.querySelector(`.time-area > ${tag}`)?.textContent ?? '');
    expect(title).toContain('27 Nov 2022');
    expect(desc).toContain('1. NHK, 27 Nov 2022: about 20 women');
    expect(desc).toContain('2. This page, date not stated: 15 mothers');
    expect(desc).not.toContain('Gazette');
  });

  test('is shown as a table too, what has no number among it', async () => {
    const body = await open();
    await click(find('button', 'Show as table'));
    const cells = [...body.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['NHK', 'about 20 women', 'about 20', '27 Nov 2022'],
      ['This page', '15 mothers', '15', 'date not stated'],
      ['Gazette', 'dozens', 'no number', '27 Nov 2022'],
      ['Coast Daily', 'at least 24', 'at least 24', '27 Nov 2022'],
    ]);
    expect(body.querySelector('.time-area')).toBeNull();
  });

  test('without two numbers draws nothing', async () => {
    const roles = comparison({ lines: [line({ interval: null }), line({ article: '4', interval: null })] });
    const body = await draw(<Plots comparison={roles} active={null} />);
    expect(body.querySelector('svg, button')).toBeNull();
  });
});

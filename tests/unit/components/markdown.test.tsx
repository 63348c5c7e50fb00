// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Markdown } from '../../../components/markdown';
import { timed } from '../../support/processor';
import { draw, redraw } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));

/** As long as a note may be. */
const LONGEST = 50_000;
const filled = (unit: string) => `x${unit.repeat(Math.ceil(LONGEST / unit.length))}`.slice(0, LONGEST);

test.each<[string, number]>([
  ...['> ', '- ', '1. ', '**', '*a*'].map((unit): [string, number] => [unit, 4_000]),
  ['> ', 600],
  ['* ', 40],
])('a note of %j, %i times, is shown as it was typed, and the one after it too', async (unit, times) => {
  const text = `${unit.repeat(times)}deep`;
  const body = await draw(
    <>
      <Markdown text={text} />
      <Markdown text="**Ask** them" />
    </>,
  );
  expect(body.querySelector('.as-typed')?.textContent).toBe(text);
  expect(body.querySelector('strong')?.textContent).toBe('Ask');
  await redraw(<Markdown text="**Ask** again" />);
  expect(body.textContent).toBe('Ask again');
});

test.each([
  ...['*a', '_a', 'a**', 'a*b_', '[', '[a]', '`', '<', 'a|b\n|-|\n', 'a\n-\n', '=\n', ' ', '\t', '1. ', '- '],
])('a long note of nothing but %j takes no time to speak of', async (unit) => {
  for (const text of [filled(unit), filled(unit).slice(1), `${filled(unit).slice(0, -1)}b`]) {
    let drawn: Promise<unknown> = Promise.resolve();
    const { ms } = timed(() => {
      drawn = draw(<Markdown text={text} />);
    });
    await drawn;
    expect(ms).toBeLessThan(500);
  }
});

test('a long note as people write it is drawn', async () => {
  const line = '- **Ask** the [council](https://a.example/list) for its list of names, and when it was made.\n';
  const body = await draw(<Markdown text={line.repeat(300)} />);
  expect(body.querySelectorAll('li')).toHaveLength(300);
});

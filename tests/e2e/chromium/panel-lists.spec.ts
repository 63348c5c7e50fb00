/** The lists of the real side panel: figures, coverage on a timeline, search by keyboard, and the page they are about. */
import type { Panel } from '../../../lib/cli/demo/panel-target';
import { pause, until, untilSays } from '../../../lib/cli/demo/surface';
import { VIOLATIONS } from '../../support/axe';
import type { ChromiumReading } from '../../support/chromium';
import { expect, test } from '../../support/test';
import { NO_MATCHES, page, STORY, STORY_TEXT } from '../story';

const DATED = page(
  `<meta property="article:published_time" content="2022-11-26T09:00:00Z">${STORY_TEXT}<p style="height: 3000px"></p>`,
);

async function panelBeside(chromium: ChromiumReading, path: string): Promise<Panel> {
  await chromium.open(path);
  if (path !== '/nothing') await chromium.marks(3);
  await chromium.pressAction();
  return chromium.panel();
}

const pick = (panel: Panel, tab: string) =>
  panel.evaluate(
    `[...document.querySelectorAll('[role=tab]')].find((each) => each.textContent === ${JSON.stringify(tab)}).click()`,
  );

/** Presses the first button whose text fits. */
const press = (panel: Panel, words: string) =>
  panel.evaluate(
    `[...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)})).click()`,
  );

const focused = (panel: Panel) =>
  panel.evaluate<string>(
    `document.activeElement.matches('input[type=search]') ? 'the field' : document.activeElement.textContent`,
  );

test.beforeEach(async ({ server }) => {
  server.set('/story', STORY);
  server.set('/dated', DATED);
  server.set('/nothing', NO_MATCHES);
});

test('every comparison is listed, filtered, opened to its quotes and plots, and read as a table', async ({
  chromium,
}) => {
  const panel = await panelBeside(chromium, '/nothing');
  await pick(panel, 'Figures');
  const all = Number((await untilSays(panel, /comparisons shown/)).match(/(\d+) of (\d+) comparisons/)?.[2]);
  expect(all).toBeGreaterThan(5);

  await press(panel, 'Can both hold');
  const some = await untilSays(panel, new RegExp(`\\b[1-9]\\d? of ${all} comparisons shown`));
  expect(some).not.toContain(`${all} of ${all}`);
  expect(await panel.evaluate(`document.querySelectorAll('.long-list .chip:not(.chip-compatible)').length`)).toBe(0);

  await press(panel, 'women or mothers');
  const open = await untilSays(panel, 'By date of publication');
  expect(open).toMatch(/On one scale[\s\S]*about 20 women[\s\S]*17 mothers/);
  const marks = await panel.evaluate<{ width: number; inside: boolean }[]>(`(() => {
    const plot = document.querySelector('.time-area').getBoundingClientRect();
    return [...document.querySelectorAll('.time-area .strip-mark')].map((mark) => {
      const box = mark.getBoundingClientRect();
      return { width: box.width, inside: box.left >= plot.left - 1 && box.right <= plot.right + 1 };
    });
  })()`);
  expect(marks.length).toBeGreaterThanOrEqual(2);
  for (const { width, inside } of marks) expect([width > 0, inside]).toEqual([true, true]);

  await press(panel, 'Show as table');
  expect(await untilSays(panel, 'As stated')).toMatch(/about 20 women\s+about 20\s+/);
  expect(await panel.evaluate(`document.documentElement.scrollWidth <= innerWidth`)).toBe(true);
});

test('one line of a comparison is left out of the library’s lists, and back by “Undo”', async ({ chromium }) => {
  const panel = await panelBeside(chromium, '/story');
  await pick(panel, 'Figures');
  await untilSays(panel, 'Women or mothers present');
  // The first of three lines or more: of two none can be left out.
  await panel.evaluate(`(async () => {
    for (const button of document.querySelectorAll('.long-list .fold button[aria-expanded=false]')) button.click();
  })()`);
  const acts = () =>
    panel.evaluate<string[]>(`[...document.querySelectorAll('.lines .wrong-act')].map((each) => each.title)`);
  // Each asks for its own lines: counted while some are still on their way, there are never fewer again.
  await until('all of them open', () =>
    panel.evaluate<true | null>(`(() => {
      const opened = document.querySelectorAll('.long-list .fold button[aria-expanded=true]').length;
      return (opened > 0 && document.querySelectorAll('.long-list .lines').length === opened) || null;
    })()`),
  );
  const before = await acts();
  expect(before.length).toBeGreaterThan(2);
  await panel.click('.lines .wrong-act');
  await untilSays(panel, 'is left out; the others are compared without it.');
  await until('it to be gone', async () => ((await acts()).length < before.length ? true : null));
  expect(await panel.evaluate(VIOLATIONS)).toEqual([]);
  expect(await focused(panel)).toBe('Undo');
  await panel.press('Enter');
  await until('it to be back', async () => ((await acts()).length === before.length ? true : null));
});

test('a filter that hides all says so and is cleared', async ({ chromium }) => {
  const panel = await panelBeside(chromium, '/nothing');
  await pick(panel, 'Figures');
  await untilSays(panel, 'comparisons shown');
  await press(panel, 'Updated');
  await untilSays(panel, 'No comparison fits this filter.');
  await press(panel, 'Clear the filter');
  await until('all rows', async () =>
    (await panel.evaluate<number>(`document.querySelectorAll('.long-list > li').length`)) > 5 ? true : null,
  );
});

test('coverage stands on a timeline, the page among it, with why each is related', async ({ chromium }) => {
  const panel = await panelBeside(chromium, '/dated');
  await pick(panel, 'Coverage');
  expect(await untilSays(panel, 'The page gives its date as 26 Nov 2022.')).toMatch(/Shares .+ and \d figures?; .+/);
  await press(panel, 'On a timeline');
  const told = await untilSays(panel, /This page[\s\S]*25 Nov 2022/);
  expect(told.indexOf('27–28 Nov 2022')).toBeLessThan(told.indexOf('25 Nov 2022\n'));
});

test('the order of the coverage is still the reader’s after a look at another tab, and in the next panel', async ({
  chromium,
}) => {
  const panel = await panelBeside(chromium, '/dated');
  await pick(panel, 'Coverage');
  await untilSays(panel, 'By outlet');
  await press(panel, 'On a timeline');
  await pick(panel, 'Figures');
  await untilSays(panel, 'comparisons');
  await pick(panel, 'Coverage');
  const isTimeline = () => panel.evaluate<true | null>(`document.querySelector('.timeline') && true`).catch(() => null);
  await until('the timeline', isTimeline);
  await panel.evaluate('location.reload()');
  await untilSays(panel, 'Figures on this page');
  await pick(panel, 'Coverage');
  await until('the timeline again', isTimeline);
});

test('search is by keyboard alone: type, ↓ through what was found, Enter opens, Esc empties', async ({ chromium }) => {
  const panel = await panelBeside(chromium, '/nothing');
  await panel.type('input[type=search]', 'mothrs');
  await untilSays(panel, /found/);
  // What the last letter found is here, too.
  await pause(500);
  await until('a hit', async () =>
    (await panel.evaluate(`document.querySelector('[data-hit]') !== null`)) ? true : null,
  );
  await panel.press('ArrowDown');
  const first = await focused(panel);
  expect(first).not.toBe('the field');
  await panel.press('ArrowDown');
  expect(await focused(panel)).not.toBe(first);
  await panel.press('ArrowUp');
  await panel.press('ArrowUp');
  expect(await focused(panel)).toBe('the field');
  await panel.press('ArrowDown');
  await panel.press('Enter');
  await untilSays(panel, 'Back');
  await panel.press('Enter');
  await untilSays(panel, 'found');
  expect(await focused(panel)).toBe('the field');
  await panel.press('ArrowDown');
  await panel.press('Escape');
  expect(await focused(panel)).toBe('the field');
  expect(await panel.evaluate(`document.activeElement.value`)).toBe('');
  await untilSays(panel, 'This page');
});

test('an article is found by a sentence of its text, and opens at it in the reader', async ({ chromium }) => {
  const panel = await panelBeside(chromium, '/nothing');
  await panel.type('input[type=search]', 'pictured huge table');
  const opened = chromium.context.waitForEvent('page');
  await untilSays(panel, /huge table/);
  await until('the sentence', async () =>
    (await panel.evaluate(`document.querySelectorAll('.related strong').length > 1`)) ? true : null,
  );
  await panel.evaluate(`document.querySelector('.related a').focus()`);
  await panel.press('Enter');
  const reader = await opened;
  // Names inside the quote are marks of their own.
  await expect.poll(async () => (await reader.locator('mark').allTextContents()).join('')).toContain('huge table');
});

test('figures and names point at their place on the page, and go there', async ({ chromium }) => {
  const panel = await panelBeside(chromium, '/dated');
  await untilSays(panel, '15 mothers');
  const flashed = () =>
    chromium.evaluate<string[]>(`[...CSS.highlights].filter(([name]) => name.endsWith('-f')).flatMap(([, ranges]) =>
      [...ranges].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }))`);
  const flashes = (words: string) =>
    until(`a flash of ${words}`, async () => ((await flashed()).includes(words) ? true : null));

  const heads = await panel.evaluate<string[]>(
    `[...document.querySelectorAll('.figures .chip')].map((each) => each.textContent)`,
  );
  expect(heads[0]).toContain('Conflict');
  await panel.evaluate(`document.querySelector('.figures .comparison-head').focus()`);
  await flashes('15 mothers');

  await chromium.evaluate('scrollTo(0, 2500)');
  await pause(300);
  await panel.evaluate(`document.querySelector('button[aria-label^="Show “15 mothers”"]').click()`);
  // The first flash may still be there: what was pressed is done when the page is.
  await until('the place in view', async () => (await chromium.evaluate<number>('scrollY')) < 1_000 || null);
  await flashes('15 mothers');
});

test('back from a topic, by its button or by Esc, the focus is on the row that it was opened from', async ({
  chromium,
}) => {
  const panel = await panelBeside(chromium, '/dated');
  await untilSays(panel, 'Olga Tsukanova');
  await panel.evaluate(
    `[...document.querySelectorAll('.row-main')].find((each) => each.textContent.includes('Olga')).focus()`,
  );
  await panel.press('Enter');
  await untilSays(panel, 'What they reported');
  expect(await focused(panel)).toContain('Back');
  await panel.press('Enter');
  await untilSays(panel, '15 mothers');
  expect(await focused(panel)).toContain('Olga Tsukanova');

  await panel.press('Enter');
  await untilSays(panel, 'What they reported');
  await panel.type('.pane textarea', 'Half a sentence');
  // A text that is being written is not left by one key.
  await panel.press('Escape');
  await pause(200);
  expect(await panel.text()).toContain('What they reported');
  await panel.evaluate(`document.querySelector('.pane .text-button').focus()`);
  await panel.press('Escape');
  await untilSays(panel, '15 mothers');
  expect(await focused(panel)).toContain('Olga Tsukanova');
});

test('an open row keeps its place and the focus while the page goes on changing', async ({ chromium }) => {
  const panel = await panelBeside(chromium, '/dated');
  await untilSays(panel, '100,000 soldiers');
  await panel.evaluate(`(() => {
    const head = [...document.querySelectorAll('.figures .comparison-head')].find((each) => each.textContent.includes('100,000'));
    head.focus();
    head.click();
  })()`);
  const where = () =>
    panel.evaluate<string[]>(
      `[...document.querySelectorAll('.figures > li > article')].map((each) => each.getAttribute('aria-label') + (each.querySelector('[aria-expanded=true]') ? ' open' : ''))`,
    );
  const before = await where();
  expect(before.some((row) => row.endsWith(' open'))).toBe(true);
  await chromium.evaluate(`document.querySelector('article').children[1].insertAdjacentHTML('beforebegin',
    '<p>President Vladimir Putin met a group of 12 mothers of soldiers near Moscow on Friday.</p>')`);
  await untilSays(panel, '12 mothers');
  const after = await where();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBe(before.length + 1);
  expect(await focused(panel)).toContain('100,000');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every list of the panel can be read by assistive technology, ${scheme}`, async ({ chromium }) => {
    const panel = await panelBeside(chromium, '/dated');
    await panel.emulateColours(scheme);
    const check = async (what: string) => expect(await panel.evaluate(VIOLATIONS), what).toEqual([]);
    await untilSays(panel, '15 mothers');
    await press(panel, '15 mothers');
    await check('this page');
    await pick(panel, 'Coverage');
    await untilSays(panel, 'Shares');
    await check('coverage by outlet');
    await press(panel, 'On a timeline');
    await check('timeline');
    await pick(panel, 'Figures');
    await untilSays(panel, 'comparisons shown');
    await press(panel, 'Not the same count');
    await press(panel, 'soldiers killed or wounded');
    await untilSays(panel, 'On one scale');
    await check('figures, one open');
    await press(panel, 'Show as table');
    await check('as a table');
    await panel.type('input[type=search]', 'residence');
    await untilSays(panel, 'found');
    await check('search');
  });
}

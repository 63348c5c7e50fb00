/** Every tab of the real side panel, and our own pages: they fit, at twice the text size too, in both themes, and are accessible. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Panel } from '../../../lib/cli/demo/panel-target';
import { pause, until, untilSays } from '../../../lib/cli/demo/surface';
import { VIOLATIONS } from '../../support/axe';
import { OVERFLOW, PHOTOS, photographed, SCHEMES, SIZES } from '../../support/photographs';
import { expect, test } from '../../support/test';
import { pressButton } from '../library-story';
import { STORY } from '../story';

const ask = (name: string, body: unknown) =>
  `chrome.runtime.sendMessage(${JSON.stringify({ name, body })}).then((answer) => answer.ok || Promise.reject(answer.message))`;

const note = (part: object) => ({
  id: crypto.randomUUID(),
  text: '',
  tags: [],
  subject: null,
  page: null,
  created: 1_790_000_000_000,
  updated: 1_790_000_000_000,
  deleted: null,
  ...part,
});

async function writeNotes(panel: Panel, url: string) {
  const page = { url, title: 'Story' };
  const quote = {
    exact: '15 mothers at his residence',
    prefix: 'a group of ',
    suffix: ' on Friday',
    start: 0,
    end: 27,
  };
  const lost = { ...quote, exact: 'words that this page has never had on it', end: 40 };
  const notes = [
    note({
      text: 'Ask the council for **its list** of names.\n\n- by phone\n- by letter',
      tags: ['lists', 'mobilisation'],
    }),
    note({ text: '- [ ] Ask **NHK**\n- [x] Call the council &amp; its office\n  - plain\n\nThen write.' }),
    note({
      text: '| Outlet | Killed or wounded | Said on |\n|---|--:|---|\n| The Moscow Times | 100,000 | 26 November 2022, by the United States |\n| NHK | about 200,000, on both sides together | later |',
    }),
    note({ text: 'Which table do they cite?', subject: { kind: 'quote', quote }, page, tags: ['sources'] }),
    note({ text: 'This was here in the first version.', subject: { kind: 'quote', quote: lost }, page }),
  ];
  const council = await panel.evaluate<string>(
    `[...document.querySelectorAll('[data-topic]')].find((each) => each.textContent.includes('Council')).dataset.topic`,
  );
  const subject = { kind: 'topic', id: council, name: 'Council of Mothers and Wives' };
  notes.push(note({ text: 'Who is she?', subject, tags: ['people'] }));
  for (const each of notes) await panel.evaluate(ask('note.save', { note: each }));
  await panel.evaluate(
    ask('note.save', { note: { ...notes[0], text: 'Ask the council again.', updated: 1_790_000_100_000 } }),
  );
}

const pick = (panel: Panel, tab: string) => panel.evaluate(`document.querySelector('[data-tab=${tab}]').click()`);

/** Each view of the panel, and what it says once it is drawn. */
const VIEWS: { name: string; open: (panel: Panel) => Promise<unknown> }[] = [
  { name: 'page', open: (panel) => pick(panel, 'page').then(() => untilSays(panel, '15 mothers')) },
  {
    name: 'page-figure',
    open: async (panel) => {
      await panel.evaluate(`document.querySelector('.figure-head .comparison-head').click()`);
      await untilSays(panel, 'leave out');
      await panel.evaluate(`document.querySelector('.figures .lines .wrong-act').click()`);
      await untilSays(panel, 'is no longer compared here.');
    },
  },
  {
    name: 'topic',
    open: async (panel) => {
      await panel.evaluate(
        `[...document.querySelectorAll('[data-topic]')].find((each) => each.textContent.includes('Council')).click()`,
      );
      await untilSays(panel, 'Who is she?');
    },
  },
  { name: 'coverage', open: (panel) => pick(panel, 'coverage').then(() => untilSays(panel, 'NHK')) },
  {
    name: 'figures',
    open: async (panel) => {
      await pick(panel, 'figures');
      await until('a comparison', () => panel.evaluate(`document.querySelector('.figures .comparison-head') && true`));
      await panel.evaluate(`document.querySelector('.figures .comparison-head').click()`);
      await until('its sentences', () => panel.evaluate(`document.querySelector('.figures .line') && true`));
    },
  },
  {
    name: 'plots',
    open: async (panel) => {
      await panel.evaluate(`document.querySelector('.figures .comparison-head').click()`);
      await panel.evaluate(`(async () => {
        for (const head of document.querySelectorAll('.figures .comparison-head')) {
          head.click();
          await new Promise((done) => setTimeout(done, 400));
          if (head.closest('li').querySelector('svg') !== null) return head.scrollIntoView();
          head.click();
        }
      })()`);
      await until('a plot', () => panel.evaluate(`document.querySelector('.figures svg') !== null || null`));
    },
  },
  { name: 'notes', open: (panel) => pick(panel, 'notes').then(() => untilSays(panel, 'not on this page any more')) },
  {
    name: 'filters',
    open: async (panel) => {
      await pressButton(panel, 'Filters');
      await panel.evaluate(`(() => {
        const since = [...document.querySelectorAll('.note-filter select')].find(({ value }) => value === 'any');
        since.value = 'range';
        since.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      await pressButton(panel, '#people');
      await pressButton(panel, 'rename #people');
      await panel.evaluate(`(() => {
        const field = document.querySelector('.tag-rename input');
        field.value = 'lists';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      })()`);
      await untilSays(panel, 'The two tags become one.');
    },
  },
  {
    name: 'choosing',
    open: async (panel) => {
      await pressButton(panel, 'clear the filter');
      await pressButton(panel, 'Filters');
      await pressButton(panel, 'select notes');
      await panel.evaluate(`document.querySelector('.is-choosable input').click()`);
      await untilSays(panel, '1 selected');
    },
  },
  {
    name: 'unsaved',
    open: async (panel) => {
      await pressButton(panel, 'Done');
      const key = 'page:https://news.example/council-of-a-long-name/and-what-it-said-about-everything';
      const draft = { key, text: 'Half a thought', tags: ['lists'], at: 1_790_000_000_000, base: null, edits: null };
      await panel.evaluate(ask('draft.set', draft));
      const last = note({ text: 'Last.' });
      const at = draft.at - 1;
      const change = { ...draft, key: `note:${last.id}`, text: 'Last, and not least.', at, edits: last.updated };
      await panel.evaluate(ask('draft.set', change));
      await panel.evaluate(ask('note.save', { note: last }));
      await pressButton(panel, '2 texts not saved');
      await untilSays(panel, 'A change of the note “Last.”');
    },
  },
  {
    name: 'unsaved-change',
    open: async (panel) => {
      await pressButton(panel, 'go on');
      await until('its field', () =>
        panel.evaluate(`document.querySelector('textarea')?.value.includes('least') || null`),
      );
    },
  },
  {
    name: 'history',
    open: async (panel) => {
      await back(panel);
      await untilSays(panel, 'history');
      await panel.evaluate(`document.querySelector('[aria-label^="history of note"]').click()`);
      await untilSays(panel, 'use this');
    },
  },
  {
    name: 'keeping',
    open: async (panel) => {
      await pick(panel, 'notes');
      await untilSays(panel, 'Backup, export, import');
      await panel.evaluate(`document.querySelector('.notes-foot button').click()`);
      await untilSays(panel, 'Save a backup file');
    },
  },
  {
    name: 'trash',
    open: async (panel) => {
      await back(panel);
      await panel.evaluate(`document.querySelectorAll('.notes-foot button')[1].click()`);
      await untilSays(panel, 'for 30 days');
    },
  },
  { name: 'library', open: (panel) => pick(panel, 'library').then(() => untilSays(panel, 'My articles')) },
  {
    name: 'search',
    open: async (panel) => {
      await back(panel);
      await panel.type('input[type=search]', 'mothrs');
      await untilSays(panel, 'Names');
    },
  },
];

const back = (panel: Panel) => panel.evaluate(`document.querySelector('.pane-head button')?.click()`);

test('every tab fits, reads well in both themes, and has no fault that axe knows', async ({ chromium }) => {
  test.setTimeout(180_000);
  await mkdir(PHOTOS, { recursive: true });
  chromium.server.set('/story', STORY);
  await chromium.open('/story');
  await chromium.marks(3);
  await chromium.pressAction();
  const panel = await chromium.panel();
  await untilSays(panel, '15 mothers');
  await writeNotes(panel, await chromium.evaluate<string>('location.href'));

  const faults: string[] = [];
  for (const { name, open } of VIEWS) {
    await open(panel);
    faults.push(...(await photographed(panel, name)));
  }
  expect(faults).toEqual([]);
});

const PAGES = {
  welcome: '/welcome.html',
  options: '/options.html',
  reader: '/reader.html#002_c5ab45b8b9efbf4d',
} as const;

test('our own pages fit a narrow window, read well in both themes, and have no fault that axe knows', async ({
  chromium,
}) => {
  test.setTimeout(120_000);
  await mkdir(PHOTOS, { recursive: true });
  const faults: string[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const page = await chromium.context.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}${path}`);
    await page.waitForSelector('h1, h2');
    await pause(500);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const size of [...SIZES, { width: 1200, height: 900 }]) {
        await page.setViewportSize(size);
        await page.screenshot({ path: join(PHOTOS, `${name}-${size.width}-${colorScheme}.png`) });
        for (const out of await page.evaluate<string[]>(OVERFLOW)) faults.push(`${name} at ${size.width} px: ${out}`);
      }
      for (const fault of await page.evaluate<string[]>(VIOLATIONS)) faults.push(`${name}, ${colorScheme}: ${fault}`);
    }
    await page.close();
  }
  expect(faults).toEqual([]);
});

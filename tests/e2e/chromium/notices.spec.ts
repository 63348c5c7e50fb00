/** What the panel says only now and then (notices, questions, previews) fits, reads well and has no fault that axe knows. */
import { mkdir } from 'node:fs/promises';
import type { Panel } from '../../../lib/cli/demo/panel-target';
import { pause, untilSays } from '../../../lib/cli/demo/surface';
import { PHOTOS, photographed } from '../../support/photographs';
import { expect, test } from '../../support/test';
import { COAST, chooseFiles, importFiles, NORTH, pressButton } from '../library-story';
import { page } from '../story';

/** Takes the card of a name that only a private article knows away before it can be seen. */
const PROBING = page(`<article><p>Then Anna Lindqvist spoke for a long time.</p></article>
<script>new MutationObserver((records) => {
  for (const node of records.flatMap((record) => [...record.addedNodes])) if (node.nodeType === 1) node.remove();
}).observe(document.documentElement, { childList: true });</script>`);

const note = {
  id: 'a1b2c3d4-0000-4000-8000-000000000001',
  text: 'Ask the harbour council for the list of all who pay.',
  tags: ['fees'],
  subject: null,
  page: null,
  created: 1_790_000_000_000,
  updated: 1_790_000_000_000,
  deleted: null,
};
const BACKUP = {
  name: 'notes.json',
  text: JSON.stringify({ format: 'second-source-notes', version: 1, exported: null, notes: [{ note, versions: [] }] }),
};

const ask = (panel: Panel, name: string, body: unknown) =>
  panel.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify({ name, body })}).then((answer) => answer.ok || Promise.reject(answer.message))`,
  );

/** As of a library whose files somebody deleted: what was counted outside it is more than what is in it. */
const loseMuch = (panel: Panel) =>
  panel.evaluate(
    `chrome.storage.local.set({ 'own-tally': { seq: 9999, notes: 1240, at: 1790000000000, lost: null },
      'articles-tally': { seq: 9999, notes: 310, at: 1790000000000, lost: null } })`,
  );

/** The way back stays for as long as the pointer is on it. */
const restOn = (panel: Panel, selector: string) =>
  panel.evaluate(`document.querySelector('${selector}').dispatchEvent(new PointerEvent('pointerenter'))`);

const VIEWS: { name: string; open: (panel: Panel) => Promise<unknown> }[] = [
  { name: 'hushed', open: (panel) => untilSays(panel, 'This site took a card away before it could be seen.') },
  {
    name: 'removed',
    open: async (panel) => {
      await pressButton(panel, 'Library');
      await pressButton(panel, `Remove ${NORTH_TITLE}`);
      await untilSays(panel, 'Removed.');
      await restOn(panel, '.undo-line');
    },
  },
  {
    name: 'adding',
    open: async (panel) => {
      await chooseFiles(panel, [COAST, { name: 'broken.json', text: '{' }]);
      await untilSays(panel, 'To be added');
      await pressButton(panel, 'Change: Outlet');
    },
  },
  {
    name: 'turned-away',
    open: async (panel) => {
      await pressButton(panel, 'This page');
      await pressButton(panel, 'Add this page to my articles');
      await untilSays(panel, 'Nothing more was taken');
    },
  },
  {
    name: 'notes-preview',
    open: async (panel) => {
      await pressButton(panel, 'Cancel');
      await pressButton(panel, 'Notes');
      await pressButton(panel, 'Backup, export, import');
      await untilSays(panel, 'Save a backup file');
      await chooseFiles(panel, [BACKUP]);
      await untilSays(panel, 'Merge: of two states');
    },
  },
  {
    name: 'trash-edit',
    open: async (panel) => {
      await ask(panel, 'note.save', { note });
      const draft = { key: `note:${note.id}`, text: `${note.text} By phone.`, tags: [], at: 1_790_000_000_001 };
      await ask(panel, 'draft.set', { ...draft, base: null, edits: note.updated });
      await ask(panel, 'note.remove', { id: note.id, at: Date.now() });
      await panel.evaluate(`document.querySelector('.pane-head button').click()`);
      await pressButton(panel, 'Trash');
      await pressButton(panel, 'delete for good');
      await untilSays(panel, 'A change of it that was not saved goes too');
    },
  },
  {
    name: 'vanished',
    open: async (panel) => {
      await loseMuch(panel);
      await panel.evaluate(`document.querySelector('.pane-head button').click()`);
      await ask(panel, 'note.save', { note: { ...note, id: crypto.randomUUID() } });
      await untilSays(panel, '1,240 notes were here on');
    },
  },
  {
    name: 'vanished-articles',
    open: async (panel) => {
      await pressButton(panel, 'Library');
      await untilSays(panel, '310 articles of yours were here on');
    },
  },
];

const NORTH_TITLE = 'Harbour fees divide the town';

test('notices, questions and previews fit, read well in both themes, and have no fault that axe knows', async ({
  chromium,
}) => {
  test.setTimeout(180_000);
  await mkdir(PHOTOS, { recursive: true });
  await importFiles(await chromium.extensionPage('/sidepanel.html'), [NORTH]);
  chromium.server.set('/probing', PROBING);
  await chromium.open('/probing');
  await pause(1_000);
  await chromium.hover('Anna Lindqvist');
  await pause(1_200);
  await chromium.pressAction();
  const panel = await chromium.panel();

  const faults: string[] = [];
  for (const { name, open } of VIEWS) {
    await open(panel);
    faults.push(...(await photographed(panel, name)));
  }
  expect(faults).toEqual([]);
});

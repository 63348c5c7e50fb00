import { expect, test, vi } from 'vitest';

/** What the page, the tab's one document, hands over of its text. */
const page = vi.hoisted(() => ({ text: '' as string | null }));
vi.mock('wxt/browser', () => ({
  browser: {
    scripting: { executeScript: async () => [] },
    tabs: {
      sendMessage: async () => {
        if (page.text === null) throw new Error('It hangs.');
        return { ok: true, value: page.text };
      },
    },
  },
}));

import { textOfAll } from '../../entrypoints/background/frames';
import { CAPS } from '../../lib/messages';

test.each([
  ['a text that all came', 'Anna Lindqvist spoke.', true],
  ['one that was cut at the most that is taken', 'a'.repeat(CAPS.pageChars), false],
  ['one that did not come', null, false],
])('only of a whole text a quote can be missing: %s', async (_what, text, isWhole) => {
  page.text = text;
  expect(await textOfAll(1)).toEqual({ text: text ?? '', isWhole });
});

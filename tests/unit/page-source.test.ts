// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

/** A tab, and the page that stands in it when the reading script comes. */
const tab = vi.hoisted(() => ({ url: '', later: '' }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      get: async () => {
        const { url } = tab;
        tab.url = tab.later;
        return { url, title: `The tab’s title at ${url}` };
      },
    },
    scripting: {
      executeScript: async ({ func, args }: { func: (most: number) => unknown; args: [number] }) => [
        { result: func(...args) },
      ],
    },
  },
}));

import { pageSource } from '../../entrypoints/background/page-source';

beforeEach(() => {
  document.documentElement.getHTML ??= () => document.documentElement.innerHTML;
  document.title = 'Fees and fishermen';
  document.body.textContent = 'Mayor Anna Lindqvist spoke.';
});

const show = (url: string, later = url) => {
  Object.assign(tab, { url, later });
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(later);
};

test('a page is added under the address and the title that it had when it was read', async () => {
  show('https://pilot.example/fees', 'https://pilot.example/fees?page=2');
  expect(await pageSource(1)).toEqual({
    html: expect.stringContaining('Mayor Anna Lindqvist spoke.'),
    url: 'https://pilot.example/fees?page=2',
    title: 'Fees and fishermen',
  });
});

test('a page of another site than the reader saw is not added', async () => {
  show('https://pilot.example/fees', 'https://other.example/');
  await expect(pageSource(1)).rejects.toThrow('went away');
});

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useAnchors } from '../../../entrypoints/sidepanel/use-anchors';
import { CAPS, type PanelPage } from '../../../lib/messages/contract';
import { MessageError } from '../../../lib/messages/failure';
import { draw, pass } from '../components/render';
import { note } from '../components/views';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async () => {
  const { CAPS } = await import('../../../lib/messages/contract');
  return { CAPS, ask, onChange: () => () => {} };
});

const PLACE = { url: 'https://news.example/harbour', title: 'Harbour' };
const PAGE: PanelPage = {
  tab: 1,
  host: 'news.example',
  site: 'on',
  place: PLACE,
  wish: null,
  why: 'ok',
  page: { ...PLACE, topics: [], figures: [] },
};
const EXACT = 'The ferry sank at noon.';
const QUOTE = { exact: EXACT, prefix: 'Before it. ', suffix: ' After it.', start: 11, end: 11 + EXACT.length };
const NOTE = note({ subject: { kind: 'quote', quote: QUOTE }, page: PLACE });

function Shown() {
  return <output>{JSON.stringify([...useAnchors(PAGE, [NOTE])].map(([, place]) => place?.exact ?? null))}</output>;
}
async function shown(): Promise<unknown> {
  await draw(<Shown />);
  for (let turn = 0; turn < 3; turn += 1) await pass(100);
  return JSON.parse(document.querySelector('output')?.textContent ?? '');
}
beforeEach(() => void vi.useFakeTimers());

test.each([
  ['stands where its words are', `Before it. ${EXACT} After it.`, [EXACT]],
  ['is lost where other words are', 'Nothing of the kind was said here, and nothing will be.', [null]],
  [
    'is not lost where the end of a long page was cut off',
    'Other words. '.repeat(100_000).slice(0, CAPS.pageChars),
    [],
  ],
  ['is not lost where a part of the page does not answer', null, []],
])('a quote %s', async (_, text, wanted) => {
  ask.mockImplementation(async () => {
    if (text === null) throw new MessageError('no-answer', 'A part of the page did not answer.');
    return text;
  });
  expect(await shown()).toEqual(wanted);
});

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useAnchors } from '../../../entrypoints/sidepanel/use-anchors';
import type { PanelPage } from '../../../lib/messages/contract';
import { draw, pass } from '../components/render';
import { note } from '../components/views';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', () => ({ ask, onChange: () => () => {} }));

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

test.each<[how: string, text: string, wanted: (string | null)[], isWhole: boolean]>([
  ['stands where its words are', `Before it. ${EXACT} After it.`, [EXACT], true],
  ['stands there too where not all of the page could be read', `Before it. ${EXACT} After it.`, [EXACT], false],
  ['is lost where other words are', 'Nothing of the kind was said here, and nothing will be.', [null], true],
  ['is not lost where not all of the page could be read', 'Nothing of the kind was said here.', [], false],
])('a quote %s', async (_, text, wanted, isWhole) => {
  ask.mockImplementation(async () => ({ text, isWhole }));
  expect(await shown()).toEqual(wanted);
});

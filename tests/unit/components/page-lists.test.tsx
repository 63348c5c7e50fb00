// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mostTellingFirst, PageFigures } from '../../../components/page-figures';
import { TopicList } from '../../../components/topic-list';
import type { Verdict } from '../../../lib/figures';
import { click, draw, find, pass } from './render';
import { comparison, line } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const figure = (stated: string, verdict: Verdict) => ({
  line: line({ article: null, stated, quote: { text: `He met ${stated}.`, emphasis: [] } }),
  comparisons: [comparison({ verdict })],
});
const A = figure('15 mothers', 'agree');
const B = figure('20 boats', 'conflict');
const C = figure('30 dogs', 'conflict');

/** The list, and a way for the page to change. */
let change: (figures: (typeof A)[]) => void = () => undefined;
function Changing({ first }: { first: (typeof A)[] }) {
  const [figures, setFigures] = useState(first);
  change = setFigures;
  return <PageFigures figures={figures} />;
}
const becomes = (figures: (typeof A)[]) => act(() => change(figures));
const rows = () =>
  [...document.querySelectorAll('.comparison-head > span:first-child')].map((each) => each.textContent);
const fire = (element: Element | null, type: string, more: PointerEventInit = {}) =>
  act(() => void element?.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', ...more })));

describe('figures of the page', () => {
  test('conflicts come first, the rest by the order of the page', () => {
    expect(mostTellingFirst([A, B, C]).map((each) => each.line.stated)).toEqual(['20 boats', '30 dogs', '15 mothers']);
  });

  test('a row that is open stays open, and keeps the focus and its place, when the page changes', async () => {
    await draw(<Changing first={[A]} />);
    const head = find('button', /15 mothers/);
    head.focus();
    await click(head);
    await becomes([B, A]);
    expect(rows()).toEqual(['15 mothers', '20 boats']);
    expect(document.activeElement).toBe(head);
    expect(head.getAttribute('aria-expanded')).toBe('true');
    await act(() => head.blur());
    expect(rows()).toEqual(['20 boats', '15 mothers']);
    expect(find('button', /15 mothers/).getAttribute('aria-expanded')).toBe('true');
  });

  test('nothing moves under a pointer that is among them', async () => {
    await draw(<Changing first={[A]} />);
    const list = document.querySelector('.figures');
    await fire(list, 'pointerenter');
    await becomes([B, A]);
    expect(rows()).toEqual(['15 mothers', '20 boats']);
    await fire(list, 'pointerleave');
    expect(rows()).toEqual(['20 boats', '15 mothers']);
  });

  test('one said twice on the page is there twice', async () => {
    await draw(<Changing first={[A, A]} />);
    expect(rows()).toEqual(['15 mothers', '15 mothers']);
  });

  test('“show on the page” goes to its place', async () => {
    const shown: string[] = [];
    await draw(<PageFigures figures={[A, B]} onShow={({ line: { stated } }) => shown.push(stated)} />);
    await click(find('button', 'Show “15 mothers” on the page'));
    expect(shown).toEqual(['15 mothers']);
  });
});

describe('the row under the pointer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const topic = { id: 't1', name: 'Council', kind: 'organisation', articles: 1, outlets: 1, count: 2 } as const;
  const draws = async (peeked: string[]) => {
    await draw(
      <TopicList
        topics={[topic]}
        onOpen={() => undefined}
        onGo={() => peeked.push('gone')}
        onPeek={({ id }) => peeked.push(id)}
      />,
    );
    return document.querySelector('.row');
  };

  test('shows its mark once the pointer rests there, and not on its way through', async () => {
    const peeked: string[] = [];
    const row = await draws(peeked);
    await fire(row, 'pointerenter');
    await fire(row, 'pointerleave');
    await pass(500);
    expect(peeked).toEqual([]);
    await fire(row, 'pointerenter');
    await pass(500);
    expect(peeked).toEqual(['t1']);
  });

  test('shows its mark when the focus comes to it; a press of “next” is not undone by that', async () => {
    const peeked: string[] = [];
    await draws(peeked);
    await act(() => find('button', /Council/).focus());
    await pass(500);
    expect(peeked).toEqual(['t1']);
    const next = find('button', 'Next mention of Council');
    await act(() => next.focus());
    await click(next);
    await pass(500);
    expect(peeked).toEqual(['t1', 'gone']);
  });
});

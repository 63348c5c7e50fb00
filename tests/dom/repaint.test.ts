// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageSettings } from '../../lib/page';
import type { Chunk } from '../../lib/page/chunks';
import { type Mark, MarkedSegment, underlined, withMarks } from '../../lib/page/mark';
import type { Painter } from '../../lib/page/painter';
import { Repaint } from '../../lib/page/repaint';
import { readSegments, type Segment } from '../../lib/page/segment';
import { fakeTimeouts } from './fake-browser';

describe('a page that changes at every frame', () => {
  afterEach(() => vi.useRealTimers());

  /** When marks came or went (milliseconds, how many) under so many changes a second, for ten seconds and two calm. */
  async function paints(changesPerSecond: number, paintEveryMs?: number): Promise<[at: number, marks: number][]> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const block = document.createElement('p');
    const box = { top: 10, bottom: 30, width: 100 } as DOMRect;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
    const segment = {
      block,
      text: 'Putin',
      marks: [{ kind: 'topic', id: 'Putin', paint: true, verdict: null }],
      pieces: [],
    };
    const chunk = { root: block, segments: [segment] } as unknown as Chunk;
    const seen: [number, number][] = [];
    const began = performance.now();
    const paint = async (marks: Mark[]) => void seen.push([performance.now() - began, marks.length]);
    const view = {
      addEventListener() {},
      AbortSignal: fakeTimeouts(),
      performance,
      document,
      innerHeight: 800,
    };
    const repaint = new Repaint({
      view: view as unknown as Window,
      signal: new AbortController().signal,
      painter: { paint } as unknown as Painter,
      near: new Set([chunk]),
      all: () => [chunk],
      settings: () => ({ marks: 'paragraph' }) as PageSettings,
      onRest() {},
    });
    repaint.request(0);
    for (let change = 0; change < 10 * changesPerSecond; change += 1) {
      repaint.noteChange();
      if (paintEveryMs !== undefined && ((change * 1_000) / changesPerSecond) % paintEveryMs === 0) repaint.request(0);
      await vi.advanceTimersByTimeAsync(1_000 / changesPerSecond);
    }
    await vi.advanceTimersByTimeAsync(3_500);
    return seen;
  }

  it('has no marks until it is calm, and then has them again', async () => {
    const counts = (await paints(60)).map(([, marks]) => marks);
    expect(counts).toEqual([1, 0, 1]);
  });

  it('loses its marks within the first second, and keeps them at ten changes a second', async () => {
    expect((await paints(60))[1]?.[0]).toBeLessThan(1_000);
    vi.useRealTimers();
    expect(await paints(10)).toHaveLength(1);
  });

  it('keeps its marks at twenty changes a second, also where it is painted meanwhile', async () => {
    const counts = (await paints(20, 700)).map(([, marks]) => marks);
    expect(new Set(counts)).toEqual(new Set([1]));
  });
});

describe('a block that has more marks than are painted', () => {
  const ASIDES = { onShadow() {}, onHidden() {}, onBare() {}, isElsewhere: () => false };
  /** Each name stands on a line of its own, so many pixels high. */
  const LINE_PX = 20;

  /** Which of 300 names of one block are painted when the page is scrolled so far. */
  async function painted(scrolled: number): Promise<number[]> {
    const block = document.createElement('div');
    block.textContent = 'Putin '.repeat(300);
    document.body.replaceChildren(block);
    const [segment] = readSegments(block, { own: false, isLate: false, rules: { article: null }, asides: ASIDES });
    const found = [...(segment as Segment).text.matchAll(/Putin/g)].map(({ index: start }) => {
      return { start, end: start + 5, kind: 'topic', id: 'Putin', verdict: null, paint: true } as const;
    });
    const chunk = { root: block, segments: [withMarks(segment as Segment, found)] } as unknown as Chunk;
    const boxAt = (line: number, lines = 1) => {
      const top = line * LINE_PX - scrolled;
      return { top, bottom: top + lines * LINE_PX, width: 100 } as DOMRect;
    };
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(boxAt(0, 300));
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function at(this: Range) {
      return boxAt(Math.floor(this.startOffset / 6));
    });
    return new Promise((resolve) => {
      const paint = async (marks: Mark[]) => resolve(marks.map(({ start }) => Math.floor(start / 6)));
      new Repaint({
        view: window as unknown as Window,
        signal: new AbortController().signal,
        painter: { paint } as unknown as Painter,
        near: new Set([chunk]),
        all: () => [chunk],
        settings: () => ({ marks: 'every' }) as PageSettings,
        onRest() {},
      }).request(0);
    });
  }

  it.each([0, 1_000, 3_000, 5_500])('scrolled by %i pixels, has marks on all that is seen', async (scrolled) => {
    const lines = new Set(await painted(scrolled));
    expect(lines.size).toBe(60);
    const first = Math.floor(scrolled / LINE_PX);
    const last = Math.min(299, Math.floor((scrolled + window.innerHeight) / LINE_PX) - 1);
    for (let line = first; line <= last; line += 1) expect(lines, `line ${line}`).toContain(line);
  });
});

it('a page that parts its paragraphs by empty lines has the first mention in each', () => {
  const block = document.createElement('div');
  const text = 'Putin, and Putin.\n\nPutin again,\nPutin.\n \nPutin.';
  const segment = new MarkedSegment({ block, text, first: block, linked: 0, pieces: [] });
  segment.marks = [...text.matchAll(/Putin/g)].map(({ index: start }) => {
    return { start, end: start + 5, kind: 'topic', id: 'Putin', verdict: null, paint: true, segment };
  });
  const starts = underlined(segment, { marks: 'paragraph' }, () => true).map(({ start }) => start);
  expect(starts).toEqual([0, 19, 41]);
});

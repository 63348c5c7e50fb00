// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageSettings } from '../../lib/page';
import type { Chunk } from '../../lib/page/chunks';
import type { Mark } from '../../lib/page/mark';
import type { Painter } from '../../lib/page/painter';
import { Repaint } from '../../lib/page/repaint';
import { fakeTimeouts } from './fake-browser';

describe('a page that changes at every frame', () => {
  afterEach(() => vi.useRealTimers());

  /** When marks came or went (milliseconds, how many) under so many changes a second, for ten seconds and two calm. */
  async function paints(changesPerSecond: number, paintEveryMs?: number): Promise<[at: number, marks: number][]> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const block = document.createElement('p');
    const box = { top: 10, bottom: 30, width: 100 } as DOMRect;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
    const segment = { block, marks: [{ kind: 'topic', id: 'Putin', paint: true, verdict: null }], pieces: [] };
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

import { beforeEach, describe, expect, it } from 'vitest';
import type { Chunk } from '../../../lib/page/chunks';
import type { Segment } from '../../../lib/page/segment';
import { type Question, Unsure } from '../../../lib/page/unsure';

let unsure: Unsure;
const question = (): Question => ({
  chunk: { reading: 1 } as Chunk,
  segment: { text: 'The Office said no.' } as Segment,
  marked: null,
  reading: 1,
});

beforeEach(() => {
  unsure = new Unsure();
});

describe('a text with an unsure short form', () => {
  it('is asked for again once the page names what it could mean, and then no more', () => {
    const asked = question();
    unsure.add({ question: asked, waits: ['office', 'bureau'], told: 0 });
    expect(unsure.wake(['mayor'])).toEqual([]);
    expect(unsure.wake(['bureau'])).toEqual([asked]);
    expect(unsure.wake(['office'])).toEqual([]);
  });

  it('is asked for at once where the name came while it was on its way', () => {
    const asked = question();
    const told = unsure.named;
    unsure.wake(['office']);
    unsure.add({ question: asked, waits: ['office'], told });
    expect(unsure.wake([])).toEqual([asked]);
  });

  it('is not asked for by a topic that was told with it', () => {
    unsure.wake(['office']);
    unsure.add({ question: question(), waits: ['office'], told: unsure.named });
    expect(unsure.wake(['office'])).toEqual([]);
  });

  it('is not asked for by what another view of the page named, but by the same name in this one', () => {
    unsure.wake(['office', 'bureau']);
    unsure.clear();
    const asked = question();
    unsure.add({ question: asked, waits: ['office'], told: unsure.named });
    expect(unsure.wake([])).toEqual([]);
    expect(unsure.wake(['office'])).toEqual([asked]);
  });

  it('is forgotten when its chunk was read again or is gone', () => {
    const [again, gone] = [question(), question()];
    for (const each of [again, gone]) unsure.add({ question: each, waits: ['office'], told: 0 });
    again.chunk.reading = 2;
    gone.chunk.reading = 0;
    expect(unsure.wake(['office'])).toEqual([]);
  });
});

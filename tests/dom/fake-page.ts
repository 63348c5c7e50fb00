/** What the page layer is given: settings as they come, and ports that note what they were asked. */
import { vi } from 'vitest';
import type { PageMark, PagePorts, PageSettings } from '../../lib/page';

export const NAME = 'habcdefghijkl';
export const SETTINGS: PageSettings = {
  dwellMs: 300,
  holdKey: null,
  marks: 'paragraph',
  markStyle: 'dotted',
  kinds: { person: true, organisation: true, place: true, event: true, subject: true, figure: true },
  revision: 0,
  hush: false,
};

export type FakePorts = { [Name in keyof PagePorts]: ReturnType<typeof vi.fn<PagePorts[Name]>> };

export function fakePorts(findIn: (text: string) => PageMark[]): FakePorts {
  return {
    find: vi.fn<PagePorts['find']>(async (texts) => ({ found: texts.map(findIn), waits: [], named: [] })),
    style: vi.fn<PagePorts['style']>(async () => true),
    elsewhere: vi.fn<PagePorts['elsewhere']>(),
    card: vi.fn<PagePorts['card']>(async () => null),
    pointed: vi.fn<PagePorts['pointed']>(),
    changed: vi.fn<PagePorts['changed']>(),
    taken: vi.fn<PagePorts['taken']>(),
  };
}

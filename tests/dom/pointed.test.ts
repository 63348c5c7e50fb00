// @vitest-environment happy-dom
/** Cards are sent for when somebody points at a page, and not before. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeyShield, type PageLayer, type PagePorts, type PageSettings, startCards, startPage } from '../../lib/page';
import { fakeBrowser } from './fake-browser';

const NAME = 'habcdefghijkl';
const SETTINGS: PageSettings = {
  dwellMs: 300,
  holdKey: null,
  marks: 'paragraph',
  markStyle: 'dotted',
  kinds: { person: true, organisation: true, place: true, event: true, subject: true, figure: true },
  revision: 0,
  hush: false,
};
const PUTIN = { start: 0, end: 5, kind: 'topic', id: 'Putin', verdict: null, paint: true } as const;

const browser = fakeBrowser(window as unknown as Window & typeof globalThis);
const settle = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));
let keys: KeyShield;
let layer: PageLayer;
let ports: { [Name in keyof PagePorts]: ReturnType<typeof vi.fn<PagePorts[Name]>> };

beforeEach(async () => {
  ports = {
    find: vi.fn<PagePorts['find']>(async (texts) => ({ found: texts.map(() => [PUTIN]), waits: [], named: [] })),
    style: vi.fn<PagePorts['style']>(async () => true),
    elsewhere: vi.fn<PagePorts['elsewhere']>(),
    card: vi.fn<PagePorts['card']>(async () => null),
    pointed: vi.fn<PagePorts['pointed']>(),
    changed: vi.fn<PagePorts['changed']>(),
    taken: vi.fn<PagePorts['taken']>(),
  };
  document.body.append(Object.assign(document.createElement('p'), { textContent: 'Putin spoke.' }));
  keys = new KeyShield(window as unknown as Window);
  layer = startPage({ document, ports, settings: SETTINGS, random: () => NAME, keys }) as PageLayer;
  await settle();
});
afterEach(() => {
  keys.remove();
  layer.stop();
  document.body.replaceChildren();
});

function point(type: string, init: PointerEventInit = {}, isTrusted = true): void {
  const event = new PointerEvent(type, { bubbles: true, clientX: 50, clientY: 20, ...init });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.querySelector('p')?.dispatchEvent(event);
}

it('a page is marked and told of, and no card is sent for', async () => {
  expect(browser.highlights.get(NAME)?.texts).toEqual(['Putin']);
  expect(layer.report().topics).toEqual([{ id: 'Putin', count: 1 }]);
  expect(layer.move(1, null)).toBe(false);
  expect(ports.pointed).not.toHaveBeenCalled();
});

it('no event that a page makes up, and no finger, sends for cards', async () => {
  point('pointermove', {}, false);
  point('pointermove', { pointerType: 'touch' });
  expect(ports.pointed).not.toHaveBeenCalled();
});

it('a pointer that rests on a name while the cards come is answered', async () => {
  point('pointermove');
  expect(ports.pointed).toHaveBeenCalled();
  layer.equip(startCards);
  await settle(SETTINGS.dwellMs + 200);
  expect(ports.card).toHaveBeenCalledWith({ topic: 'Putin' });
});

it('a pointer that has left the window meanwhile asks for nothing', async () => {
  point('pointermove');
  point('pointerout', { relatedTarget: null });
  layer.equip(startCards);
  await settle(SETTINGS.dwellMs + 200);
  expect(ports.card).not.toHaveBeenCalled();
});

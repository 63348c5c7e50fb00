// @vitest-environment happy-dom
/** Cards are sent for when somebody points at a page, and not before. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KeyShield, type PageLayer, startCards, startPage } from '../../lib/page';
import { fakeBrowser } from './fake-browser';
import { type FakePorts, fakePorts, NAME, SETTINGS } from './fake-page';

const PUTIN = { start: 0, end: 5, kind: 'topic', id: 'Putin', verdict: null, paint: true } as const;

const browser = fakeBrowser(window as unknown as Window & typeof globalThis);
const settle = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));
let keys: KeyShield;
let layer: PageLayer;
let ports: FakePorts;

beforeEach(async () => {
  ports = fakePorts(() => [PUTIN]);
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
  expect(layer.cards).toBeNull();
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

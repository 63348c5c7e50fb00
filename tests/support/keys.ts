/** A surface by keys alone. Every stop on the way must have a name, a ring that shows it, and lie in view. */
import { expect } from '@playwright/test';
import { pause, type Surface } from '../../lib/cli/demo/surface';

export interface Stop {
  name: string;
  /** Null, or what someone who goes by keys would miss there. */
  flaw: string | null;
}

/** Runs in the page. */
const STOP = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return { name: '', flaw: null };
  const words = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const said = (each) => {
    const copy = each?.cloneNode(true);
    for (const mute of copy?.querySelectorAll('[aria-hidden=true], option') ?? []) mute.remove();
    return copy?.textContent;
  };
  const labelled = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  const names = [at.getAttribute('aria-label'), labelled.join(' '), said(at.labels?.[0]), at.matches('select') ? '' : said(at)];
  const name = names.map(words).find(Boolean) ?? '';
  const nearest = [at, ...(at.labels ?? [])];
  const isRinged = (each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  };
  const box = at.getBoundingClientRect();
  const isInView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
  const isProgrammatic = at.tabIndex < 0;
  const flaw = isProgrammatic ? null
    : name === '' ? at.outerHTML.slice(0, 120) + ' has no name'
    : !nearest.some(isRinged) && !nearest.some((each) => each.nextElementSibling && isRinged(each.nextElementSibling)) ? 'no ring is seen on “' + name.slice(0, 60) + '”'
    : isInView ? null : '“' + name.slice(0, 60) + '” is out of view';
  return { name, flaw };
})()`;

export const stop = (surface: Surface): Promise<Stop> => surface.evaluate<Stop>(STOP);

export const focused = async (surface: Surface): Promise<string> => (await stop(surface)).name;

/** Tab until the focus stands on a control of this name. */
export async function tabTo(surface: Surface, name: RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    const { name: here, flaw } = await stop(surface);
    expect(flaw, 'a stop on the way').toBeNull();
    if (name.test(here)) return;
    await surface.press('Tab');
  }
  throw new Error(`No control named ${name} within ${most} steps; the focus is on “${await focused(surface)}”.`);
}

export async function write(surface: Surface, text: string): Promise<void> {
  for (const char of text) await surface.press(char);
}

/** After an act: long enough for whatever goes on to have taken the focus. */
export async function settled(surface: Surface): Promise<string> {
  await pause(250);
  return focused(surface);
}

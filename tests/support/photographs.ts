/** Photographs of a view of the panel, and what of it does not fit or cannot be read by everybody. */
import { join } from 'node:path';
import type { Panel } from '../../lib/cli/demo/panel-target';
import { pause } from '../../lib/cli/demo/surface';
import { ROOT } from '../../lib/cli/install.mjs';
import { VIOLATIONS } from './axe';

/** To be looked at by a person. */
export const PHOTOS = join(ROOT, '.output/desk');
export const SIZES = [
  { width: 320, height: 760 },
  { width: 480, height: 760 },
];
const NARROW = { width: 300, height: 760 };
export const SCHEMES = ['light', 'dark'] as const;

/** What sticks out of the panel's width, by its own words. */
export const OVERFLOW = `(() => {
  const wide = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('main *, header *')].filter((each) => {
    const box = each.getBoundingClientRect();
    const isClipped = each.closest('.unseen, [data-scrolls]') !== null;
    return box.width > 0 && !isClipped && (box.right > wide + 1 || box.left < -1);
  });
  return [
    ...(document.documentElement.scrollWidth > wide ? ['the page scrolls sideways'] : []),
    ...out.slice(0, 3).map((each) => each.tagName + '.' + each.className + ': ' + each.textContent.slice(0, 40)),
  ];
})()`;

/** From right to left, names of another direction that do not begin where their row does. */
const LEFT_BEHIND = `[...document.querySelectorAll('main :is(.row-name, .pack-name, .name)')].flatMap((each) => {
  const words = document.createRange();
  words.selectNodeContents(each);
  const end = Math.max(...[...words.getClientRects()].map(({ right }) => right));
  return each.parentElement.getBoundingClientRect().width > 0 && each.getBoundingClientRect().right - end > 24
    ? [each.textContent.slice(0, 40) + ' stands at the left']
    : [];
})`;

/** What is drawn in the colour of the paper. */
const VANISHED = `(() => {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const isSeen = (colour) => colour !== 'none' && colour !== paper && !/^rgba.*, 0\\)$/.test(colour);
  return [...document.querySelectorAll('main svg :is(path, circle, ellipse, rect, line, polyline)')].flatMap((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return isSeen(fill) || isSeen(stroke) ? [] : ['not seen: ' + shape.outerHTML.slice(0, 80)];
  });
})()`;

/** A view as it stands: at both widths in both themes, narrow and wide, with large text, from right to left, in forced colours. */
export async function photographed(panel: Panel, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of SCHEMES) {
    await panel.emulateColours(scheme);
    for (const size of SIZES) {
      await panel.resize(size);
      await pause(200);
      await panel.screenshot(join(PHOTOS, `${name}-${size.width}-${scheme}.png`));
    }
    for (const fault of await panel.evaluate<string[]>(VIOLATIONS)) faults.push(`${name}, ${scheme}: ${fault}`);
  }
  await panel.resize(NARROW);
  for (const out of await panel.evaluate<string[]>(OVERFLOW)) faults.push(`${name} at 300 px: ${out}`);
  await panel.resize({ width: 320, height: 760 });
  await panel.evaluate(`document.documentElement.style.fontSize = '200%'`);
  await pause(100);
  await panel.screenshot(join(PHOTOS, `${name}-large-text.png`));
  for (const out of await panel.evaluate<string[]>(OVERFLOW)) faults.push(`${name} at 200 % text: ${out}`);
  await panel.evaluate(`document.documentElement.style.fontSize = ''`);
  await panel.evaluate(`document.documentElement.dir = 'rtl'`);
  for (const out of await panel.evaluate<string[]>(OVERFLOW)) faults.push(`${name} from right to left: ${out}`);
  for (const out of await panel.evaluate<string[]>(LEFT_BEHIND)) faults.push(`${name} from right to left: ${out}`);
  await panel.screenshot(join(PHOTOS, `${name}-rtl.png`));
  await panel.evaluate(`document.documentElement.dir = 'ltr'`);
  await panel.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await panel.screenshot(join(PHOTOS, `${name}-forced.png`));
  for (const fault of await panel.evaluate<string[]>(VIOLATIONS)) faults.push(`${name} in forced colours: ${fault}`);
  for (const shape of await panel.evaluate<string[]>(VANISHED)) faults.push(`${name} in forced colours: ${shape}`);
  await panel.resize({ width: 600, height: 760 });
  for (const out of await panel.evaluate<string[]>(OVERFLOW)) faults.push(`${name} at 600 px: ${out}`);
  return faults;
}

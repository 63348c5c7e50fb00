/**
 * Lures that the pointer goes through; a modal dialog or a clipped root only keep the press from the card, which closes.
 * What a page can do so that somebody presses a card that they do not see: scripts for a page that shows a card.
 */

/** As high as layers go, and let through by the pointer. */
const SHEET = 'position:fixed;inset:0;width:100%;height:100%;background:white;z-index:2147483647;pointer-events:none';
const put = (where: string, html: string) => `${where}.insertAdjacentHTML('beforeend', \`${html}\`);`;
const root = 'document.documentElement';
/** The one element beside head and body. */
const host = `document.querySelector(':root > div')`;

export interface Lure {
  name: string;
  lay: string;
  lift: string;
}

const styled = (name: string, of: string, property: string, value: string): Lure => ({
  name,
  lay: `${of}.style.setProperty('${property}', '${value}', 'important');`,
  lift: `${of}.style.removeProperty('${property}');`,
});
const laid = (name: string, lay: string): Lure => ({ name, lay, lift: `document.getElementById('lure').remove();` });

export const LURES: Lure[] = [
  styled('a root that is transparent', root, 'opacity', '0.01'),
  styled('a root with a filter', root, 'filter', 'opacity(0)'),
  styled('a root that is shrunk', root, 'transform', 'scale(0.98)'),
  laid('a sheet over everything', put(root, `<div id="lure" style="${SHEET}">You have won!</div>`)),
  laid(
    'a popover',
    `${put('document.body', `<div id="lure" popover="manual" style="${SHEET}">Win!</div>`)} lure.showPopover();`,
  ),
  {
    name: 'a scroll that brings the card under a sheet that was there',
    lay: `${put(root, `<div id="lure" style="${SHEET};clip-path:inset(0 0 30% 0)">You have won!</div>`)}
      document.body.style.paddingBottom = '2000px'; scrollBy({ top: 120, behavior: 'instant' });`,
    lift: `document.getElementById('lure').remove();`,
  },
];

/** Nothing of ours: the card withstands these without being told. */
export const VAIN_LURES: Lure[] = [
  styled('a host that is transparent', host, 'opacity', '0.01'),
  styled('a host without a pointer', host, 'transform', 'scale(0.01)'),
  styled('a body with a filter', 'document.body', 'filter', 'opacity(0)'),
  laid('a sheet in the body', put('document.body', `<div id="lure" style="${SHEET}">You have won!</div>`)),
];

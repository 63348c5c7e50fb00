/** Where the card stands at a zoom that only the browser itself can set, in boxes that scroll and over a dialog. */
import { callOf, locateText } from '../../../lib/cli/demo/in-page';
import { pause, untilSays } from '../../../lib/cli/demo/surface';
import { overlap, type Rect, rectsOfText } from '../../support/rects-of-text';
import { expect, test } from '../../support/test';
import { page } from '../story';

const NAME = 'Olga Tsukanova';
const SPOKE = `<p>Then ${NAME} spoke.</p>`;
const FILL = '<p style="height: 600px">Nobody is named here.</p>';

const ROWS = [
  { where: 'in the middle at a zoom of 400 %', body: `${FILL}${SPOKE}${FILL}`, zoom: 4 },
  {
    where: 'at the bottom at a zoom of 400 %',
    body: `<p style="position: fixed; margin: 0; bottom: 0">${NAME}</p>`,
    zoom: 4,
  },
  {
    where: 'inside scrollers inside scrollers',
    body: `<div style="height: 400px; overflow: auto">${FILL}<div style="height: 300px; overflow: auto">${FILL}${SPOKE}${FILL}</div>${FILL}</div>`,
    zoom: 1,
  },
  {
    where: 'in a dialog that is moved and scaled',
    body: `<dialog id="open" style="transform: translate(40px, 30px) scale(1.2)">${SPOKE}</dialog><script>document.getElementById('open').showModal()</script>`,
    zoom: 1,
  },
  { where: 'in text from right to left', body: `<div dir="rtl">${SPOKE}</div>`, zoom: 1 },
];

for (const { where, body, zoom } of ROWS) {
  test(`a card of a name ${where} covers no part of it and stays inside`, async ({ firefox }) => {
    const zoomTo = (factor: number) =>
      firefox.session.run({ window: 'browser' }, `ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, ${factor});`);
    firefox.server.set('/place', page(body));
    await firefox.open('/place');
    try {
      await zoomTo(zoom);
      await firefox.evaluate(callOf(locateText, NAME, 0));
      await firefox.marks(1);
      await firefox.hover(NAME);
      // Plain paper may come first; what is written on it may need more room, and another place.
      await untilSays(await firefox.card(), NAME);
      await pause(250);
      const card = await firefox.cardBox();
      const view = await firefox.evaluate<{ width: number; height: number }>(
        '({ width: innerWidth, height: innerHeight })',
      );
      expect(card.width).toBeGreaterThan(100);
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(view.width);
      expect(card.y + card.height).toBeLessThanOrEqual(view.height);
      const lines = await firefox.evaluate<Rect[]>(callOf(rectsOfText, NAME));
      expect(lines.filter((line) => overlap(line, card))).toEqual([]);
      // What a person sees at the card's middle is the card.
      const at = `document.elementFromPoint(${card.x + card.width / 2}, ${card.y + card.height / 2})`;
      expect(await firefox.evaluate<boolean>(`${at}.localName === 'div' && ${at}.children.length === 0`)).toBe(true);
    } finally {
      await zoomTo(1);
    }
  });
}

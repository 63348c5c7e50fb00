/** A page that tries out names in a frame of its own that nobody sees; Chromium tells the card whether it is seen. */
import { pause, until } from '../../../lib/cli/demo/surface';
import { expect, test } from '../../support/test';
import { hoverIn } from '../in-trees';
import { importFiles, NORTH } from '../library-story';
import { page } from '../story';

const NAMES = ['Anna Lindqvist', 'Harbour Council'] as const;
const FRAME = page(`<article>${NAMES.map((name) => `<p>Then ${name} spoke for a long time.</p>`).join('')}</article>
<script>
window.__seen = 0;
new MutationObserver((records) => {
  window.__seen += records.flatMap((record) => [...record.addedNodes]).filter((node) => node.nodeType === 1).length;
}).observe(document.documentElement, { childList: true });
</script>`);

for (const [what, opacity, isFound] of [
  ['transparent, it learns of no second name', '0.004', 0],
  ['to be seen, its names have their cards', '1', 1],
] as const)
  test(`where the frame is ${what}`, async ({ chromium: reading }) => {
    await importFiles(await reading.extensionPage('/sidepanel.html'), [NORTH]);
    reading.server.set('/names', FRAME);
    reading.server.set(
      '/holds',
      page(`<iframe src="/names" style="width:700px;height:700px;opacity:${opacity}"></iframe>`),
    );
    const seen = () => reading.evaluate<number>(`document.querySelector('iframe').contentWindow.__seen`);
    await reading.open('/holds');
    await pause(1_500);
    await hoverIn(reading, ['iframe', 'p:nth-of-type(1)'], NAMES[0]);
    await until('the page to see that something comes', async () => (await seen()) > 0 || null);
    await pause(1_500);
    await reading.moveAway();
    await pause(600);
    await reading.evaluate(`void document.querySelector('iframe').contentWindow.location.reload()`);
    await pause(2_000);
    await hoverIn(reading, ['iframe', 'p:nth-of-type(2)'], NAMES[1]);
    await pause(1_200);
    expect(Math.min(1, await seen())).toBe(isFound);
  });

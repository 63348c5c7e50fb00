/** Here a page that knew our random address could frame the card's page. Without a ticket it is empty. */
import { pause } from '../../../lib/cli/demo/surface';
import { UUID } from '../../support/firefox';
import { expect, test } from '../../support/test';

const TICKETS = ['', `#${'0'.repeat(32)}`, `#${'0'.repeat(32)}.k`, '#topic'];

test('a page that frames the card’s page itself gets an empty one, and no other page of ours', async ({ firefox }) => {
  await firefox.open('/no-match');
  const paths = [...TICKETS.map((ticket) => `card.html${ticket}`), 'options.html', 'sidepanel.html'];
  await firefox.evaluate(`void ${JSON.stringify(paths)}.forEach((path) => {
    const frame = document.createElement('iframe');
    frame.src = 'moz-extension://${UUID}/' + path;
    document.body.append(frame);
  })`);
  await pause(1_000);
  for (const [frame, path] of paths.entries()) {
    const place = { tab: firefox.session.firstTab, frame };
    const seen = await firefox.session.run<string[]>(
      place,
      `return [document.documentElement.localName, location.protocol, document.body?.innerText.trim() ?? '']`,
    );
    if (path.startsWith('card')) expect(seen, path).toEqual(['html', 'moz-extension:', '']);
    else expect(seen[1], path).not.toBe('moz-extension:');
  }
});

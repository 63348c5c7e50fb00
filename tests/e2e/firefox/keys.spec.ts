/** The panel's shortcut. Injected letters with Alt reach no shortcut of Firefox, so the browser's own key is told to act. */
import { untilSays } from '../../../lib/cli/demo/surface';
import { expect, test } from '../../support/test';

test('its key opens the panel', async ({ firefox }) => {
  await firefox.open('/news');
  await firefox.marks(1);
  const keys = await firefox.session.run<string>(
    { window: 'browser' },
    `const key = document.querySelector('key[id$="sidebar-action"]');
    key.doCommand();
    return key.getAttribute('modifiers') + ' ' + key.getAttribute('key');`,
  );
  expect(keys).toBe('alt,shift S');
  await untilSays(await firefox.panel(), 'Olga Tsukanova');
});

/** The browser goes from test to test: what one leaves behind, the next must not find. */
import { expect, test } from '../support/test';
import { VALID_BODIES } from '../unit/messages/bodies';

test('a test finds the extension newly installed, and nothing of the test before it', async ({
  reading,
  lent,
  server,
}) => {
  const ask = async <Value>(name: string, body: object) => {
    const options = await reading.extensionPage('/options.html');
    const call = `browser.runtime.sendMessage(${JSON.stringify({ name, body })})`;
    return (await options.evaluate<{ value: Value }>(call)).value;
  };
  await ask('note.save', VALID_BODIES['note.save']);
  await ask('site.set', { host: 'example.org', state: 'off' });
  await reading.open('/news');
  await reading.marks(1);
  await reading.evaluate(`(() => {
    document.cookie = 'of=this-test';
    localStorage.setItem('of', 'this test');
  })()`);
  expect(await ask<unknown[]>('note.list', {})).toHaveLength(1);
  expect(await ask<unknown[]>('site.list', {})).toHaveLength(1);

  await lent.reading.begin(server, 'kept');
  expect(await ask<unknown[]>('note.list', {})).toHaveLength(1);
  await lent.reading.begin(server, 'new');
  expect(await ask<unknown[]>('note.list', {})).toEqual([]);
  expect(await ask<unknown[]>('site.list', {})).toEqual([]);
  await reading.open('/news');
  expect(await reading.evaluate<string>('document.cookie')).toBe('');
  expect(await reading.evaluate<number>('history.length')).toBeLessThan(4);
  await reading.marks(1);
});

/** A page that React takes over after it was marked. */
import { until, untilSays } from '../../lib/cli/demo/surface';
import { reactPages } from '../pages/react-page';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { expectMarks, hoverIn } from './in-trees';

const FIRST = ['Vladimir Putin', 'Olga Tsukanova', 'Ramzan Kadyrov'];

const built = reactPages();

test.beforeEach(async ({ shared }) => {
  const { page, script } = await built;
  shared.server.set('/react', page);
  shared.server.set('/react.js', script);
});

const hydrate = async (reading: Reading) => {
  await reading.evaluate('window.hydrate()');
  await until('React', async () => (await reading.evaluate<boolean>('window.isHydrated === true')) || null);
};
const show = (reading: Reading, view: string) => reading.evaluate(`window.show('${view}')`);
const complaints = (reading: Reading) => reading.evaluate<string[]>('window.complaints');
const text = (reading: Reading) => reading.evaluate<string>(`document.getElementById('root').innerText`);

test('a page is marked before React hydrates it and after, follows its updates, and React finds nothing amiss', async ({
  shared,
}) => {
  await shared.open('/react');
  const served = await shared.evaluate<string>(`document.getElementById('root').innerHTML`);
  await expectMarks(shared, FIRST);
  expect(await shared.evaluate<string>(`document.getElementById('root').innerHTML`)).toBe(served);
  await hydrate(shared);
  await expectMarks(shared, FIRST);
  await hoverIn(shared, ['article'], 'Tsukanova');
  await untilSays(await shared.card(), 'Olga Tsukanova');

  await show(shared, 'rewritten');
  await expectMarks(shared, ['Sergei Shoigu', 'Ramzan Kadyrov']);
  await shared.cardGone();
  expect(await text(shared)).toMatch(
    /Mr\. Sergei Shoigu waved 16 times\.\s+Then nobody at all spoke\.\s+Ramzan Kadyrov spoke\./,
  );

  await show(shared, 'shorter');
  await expectMarks(shared, ['Sergei Shoigu']);
  await show(shared, 'another');
  await expectMarks(shared, ['Mark Milley']);
  expect(await text(shared)).toMatch(/Another route\s+Mark Milley spoke\./);
  await show(shared, 'first');
  await expectMarks(shared, FIRST);
  expect(await complaints(shared)).toEqual([]);
});

test('a name wrapped in an element is what React would complain of', async ({ shared }) => {
  await shared.open('/react');
  await shared.evaluate(`(() => {
    const mark = document.createElement('span');
    const [name] = document.querySelectorAll('#root p')[1].childNodes;
    name.replaceWith(mark);
    mark.append(name);
  })()`);
  await hydrate(shared);
  expect((await complaints(shared)).join(' ')).toMatch(/hydrat/i);
});

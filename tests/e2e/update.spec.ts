/** The extension is updated while pages are open. */
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';

const NAME = 'Olga Tsukanova';
const NOTE = 'Ask her again';

/** Highlights of the page that are drawn: an empty registry entry, or one without a rule, shows nothing. */
const DRAWN = `[...CSS.highlights].map(([name, { size }]) => ({ name, size })).filter(({ name, size }) =>
  size > 0 && getComputedStyle(document.body, '::highlight(' + name + ')').textDecorationLine !== 'none')`;

interface Drawn {
  name: string;
  size: number;
}

const sum = (all: Drawn[]) => all.reduce((total, { size }) => total + size, 0);

test('an update under an open page leaves no dead mark: the page is marked anew and a hover answers', async ({
  reading,
}) => {
  await reading.open('/news');
  await reading.marks(3);
  await reading.hover(NAME);
  const card = await reading.card();
  await untilSays(card, /article/);
  await card.type('textarea', NOTE);
  await card.click('.note-foot .button');
  await untilSays(card, 'Saved');
  const old = await reading.evaluate<Drawn[]>(DRAWN);
  expect(old.length).toBeGreaterThan(0);

  await reading.update();
  // The first move of the pointer is enough, wherever it goes: off the card that was open, which is cut off too.
  await reading.moveAway();
  const renewed = async () => {
    const drawn = await reading.evaluate<Drawn[]>(DRAWN);
    const isNew = drawn.every(({ name }) => !old.some((each) => each.name === name));
    return isNew && drawn.length > 0 ? drawn : null;
  };
  await until('marks of the new extension alone', renewed);
  await pause(1_000);
  expect(sum(await reading.evaluate<Drawn[]>(DRAWN))).toBe(sum(old));
  await reading.hover(NAME);
  await untilSays(await reading.card(), NOTE);
  await until('one element of ours', async () =>
    (await reading.evaluate<number>('document.documentElement.children.length')) === 3 ? true : null,
  );
});

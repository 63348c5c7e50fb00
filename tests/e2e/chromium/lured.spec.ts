/** Clickjacking: a card that the reader does not see takes no press. Only Chromium tells a frame whether it is seen. */
import { pause, type Surface, until, untilSays } from '../../../lib/cli/demo/surface';
import { LURES } from '../../pages/lures';
import type { ChromiumReading } from '../../support/chromium';
import { expect, test } from '../../support/test';

const NAME = 'Olga Tsukanova';
const MUTE = '.card-foot button:nth-of-type(2)';
const WRONG = '.card-foot button:nth-of-type(3)';
/** A press is for what was seen this long before it. */
const NOTICED_MS = 500;
const LOOKED_MS = 1_500;
const PIN = 'button[aria-pressed]';

test('a press that a page lures on to a card nobody sees does nothing; seen again, the card works', async ({
  chromium,
}) => {
  for (const { name, lay, lift } of LURES) {
    const card = await openCard(chromium);
    await until('the card to be seen', () => isUnseen(card, false));
    const before = await state(card);
    await chromium.evaluate(`void (${noteRises})()`);
    await chromium.evaluate(`void (() => { ${lay} })()`);
    const isHidden = () => isUnseen(card, true);
    const wasHidden = await until(`the card to be unseen under ${name}`, isHidden, LOOKED_MS).then(
      () => true,
      () => false,
    );
    await card.evaluate(`void (${notePresses})()`);
    await chromium.pressInCard(MUTE);
    await chromium.pressInCard(WRONG);
    await pause(100);
    // Above all that the page lays there it was seen; else it was once it had risen, if it was pressed a while later.
    const [pressed] = await card.evaluate<number[]>('globalThis.presses');
    const rises = await chromium.evaluate<number[]>('globalThis.rises');
    if (pressed === undefined) expect(await state(card), name).toEqual(before);
    else {
      const risen = rises.findLast((at) => at <= pressed) ?? Number.POSITIVE_INFINITY;
      if (wasHidden) expect(pressed - risen, `${name}: pressed so long after it rose`).toBeGreaterThan(NOTICED_MS);
      expect(await isTopmost(chromium, card), `the card above ${name}`).toBe(true);
      await takeBack(card);
    }

    await chromium.evaluate(`void (() => { ${lift} })()`);
    await until(`the card to be seen without ${name}`, () => isUnseen(card, false));
    await chromium.pressInCard(PIN);
    await until(`the pin after ${name}`, async () => ((await state(card)).pinned === 'true' ? true : null));
  }
});

/** When the card rose into the top layer, by the clock that all pages share. */
const noteRises = () => {
  const rises: number[] = [];
  document.querySelector(':root > div')?.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') rises.push(Date.now());
  });
  Object.assign(globalThis, { rises });
};

/** When a control of the card took a press. */
const notePresses = () => {
  const presses: number[] = [];
  addEventListener('click', ({ target }) => (target as Element).closest('button') && presses.push(Date.now()), true);
  Object.assign(globalThis, { presses });
};

/** Whether a pointer meets the card at each of its corners, though what the page laid there lets none through. */
async function isTopmost(chromium: ChromiumReading, card: Awaited<ReturnType<typeof openCard>>): Promise<boolean> {
  const box = await (await card.frame.frameElement()).boundingBox();
  if (box === null) return false;
  const [left, top, right, bottom] = [box.x + 10, box.y + 10, box.x + box.width - 10, box.y + box.height - 10];
  return chromium.evaluate<boolean>(`(() => {
    document.querySelectorAll('#lure').forEach((lure) => lure.style.setProperty('pointer-events', 'auto'));
    const host = document.querySelector(':root > div:empty');
    return [[${left}, ${top}], [${right}, ${top}], [${left}, ${bottom}], [${right}, ${bottom}]].every(
      ([x, y]) => document.elementFromPoint(x, y) === host,
    );
  })()`);
}

const isUnseen = async (card: Surface, wanted: boolean) =>
  (await card.evaluate<boolean>(`document.querySelector('[data-unseen]') !== null`)) === wanted || null;

async function openCard(chromium: ChromiumReading) {
  await chromium.open('/news');
  await chromium.marks(3);
  await chromium.hover(NAME);
  const card = await chromium.card();
  await untilSays(card, /article/);
  return card;
}

test('a card that a page moves under a resting pointer takes no press at once', async ({ chromium }) => {
  await chromium.open('/news');
  await chromium.evaluate(`void (document.body.style.paddingBottom = '3000px')`);
  await chromium.marks(3);
  await chromium.hover(NAME);
  const card = await chromium.card();
  await untilSays(card, /article/);
  await pause(NOTICED_MS);
  await card.evaluate(`void (() => {
    globalThis.presses = 0;
    document.getElementById('card').addEventListener('click', () => (globalThis.presses += 1), true);
  })()`);
  const presses = () => card.evaluate<number>('globalThis.presses');
  const { mouse } = chromium.page;
  const press = async () => {
    await mouse.down();
    await mouse.up();
    await pause(100);
  };
  const rest = await (await card.frame.frameElement()).boundingBox();
  // The card stands below its mark: so far up, and the pointer that rests on the mark is on it.
  await chromium.evaluate('scrollBy(0, 120)');
  let last = rest?.y;
  // Pressed on the way, it would be pressed elsewhere in the card than later.
  await until('the card to have followed, and to stand', async () => {
    const before = last;
    last = (await (await card.frame.frameElement()).boundingBox())?.y;
    return (rest !== null && last !== undefined && last < rest.y && last === before) || null;
  });
  await press();
  expect(await presses(), 'meant for the page').toBe(0);
  await pause(NOTICED_MS);
  await until('the browser to say that it is seen', () => isUnseen(card, false));
  await press();
  expect(await presses(), 'meant for the card that was seen there').toBe(1);
  await chromium.evaluate('scrollBy(0, -20)');
  await pause(300);
  await press();
  expect(await presses(), 'the card has moved again').toBe(1);
  const box = await (await card.frame.frameElement()).boundingBox();
  await mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 60, { steps: 2 });
  await until('the browser to say that it is seen', () => isUnseen(card, false));
  await press();
  expect(await presses(), 'the pointer was moved there').toBe(2);
});

test('a page that frames our pages itself, even by the address of an open card, gets none of them', async ({
  chromium,
}) => {
  const card = await openCard(chromium);
  const own = await card.evaluate<string>('location.href');
  const addresses = [own, own.replace(/#.*/, ''), ...['options', 'sidepanel'].map((name) => own.replace('card', name))];
  await chromium.evaluate(`void ${JSON.stringify(addresses)}.forEach((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  })`);
  await pause(1_000);
  const framed = chromium.page.frames().filter((frame) => frame.parentFrame() !== null);
  expect(framed.map((frame) => frame.url().replace(own, 'the card'))).toEqual([
    'the card',
    ...addresses.map(() => 'chrome-error://chromewebdata/'),
  ]);
  const fetched = await chromium.evaluate<string[]>(
    `Promise.all(${JSON.stringify(addresses)}.map((address) => fetch(address).then(() => 'answered', ({ name }) => name)))`,
  );
  expect(fetched).toEqual(addresses.map(() => 'TypeError'));
});

/** What the presses did. */
const takeBack = (card: Surface) =>
  card.evaluate(`(async () => {
    const ask = (name, body) => chrome.runtime.sendMessage({ name, body });
    for (const topic of (await ask('settings.get', {})).value.muted) await ask('settings.mute', { topic, isMuted: false });
    for (const { id } of (await ask('wrong.list', {})).value) await ask('wrong.remove', { id });
  })()`);

/** What a press could have changed. */
async function state(card: Surface) {
  return {
    muted: await card.evaluate<string>(`document.querySelector('${MUTE}').textContent`),
    wrong: await card.evaluate<string>(`document.querySelector('${WRONG}').textContent`),
    pinned: await card.evaluate<string>(`document.querySelector('${PIN}').getAttribute('aria-pressed')`),
    settings: await card.evaluate<object>(`chrome.runtime.sendMessage({ name: 'settings.get', body: {} })`),
    matches: await card.evaluate<object>(`chrome.runtime.sendMessage({ name: 'wrong.list', body: {} })`),
  };
}

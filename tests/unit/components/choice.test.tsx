// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SiteSwitch } from '../../../components/site-switch';
import type { SiteState } from '../../../lib/library';
import { click, draw, pass, redraw } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const chosen = () => radios().flatMap((each, index) => (each.checked ? [['on', 'paused', 'off'][index]] : []));
const radio = (state: SiteState) => radios()[['on', 'paused', 'off'].indexOf(state)] as HTMLInputElement;

/** A switch whose presses are written down, and done when told to be. */
function switching() {
  const pressed: SiteState[] = [];
  const ends: ((isDone: boolean) => void)[] = [];
  const onSwitch = (state: SiteState) => {
    pressed.push(state);
    return new Promise<void>((resolve, reject) =>
      ends.push((isDone) => (isDone ? resolve() : reject({ code: 'no-answer' }))),
    );
  };
  const as = (state: SiteState) => <SiteSwitch host="a.test" state={state} onSwitch={onSwitch} />;
  const end = async (index: number, isDone = true) => {
    await act(async () => ends[index]?.(isDone));
    await pass(0);
  };
  return { pressed, as, end };
}

it('stays as it was pressed while views are drawn anew, so that the next press is one', async () => {
  const { pressed, as, end } = switching();
  await draw(as('on'));
  await click(radio('off'));
  // The page says that its marks are gone before the site's state was asked for.
  await redraw(as('on'));
  expect(chosen()).toEqual(['off']);
  await click(radio('on'));
  expect(pressed).toEqual(['off', 'on']);
  // What the first press led to comes late.
  await end(0);
  await redraw(as('off'));
  expect(chosen()).toEqual(['on']);
  await end(1);
  await redraw(as('on'));
  expect(chosen()).toEqual(['on']);
  // From here on it follows what holds, whoever changed it.
  await redraw(as('paused'));
  expect(chosen()).toEqual(['paused']);
});

it('goes back where it could not be done, and says why, and where what holds stays another', async () => {
  const { as, end } = switching();
  await draw(as('on'));
  await click(radio('off'));
  await end(0, false);
  expect(chosen()).toEqual(['on']);
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Not changed. The extension did not answer.');
  await click(radio('paused'));
  expect(document.querySelector('[role=alert]')).toBeNull();
  await end(1);
  expect(chosen()).toEqual(['paused']);
  await pass(3_000);
  expect(chosen()).toEqual(['on']);
});

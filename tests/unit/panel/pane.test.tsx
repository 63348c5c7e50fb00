// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Choice, Tick } from '../../../components/choice';
import { Pane } from '../../../entrypoints/sidepanel/pane';
import { draw, press } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));

const CHOICES = [{ value: 'merge', label: 'Merge' }] as const;
const nothing = () => undefined;

test.each([
  ['a button', 'button', true],
  ['a tick', '[type=checkbox]', true],
  ['one of several', '[type=radio]', true],
  ['an empty field', '[aria-label=empty]', true],
  ['a field with a text', '[aria-label=written]', false],
  ['a text', 'textarea', false],
  ['a list', 'select', false],
])('Esc on %s, whether it leads back', async (_, where, isBack) => {
  const onBack = vi.fn();
  await draw(
    <Pane onBack={onBack}>
      <Tick label="Remind me" isTicked onTick={nothing} />
      <Choice legend="How" name="how" chosen="merge" choices={[...CHOICES]} onChoose={nothing} />
      <input aria-label="empty" />
      <input aria-label="written" value="half a thought" />
      <textarea value="half a thought" />
      <select />
    </Pane>,
  );
  await press(document.querySelector(where) as HTMLElement, 'Escape');
  expect(onBack).toHaveBeenCalledTimes(isBack ? 1 : 0);
});

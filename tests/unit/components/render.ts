import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';

/** Draws into a fresh page and hands back its body. */
export async function draw(child: ComponentChild): Promise<HTMLElement> {
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  await act(() => render(child, root));
  return document.body;
}

/** Draws into the page that is there, over what was drawn into it. */
export async function redraw(child: ComponentChild): Promise<void> {
  const root = document.body.firstElementChild;
  if (root === null) throw new Error('Nothing was drawn.');
  await act(() => render(child, root));
}

/** The control of this role and name, as a screen reader would find it. */
export function find(role: string, name: string | RegExp): HTMLElement {
  const tags: Record<string, string> = {
    button: 'button, [role=button]',
    textbox: 'textarea, input',
    tab: '[role=tab]',
  };
  const all = [...document.querySelectorAll<HTMLElement>(tags[role] ?? `[role=${role}]`)];
  const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  const isNamed = (element: HTMLElement) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));
  const found = all.find(isNamed);
  if (found === undefined) throw new Error(`No ${role} “${name}” among: ${all.map(nameOf).join(', ')}`);
  return found;
}

/** As long as a chain of a few promises takes, without a clock. */
const settle = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};

export const click = (element: HTMLElement) =>
  act(async () => {
    element.click();
    await settle();
  });

/** Lets this much of a faked clock pass. */
export const pass = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

export const press = (element: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });

export const type = (field: HTMLElement, text: string) =>
  act(async () => {
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) throw new Error('not a field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

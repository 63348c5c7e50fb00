// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdFocus } from '../../../components/held-focus';

let release = () => {};

beforeEach(() => {
  // It lays nothing out.
  HTMLElement.prototype.checkVisibility = () => true;
  vi.useFakeTimers();
});
afterEach(() => {
  release();
  vi.useRealTimers();
});

function page(html: TemplateStringsArray): (name: string) => HTMLElement {
  document.body.replaceChildren();
  const root = document.createElement('main');
  const parsed = new DOMParser().parseFromString(html.join(''), 'text/html');
  root.append(...parsed.body.children);
  document.body.append(root);
  release = holdFocus(root);
  return (name) => root.querySelector(`[name=${name}]`) as HTMLElement;
}

const here = () => document.activeElement?.getAttribute('name') ?? null;
const goes = async (element: HTMLElement) => {
  element.remove();
  document.body.focus();
  await vi.advanceTimersByTimeAsync(200);
};

test('the focus of a control that is gone goes to what stands in its place', async () => {
  const named = page`<p><button name="a">a</button><button name="b">b</button><button name="c">c</button></p>`;
  named('b').focus();
  await goes(named('b'));
  expect(here()).toBe('c');
});

test('where nothing follows it goes to what is before, be it further out', async () => {
  const named = page`<button name="a">a</button><div><p><button name="b">b</button></p><i>word</i></div>`;
  named('b').focus();
  await goes(named('b'));
  expect(here()).toBe('a');
});

test('who takes the focus elsewhere meanwhile has it', async () => {
  const named = page`<button name="a">a</button><button name="b">b</button><input name="c">`;
  named('a').focus();
  named('a').remove();
  named('c').focus();
  await vi.advanceTimersByTimeAsync(200);
  expect(here()).toBe('c');
});

test('a control that was switched off for a while has it again', async () => {
  const named = page`<button name="a">a</button><button name="b">b</button>`;
  const button = named('a') as HTMLButtonElement;
  button.focus();
  button.disabled = true;
  button.blur();
  await vi.advanceTimersByTimeAsync(200);
  expect(here()).not.toBe('b');
  button.disabled = false;
  await vi.advanceTimersByTimeAsync(200);
  expect(here()).toBe('a');
});

test('whoever left it for nothing is left alone', async () => {
  const named = page`<button name="a">a</button><button name="b">b</button>`;
  named('a').focus();
  named('a').blur();
  await vi.advanceTimersByTimeAsync(10);
  await goes(named('a'));
  expect(here()).toBeNull();
});

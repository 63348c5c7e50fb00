// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { answersOrNull } from '../../entrypoints/page/answers';

/** As the browser would send it, or as the page would. */
function show(persisted: boolean, isTrusted = true): void {
  const event = Object.assign(new Event('pageshow'), { persisted });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  dispatchEvent(event);
}
const never = <Value>() => new Promise<Value>(() => {});

test('an answer that never comes, as the page was kept for “back” meanwhile, is none when it is shown again', async () => {
  const onFailure = vi.fn();
  const orNull = answersOrNull(onFailure, new AbortController().signal);
  const told = vi.fn();
  void orNull(never<string>()).then(told);
  void orNull(never<string>()).then(told);
  show(true, false);
  show(false);
  await Promise.resolve();
  expect(told).not.toHaveBeenCalled();
  show(true);
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[null], [null]]));
  expect(onFailure).not.toHaveBeenCalled();
});

test('an answer is handed on, and one that fails is none', async () => {
  const onFailure = vi.fn();
  const orNull = answersOrNull(onFailure, new AbortController().signal);
  show(true);
  expect(await orNull(Promise.resolve('here'))).toBe('here');
  expect(await orNull(Promise.reject(new Error('Gone')))).toBeNull();
  expect(onFailure).toHaveBeenCalledOnce();
});

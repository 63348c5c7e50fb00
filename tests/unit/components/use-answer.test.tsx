// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { useAnswer } from '../../../components/use-answer';
import { draw } from './render';

let answers: ((value: string) => void)[] = [];
let hands: { again: () => void; follow: () => void };
function Asking() {
  const [answer, again, follow] = useAnswer('key', () => new Promise<string>((resolve) => answers.push(resolve)));
  hands = { again, follow };
  return <p>{answer.is === 'here' ? answer.value : answer.is}</p>;
}
const shown = () => document.querySelector('p')?.textContent;
/** Answers the question of that number, the first being 0. */
const answer = (at: number, value: string) => act(async () => answers[at]?.(value));

beforeEach(async () => {
  answers = [];
  await draw(<Asking />);
});

test('what changes before its answer is here is shown all the same, and asked for once more', async () => {
  for (let turn = 0; turn < 3; turn += 1) await act(async () => hands.follow());
  expect(answers).toHaveLength(1);
  await answer(0, 'first');
  expect(shown()).toBe('first');
  expect(answers).toHaveLength(2);
  await act(async () => hands.follow());
  await answer(1, 'second');
  await answer(2, 'third');
  expect(shown()).toBe('third');
  expect(answers, 'nothing has changed since').toHaveLength(3);
  await act(async () => hands.follow());
  expect(answers).toHaveLength(4);
});

test('an answer to what was asked before the reader did something is not shown', async () => {
  await act(async () => hands.follow());
  await act(async () => hands.again());
  await answer(0, 'before');
  expect(shown()).toBe('asked');
  await answer(1, 'after');
  expect(shown()).toBe('after');
  expect(answers, 'what was waiting is in it').toHaveLength(2);
});

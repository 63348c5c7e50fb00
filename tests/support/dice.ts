/** The same chances at every run (Park and Miller's generator): numbers from 0 up to, not including, 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** What is built when it is first asked for. A worker that is woken for one card needs few of the engine's lists. */
export function once<Value extends object>(build: () => Value): () => Value {
  let built: Value | null = null;
  return () => {
    built ??= build();
    return built;
  };
}

/** Drafts of a view in which none were left and none are looked at. */
export const noDrafts = () => ({
  on: () => ({ key: 'k' }),
  open: () => ({
    load: () => Promise.resolve(null),
    adopt: () => {},
    move: () => {},
    keep: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    drop: () => Promise.resolve(),
  }),
  load: () => Promise.resolve(null),
  keep: () => Promise.resolve(null),
});

/** Where a content script of ours, running, is found by others in the same world (`Symbol.for`). No page sees that world. */
export const RUNNING_KEY = 'second-source.running';

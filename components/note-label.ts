import type { Note } from '../lib/notes';

const LABEL_CHARS = 40;

/** Which note is meant, in a few of its words. */
export const labelOf = ({ text }: Pick<Note, 'text'>): string =>
  text.length > LABEL_CHARS ? `${text.slice(0, LABEL_CHARS)}…` : text;

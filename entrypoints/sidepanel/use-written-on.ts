import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PageFigure } from '../../components/page-figures';

/** By what a figure is known from one answer to the next. */
export const wordsOf = ({ line }: PageFigure): string => `${line.stated} ${line.quote.text}`;

interface Hear {
  ref: RefObject<HTMLElement>;
  onFocusOut: (event: FocusEvent) => void;
}

/**
 * The figures of a page, with those of the last answer that somebody writes a note on: a page that is read anew lacks them
 * for a moment, and one that changes itself for good. They stay until the note is saved or left empty, or `page` is another.
 * Notes stand in elements that name their figure (`data-notes-on`), inside the element of the handlers.
 */
export function useWrittenOn<Figure extends PageFigure>(figures: readonly Figure[], page: string): [Figure[], Hear] {
  const ref = useRef<HTMLElement>(null);
  const last = useRef<{ page: string; figures: readonly Figure[] }>({ page, figures: [] });
  const [, lookAgain] = useState({});
  const here = new Set(figures.map(wordsOf));
  const gone = last.current.page === page ? last.current.figures.filter((each) => !here.has(wordsOf(each))) : [];
  const written = gone.length === 0 ? new Set() : writtenIn(ref.current);
  const shown = [...figures, ...gone.filter((each) => written.has(wordsOf(each)))];
  last.current = { page, figures: shown };
  const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
    const left = target instanceof Element ? target.closest(NOTES) : null;
    if (left !== null && !left.contains(relatedTarget as Node | null)) lookAgain({});
  };
  return [shown, { ref, onFocusOut }];
}

const NOTES = '[data-notes-on]';

/** The figures with the focus among their notes, or with a text in one of the fields there. */
function writtenIn(root: HTMLElement | null): Set<string | undefined> {
  const all = [...(root?.querySelectorAll<HTMLElement>(NOTES) ?? [])];
  return new Set(all.filter(isWritten).map(({ dataset }) => dataset.notesOn));
}

const isWritten = (notes: HTMLElement): boolean =>
  notes.contains(document.activeElement) || [...notes.querySelectorAll('textarea')].some(({ value }) => value !== '');

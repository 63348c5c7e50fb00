/** What is on its way into the library, as the views know it. */
import type { Field } from '../lib/articles';
import type { CompilerProgress } from '../lib/compiler';
import type { KnownPack } from '../lib/library';
import type { KnownArticle } from '../lib/messages';
import type { ArticleInput, Counts, Pack } from '../lib/pack';
import type { Source } from './drop-area';

/** An article that may be added. */
export interface Candidate {
  article: ArticleInput;
  /** The file it was read from. */
  file: string;
  /** Its first words. */
  lead: string;
  /** What the library, or a file before it, has of it already: then it is not added. */
  present: (KnownArticle & { in: 'library' | 'files' }) | null;
  /** Another text of its address that is there already, in words; this one may be added beside it. */
  beside: string | null;
  /** No article was found in the page: this is all of its text. */
  isWhole: boolean;
}

/** A pack that may be added; `before`: the one that it replaces. */
export interface PackCandidate {
  pack: Pack;
  counts: Counts;
  before: KnownPack | null;
}

export interface Preview {
  articles: Candidate[];
  packs: PackCandidate[];
  /** One sentence each. */
  problems: string[];
  /** It is a page of a private window, or may be. */
  isPrivate?: boolean;
}

export type Adding =
  /** Buttons to add something. */
  | { is: 'idle' }
  /** How far it is, and “Cancel”. `progress` is null while files are read; `isWriting`: some of it may land. */
  | { is: 'working'; progress: CompilerProgress | null; isWriting: boolean }
  /** Cancelled while it was being written: the step under way ends, one way or the other. */
  | { is: 'stopping' }
  /** What was read; nothing is written before “Add”. */
  | { is: 'preview'; preview: Preview }
  /** “2 articles added. Undo”; `rest`: one sentence about what was not. */
  | { is: 'done'; articles: number; packs: number; rest: string | null; onUndo: () => Promise<unknown> }
  /** “Removed. Undo” for ten seconds; null: there is no way back, or none any more. */
  | { is: 'undone'; way: { onUndo: () => Promise<unknown>; onOver: () => void } | null }
  /** “Cancelled. Nothing was added.” */
  | { is: 'cancelled' }
  /** One sentence, and the buttons again. */
  | { is: 'failed'; sentence: string };

/** One thing at a time: while this stands, nothing else is taken in. */
export const isBusy = ({ is }: Adding): boolean => is === 'working' || is === 'stopping' || is === 'preview';

export interface AddingActs {
  /** These two do nothing while something else is on its way, but say so. */
  onFiles: (sources: readonly Source[]) => void;
  /** Add the page in the active tab. */
  onPage: () => void;
  /** Changes a field of the nth article; false for what cannot be one (a date that is none). */
  onEdit: (at: number, field: Field, text: string) => boolean;
  /** Adds what the preview shows, as it was edited. */
  onConfirm: () => void;
  onCancel: () => void;
}

import type { Problems } from './problems';

/** A document out of its source; nothing of it runs, nothing is fetched. The browser has one parser, Node another. */
export type OpenDocument = (source: string, type: 'text/html' | 'text/xml') => Document;

/** What every reader of files is given. */
export interface Reading {
  open: OpenDocument;
  problems: Problems;
}

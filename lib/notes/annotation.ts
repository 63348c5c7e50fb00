/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as JSON-LD: one AnnotationCollection with one page.
 *
 *   of a note            in the annotation
 *   text                 body TextualBody, text/markdown, purpose commenting
 *   tags                 bodies TextualBody, purpose tagging
 *   created, updated     created, modified
 *   page                 target.source; its title, for which the model has no word, in ours
 *   quote                target.selector: TextQuoteSelector and TextPositionSelector
 *   id, subject, history, trash   terms of ours under `secondSource:`, so that nothing is lost on the way back
 */
import { isoTime } from './described';
import type { KeptNote, Note, QuoteSelector } from './note';

export const ANNOTATION_VERSION = 1;
export const NAMESPACE = 'urn:second-source:notes:';

/** What the model has no word for. */
export interface OwnTerms {
  'secondSource:id': string;
  'secondSource:subject': Note['subject'] | { kind: 'quote' };
  'secondSource:pageTitle': string | null;
  'secondSource:versions': KeptNote['versions'];
  'secondSource:deleted': string | null;
}

/** The file's text. */
export function writeAnnotations(kept: readonly KeptNote[], at: number): string {
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { secondSource: NAMESPACE }],
    id: `${NAMESPACE}all`,
    type: 'AnnotationCollection',
    label: 'Notes from Second Source',
    generated: isoTime(at),
    'secondSource:version': ANNOTATION_VERSION,
    total: kept.length,
    first: {
      id: `${NAMESPACE}all:1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: kept.map(annotationOf),
    },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function annotationOf({ note, versions }: KeptNote) {
  const own: OwnTerms = {
    'secondSource:id': note.id,
    'secondSource:subject': note.subject?.kind === 'quote' ? { kind: 'quote' } : note.subject,
    'secondSource:pageTitle': note.page?.title ?? null,
    'secondSource:versions': versions,
    'secondSource:deleted': note.deleted === null ? null : isoTime(note.deleted),
  };
  return {
    id: named('note', note.id),
    type: 'Annotation',
    motivation: 'commenting',
    created: isoTime(note.created),
    modified: isoTime(note.updated),
    body: [
      { type: 'TextualBody', value: note.text, format: 'text/markdown', purpose: 'commenting' },
      ...note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: targetOf(note),
    ...own,
  };
}

function targetOf({ id, page, subject }: Note) {
  const thing = subject && 'id' in subject ? named(subject.kind, subject.id) : named('note', `${id}:target`);
  const source = page?.url ?? thing;
  return {
    type: 'SpecificResource',
    source,
    ...(subject?.kind === 'quote' ? { selector: selectorsOf(subject.quote) } : {}),
  };
}

const selectorsOf = ({ exact, prefix, suffix, start, end }: QuoteSelector) => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  { type: 'TextPositionSelector', start, end },
];

/** Half a character has no place in an identifier. */
const named = (kind: string, id: string): string =>
  `${NAMESPACE}${kind}:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`;

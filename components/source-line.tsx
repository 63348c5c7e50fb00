import type { ComponentChildren } from 'preact';
import type { Note } from '../lib/notes';
import type { Claim } from '../lib/pack';
import { dateWord } from './dates';
import { outletWord, t } from './words';

/** A note or a pack of whatever file names its articles as it likes: half a character in a name keeps no list from being drawn. */
const encoded = (words: string): string => encodeURIComponent(words.toWellFormed());

/** The reader's address for an article, scrolled to a quote. */
export function readerLink(article: string, quote?: string): string {
  const hash = quote === undefined ? '' : `&q=${encoded(quote)}`;
  return `/reader.html#${encoded(article)}${hash}`;
}

/** An article as the page of a note (lib/notes `articleAddress`). */
const ARTICLE = /^article:(.+)$/;

/** Where a note on a passage of an article leads: to it, in the reader. Null for a note of any other page. */
export function passageLink({ id, page }: Pick<Note, 'id' | 'page'>): string | null {
  const article = ARTICLE.exec(page?.url ?? '')?.[1];
  return article === undefined ? null : `/reader.html#${article}&note=${encoded(id)}`;
}

export interface SourceLineProps {
  article: string | null;
  outlet: Claim;
  published: Claim;
  /** Who said it first, as the text names them. */
  attribution?: string | null;
  quote: string;
  /** The topic one comes from, along which the reader leads on. */
  topic?: string | undefined;
  /** What can be done with it, behind it. */
  act?: ComponentChildren;
}

/** “NHK · 27 Nov 2022 · origin: Mark Milley”; the outlet leads to the article in the reader. */
export function SourceLine({ article, outlet, published, attribution = null, quote, topic, act }: SourceLineProps) {
  return (
    <p class="source">
      {article === null ? (
        <span class="outlet">{t('source.thisPage')}</span>
      ) : (
        <a
          class="outlet"
          href={`${readerLink(article, quote)}${topic === undefined ? '' : `&topic=${encoded(topic)}`}`}
          target="_blank"
          rel="noreferrer"
          title={`${t('source.read')} · ${outlet.because}`}
        >
          {outletWord(outlet)}
        </a>
      )}
      {article === null && outlet.value !== null && <Part>{outlet.value}</Part>}
      {(article !== null || published.value !== null) && <Part title={published.because}>{dateWord(published)}</Part>}
      {attribution !== null && <Part>{t('source.origin', [attribution])}</Part>}
      {act}
    </p>
  );
}

function Part({ children, title }: { children: string; title?: string }) {
  return (
    <>
      {' · '}
      <span {...(title === undefined ? {} : { title })}>{children}</span>
    </>
  );
}

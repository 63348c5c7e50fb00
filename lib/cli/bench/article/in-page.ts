/** Runs in a saved page: what the page layer reads of it. */
import { readLines } from '../../../page';

export interface ReadLine {
  text: string;
  inside: boolean;
  /** Tag, id and classes of the block and what holds it. */
  where: string;
}

export interface ReadPage {
  article: string | null;
  lines: ReadLine[];
}

function readPage(): ReadPage {
  const { article, lines } = readLines(document);
  return {
    article: article && path(article),
    lines: lines.map(({ text, block }) => ({ text, inside: article?.contains(block) ?? false, where: path(block) })),
  };
}

function path(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at !== null && names.length < 3; at = at.parentElement) {
    const classes = at.getAttribute('class');
    names.unshift(at.localName + (at.id && `#${at.id}`) + (classes ? `.${classes.trim().replace(/\s+/g, '.')}` : ''));
  }
  return names.join(' > ');
}

Object.assign(globalThis, { readPage });

/** Articles of a feed that was saved as a file: RSS 2.0 and 1.0, and Atom (RFC 4287). JSON Feed is read as JSON. */
import type { ArticleFile } from './article-file';
import { readDay } from './dates';
import { type Draft, firstKnown, inferred, type Known, stated } from './draft';
import { fromAddress, isAddress } from './fields';
import { htmlToText } from './html-article';
import { blockTexts } from './page-text';
import type { Reading } from './reading';

/** Whether a file that ends in .xml is a feed: its first element says so. */
export const isFeed = (text: string): boolean => /^[^<]*(?:<[?!][^>]*>[^<]*)*<(?:rss|feed|rdf:rdf)\b/i.test(text);

export function readFeedArticles(file: ArticleFile, { open, problems }: Reading): Draft[] {
  const document = isFeed(file.text) ? open(file.text, 'text/xml') : null;
  const root = document?.documentElement;
  if (root === undefined || document?.querySelector('parsererror')) {
    problems.add(file.path, null, { is: root === undefined ? 'noFeed' : 'notXml' });
    return [];
  }
  const isAtom = localName(root) === 'feed';
  const channel = isAtom ? root : (childrenNamed(root, 'channel')[0] ?? root);
  const items = childrenNamed(channel, isAtom ? 'entry' : 'item');
  const entries = items.length > 0 || isAtom ? items : childrenNamed(root, 'item');
  if (entries.length === 0) problems.add(file.path, null, { is: 'emptyList' });
  const title = wordsOf(childrenNamed(channel, 'title')[0]);
  const outlet: Known = title === '' ? {} : { outlet: inferred(title, 'the feed’s own title') };
  return entries.flatMap((entry, nth): Draft[] => {
    const raw = textOf(entry, open);
    if (raw === '') {
      problems.add(file.path, null, { is: 'noTextInFeed', nth: nth + 1 });
      return [];
    }
    const known = readEntry(entry);
    return [
      {
        id: `${file.id}-${nth + 1}`,
        file: file.path,
        place: () => null,
        raw,
        known: firstKnown(known, outlet, fromAddress(known.link?.value)),
        language: root.getAttribute('xml:lang') ?? (wordsOf(childrenNamed(channel, 'language')[0]) || null),
      },
    ];
  });
}

/** The fullest text first; elements are known by their name, whatever prefix the feed gives it. */
function textOf(entry: Element, open: Reading['open']): string {
  for (const name of ['encoded', 'content', 'description', 'summary']) {
    // A `media:content` beside it holds a picture.
    for (const element of childrenNamed(entry, name)) {
      const type = element.getAttribute('type') ?? '';
      if (element.getAttribute('url') !== null || /^(?:image|video|audio)\//.test(type)) continue;
      const source = element.textContent ?? '';
      // Of `xhtml` the elements themselves are there, not their source.
      const isRead = /xhtml/.test(type);
      const text =
        type === 'text' ? source.trim() : isRead ? blockTexts(element).join('\n\n') : htmlToText(source, open).trim();
      if (text !== '') return text;
    }
  }
  return '';
}

function readEntry(entry: Element): Known {
  const known: Known = {};
  const title = wordsOf(childrenNamed(entry, 'title')[0]);
  if (title !== '') known.title = stated(title, 'the title in the feed');
  const link = linkOf(entry);
  if (link !== null) known.link = stated(link, 'the link in the feed');
  for (const name of ['published', 'pubDate', 'date', 'issued', 'updated']) {
    const written = wordsOf(childrenNamed(entry, name)[0]);
    const day = readDay(written);
    // A day of change is no day of publication, but not far from one.
    if (day !== null)
      known.published ??= (name === 'updated' ? inferred : stated)(day, `${name} in the feed: ${written}`);
  }
  const author = childrenNamed(entry, 'creator')[0] ?? childrenNamed(entry, 'author')[0];
  const name = author && wordsOf(childrenNamed(author, 'name')[0] ?? author);
  // RSS asks for an address of mail, with the name in brackets behind it.
  const written = name && (/\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name);
  if (written && !written.includes('@')) known.author = stated(written, 'the author in the feed');
  return known;
}

function linkOf(entry: Element): string | null {
  const links = childrenNamed(entry, 'link');
  const alternate = links.find((each) => ['alternate', null, ''].includes(each.getAttribute('rel'))) ?? links[0];
  const guid = childrenNamed(entry, 'guid').find((each) => each.getAttribute('isPermaLink') !== 'false');
  const found = [alternate?.getAttribute('href'), wordsOf(alternate), wordsOf(guid)];
  return found.find((each) => isAddress(each ?? '')) ?? null;
}

const localName = (element: Element): string => element.nodeName.split(':').at(-1) ?? '';

/** Children of a name, those without a prefix first: “title” before “media:title”. */
function childrenNamed(parent: Element, name: string): Element[] {
  const found = [...parent.children].filter((child) => localName(child).toLowerCase() === name.toLowerCase());
  return found.sort((a, b) => Number(a.nodeName.includes(':')) - Number(b.nodeName.includes(':')));
}

const wordsOf = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

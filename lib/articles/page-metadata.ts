/** What a page says of itself: JSON-LD, OpenGraph, `<meta>`, and its own elements, in that order of trust. */
import { readDay } from './dates';
import { FIELDS, type Field, firstKnown, inferred, type Known, stated } from './draft';
import { isAddress } from './fields';

/** `value` as the page has it, `where` as a person would look for it. */
interface Found {
  value: string;
  where: string;
  isGuess?: boolean;
}

/** Reads only; `source` is the page's text, for what a browser wrote above it when it saved the page. */
export function readPageMetadata(document: Document, source: string): Known {
  const known: Known = {};
  const linked = jsonLdArticle(document);
  const places: Record<Field, Found[]> = {
    title: [
      ...fromJsonLd(linked, 'headline'),
      ...fromMeta(document, ['og:title', 'twitter:title', 'dc.title']),
      ...fromElements(document, 'h1', '<h1>'),
      ...fromElements(document, 'title', '<title>'),
    ],
    outlet: [
      ...fromMeta(document, ['og:site_name']),
      ...fromJsonLd(linked, 'publisher'),
      ...fromMeta(document, ['application-name', 'dc.publisher', 'publisher']),
    ],
    published: [
      ...fromJsonLd(linked, 'datePublished'),
      ...fromMeta(document, DATE_NAMES),
      ...fromAttribute(document, '[itemprop="datePublished"]', ['content', 'datetime'], 'itemprop datePublished'),
      ...fromAttribute(document, 'time[pubdate], time[datetime]', ['datetime'], '<time>', true),
    ],
    author: [
      ...fromJsonLd(linked, 'author'),
      ...fromMeta(document, ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl']),
      ...fromElements(document, '[itemprop="author"] [itemprop="name"], [rel="author"]', 'rel author'),
    ].filter(({ value }) => !isAddress(value)),
    link: [
      ...fromAttribute(document, 'link[rel="canonical"]', ['href'], 'the canonical link'),
      ...fromMeta(document, ['og:url']),
      ...fromJsonLd(linked, 'url'),
      ...fromJsonLd(linked, 'mainEntityOfPage'),
      ...savedFrom(source),
    ].filter(({ value }) => isAddress(value)),
  };
  for (const field of FIELDS) {
    const claim = places[field].map((found) => claimOf(field, found)).find((each) => each !== null);
    if (claim) known[field] = claim;
  }
  return firstKnown(known);
}

const DATE_NAMES = [
  ...['article:published_time', 'og:article:published_time', 'date', 'pubdate', 'publish-date', 'publish_date'],
  ...['datepublished', 'dc.date', 'dc.date.issued', 'dcterms.created', 'parsely-pub-date', 'sailthru.date'],
];

function claimOf(field: Field, { value, where, isGuess }: Found) {
  const known = field === 'published' ? readDay(value) : value;
  if (known === null || known === '') return null;
  const because = field === 'published' ? `${where} “${value}”` : where;
  return (isGuess ? inferred : stated)(known, because);
}

/** The value of the first element a selector finds that has one. */
function fromElements(document: Document, selector: string, where: string): Found[] {
  const value = even(document.querySelector(selector)?.textContent);
  return value === '' ? [] : [{ value, where }];
}

function fromAttribute(document: Document, selector: string, names: string[], where: string, isGuess = false): Found[] {
  const element = document.querySelector(selector);
  const value = even(names.map((name) => element?.getAttribute(name)).find(Boolean));
  return value === '' ? [] : [{ value, where, isGuess }];
}

function fromMeta(document: Document, names: readonly string[]): Found[] {
  const metas = [...document.querySelectorAll('meta')];
  return names.flatMap((name) => {
    const isNamed = (meta: Element) =>
      ['property', 'name', 'itemprop'].some((key) => meta.getAttribute(key)?.toLowerCase() === name);
    const value = even(metas.find((meta) => isNamed(meta))?.getAttribute('content'));
    return value === '' ? [] : [{ value, where: name.includes(':') ? name : `meta ${name}` }];
  });
}

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

/** The first thing of a page's linked data that is an article. A page's broken JSON is the page's own affair. */
function jsonLdArticle(document: Document): Thing | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parsed(script.textContent ?? ''));
    if (article !== null) return article;
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function findArticle(value: unknown): Thing | null {
  if (Array.isArray(value)) return value.map(findArticle).find((found) => found !== null) ?? null;
  if (!isThing(value)) return null;
  const types = [value['@type']].flat().map(String);
  return types.some((type) => /(Article|BlogPosting|Report)$/.test(type))
    ? value
    : findArticle(value['@graph'] ?? null);
}

function fromJsonLd(article: Thing | null, key: string): Found[] {
  const value = article === null ? '' : nameOf(article[key]);
  return value === '' ? [] : [{ value, where: `JSON-LD ${key}` }];
}

/** A text, what a thing is called, or several of them. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return even(value);
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ');
  return isThing(value) ? nameOf(value.name ?? value['@id'] ?? null) : '';
}

/** Chromium writes the first, SingleFile the second. */
function savedFrom(source: string): Found[] {
  const head = source.slice(0, 2000);
  const value = (/<!-- saved from url=\(\d+\)(\S+) -->/.exec(head) ?? /<!--[^>]*\burl: (https?:\S+)/.exec(head))?.[1];
  return value === undefined ? [] : [{ value, where: 'the address it was saved from' }];
}

const even = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Metadata under the names that people, feeds and clippers give it. */
import * as v from 'valibot';
import { ArticleMetadataSchema, type Claim, check } from '../pack';
import { readDay } from './dates';
import { FIELDS, type Field, firstKnown, inferred, type Known, stated } from './draft';
import type { Told } from './problems';

/** Something under a name, and how to complain of it. */
export interface Entry {
  key: string;
  value: unknown;
  complain(told: Told): void;
}

/** The better name first: of “outlet” and “source”, the outlet counts. */
const KEYS: Record<Field, readonly string[]> = {
  outlet: ['outlet', 'publication', 'publisher', 'newspaper', 'site_name', 'source'],
  title: ['title', 'headline'],
  published: ['published', 'date_published', 'datepublished', 'published_at', 'publish_date', 'pubdate', 'date'],
  author: ['author', 'authors', 'byline', 'by'],
  link: ['link', 'url', 'canonical_url', 'source_url', 'permalink'],
};

export const isFieldKey = (key: string): boolean => Object.values(KEYS).some((keys) => keys.includes(normal(key)));

const normal = (key: string): string => key.trim().toLowerCase().replace(/[- ]/g, '_');

/**
 * The metadata among entries, each with where it stands as its reason: `front matter, “date: 2 March 2031”`. An empty
 * value is an unknown one; a wrong one is complained of; names that mean nothing here are passed over.
 */
export function readFields(entries: readonly Entry[], where: string): Known {
  const known: Known = {};
  for (const field of FIELDS) {
    const named = KEYS[field].map((key) => entries.find((entry) => normal(entry.key) === key));
    for (const entry of named) {
      const found = entry && readField(field, entry, where);
      if (found && known[field] === undefined) known[field] = found;
    }
  }
  return firstKnown(known, addressAsSource(entries, where));
}

function readField(field: Field, entry: Entry, where: string): Claim | null {
  const { key, value, complain } = entry;
  if (isClaim(value)) return readClaim(field, value, entry);
  const text = textOf(value);
  if (text === null) {
    complain({ is: 'notWords', field: key, found: kindOf(value) });
    return null;
  }
  if (text === '') return null;
  const because = `${where}, “${key}: ${text}”`;
  if (field === 'published') {
    const day = readDay(text);
    if (day === null) complain({ is: 'notDate', text });
    return day === null ? null : stated(day, because);
  }
  if (field === 'link' && !isAddress(text)) {
    complain({ is: 'notAddress', text });
    return null;
  }
  // Clippers call the address the source.
  if (field === 'outlet' && isAddress(text)) return null;
  return stated(text, because);
}

const kindOf = (value: unknown): 'number' | 'boolean' | 'fields' =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'fields';

/** `source: https://…` names the page, and by its host, as far as one may infer, the outlet. */
function addressAsSource(entries: readonly Entry[], where: string): Known {
  const entry = entries.find(({ key, value }) => normal(key) === 'source' && isAddress(textOf(value) ?? ''));
  const text = entry && textOf(entry.value);
  return text ? { link: stated(text, `${where}, “${entry.key}: ${text}”`) } : {};
}

/** The seeds' own shape: a claim that says how it is known. */
const isClaim = (value: unknown): value is object => typeof value === 'object' && value !== null && 'evidence' in value;

function readClaim(field: Field, value: object, { key, complain }: Entry): Claim | null {
  const checked = check(v.object({ [key]: ArticleMetadataSchema.entries[field] }), { [key]: value });
  if (checked.ok) return (checked.value as Record<string, Claim>)[key] ?? null;
  for (const problem of checked.problems) complain(problem);
  return null;
}

/** Text, a number, `{name}`, or a list of them; `null` for anything else. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) {
    const names = value.map(textOf);
    return names.includes(null) ? null : names.filter((name) => name !== '').join(', ');
  }
  return typeof value === 'object' && 'name' in value ? textOf(value.name) : null;
}

export const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/i.test(text);

/** What an address says of its article: by its host the outlet, by its path the day. Both inferred. */
export function fromAddress(link: string | null | undefined): Known {
  if (!link || !URL.canParse(link)) return {};
  const { hostname, pathname } = new URL(link);
  const known: Known = { outlet: inferred(hostname.replace(/^www\./, ''), `the host of the link ${link}`) };
  const day = readDay(/\/(\d{4}\/\d{1,2}\/\d{1,2})(?=\/|$)/.exec(pathname)?.[1] ?? '');
  if (day !== null) known.published = inferred(day, `the path of the link ${link}`);
  return known;
}

/** `2017-04-15-fire.txt` states its day. */
export function fromFileName(name: string): Known {
  const written = /^\d{4}-\d{2}-\d{2}(?=$|[-_. ])/.exec(name)?.[0];
  const day = written === undefined ? null : readDay(written);
  return day === null ? {} : { published: stated(day, `file name ${name}`) };
}

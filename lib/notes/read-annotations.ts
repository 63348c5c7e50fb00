/**
 * Annotations, our own and those of others, read as notes. Others put them into a collection, a page, a list or under
 * `annotations` (Hypothesis' export) or `rows` (its API), with bodies, or with `text`, `tags` and `uri` as Hypothesis does.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { safeAddress } from './address';
import { ANNOTATION_VERSION } from './annotation';
import { withSafeAddress } from './backup';
import { NOTE_CAPS } from './note';
import { checkAll, type ReadNotes, refused } from './problems';

type Loose = Record<string, unknown>;

/** Context kept of a quote: what a selector of ours may hold. */
const CONTEXT_CHARS = 64;
const ID_CHARS = 200;
const ID_HEX = 32;
/** A selector in a selector in a selector: more is no place in a text. */
const MOST_REFINED = 8;

/** Whether it means to be annotations, sound or not. */
export const isAnnotations = (input: unknown): boolean => itemsOf(input) !== null;

/**
 * @param input the parsed file
 * @param at the time of a note whose annotation says none
 */
export function readAnnotations(input: unknown, at: number): ReadNotes {
  const items = itemsOf(input);
  if (items === null) return refused([{ is: 'noAnnotations' }]);
  const version = isLoose(input) ? input['secondSource:version'] : undefined;
  if (typeof version === 'number' && version > ANNOTATION_VERSION) return refused([{ is: 'newer' }]);
  const first = items.map((item, place) => ({ place, note: keptOf(item, at) }));
  const further = items.flatMap((item, place) => furtherOf(item, at).map((note) => ({ place, note })));
  const all = [...first, ...further];
  const checked = checkAll(
    all.map(({ note }) => note),
    all.map(({ place }) => place),
  );
  return checked.ok ? { ok: true, notes: checked.notes.map(withSafeAddress) } : checked;
}

function itemsOf(input: unknown): unknown[] | null {
  if (Array.isArray(input)) return input.every(looksLikeOne) && input.length > 0 ? input : null;
  if (!isLoose(input)) return null;
  if (looksLikeOne(input)) return [input];
  const { first, items, annotations, rows } = input;
  const list = (isLoose(first) ? first.items : undefined) ?? items ?? annotations ?? rows;
  // A feed has items, too.
  return Array.isArray(list) && (list.length === 0 || list.some(looksLikeOne)) ? list : null;
}

const looksLikeOne = (item: unknown): boolean =>
  isLoose(item) && (listOf(item.type).includes('Annotation') || (item.target !== undefined && item.id !== undefined));

/** As a note of ours would be, unchecked: what is wrong is told by the one check that all notes pass. */
function keptOf(item: unknown, at: number): unknown {
  if (!isLoose(item) || !looksLikeOne(item)) return item;
  const parts = partsOf(item, targetsOf(item)[0], at);
  return isOurs(item) ? ours(item, parts) : foreign(item, parts, 0);
}

/**
 * What one of others says of several targets it says of each (https://www.w3.org/TR/annotation-model/#sets-of-bodies-and-targets):
 * a note for every further one.
 */
function furtherOf(item: unknown, at: number): unknown[] {
  if (!isLoose(item) || !looksLikeOne(item) || isOurs(item)) return [];
  const [, ...further] = targetsOf(item);
  return further.map((target, index) => foreign(item, partsOf(item, target, at), index + 1));
}

const isOurs = (item: Loose): boolean => 'secondSource:id' in item;

const targetsOf = (item: Loose): unknown[] =>
  listOf(item.target).filter((each) => isLoose(each) || typeof each === 'string');

function partsOf(item: Loose, target: unknown, at: number): Parts {
  const created = timeOf(item.created) ?? timeOf(item.modified ?? item.updated) ?? at;
  const { text, tags } = bodiesOf(item);
  const common = { text, tags, created, updated: timeOf(item.modified ?? item.updated) ?? created };
  return { common, quote: quoteOf(target), target };
}

interface Parts {
  common: object;
  quote: Loose | null;
  target: unknown;
}

function ours(item: Loose, { common, quote, target }: Parts): unknown {
  const subject = item['secondSource:subject'];
  const title = item['secondSource:pageTitle'];
  const deleted = item['secondSource:deleted'];
  const note = {
    id: item['secondSource:id'],
    ...common,
    subject: isLoose(subject) && subject.kind === 'quote' ? { kind: 'quote', quote } : subject,
    page: title === null ? null : { url: sourceOf(target, item), title },
    deleted: deleted === null ? null : (timeOf(deleted) ?? deleted),
  };
  return { note, versions: item['secondSource:versions'] };
}

/** @param nth which of its targets, from 0 */
function foreign(item: Loose, { common, quote, target }: Parts, nth: number): unknown {
  const source = sourceOf(target, item) ?? '';
  const url = safeAddress(source).slice(0, NOTE_CAPS.urlChars);
  const page = url === '' ? null : { url, title: titleOf(item).slice(0, NOTE_CAPS.titleChars) };
  const subject = quote === null ? null : { kind: 'quote', quote };
  const id = idOf(item, url);
  return { note: { id: nth === 0 ? id : digest([id, nth]), ...common, subject, page, deleted: null }, versions: [] };
}

/** An address, or so many characters by chance that nobody else has them. Others (“anno1”) are good in their file alone. */
const UNIQUE = /^[a-z][a-z\d+.-]*:.|^[\w-]{20,}$/i;

/** Others' ids may be long, missing, or another annotation's elsewhere; the same annotation always gets the same. */
function idOf(item: Loose, url: string): string {
  const { id } = item;
  if (typeof id === 'string' && UNIQUE.test(id) && id.length <= ID_CHARS) return id;
  const named = typeof id === 'string' && id !== '' && id.length <= ID_CHARS ? [id, url] : id || item;
  return digest(named);
}

const digest = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, ID_HEX);

function bodiesOf(item: Loose): { text: string; tags: unknown[] } {
  const texts: string[] = [];
  const tags: unknown[] = [];
  for (const body of listOf(item.body)) {
    if (typeof body === 'string') texts.push(body);
    else if (isLoose(body) && typeof body.value === 'string') {
      if (listOf(body.purpose).includes('tagging')) tags.push(body.value);
      else texts.push(body.value);
    }
  }
  for (const text of [item.bodyValue, item.text]) if (typeof text === 'string') texts.push(text);
  return { text: texts.join('\n\n'), tags: [...tags, ...listOf(item.tags)].filter((tag) => tag !== '') };
}

function quoteOf(target: unknown): Loose | null {
  if (!isLoose(target)) return null;
  const selectors = refined(listOf(target.selector));
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (quote === undefined) return null;
  const { start = 0, end = 0 } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const prefix = typeof quote.prefix === 'string' ? quote.prefix.slice(-CONTEXT_CHARS) : '';
  const suffix = typeof quote.suffix === 'string' ? quote.suffix.slice(0, CONTEXT_CHARS) : '';
  return { exact: quote.exact, prefix, suffix, start, end };
}

/** Those that refine one come after it (https://www.w3.org/TR/annotation-model/#refinement-of-selection). */
function refined(selectors: readonly unknown[], depth = MOST_REFINED): Loose[] {
  if (depth === 0) return [];
  return selectors.filter(isLoose).flatMap((each) => [each, ...refined(listOf(each.refinedBy), depth - 1)]);
}

function sourceOf(target: unknown, item: Loose): string | undefined {
  const sources = [target, isLoose(target) ? target.source : null, isLoose(target) ? target.id : null, item.uri];
  for (const source of sources) {
    if (typeof source === 'string') return source;
    if (isLoose(source) && typeof source.id === 'string' && source !== target) return source.id;
  }
  return undefined;
}

function titleOf(item: Loose): string {
  const { document } = item;
  const [title] = isLoose(document) ? listOf(document.title) : [];
  return typeof title === 'string' ? title : '';
}

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time);
}

const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

const isLoose = (value: unknown): value is Loose => v.is(v.looseObject({}), value);

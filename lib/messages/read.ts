/** What comes back from where it may have been tampered with, or was kept by an older version, read by its schema. */
import * as v from 'valibot';
import { type QuoteSelector, QuoteSelectorSchema } from '../notes';
import { CAPS, type PageReport, PageReportSchema, type Trail, TrailSchema } from './contract';
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from './settings';

/** Settings out of what was stored; what an older version lacks, or does not fit, gives way to the defaults. */
export function readSettings(stored: unknown): Settings {
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  const read = v.safeParse(SettingsSchema, { ...DEFAULT_SETTINGS, ...known });
  return read.success ? read.output : DEFAULT_SETTINGS;
}

/**
 * A page's report, or null if it is none: a hostile page process can answer anything. A day that the calendar has not
 * (0000-00-00, 2022-02-31) counts as none given; it is looked at here, since content scripts are to stay small.
 */
export function readReport(reply: unknown): PageReport | null {
  const read = v.safeParse(PageReportSchema, reply);
  if (!read.success) return null;
  const { published } = read.output;
  return { ...read.output, published: published !== null && isDay(published) ? published : null };
}

/** Engines differ in 2022-02-31: to some it is no day, to some one of March. */
function isDay(iso: string): boolean {
  const read = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso);
}

/** Where a document says that mentions lie, or null. */
export function readTrail(reply: unknown): Trail | null {
  const read = v.safeParse(TrailSchema, reply);
  return read.success ? read.output : null;
}

/** A quote as it was kept, or null. */
export function readQuote(reply: unknown): QuoteSelector | null {
  const read = v.safeParse(QuoteSelectorSchema, reply);
  const isWhole = read.success && read.output.end - read.output.start === read.output.exact.length;
  return isWhole ? read.output : null;
}

const SelectionSchema = v.strictObject({
  ...QuoteSelectorSchema.entries,
  exact: v.pipe(v.string(), v.maxLength(CAPS.selectedChars)),
});

/** What a page says is selected, or null; cut to what a quote may hold. */
export function readSelection(reply: unknown): { quote: QuoteSelector; isCut: boolean } | null {
  const read = v.safeParse(SelectionSchema, reply);
  if (!read.success || read.output.end - read.output.start !== read.output.exact.length) return null;
  const { exact, suffix, prefix, start } = read.output;
  const words = exact.slice(0, CAPS.quoteChars).replace(/[\uD800-\uDBFF]$/, '');
  const isCut = words.length < exact.length;
  const behind = (exact.slice(words.length) + suffix).slice(0, CONTEXT_CHARS).replace(/[\uD800-\uDBFF]$/, '');
  const quote = readQuote({ exact: words, prefix, suffix: isCut ? behind : suffix, start, end: start + words.length });
  return quote && { quote, isCut };
}

const CONTEXT_CHARS = 32;

/** What a page says its text is; empty if it says anything else. */
export function readPageText(reply: unknown): string {
  return typeof reply === 'string' && reply.length <= CAPS.pageChars ? reply : '';
}

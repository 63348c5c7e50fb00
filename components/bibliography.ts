/**
 * An article as a reference, in the forms that people and programs read. What is not known is left out, what is
 * inferred is said to be, and no day of access is made up. (Quotes and comparisons of a card: citation.ts.)
 */
import type { ArticleView } from '../lib/coverage';
import type { Claim } from '../lib/pack';
import { dateWord, isWholeMonth } from './dates';
import { t } from './words';

export type CitationForm = 'plain' | 'markdown' | 'bibtex' | 'csl';

export interface Cited extends Pick<ArticleView, 'id' | 'lead' | 'outlet' | 'title' | 'published' | 'author' | 'link'> {
  /** The quote to be cited, where one is, and the link that leads to it. */
  quote: { text: string; link: string | null } | null;
}

const FORMS: Record<CitationForm, (cited: Cited) => string> = { plain, markdown, bibtex, csl };

export const cite = (form: CitationForm, cited: Cited): string => FORMS[form](cited);

function plain(cited: Cited): string {
  const link = linkOf(cited);
  const source = [...parts(cited, (title) => t('citation.title', [title])), ...(link === null ? [] : [link])].join(
    ', ',
  );
  return cited.quote === null ? source : t('citation.line', [cited.quote.text, source]);
}

function markdown(cited: Cited): string {
  const link = linkOf(cited);
  const named = (title: string) => (link === null ? title : `[${title}](${markdownLink(link)})`);
  const source = parts(cited, (title) => named(markdownText(title)), markdownText).join(', ');
  if (cited.quote === null) return source;
  const lines = cited.quote.text.split('\n').map((each) => `> ${markdownText(each)}`);
  return [...lines, '>', `> — ${source}`].join('\n');
}

/** Author, title, outlet and date, as far as they are known. */
function parts(
  { author, title, lead, outlet, published }: Cited,
  titled: (title: string) => string,
  dressed: (part: string) => string = (part) => part,
): string[] {
  const stated = (claim: Claim) => (claim.value === null ? [] : [dressed(claim.value)]);
  const name = title.value ?? t('citation.untitled', [lead]);
  const date = published.value === null ? [] : [dressed(dateWord(published))];
  return [...stated(author), titled(name), ...stated(outlet), ...date];
}

/** For biblatex, which knows days and intervals of them; UTF-8. */
function bibtex(cited: Cited): string {
  const { id, author, title, outlet, published, link } = cited;
  const fields = [
    ['author', author.value, latex],
    ['title', title.value, latex],
    ['organization', outlet.value, latex],
    ['date', published.value, String],
    ['url', webLink(link), verbatim],
    ['note', notes(cited), latex],
  ] as const;
  const lines = fields.flatMap(([name, value, write]) => {
    if (value === null) return [];
    // Names of bodies and capitals of titles are kept by a second pair of braces.
    const isKept = name === 'author' || name === 'title' || name === 'organization';
    return [`  ${name} = {${isKept ? `{${write(value)}}` : write(value)}}`];
  });
  return `@online{${[id.replace(/[^\w:-]+/g, '-'), ...lines].join(',\n')}\n}`;
}

/** An array of one item, as Zotero and pandoc import it. */
function csl(cited: Cited): string {
  const { id, author, title, outlet, published, link } = cited;
  const url = webLink(link);
  const note = notes(cited);
  const item = {
    id,
    type: 'article-newspaper',
    ...(title.value === null ? {} : { title: title.value }),
    ...(author.value === null ? {} : { author: [{ literal: author.value }] }),
    ...(outlet.value === null ? {} : { 'container-title': outlet.value }),
    ...(published.value === null ? {} : { issued: issued(published.value, published.evidence) }),
    ...(url === null ? {} : { URL: url }),
    ...(note === null ? {} : { note }),
  };
  return JSON.stringify([item], null, 2);
}

function issued(iso: string, evidence: Claim['evidence']) {
  const days = iso.split('/').map((day) => day.split('-').map(Number));
  const dateParts = isWholeMonth(iso) ? [days[0]?.slice(0, 2)] : days;
  return { 'date-parts': dateParts, ...(evidence === 'inferred' ? { circa: true } : {}) };
}

/** What is not as the text states it. */
function notes({ outlet, published, author }: Cited): string | null {
  const inferred = [
    outlet.evidence === 'inferred' ? t('citation.outletInferred') : null,
    published.evidence === 'inferred' ? t('citation.dateInferred') : null,
    author.evidence === 'inferred' ? t('citation.authorInferred') : null,
  ].filter((each) => each !== null);
  return inferred.length === 0 ? null : inferred.join(' ');
}

const webLink = ({ value }: Claim): string | null => (value !== null && /^https?:\/\//i.test(value) ? value : null);

const linkOf = ({ quote, link }: Cited): string | null => quote?.link ?? webLink(link);

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // An escaped brace still counts when braces are paired.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const latex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^%&#$_]/g, (sign) => LATEX[sign] ?? `\\${sign}`);

/** A url field is read to the letter, up to its brace. */
const verbatim = (url: string): string => url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));

const markdownText = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~!&]/g, '\\$&');

const markdownLink = (url: string): string =>
  url.replace(/[\s()<>\\]/g, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`);

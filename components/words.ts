/** Every word on screen: the messages themselves, and the functions that turn data into sentences of them. */
import { i18n } from '#i18n';
import type { ComparisonView, TopicView } from '../lib/coverage';
import type { Reason, Stated, Verdict } from '../lib/figures';
import type { SearchCounts } from '../lib/messages';
import type { TopicKind } from '../lib/names';
import type { Claim } from '../lib/pack';
import { excerptOf } from './excerpt';

export const t = i18n.t;

/** The language of the messages, which numbers and dates have to match. */
export const locale = (): string => t('meta.locale');

/** Tells the document its language, direction and title. */
export function dressDocument(title: string): void {
  document.documentElement.lang = t('meta.language');
  document.documentElement.dir = t('meta.direction');
  document.title = title;
}

export function numberWord(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);
}

/** “28 %”, as the language writes it. */
export function percentWord(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

const VERDICT_WORDS = {
  agree: { glyph: '=', key: 'verdict.agree' },
  compatible: { glyph: '≈', key: 'verdict.compatible' },
  conflict: { glyph: '≠', key: 'verdict.conflict' },
  'different-scope': { glyph: '∤', key: 'verdict.differentScope' },
  'translation-variant': { glyph: '⇄', key: 'verdict.translationVariant' },
  updated: { glyph: '↻', key: 'verdict.updated' },
} as const satisfies Record<Verdict, { glyph: string; key: string }>;

/** Most telling first, as everywhere. */
export const VERDICTS: readonly Verdict[] = [
  'conflict',
  'different-scope',
  'updated',
  'compatible',
  'agree',
  'translation-variant',
];

export function verdictWord(verdict: Verdict): { glyph: string; word: string } {
  const { glyph, key } = VERDICT_WORDS[verdict];
  return { glyph, word: t(key) };
}

const KINDS = {
  person: 'kind.person',
  organisation: 'kind.organisation',
  place: 'kind.place',
  event: 'kind.event',
  subject: 'kind.subject',
} as const satisfies Record<TopicKind, string>;

const kindWord = (kind: TopicKind): string => t(KINDS[kind]);

/** “organisation · 4 articles · 3 outlets”; outlets are left out where no text states one. */
export function topicLine({ kind, articles, outlets }: Pick<TopicView, 'kind' | 'articles' | 'outlets'>): string {
  const parts = [kindWord(kind), t('count.articles', articles, [numberWord(articles)])];
  if (outlets > 0) parts.push(t('count.outlets', outlets, [numberWord(outlets)]));
  return parts.join(' · ');
}

/** What a comparison is about: the texts' own words for figures, ours around them for statements. */
export function subjectWord({ kind, subject }: Pick<ComparisonView, 'kind' | 'subject'>): string {
  return kind === 'figures' ? subject : t(`subject.${kind}`, [subject]);
}

/** Each code's sentence without words of the texts, and with the two that decide. */
const REASONS = {
  'same-interval': ['reason.sameInterval', null],
  'intervals-meet': ['reason.intervalsMeet', 'reason.intervalsMeetOf'],
  'intervals-apart': ['reason.intervalsApart', 'reason.intervalsApartOf'],
  'scope-event': ['reason.event', 'reason.eventOf'],
  'scope-unit': ['reason.unit', 'reason.unitOf'],
  'scope-population': ['reason.population', 'reason.populationOf'],
  'scope-side': ['reason.side', null],
  'scope-part': ['reason.part', 'reason.partOf'],
  'scope-place': ['reason.place', 'reason.placeOf'],
  'scope-time': ['reason.time', 'reason.timeOf'],
  superseded: ['reason.superseded', 'reason.supersededOf'],
  translated: ['reason.translated', 'reason.translatedOf'],
  'roles-differ': ['reason.rolesDiffer', 'reason.rolesDifferOf'],
  'dates-differ': ['reason.datesDiffer', 'reason.datesDifferOf'],
  'stances-differ': ['reason.stancesDiffer', 'reason.stancesDifferOf'],
  'attendees-differ': ['reason.attendeesDiffer', 'reason.attendeesDifferOf'],
  'quoted-differently': ['reason.quotedDifferently', 'reason.quotedDifferentlyOf'],
} as const satisfies Record<Reason['code'], readonly [string, string | null]>;

/** Longer words of a text are shortened inside a sentence of ours; the quote stands in full above it. */
const WORDS_CHARS = 60;

/**
 * Why a verdict was given, in one sentence. The two words may come in either order, and no sentence depends on it.
 * Without both it says less, never something else. `isDoubled`: one side was counted and brought to both.
 */
export function reasonSentence({ code, values }: Reason, isDoubled = false): string {
  if (code === 'scope-side' && isDoubled) return t('reason.sideEach');
  const [plain, worded] = REASONS[code];
  const [first = '', second = ''] = values.map(shorten);
  return worded !== null && first !== '' && second !== '' && first !== second ? t(worded, [first, second]) : t(plain);
}

function shorten(value: string): string {
  const { text, cutAfter } = excerptOf({ text: value.trim(), emphasis: [] }, WORDS_CHARS);
  return cutAfter ? `${text} ${t('quote.gap')}` : text;
}

/** “100,000”, “about 200,000”, “at least 500”, “180,000–220,000”; empty where nothing is known. */
export function intervalWord({ lo, hi, value }: Stated): string {
  if (lo !== null && lo === hi) return numberWord(lo);
  if (value !== null && lo !== null && hi !== null) return t('derived.about', [numberWord(value)]);
  if (lo !== null && hi !== null) return t('derived.between', [numberWord(lo), numberWord(hi)]);
  if (lo !== null) return t('derived.atLeast', [numberWord(lo)]);
  return hi === null ? '' : t('derived.upTo', [numberWord(hi)]);
}

/** “As totals, they conflict: 100,000 against about 200,000.” */
export function derivedSentence({ derived }: Pick<ComparisonView, 'derived'>): string | null {
  if (derived === null) return null;
  const totals = t('derived.against', [intervalWord(derived.against), intervalWord(derived.total)]);
  if (derived.verdict === 'conflict') return t('derived.conflict', [totals]);
  if (derived.verdict === 'compatible') return t('derived.compatible', [totals]);
  return derived.verdict === 'agree' ? t('derived.agree', [totals]) : t('derived.other', [totals]);
}

/** Who published it, as far as the text states it. */
export const outletWord = (claim: Claim): string => claim.value ?? t('source.outletUnknown');

/** A page has no outlet of ours: it is the page being read. */
export function sourceWord(line: { article: string | null; outlet: Claim }): string {
  return line.article === null ? t('source.thisPage') : outletWord(line.outlet);
}

/** How much of a large library's texts a search looks at so far. */
export const readingSentence = ({ read, of }: { read: number; of: number }): string =>
  t('panel.reading', of, [numberWord(read), numberWord(of)]);

/** “2 names, 5 articles and 1 note found”; kinds of which there is none are left out. */
export function foundSentence({ of, counts }: { of: string; counts: SearchCounts }): string {
  const { topics, articles, notes } = counts;
  const parts = [
    ...(topics > 0 ? [t('count.names', topics, [numberWord(topics)])] : []),
    ...(articles > 0 ? [t('count.articles', articles, [numberWord(articles)])] : []),
    ...(notes > 0 ? [t('count.notes', notes, [numberWord(notes)])] : []),
  ];
  if (parts.length === 0) return t('panel.nothingFound', [of]);
  return t('panel.found', [new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts)]);
}

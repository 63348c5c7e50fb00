/**
 * Every message of the extension, in one table: who may send it, what its body must look like, what comes back.
 *
 *   class       sent by                                        received by
 *   page        a web page's content script (may be hostile)   background
 *   extension   our own pages: card, panel, reader, options    background
 *   tab         background                                     one tab's content script
 *   view        background                                     every open page of ours
 *
 * A body that does not fit its schema is refused before any code of ours sees it; to tabs the background alone can
 * speak, so there only types say what is meant. Content scripts never receive what a card shows: they get a ticket, and
 * the card, an extension page, trades it for the view.
 */
import * as v from 'valibot';
import type {
  ArticleView,
  CardView,
  ComparisonList,
  ComparisonView,
  Line,
  Neighbours,
  RelatedArticle,
  TopicView,
} from '../coverage';
import type { Verdict } from '../figures';
import type { KnownPack, LibraryFailure, LibraryProblem, SiteState } from '../library';
import { NOTE_CAPS, type Note, type QuoteSelector, QuoteWordsSchema } from '../notes';
import { ADDING, type AddingReplies } from './adding';
import { CHOOSING, type ChoosingReplies } from './choosing';
import { NOTING, type NotingReplies } from './noting';
import { SEARCHING, type SearchingReplies } from './searching';
import { type CoverageOrder, type PageSettings, PageSettingsSchema } from './settings';
import { WRONG, type WrongReplies } from './wrong';

/** Caps on what one message may carry; a page can send anything. */
export const CAPS = {
  texts: 256,
  textChars: 100_000,
  /** As much as the worst text of this length may keep the background busy for. */
  totalChars: 250_000,
  /** Around a figure a card is asked for. */
  figureChars: 8_000,
  figures: 300,
  /** Topics a page names, told along as what the page is about. */
  about: 200,
  topics: 10_000,
  /** Of a tab, that are read beside the page; and of one thing in each, for a walk through all. */
  frames: 100,
  mentions: 10_000,
  titleChars: NOTE_CAPS.titleChars,
  urlChars: NOTE_CAPS.urlChars,
  /** A quote that a note is tied to; of a longer selection so much is quoted, and the reader is told. */
  quoteChars: NOTE_CAPS.quoteChars,
  /** Of what is selected a page tells so much: more than a quote, also where half a character at its end is left out. */
  selectedChars: NOTE_CAPS.quoteChars + 2,
  /** As much of a page's text as quotes are looked for in. */
  pageChars: 1_000_000,
} as const;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const ticket = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const pageText = v.pipe(v.string(), v.maxLength(CAPS.textChars));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(CAPS.figureChars));
const tab = v.pipe(v.number(), v.integer());
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.strictObject({});

/** A figure of a page is named by the text that states it: the page has no ids of ours. */
const figureTarget = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(CAPS.figureChars)),
  start: offset,
  end: offset,
});
const cardTarget = v.union([v.strictObject({ topic: id }), v.strictObject({ figure: figureTarget })]);

/** A topic by all ids that the page may know it by. */
const goTarget = v.union([
  v.strictObject({ topics: v.pipe(v.array(id), v.maxLength(2)) }),
  v.strictObject({ figure: figureTarget }),
]);

/** Words at a place of a page's text. */
const quotePlace = v.strictObject({
  exact: QuoteWordsSchema,
  start: time,
  end: time,
});

/** Topics that a page names, as far as it has been read: one sentence alone does not say what a figure is about. */
const about = v.pipe(v.array(id), v.maxLength(CAPS.about));

/** What was found in one text of a page. Offsets are into that text. */
export interface Found {
  start: number;
  end: number;
  kind: 'topic' | 'figure';
  /** The topic's id, or where it is private one that says nothing; for a figure its offset as text. */
  id: string;
  /** For a figure that is underlined: the most telling verdict against the library. */
  verdict: Verdict | null;
  /** False: answers a hover, is not underlined (muted kinds, private packs). */
  paint: boolean;
}

export type CardTarget = v.InferOutput<typeof cardTarget>;
export type GoTarget = v.InferOutput<typeof goTarget>;
export type FigureTarget = v.InferOutput<typeof figureTarget>;

/** What a page says of itself to the panel: checked like a message, because a hostile page can say anything. */
export const PageReportSchema = v.strictObject({
  /** False for text, JSON, images: documents that nothing is marked in. */
  isHtml: v.boolean(),
  /** ISO day that it gives for itself, which need not be in the calendar (`readReport`); null where it gives none. */
  published: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))),
  /** Names that it shows, with how often. */
  topics: v.pipe(v.array(v.strictObject({ id, count: time })), v.maxLength(CAPS.topics)),
  /** What it is about: topics that its texts name, muted ones too. By these its figures are compared, in marks and cards. */
  about: v.pipe(v.array(id), v.maxLength(CAPS.about)),
  figures: v.pipe(v.array(figureTarget), v.maxLength(CAPS.figures)),
});
export type PageReport = v.InferOutput<typeof PageReportSchema>;

const count = v.pipe(time, v.maxValue(CAPS.mentions));

/** Where the mentions of something lie in one document of a tab (`PageTrail` in lib/page). */
export const TrailSchema = v.strictObject({
  marks: count,
  before: v.pipe(v.array(count), v.maxLength(CAPS.frames)),
  last: v.nullable(v.strictObject({ at: time, when: time })),
  near: v.nullable(time),
});
export type Trail = v.InferOutput<typeof TrailSchema>;

export interface PagePlace {
  url: string;
  title: string;
}

/** Words of a page, and that page: a frame of another site in it is a page of its own. */
export interface PlacedQuote {
  quote: QuoteSelector;
  page: PagePlace;
  /** More was selected than a quote may hold. */
  isCut?: boolean;
}

/** What the reader asked the panel to show: by a card, a page's menu, or a key. `id` names the act. */
export type PanelWish = { id: string } & Wish;
/** A topic; a note on the quote; a note on the page, where nothing is selected. */
export type Wish = { topic: string } | { placed: PlacedQuote } | { note: 'page' };

/** What a tab says. Not whole: its end was cut off, or a part of it did not answer; what is not in it may be there all the same. */
export interface TabText {
  text: string;
  isWhole: boolean;
}

/** The panel's view of the active tab. `page` is null where there is nothing to read; `why` says so in a code. */
export interface PanelPage {
  tab: number | null;
  host: string | null;
  site: SiteState;
  page: {
    url: string;
    title: string;
    topics: (TopicView & { count: number; notes: number })[];
    /** `stated` names the figure to the page. */
    figures: { line: Line; comparisons: ComparisonView[]; stated: FigureTarget }[];
    /** Names that are not underlined answer no pointer here (`PageSettings.hush`). */
    isHushed?: boolean;
  } | null;
  why: 'ok' | 'no-page' | 'browser-page' | 'site-off' | 'not-html' | 'not-answering';
  /** The web page in front, read or not: what a note written now is on. */
  place: PagePlace | null;
  /** Said until the panel answers that it is shown. */
  wish: PanelWish | null;
}

export interface LibraryState {
  /** All packs, with what the reader chose. */
  known: KnownPack[];
  /** Own articles wait to be compiled, or packs to be compared with each other. */
  isStale: boolean;
  /** Why it is not whole, or could not be laid; null where all is well. */
  problem: LibraryProblem | null;
}

/** What a card asks of the page that shows it. */
const cardAct = v.variant('act', [
  /** Drawn, this many CSS pixels high: show it. */
  v.strictObject({ act: v.literal('ready'), height: v.pipe(v.number(), v.minValue(0), v.maxValue(5_000)) }),
  v.strictObject({ act: v.literal('close') }),
  /** The pointer is on it, but something of the page lies over it or dims it. */
  v.strictObject({ act: v.literal('covered') }),
  v.strictObject({ act: v.literal('seen') }),
  /** The focus has left its window: told to all documents of the tab. */
  v.strictObject({ act: v.literal('left') }),
  v.strictObject({ act: v.literal('pin'), pinned: v.boolean() }),
]);
export type CardAct = v.InferOutput<typeof cardAct>;

export type SenderClass = 'page' | 'extension' | 'tab' | 'view';

/* @__NO_SIDE_EFFECTS__ */
const message = <Class extends SenderClass, Schema extends v.GenericSchema>(from: Class, body: Schema) => ({
  from,
  body,
});

/** What the background tells tabs and views. A content script checks bodies by this table alone, and carries no other. */
export const TO_TABS = {
  /** What is on your page? */
  'tab.report': message('tab', nothing),
  /** Site or settings changed: mark, unmark, or take everything down. */
  'tab.apply': message(
    'tab',
    v.strictObject({ state: v.picklist(['on', 'paused', 'off']), settings: PageSettingsSchema }),
  ),
  /** The reader pressed “next mark” or “previous mark”. `at`: to this one of the trail instead. False if there is none. */
  'tab.move': message('tab', v.strictObject({ step: v.picklist([1, -1]), at: v.nullable(time) })),
  /** Close your card: one opens in another document of the tab. */
  'tab.close': message('tab', nothing),
  /** `at`: to this mention of the trail instead. False if there is none. */
  'tab.go': message('tab', v.strictObject({ target: goTarget, step: v.picklist([1, -1, 0]), at: v.nullable(time) })),
  /** Where the mentions (null: all marks) in your document lie, and its frames: the walk goes on from one to the other. */
  'tab.trail': message('tab', v.strictObject({ target: v.nullable(goTarget), step: v.picklist([1, -1]) })),
  /** What the reader has selected, with its place in the page's text; null if nothing. */
  'tab.selection': message('tab', nothing),
  /** The page's text, as `tab.selection` counts it. */
  'tab.text': message('tab', nothing),
  /** Scroll there and flash it; false if other words stand there. */
  'tab.show': message('tab', quotePlace),
  'tab.card': message('tab', v.strictObject({ ticket, act: cardAct })),

  /** Something a view may show has changed. */
  'view.changed': message(
    'view',
    v.strictObject({
      // `drafts`: there are more or fewer texts that were begun and not saved; not told of each key press in one.
      // `quote`: nothing has changed; the key for a note was pressed in this tab, where our reader stands.
      what: v.picklist(['notes', 'drafts', 'page', 'settings', 'sites', 'library', 'tab', 'quote']),
      tab: v.nullable(tab),
    }),
  ),
} as const;

export const MESSAGES = {
  /** A content script starts: whether this site is on, and how to mark. */
  'page.start': message('page', nothing),
  /** Topics and figures in these texts, one list per text. */
  'page.find': message(
    'page',
    v.strictObject({
      about,
      texts: v.pipe(
        v.array(pageText),
        v.maxLength(CAPS.texts),
        v.check((texts) => texts.reduce((sum, text) => sum + text.length, 0) <= CAPS.totalChars, 'too much text'),
      ),
    }),
  ),
  /** Run a part of our code in this frame: what marks a page, what shows cards, or what reads its text for notes. */
  'page.code': message('page', v.strictObject({ part: v.picklist(['layer', 'cards', 'quotes']) })),
  /** Insert the style rules of this page's randomly named highlights. */
  'page.style': message('page', v.strictObject({ name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{11,31}$/)) })),
  /** A ticket for a card on this target, to be shown in a frame of the sending tab. */
  'page.card': message('page', v.strictObject({ target: cardTarget, about })),
  /** What the page contains has changed; the panel may ask again. */
  'page.changed': message('page', nothing),
  /** The page took away a card of a name that it must not know, before that could be seen. */
  'page.taken': message('page', nothing),

  /** What the card with this ticket shows. */
  'card.view': message('extension', v.strictObject({ ticket })),
  /** Pass an act of the card on to the page that shows it. */
  'card.act': message('extension', v.strictObject({ ticket, act: cardAct })),
  /** The active tab of a window as the panel shows it. */
  'panel.page': message('extension', v.strictObject({ window: v.pipe(v.number(), v.integer()) })),
  /** A card’s “open”: the panel beside this tab shows the topic, now or when it is opened. */
  'panel.show': message('extension', v.strictObject({ tab, topic: id })),
  /** The panel shows what was wished for. */
  'panel.shown': message('extension', v.strictObject({ wish: id })),
  /** Articles related to the page in this tab, or to a topic. */
  'panel.coverage': message('extension', v.strictObject({ tab })),
  /** Every comparison of the library, short, most telling first. */
  'panel.figures': message('extension', nothing),
  /** One comparison with its sentences. */
  'comparison.view': message('extension', v.strictObject({ comparison: id })),
  /** Scroll the page, or its frames, to the next (or previous) mention and flash it; 0: flash one in view, do not scroll. */
  'panel.go': message('extension', v.strictObject({ tab, target: cardTarget, step: v.picklist([1, -1, 0]) })),
  /** The text of the page in this tab and of its frames, in which quotes are found again; empty where none can be read. */
  'panel.text': message('extension', v.strictObject({ tab })),
  /** What is selected on the page in this tab, or in a frame of it; asked only when the reader says so. Null: nothing. */
  'panel.selection': message('extension', v.strictObject({ tab })),
  /** Scroll the page to this place of its text and flash it; false if other words stand there. */
  'panel.quote': message('extension', v.strictObject({ tab, quote: quotePlace })),
  /** The same content as a topic's card, for the panel. */
  'topic.view': message('extension', v.strictObject({ topic: id })),
  /** All topics of the library. */
  'topic.list': message('extension', nothing),
  /** One article for the reader, with spans of its raw text to be highlighted. */
  'article.view': message(
    'extension',
    v.strictObject({
      article: id,
      emphasis: v.pipe(v.array(v.strictObject({ text: pageText })), v.maxLength(20)),
    }),
  ),
  /** The articles before and after this one on a topic, by date. */
  'article.around': message('extension', v.strictObject({ article: id, topic: id })),
  /** A card on a figure of an article of the library; the article stands in it as the page being read. */
  'figure.view': message('extension', v.strictObject({ figure: id })),
  'library.state': message('extension', nothing),
  ...ADDING,
  ...CHOOSING,
  ...NOTING,
  ...SEARCHING,
  ...WRONG,
  ...TO_TABS,
} as const;

export interface Replies extends AddingReplies, ChoosingReplies, NotingReplies, SearchingReplies, WrongReplies {
  'page.start': { state: SiteState; settings: PageSettings };
  /**
   * `about` is to be told along with the next texts: what these named. `waits`, for each text: topics that make it worth
   * asking for again once `about` holds one of them.
   */
  'page.find': { found: Found[][]; waits: string[][]; about: string[] };
  'page.code': null;
  'page.style': null;
  /**
   * `url` loads the card's frame. A frame that is loaded goes to the next ticket by `next`: only the fragment differs
   * from where it is, so nothing is loaded again. (Chromium loads by a random address and then stands at the fixed
   * one, so the two differ there.)
   */
  'page.card': { ticket: string; url: string; next: string; title: string };
  'page.changed': null;
  'page.taken': null;
  /** `open`: as open packs alone would have it; null where they have nothing. A page may learn of no other height. */
  'card.view': {
    view: CardView;
    open: CardView | 'same' | null;
    notes: Note[];
    page: { url: string; title: string };
    tab: number;
    /** The page is in a private window. */
    isPrivate: boolean;
  };
  'card.act': null;
  'panel.page': PanelPage;
  'panel.show': null;
  'panel.shown': null;
  /** `published`: the day the page gives for itself. `order`: the one that the reader chose last. */
  'panel.coverage': { articles: RelatedArticle[]; published: string | null; order: CoverageOrder };
  'panel.figures': ComparisonList;
  'comparison.view': ComparisonView;
  'panel.go': null;
  'panel.text': TabText;
  'panel.selection': PlacedQuote | null;
  'panel.quote': boolean;
  'topic.view': CardView;
  'topic.list': TopicView[];
  'article.view': ArticleView;
  'article.around': Neighbours;
  'figure.view': CardView;
  'library.state': LibraryState;
  'tab.report': PageReport;
  'tab.apply': null;
  'tab.move': boolean;
  'tab.close': null;
  'tab.go': boolean;
  'tab.trail': Trail | null;
  /** At most `CAPS.selectedChars`. */
  'tab.selection': QuoteSelector | null;
  'tab.text': string;
  'tab.show': boolean;
  'tab.card': null;
  'view.changed': null;
}

export type MessageName = keyof typeof MESSAGES;
export type Body<Name extends MessageName> = v.InferOutput<(typeof MESSAGES)[Name]['body']>;
export type NamesFrom<Class extends SenderClass> = {
  [Name in MessageName]: (typeof MESSAGES)[Name]['from'] extends Class ? Name : never;
}[MessageName];

/** Why a message failed. `no-answer`: the worker went away while answering; the act may be sent again. */
export type FailureCode = LibraryFailure | 'refused' | 'bad-body' | 'no-answer' | 'failed';

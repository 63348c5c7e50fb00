/** The part of the contract by which the library grows and shrinks. All of it is between our own pages and the background. */
import * as v from 'valibot';
import type { ListPlace, OwnRow, OwnState } from '../library';
import type { ArticleInput, Near, OwnShard, Reach } from '../pack';

/** Caps on what one message may carry. */
export const ADDING_CAPS = {
  /** One slice of a pack or of articles that are added. */
  sliceChars: 8_000_000,
  sliceItems: 4_096,
  /** One item that is a slice by itself; lib/pack makes none that is larger. */
  itemChars: 20_000_002,
  /** Of one article; a pack takes no longer text. */
  articleChars: 2_000_000,
  /** Source of a page that is added. */
  sourceChars: 8_000_000,
  /** Articles asked about or removed at once. */
  known: 10_000,
  words: 2_000,
  urlChars: 8_000,
} as const;

/** A page that is about to be added, as its tab has it. */
export interface PageSource {
  html: string;
  url: string;
  title: string;
}

/** Why a page cannot be added: its source is more than `sourceChars`, or the browser lets nobody read it. */
export interface NoSource {
  why: 'too-large' | 'closed';
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const url = v.pipe(v.string(), v.maxLength(ADDING_CAPS.urlChars));
const tab = v.pipe(v.number(), v.integer());
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.strictObject({});
const act = v.pipe(v.string(), v.regex(/^t\d{1,16}-[0-9a-z-]{1,60}$/));
const ids = v.pipe(v.array(id), v.maxLength(ADDING_CAPS.known));
const part = v.picklist(['articles', 'topics', 'figures', 'statements', 'comparisons', 'lexicon']);
const sent = v.union([part, v.literal('reach')]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const isLight = (items: unknown[]) =>
  JSON.stringify(items).length <= (items.length === 1 ? ADDING_CAPS.itemChars : ADDING_CAPS.sliceChars);
/** Checked in full when all slices are there. */
const items = v.pipe(
  v.array(v.unknown()),
  v.maxLength(ADDING_CAPS.sliceItems),
  v.check(isLight, 'too much for one slice'),
);
const words = v.pipe(v.string(), v.maxLength(ADDING_CAPS.words));
const claim = v.variant('evidence', [
  v.strictObject({ value: words, evidence: v.picklist(['stated', 'inferred']), because: words }),
  v.strictObject({ value: v.null(), evidence: v.literal('unknown'), because: words }),
]);
const ownArticle = v.strictObject({
  id,
  raw: v.pipe(v.string(), v.minLength(1), v.maxLength(ADDING_CAPS.articleChars)),
  metadata: v.strictObject({ outlet: claim, title: claim, published: claim, author: claim, link: claim }),
  added: time,
});
const manifest = v.strictObject({
  id,
  title: words,
  language: words,
  licence: words,
  attribution: words,
  revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  schema: v.literal(1),
});
const revisions = v.record(id, v.string());

/* @__NO_SIDE_EFFECTS__ */
const message = <Schema extends v.GenericSchema>(body: Schema) => ({ from: 'extension' as const, body });

export const ADDING = {
  /** Switch a pack on or off, and allow or forbid that its names are underlined on pages. */
  'library.choose': message(
    v.strictObject({
      pack: id,
      choice: v.union([v.strictObject({ isOn: v.boolean() }), v.strictObject({ isPainted: v.boolean() })]),
    }),
  ),
  /** A piece of a pack, for the comparison with what is added; `from` counts items of the part. */
  'library.read': message(v.strictObject({ pack: id, part, from: count })),
  /** By what the articles of a pack are found when others come. */
  'library.reach': message(v.strictObject({ pack: id })),
  /** What the library has near these articles. */
  'library.near': message(v.strictObject({ articles: ids })),
  /** The parts of “My articles” as they are compiled, and whether all packs are compared with each other. */
  'own.shards': message(nothing),
  /** “My articles”, newest first, without their texts. */
  'own.list': message(nothing),
  /** Their texts, some at a time: those after a place in the list. */
  'own.read': message(v.strictObject({ after: v.nullable(v.strictObject({ added: time, id })) })),
  /** How many stand in the library, and whether some are gone that were added. */
  'own.state': message(nothing),
  /** The reader knows that articles are missing: `own.state` says so no longer. */
  'own.dismiss': message(nothing),
  /** For each of these (by its text's id and its link) what the library has of it, or under its address; or null. */
  'own.known': message(
    v.strictObject({
      articles: v.pipe(v.array(v.strictObject({ id, link: v.nullable(url) })), v.maxLength(ADDING_CAPS.known)),
    }),
  ),
  'own.remove': message(v.strictObject({ ids, at: time })),
  'own.restore': message(v.strictObject({ ids, at: time })),
  /** Articles that are being added; they stand in the library once their act is adopted. */
  'add.articles': message(
    v.strictObject({ act, articles: v.pipe(v.array(ownArticle), v.maxLength(ADDING_CAPS.sliceItems)) }),
  ),
  /** A slice of what was compiled. */
  'add.slice': message(
    v.strictObject({ act, to: v.picklist(['imported', 'own', 'across']), part: sent, index: count, items }),
  ),
  /** The mark of success: everything the act brought stands in the library, or nothing does. */
  'add.adopt': message(
    v.strictObject({
      act,
      pack: v.nullable(v.strictObject({ manifest, records: count })),
      across: v.nullable(v.strictObject({ of: revisions, records: count, isLayer: v.optional(v.boolean()) })),
      at: time,
    }),
  ),
  /** Cancelled: forget what the act has brought. */
  'add.drop': message(v.strictObject({ act })),
  /** Remove an imported pack, restorably. */
  'pack.remove': message(v.strictObject({ pack: id, at: time })),
  'pack.restore': message(v.strictObject({ pack: id, at: time })),
  /** Undo an import: what the pack replaced stands again, or nothing. */
  'pack.revert': message(v.strictObject({ pack: id, act, at: time })),
  /** The page in this tab as a text to be read, because the reader clicked “add the page being read”. */
  'panel.source': message(v.strictObject({ tab })),
} as const;

/** What the library has of an article, by its title or first words. */
export interface KnownArticle {
  name: string;
  /** The article itself, or another text of its address: one that was changed since, or of a page that names no address of its own. */
  is: 'text' | 'address';
}

export interface AddingReplies {
  'library.choose': null;
  /** `next`: where to go on; null at the end of the part. Null for a pack that is not there. */
  'library.read': { items: unknown[]; next: number | null } | null;
  /** Null where it was not kept: the pack itself tells. */
  'library.reach': Reach[] | null;
  'library.near': Near;
  'own.shards': { shards: OwnShard[]; behind: string[]; isCompared: boolean };
  'own.list': OwnRow[];
  'own.read': { articles: ArticleInput[]; next: ListPlace | null };
  'own.state': { articles: number; problem: OwnState['problem'] };
  'own.dismiss': null;
  'own.known': (KnownArticle | null)[];
  'own.remove': null;
  'own.restore': null;
  'add.articles': null;
  'add.slice': null;
  'add.adopt': null;
  'add.drop': null;
  'pack.remove': null;
  'pack.restore': null;
  'pack.revert': null;
  'panel.source': PageSource | NoSource;
}

/** What the reader chose for all pages, and what of it a page may know. */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));

const kinds = v.strictObject({
  person: v.boolean(),
  organisation: v.boolean(),
  place: v.boolean(),
  event: v.boolean(),
  subject: v.boolean(),
  figure: v.boolean(),
});

/** What a page may know. */
const shown = {
  /** Rest before a card opens. */
  dwellMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  /** Cards open only while this key is held; null: always. */
  holdKey: v.nullable(v.picklist(['Alt', 'Control', 'Shift'])),
  /** Which mentions are underlined. Every mention answers a hover. */
  marks: v.picklist(['paragraph', 'every', 'page', 'none']),
  markStyle: v.picklist(['dotted', 'dashed', 'solid']),
  kinds,
};

const MUTED_MOST = 10_000;

export const SettingsSchema = v.strictObject({
  ...shown,
  /** Ids of topics that are never marked. */
  muted: v.pipe(v.array(id), v.maxLength(MUTED_MOST)),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/**
 * How related articles stand in the panel. It is kept beside the settings, not among them: with each change of those all
 * open pages are marked anew.
 */
export const COVERAGE_ORDERS = ['outlet', 'timeline'] as const;
export type CoverageOrder = (typeof COVERAGE_ORDERS)[number];

/** The order out of what was stored: the first one where that is none. */
export const readOrder = (stored: unknown): CoverageOrder =>
  COVERAGE_ORDERS.find((order) => order === stored) ?? COVERAGE_ORDERS[0];

/** What was chosen just now, and nothing besides. */
export const SettingsChangeSchema = v.strictObject({
  dwellMs: v.exactOptional(shown.dwellMs),
  holdKey: v.exactOptional(shown.holdKey),
  marks: v.exactOptional(shown.marks),
  markStyle: v.exactOptional(shown.markStyle),
  kinds: v.exactOptional(v.record(v.keyof(kinds), v.boolean())),
});
export type SettingsChange = v.InferOutput<typeof SettingsChangeSchema>;

/** What a page may know of the settings: not which names are muted, only that what is found may have changed. */
export interface PageSettings extends Omit<Settings, 'muted'> {
  revision: number;
  /** Names that are not underlined answer no pointer: this site took a card of one away before it could be seen. */
  hush: boolean;
}
export const PageSettingsSchema = v.strictObject({ ...shown, revision: time, hush: v.boolean() });

export const DEFAULT_SETTINGS: Settings = {
  dwellMs: 300,
  holdKey: null,
  marks: 'paragraph',
  markStyle: 'dotted',
  kinds: { person: true, organisation: true, place: true, event: true, subject: true, figure: true },
  muted: [],
};

export function changedSettings(settings: Settings, change: SettingsChange): Settings {
  return { ...settings, ...change, kinds: { ...settings.kinds, ...change.kinds } };
}

/** Of more than can be kept, the name that was muted first gives way. */
export function withMuted({ muted, ...rest }: Settings, topic: string, isMuted: boolean): Settings {
  const others = muted.filter((each) => each !== topic);
  return { ...rest, muted: isMuted ? [...others, topic].slice(-MUTED_MOST) : others };
}

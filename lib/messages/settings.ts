/** What the reader chose for all pages, and what of it a page may know. */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a page may know. */
const shown = {
  /** Rest before a card opens. */
  dwellMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  /** Cards open only while this key is held; null: always. */
  holdKey: v.nullable(v.picklist(['Alt', 'Control', 'Shift'])),
  /** Which mentions are underlined. Every mention answers a hover. */
  marks: v.picklist(['paragraph', 'every', 'page', 'none']),
  markStyle: v.picklist(['dotted', 'dashed', 'solid']),
  kinds: v.strictObject({
    person: v.boolean(),
    organisation: v.boolean(),
    place: v.boolean(),
    event: v.boolean(),
    subject: v.boolean(),
    figure: v.boolean(),
  }),
};
export const SettingsSchema = v.strictObject({
  ...shown,
  /** Ids of topics that are never marked. */
  muted: v.pipe(v.array(id), v.maxLength(10_000)),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** What a page may know of the settings: not which names are muted, only that what is found may have changed. */
export interface PageSettings extends Omit<Settings, 'muted'> {
  revision: number;
}
export const PageSettingsSchema = v.strictObject({ ...shown, revision: time });

export const DEFAULT_SETTINGS: Settings = {
  dwellMs: 300,
  holdKey: null,
  marks: 'paragraph',
  markStyle: 'dotted',
  kinds: { person: true, organisation: true, place: true, event: true, subject: true, figure: true },
  muted: [],
};

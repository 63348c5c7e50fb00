/** The part of the contract about what the reader chooses, for all pages or for one site. Only our own pages send these. */
import * as v from 'valibot';
import type { SiteState } from '../library';
import { COVERAGE_ORDERS, type Settings, SettingsChangeSchema } from './settings';

const nothing = v.strictObject({});

/* @__NO_SIDE_EFFECTS__ */
const message = <Schema extends v.GenericSchema>(body: Schema) => ({ from: 'extension' as const, body });

export const CHOOSING = {
  'site.set': message(
    v.strictObject({
      host: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
      state: v.picklist(['on', 'paused', 'off']),
    }),
  ),
  'site.list': message(nothing),
  'settings.get': message(nothing),
  /** Changes only what is given. */
  'settings.change': message(v.strictObject({ change: SettingsChangeSchema })),
  /** A name is marked nowhere any more, or again. */
  'settings.mute': message(
    v.strictObject({ topic: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), isMuted: v.boolean() }),
  ),
  /** From now on coverage stands in this order; `panel.coverage` answers with it. */
  'panel.order': message(v.strictObject({ order: v.picklist(COVERAGE_ORDERS) })),
} as const;

export interface ChoosingReplies {
  'site.set': null;
  'site.list': { host: string; state: SiteState }[];
  'settings.get': Settings;
  'settings.change': null;
  'settings.mute': null;
  'panel.order': null;
}

import { t } from '../../components/words';
import type { NoiseKind } from '../../lib/text';

const KINDS = {
  advertisement: 'cut.advertisement',
  appeal: 'cut.appeal',
  related: 'cut.related',
  caption: 'cut.caption',
  byline: 'cut.byline',
  markup: 'cut.markup',
  navigation: 'cut.navigation',
  'repeated-title': 'cut.repeatedTitle',
} as const satisfies Record<NoiseKind, string>;

/** Why a passage was cut; a kind of a newer pack is shown as it is named there. */
export const cutWord = (kind: string): string => (kind in KINDS ? t(KINDS[kind as NoiseKind]) : kind);

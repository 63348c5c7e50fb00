import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Draft, Problems } from '../../articles';
import { type TitlePage, TitlePageSchema } from '../../pack';
import { readJsonAs } from './read-json';

/** An editor may leave to us what we can say; a name we do not know is a slip of the pen. */
const OwnTitlePageSchema = v.strictObject(v.partial(TitlePageSchema).entries);
/** An attribution that names more is no longer read. */
const MOST_OUTLETS = 20;

/** `pack.json` as far as it goes; the rest from the folder's name and its articles. */
export function titlePageOf(folder: string, drafts: readonly Draft[], problems: Problems): TitlePage {
  const path = join(folder, 'pack.json');
  const own = existsSync(path) ? readJsonAs(path, OwnTitlePageSchema, problems) : null;
  const name = basename(resolve(folder)) || 'pack';
  return {
    id: own?.id ?? slugOf(name),
    title: own?.title ?? name,
    language: own?.language ?? languageOf(drafts),
    licence: own?.licence ?? 'No licence is known for the articles: their texts belong to their outlets.',
    attribution: own?.attribution ?? attributionOf(drafts),
  };
}

/** Letters of any script and digits, joined by hyphens. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 100) || 'pack'
  );
}

/** The one that all articles which name theirs agree on; the engine reads English, so English otherwise. */
function languageOf(drafts: readonly Draft[]): string {
  const named = new Set(drafts.flatMap(({ language }) => language?.toLowerCase().split(/[-_]/)[0] ?? []));
  const [only] = named;
  return named.size === 1 && only !== undefined && /^[a-z]{2,3}$/.test(only) ? only : 'en';
}

function attributionOf(drafts: readonly Draft[]): string {
  const outlets = [...new Set(drafts.flatMap(({ known }) => known.outlet?.value ?? []))];
  const unnamed = drafts.filter(({ known }) => !known.outlet?.value).length;
  const more = outlets.length - MOST_OUTLETS;
  const parts = [
    ...outlets.slice(0, MOST_OUTLETS),
    ...(more > 0 ? [`${more} more outlets`] : []),
    ...(unnamed > 0 ? [`${unnamed === 1 ? 'one article' : `${unnamed} articles`} whose outlet is not known`] : []),
  ];
  return `Texts: ${parts.join(', ')}. Names, figures and comparisons are computed from the texts by Second Source.`;
}

import * as v from 'valibot';
import { sentenceOf } from './problems';
import { type Pack, PackSchema, SCHEMA_VERSION } from './schema';
import { verify } from './verify';

/** How many problems are told at once: a wrong file has thousands, a reader reads a few. */
const TOLD = 20;

export type Parsed = { ok: true; pack: Pack } | { ok: false; problems: string[] };

/**
 * A pack out of anything, e.g. `JSON.parse` of a file a user chose: right shape, all references resolved, every quote
 * verbatim in its article, content as its revision says. Otherwise plain sentences that name the field. Never throws.
 */
export function parse(input: unknown): Parsed {
  if (isNewer(input)) {
    return refuse(['This pack was made by a newer version of Second Source. Update the extension to open it.']);
  }
  const shape = v.safeParse(PackSchema, input);
  if (!shape.success) return refuse(shape.issues.map((issue) => sentenceOf(issue)));
  const problems = verify(shape.output);
  return problems.length > 0 ? refuse(problems) : { ok: true, pack: shape.output };
}

function refuse(problems: string[]): Parsed {
  const more = problems.length - TOLD;
  return { ok: false, problems: more > 0 ? [...problems.slice(0, TOLD), `… and ${more} more problems.`] : problems };
}

function isNewer(input: unknown): boolean {
  const Schema = v.object({ manifest: v.object({ schema: v.number() }) });
  const found = v.safeParse(Schema, input);
  return found.success && found.output.manifest.schema > SCHEMA_VERSION;
}

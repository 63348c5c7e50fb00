import * as v from 'valibot';
import { sentenceOf } from './problems';
import { type Pack, PackSchema, SCHEMA_VERSION } from './schema';
import { verify, verifyStructure } from './verify';

/** How many problems are told at once: a wrong file has thousands, a reader reads a few. */
const TOLD = 20;

export type Parsed = { ok: true; pack: Pack } | { ok: false; problems: string[] };

/**
 * A pack out of anything, e.g. `JSON.parse` of a file a user chose: right shape, all references resolved, every quote
 * verbatim in its article, content as its revision says. Otherwise plain sentences that name the field. Never throws.
 */
export function parse(input: unknown): Parsed {
  return read(input, verify);
}

/**
 * A pack out of a place where only parsed packs are kept. Shape and references are checked, for a disk can lose things;
 * quotes and revision are not, again and again at each start: they take seven times as long as all the rest.
 */
export function parseKept(input: unknown): Parsed {
  return read(input, verifyStructure);
}

function read(input: unknown, verifyContent: (pack: Pack) => string[]): Parsed {
  if (isNewer(input)) {
    return refuse(['This pack was made by a newer version of Second Source. Update the extension to open it.']);
  }
  const shape = v.safeParse(PackSchema, input);
  if (!shape.success) return refuse(shape.issues.map((issue) => sentenceOf(issue)));
  const problems = verifyContent(shape.output);
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

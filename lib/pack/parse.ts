import * as v from 'valibot';
import { check, type PackProblem } from './problems';
import { type Pack, PackSchema, SCHEMA_VERSION } from './schema';
import { verify, verifyStructure } from './verify';

/** How many problems are told at once: a wrong file has thousands, a reader reads a few. */
const TOLD = 20;

export type Parsed = { ok: true; pack: Pack } | { ok: false; problems: PackProblem[] };

/**
 * A pack out of anything, e.g. `JSON.parse` of a file a user chose: right shape, all references resolved, every quote
 * verbatim in its article, content as its revision says. Otherwise what is wrong, field by field. Never throws.
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

function read(input: unknown, verifyContent: (pack: Pack) => PackProblem[]): Parsed {
  if (isNewer(input)) return refuse([{ is: 'newer' }]);
  const shape = check(PackSchema, input);
  if (!shape.ok) return refuse(shape.problems);
  const problems = verifyContent(shape.value);
  return problems.length > 0 ? refuse(problems) : { ok: true, pack: shape.value };
}

function refuse(problems: readonly PackProblem[]): Parsed {
  const more = problems.length - TOLD;
  return {
    ok: false,
    problems: more > 0 ? [...problems.slice(0, TOLD), { is: 'more', count: more }] : [...problems],
  };
}

function isNewer(input: unknown): boolean {
  const Schema = v.object({ manifest: v.object({ schema: v.number() }) });
  const found = v.safeParse(Schema, input);
  return found.success && found.output.manifest.schema > SCHEMA_VERSION;
}

/** `npm run -s pack -- build FOLDER -o FILE` compiles a seed folder; `-- check FILE` says what a pack holds. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile, type Pack, parse, type Stage } from '../pack';
import { readSeeds, SeedsError } from './seeds';
import { comparisonTable, countsTable } from './tables';

const USAGE = `Usage:
  npm run -s pack -- build FOLDER -o FILE   compile FOLDER (pack.json, topics.json, articles/) into FILE
  npm run -s pack -- check FILE             check a pack and print its comparisons`;

const STAGES: Record<Stage, string> = {
  texts: 'cleaning the texts',
  topics: 'finding names and topics',
  figures: 'reading figures and statements',
  comparisons: 'comparing',
  lexicon: 'listing the forms',
};

/** Wrong use ends with 2, a wrong seed or pack with 1. */
const WRONG_USE = 2;

process.exitCode = run();

function run(): number {
  const { positionals, out } = readArguments();
  const [command, path] = positionals;
  if (command === 'build' && path && out) return build(path, out);
  if (command === 'check' && path) return checkFile(path);
  console.error(USAGE);
  return WRONG_USE;
}

function readArguments(): { positionals: string[]; out: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' } },
    });
    return { positionals, out: values.out };
  } catch (error) {
    console.error(messageOf(error));
    return { positionals: [], out: undefined };
  }
}

function build(folder: string, out: string): number {
  try {
    const seeds = readSeeds(folder);
    console.log(`reading ${folder}: ${seeds.articles.length} articles, ${seeds.hints.length} hints`);
    const pack = compile(seeds, (stage) => console.log(`${STAGES[stage]} …`));
    const json = `${JSON.stringify(pack)}\n`;
    const checked = parse(JSON.parse(json));
    if (!checked.ok) return fail(checked.problems);
    writeFileSync(out, json);
    console.log(`wrote ${out}: ${Math.ceil(json.length / 1024)} KB, revision ${pack.manifest.revision.slice(0, 12)}`);
    console.log(countsTable(pack));
    return 0;
  } catch (error) {
    return fail(error instanceof SeedsError ? error.problems : [messageOf(error)]);
  }
}

function checkFile(path: string): number {
  let pack: Pack;
  try {
    const parsed = parse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.ok) return fail(parsed.problems.map((problem) => `${path}: ${problem}`));
    pack = parsed.pack;
  } catch (error) {
    return fail([`${path} cannot be read: ${messageOf(error)}`]);
  }
  console.log(`${path}: whole. “${pack.manifest.title}”, revision ${pack.manifest.revision.slice(0, 12)}`);
  console.log(countsTable(pack));
  console.log(`\n${comparisonTable(pack)}`);
  return 0;
}

function fail(problems: readonly string[]): number {
  for (const problem of problems) console.error(problem);
  return 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

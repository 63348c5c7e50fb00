import { parseArgs } from 'node:util';
import { buildPack } from './build';
import { checkPack } from './check';
import { comparePage } from './compare';
import type { Console } from './console';
import { COMMANDS, USAGE } from './usage';

/** Exit codes. Scripts rely on them. */
const FINE = 0;
const WRONG_INPUT = 1;
const WRONG_USE = 2;

/** Runs the command that the arguments name and returns its exit code. */
export function runPack(args: readonly string[], console: Console): number {
  const wanted = readArguments(args);
  if (wanted === 'help') {
    console.out(USAGE);
    return FINE;
  }
  if (typeof wanted === 'string') {
    console.note(`${wanted}\n\n${COMMANDS}`);
    return WRONG_USE;
  }
  const problems = wanted(console);
  for (const problem of problems) console.note(problem);
  return problems.length === 0 ? FINE : WRONG_INPUT;
}

/** What to do; “help”; or what is wrong with the arguments. */
function readArguments(args: readonly string[]): ((console: Console) => string[]) | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        pack: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values.help || positionals[0] === 'help' ? 'help' : commandOf(positionals, values);
  } catch (error) {
    // Node explains at length how a name that begins with a dash could be meant; one sentence will do.
    return error instanceof Error ? (error.message.split(/(?<=\.)\s/)[0] ?? error.message) : String(error);
  }
}

interface Values {
  out?: string;
  pack?: string;
  json: boolean;
}

function commandOf(positionals: readonly string[], values: Values): ((console: Console) => string[]) | string {
  const [command, path, ...more] = positionals;
  const { out, pack, json } = values;
  if (command === undefined) return 'Which command? build, check or compare.';
  if (!['build', 'check', 'compare'].includes(command)) return `There is no command “${command}”.`;
  if (path === undefined) return `${command} needs ${command === 'build' ? 'a folder' : 'a file'}.`;
  if (more.length > 0) return `${command} takes one path; “${more[0]}” is one too many.`;
  if (command !== 'build' && out !== undefined) return `${command} writes no file; -o belongs to build.`;
  if (command !== 'compare' && pack !== undefined) return `${command} takes no --pack; it belongs to compare.`;
  if (command === 'check') return (console) => checkPack({ path, json }, console);
  if (command === 'compare') {
    if (pack === undefined) return 'compare needs a pack: --pack FILE.';
    return (console) => comparePage({ path, packPath: pack, json }, console);
  }
  if (json) return 'build prints no JSON; --json belongs to check and compare.';
  return out === undefined
    ? 'build needs a file to write: -o FILE.'
    : (console) => buildPack({ folder: path, out }, console);
}

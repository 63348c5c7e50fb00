/**
 * Runs a command while saying what is happening and for how long. On a terminal one line is rewritten in place; in a
 * log a line is added at the start, every 20 s and at the end, so that neither is silent nor flooded.
 */
import { spawn } from 'node:child_process';

const TICK_MS = { terminal: 250, log: 20_000 };
const isTerminal = process.stdout.isTTY === true;

/**
 * @param {string} title what is happening, as a person would say it
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: Record<string, string>, show?: boolean, quiet?: boolean}} [options]
 *   `show` passes the command's own output through; `quiet` leaves the saying of how it ended to the caller.
 * @returns {Promise<{code: number, output: string, seconds: number}>} `output` is standard output and error in order
 */
export async function run(title, command, args, { cwd, env, show = false, quiet = false } = {}) {
  const started = Date.now();
  const line = startLine(title, started, show);
  let output = '';
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm and the tools in node_modules/.bin are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  const read = (chunk) => {
    const text = chunk.toString();
    output += text;
    if (show) process.stdout.write(text);
    else line.heard(text);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += `${error.message}\n`;
      resolve(127);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
  const seconds = (Date.now() - started) / 1000;
  line.end();
  if (!quiet) say(`${code === 0 ? '✓' : '✗'} ${title} (${duration(seconds)})`);
  return { code, output, seconds };
}

/** Does work of our own under the same kind of line. */
export async function during(title, work) {
  const started = Date.now();
  const line = startLine(title, started, false);
  try {
    const result = await work();
    line.end();
    say(`✓ ${title} (${duration((Date.now() - started) / 1000)})`);
    return result;
  } catch (error) {
    line.end();
    say(`✗ ${title} (${duration((Date.now() - started) / 1000)})`);
    throw error;
  }
}

export function say(text) {
  process.stdout.write(`${text}\n`);
}

export function duration(seconds) {
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** An error whose message is one plain sentence for the person at the keyboard: shown without a stack. */
export class Trouble extends Error {}

/** Runs a program's main function; exit code 1 if it throws. */
export function start(main) {
  main().catch((error) => {
    process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
    process.exitCode = 1;
  });
}

function startLine(title, started, show) {
  let last = '';
  const elapsed = () => duration(Math.round((Date.now() - started) / 1000));
  const draw = () => {
    if (!isTerminal) return say(`… ${title}, ${elapsed()}`);
    const width = (process.stdout.columns || 80) - 1;
    process.stdout.write(`\r\x1b[K${`… ${title} ${elapsed()}${last && `  ${last}`}`.slice(0, width)}`);
  };
  if (show || !isTerminal) say(`… ${title}`);
  const timer = show && isTerminal ? undefined : setInterval(draw, isTerminal ? TICK_MS.terminal : TICK_MS.log);
  return {
    heard(text) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes of the command are what is removed
      const plain = text.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
      last =
        plain
          .split(/[\r\n]/)
          .map((part) => part.trim())
          .filter(Boolean)
          .at(-1) ?? last;
    },
    end() {
      clearInterval(timer);
      if (isTerminal && !show) process.stdout.write('\r\x1b[K');
    },
  };
}

/** Where a command speaks. Results go out, everything about the work goes to the side. */
export interface Console {
  /** A result: a table, JSON. Standard output. */
  out(text: string): void;
  /** Progress, notes and problems. Standard error. */
  note(text: string): void;
  /** Characters in a line of a result. */
  columns: number;
  /** Whether notes are read on a terminal, which can draw over a line, and its width; else `null`. */
  terminalColumns: number | null;
  /** Writes to the side without ending the line. */
  draw(text: string): void;
  /** Milliseconds, from any moment. */
  now(): number;
}

/** A result's width where it goes into a file. */
const PLAIN_COLUMNS = 100;
const FEWEST_COLUMNS = 40;

export function processConsole(): Console {
  const { stdout, stderr } = process;
  return {
    out: (text) => stdout.write(`${text}\n`),
    note: (text) => stderr.write(`${text}\n`),
    columns: Math.max(FEWEST_COLUMNS, stdout.columns ?? PLAIN_COLUMNS),
    terminalColumns: stderr.isTTY ? (stderr.columns ?? PLAIN_COLUMNS) : null,
    draw: (text) => stderr.write(text),
    now: () => performance.now(),
  };
}

/**
 * Says what a long run is doing. On a terminal one line is drawn over; in a log there is a line per stage. A run of
 * about a second says nothing.
 */
import { duration } from '../progress.mjs';
import type { Console } from './console';

export interface Progress {
  /** A new stage begins: “comparing the figures of 1,200 articles”. */
  stage(title: string): void;
  /** Within the stage; drawn on a terminal only. */
  step(done: number, of: number): void;
  /** Clears the line. Says how long everything took: “in 12 s”, or nothing after a short run. */
  end(): string;
}

const QUIET_MS = 1000;
const REDRAW_MS = 100;

export function startProgress(console: Console): Progress {
  const started = console.now();
  const elapsed = () => console.now() - started;
  const { terminalColumns } = console;
  let waiting: string[] = [];
  let title = '';
  let drawn = Number.NEGATIVE_INFINITY;

  const draw = (line: string) => {
    if (terminalColumns === null) return;
    drawn = elapsed();
    console.draw(`\r\x1b[K${line.slice(0, terminalColumns - 1)}`);
  };
  const log = (line: string) => {
    if (terminalColumns !== null) return;
    waiting.push(line);
    if (elapsed() < QUIET_MS) return;
    for (const each of waiting) console.note(each);
    waiting = [];
  };

  return {
    stage(next) {
      title = next;
      const line = `… ${title} (${duration(elapsed() / 1000)})`;
      draw(line);
      log(line);
    },
    step(done, of) {
      if (elapsed() - drawn >= REDRAW_MS) draw(`… ${title}: ${done} of ${of} (${duration(elapsed() / 1000)})`);
    },
    end() {
      if (terminalColumns !== null) console.draw('\r\x1b[K');
      return elapsed() < QUIET_MS ? '' : `in ${duration(elapsed() / 1000)}`;
    },
  };
}

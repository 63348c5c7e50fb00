/** What every benchmark says of itself. */
import { cpus } from 'node:os';

/** When and where it ran. */
export function machine(): string {
  const cores = cpus();
  return `${new Date().toISOString().slice(0, 10)}, ${cores.length} cores of ${cores[0]?.model.trim()}, Node ${process.versions.node}\n`;
}

/** What is under way, for somebody who waits; not part of what is printed for others. */
export function note(what: string): void {
  process.stderr.write(`… ${what}\n`);
}

/** `npm run -s pack`: builds packs, checks them, compares a page with one. `--help` says how. */
import { processConsole } from './pack/console';
import { runPack } from './pack/run';

// `… | head` closes the pipe early; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = runPack(process.argv.slice(2), processConsole());

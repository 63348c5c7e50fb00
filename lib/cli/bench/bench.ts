/** `npm run -s bench -- align`: what adding one article costs in libraries of 100, 1 000 and 10 000 articles. */
import { benchAlign } from './align';

const BENCHES: Readonly<Record<string, () => void>> = { align: benchAlign };

const [name = ''] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) bench();
else {
  console.error(`Usage: npm run -s bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
}

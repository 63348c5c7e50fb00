/**
 * `npm run -s bench -- align`: what adding one article costs in libraries of 100, 1 000 and 10 000 articles.
 * `npm run -s bench -- match`: how fast names are found, beside what others offer.
 */
import { benchAlign } from './align';
import { benchMatch } from './match/match';

const BENCHES: Readonly<Record<string, () => void>> = { align: benchAlign, match: benchMatch };

const [name = ''] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) bench();
else {
  console.error(`Usage: npm run -s bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
}

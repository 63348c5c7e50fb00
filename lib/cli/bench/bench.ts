/**
 * `npm run -s bench -- adding [SIZE…]`: what one more of the reader's own articles costs, beside compiling all of them anew.
 * `npm run -s bench -- align`: what adding one article costs in libraries of 100, 1 000 and 10 000 articles.
 * `npm run -s bench -- article`: how well articles are told from what stands around them, on saved pages.
 * `npm run -s bench -- desk`: search, quotes on pages that changed, files of notes.
 * `npm run -s bench -- match`: how fast names are found, beside what others offer.
 * `npm run -s bench -- page`: what the extension costs a page, in Chromium.
 */
import { benchAdding } from './adding/adding';
import { benchAlign } from './align';
import { benchArticle } from './article/article';
import { benchDesk } from './desk/desk';
import { benchMatch } from './match/match';
import { benchPage } from './page/page';

const BENCHES: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  adding: benchAdding,
  align: benchAlign,
  article: benchArticle,
  desk: benchDesk,
  match: benchMatch,
  page: benchPage,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) await bench(args);
else {
  console.error(`Usage: npm run -s bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
}

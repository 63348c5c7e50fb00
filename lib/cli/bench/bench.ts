/**
 * `npm run -s bench -- align`: what adding one article costs in libraries of 100, 1 000 and 10 000 articles.
 * `npm run -s bench -- article`: how well articles are told from what stands around them, on saved pages.
 * `npm run -s bench -- match`: how fast names are found, beside what others offer.
 * `npm run -s bench -- page`: what the extension costs a page, in Chromium.
 */
import { benchAlign } from './align';
import { benchArticle } from './article/article';
import { benchMatch } from './match/match';
import { benchPage } from './page/page';

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  align: benchAlign,
  article: benchArticle,
  match: benchMatch,
  page: benchPage,
};

const [name = ''] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) await bench();
else {
  console.error(`Usage: npm run -s bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
}

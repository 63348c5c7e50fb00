/** Wrong matches (“not this one” on a card), as they bear on a page or an article. */
import type { ArticleView, WrongHere } from '../../lib/coverage';
import { NOTE_CAPS } from '../../lib/notes';
import { pageAddress } from '../../lib/text';
import { topicsNow } from './former-ids';
import { library } from './shelves';

/**
 * What the reader said of the page at this address, or of an article (`article:ID`). Where that cannot be read nothing is
 * found there: a mark that was taken away must not come back.
 */
export async function wrongOn(url: string | undefined): Promise<WrongHere> {
  const matches = (await keptFor(url)).flatMap(({ match }) => (match.is === 'comparison' ? [] : [match]));
  const topics = matches.flatMap((match) => (match.is === 'topic' ? [match.topic] : []));
  return {
    topics: topics.length === 0 ? [] : topics.map(await topicsNow()),
    figures: matches.flatMap((match) => (match.is === 'figure' ? [match] : [])),
  };
}

/** Another number for other wrong matches, as far as a page at this address shows them. */
export async function wrongStamp(url: string | undefined): Promise<number> {
  return (await keptFor(url)).reduce((sum, { id }) => sum + Number.parseInt(id.slice(0, STAMP_DIGITS), 16), 0);
}

/** Hexadecimal: the numbers of thousands still add up exactly. */
const STAMP_DIGITS = 8;

async function keptFor(url: string | undefined) {
  const here = wrongPlaceOf(url ?? '');
  const all = await library.wrong.list();
  return all.filter(({ match }) => match.is === 'comparison' || match.place.url === here);
}

/** As far as it is kept: an address can be longer than a page's own. */
export const wrongPlaceOf = (url: string): string => pageAddress(url).slice(0, NOTE_CAPS.urlChars);

/** An article without the names that mean something else in it. */
export async function withoutWrong(view: ArticleView): Promise<ArticleView> {
  const { topics } = await wrongOn(`article:${view.id}`);
  if (topics.length === 0) return view;
  const isRight = (id: string) => !topics.includes(id);
  return {
    ...view,
    topics: view.topics.filter(({ id }) => isRight(id)),
    paragraphs: view.paragraphs.map((paragraph) => ({
      ...paragraph,
      marks: paragraph.marks.filter(({ kind, id }) => kind === 'figure' || isRight(id)),
    })),
  };
}

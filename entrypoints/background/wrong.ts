/** Wrong matches: “not this one” on a card. What is called so on a page holds for that page, in every tab and frame. */
import type { ArticleView, WrongHere } from '../../lib/coverage';
import type { WrongMatch } from '../../lib/library';
import { announce, type Handlers, type Sender } from '../../lib/messages';
import { withoutFragment } from '../../lib/notes';
import { applyEverywhere } from './settings';
import { library } from './shelves';

/** What the reader said of the page at this address, or of an article (`article:ID`). */
export async function wrongOn(url: string | undefined): Promise<WrongHere> {
  // Where that cannot be read the page is read as it was before.
  const all = await library.wrong.list().catch(() => []);
  const here = withoutFragment(url ?? '');
  const matches = all.flatMap(({ match }) => (match.is !== 'comparison' && match.place.url === here ? [match] : []));
  return {
    topics: matches.flatMap((match) => (match.is === 'topic' ? [match.topic] : [])),
    figures: matches.flatMap((match) => (match.is === 'figure' ? [match] : [])),
  };
}

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

export const wrongHandlers: Pick<Handlers<'extension', Sender>, 'wrong.list' | 'wrong.add' | 'wrong.remove'> = {
  'wrong.list': () => library.wrong.list(),
  'wrong.add': async ({ match }) => {
    const isAnywhere = match.is === 'comparison';
    const place = isAnywhere ? null : { ...match.place, url: withoutFragment(match.place.url) };
    const id = await library.wrong.add(place === null ? match : ({ ...match, place } as typeof match), Date.now());
    await follow(match);
    return id;
  },
  'wrong.remove': async ({ id }) => {
    const kept = (await library.wrong.list()).find((each) => each.id === id);
    await library.wrong.remove(id, Date.now());
    await follow(kept?.match);
    return null;
  },
};

/** Pages and views are read anew. Where it holds for the whole library, so are the views of that. */
async function follow(match: WrongMatch | undefined): Promise<void> {
  await applyEverywhere();
  await announce({ what: 'settings', tab: null });
  if (match?.is === 'comparison') await announce({ what: 'library', tab: null });
}

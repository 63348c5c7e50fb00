/** Adding to the library and taking out of it. The panel does the work; here it is kept, and everybody told. */
import { textId } from '../../lib/articles';
import { announce, type Handlers, type Sender } from '../../lib/messages';
import { type ArticleMetadata, endOfSlice, isOwn, type Pack } from '../../lib/pack';
import { learnNames } from './former-ids';
import { pageSource } from './page-source';
import { applyEverywhere } from './settings';
import { library } from './shelves';

/** Of a pack's part in one message, where its size allows. */
const ARTICLES_A_MESSAGE = 64;
const ITEMS_A_MESSAGE = 2_048;
/** About so much text in one message. */
const MESSAGE_CHARS = 1_000_000;
const LEAD_CHARS = 80;

export const libraryHandlers: Pick<
  Handlers<'extension', Sender>,
  | 'library.choose'
  | 'library.read'
  | 'library.reach'
  | 'library.near'
  | 'own.shards'
  | 'own.list'
  | 'own.read'
  | 'own.state'
  | 'own.dismiss'
  | 'own.known'
  | 'own.remove'
  | 'own.restore'
  | 'add.articles'
  | 'add.slice'
  | 'add.adopt'
  | 'add.drop'
  | 'pack.remove'
  | 'pack.restore'
  | 'pack.revert'
  | 'panel.source'
> = {
  'library.choose': ({ pack, choice }) => shelving(() => library.choose(pack, choice, Date.now())),
  'library.read': async ({ pack: id, part, from }) => {
    const pack = await library.pack(id);
    if (pack === null) return null;
    const all: readonly unknown[] = pack[part];
    const to = endOfSlice(all, { from, most: part === 'articles' ? ARTICLES_A_MESSAGE : ITEMS_A_MESSAGE });
    return { items: all.slice(from, to), next: to < all.length ? to : null };
  },
  'library.reach': ({ pack }) => library.reach(pack),
  'library.near': ({ articles }) => library.near(articles),
  'own.shards': async () => {
    const { shards, behind, comparisons } = (await library.ready()).growing;
    return { shards, behind, isCompared: comparisons !== null };
  },
  'own.list': () => library.articles.list(),
  'own.read': ({ after }) => library.articles.read(after, MESSAGE_CHARS),
  'own.state': () => library.articles.state(),
  'own.dismiss': async () => {
    await library.articles.dismiss();
    await announce({ what: 'library', tab: null });
    return null;
  },
  'own.known': async ({ articles }) => {
    const known = await knownArticles();
    return articles.map(({ id, link }) => {
      const [text, other] = [known.get(id), link === null ? undefined : known.get(link)];
      if (text !== undefined) return { name: text, is: 'text' };
      return other === undefined ? null : { name: other, is: 'address' };
    });
  },
  'own.remove': ({ ids, at }) => shelving(() => library.removeArticles(ids, at)),
  'own.restore': ({ ids, at }) => shelving(() => library.restoreArticles(ids, at)),
  'add.articles': async ({ act, articles }) => {
    await library.articles.stage(act, articles);
    return null;
  },
  'add.slice': async (slice) => {
    await library.stage(slice);
    return null;
  },
  'add.adopt': async ({ at, ...arrival }) => {
    // An imported pack may take the place of one that had other names.
    if (arrival.pack !== null && !isOwn(arrival.pack.manifest.id)) await learnNames().catch(() => null);
    const adopting = library.adopt(arrival, at);
    // A part of “My articles” before its last one: none of its new articles stands yet, so that nobody need look.
    if (arrival.across !== null) return changed(adopting);
    await adopting;
    return null;
  },
  'add.drop': async ({ act }) => {
    await library.drop(act);
    return null;
  },
  'pack.remove': ({ pack, at }) => shelving(() => library.removePack(pack, at)),
  'pack.restore': ({ pack, at }) => shelving(() => library.restorePack(pack, at)),
  'pack.revert': ({ at, ...of }) => shelving(() => library.revertPack(of, at)),
  'panel.source': ({ tab }) => pageSource(tab),
};

/** Names may go with it: notes keep them first. All such acts wait for that alike, so that none overtakes another. */
async function shelving(act: () => Promise<void>): Promise<null> {
  await learnNames().catch(() => null);
  return changed(act());
}

/** Pages are marked anew and views ask again. */
async function changed(act: Promise<void>): Promise<null> {
  await act;
  await applyEverywhere();
  await announce({ what: 'library', tab: null });
  return null;
}

/** Titles by text id and by link, of what is in the library; of the reader’s own articles also while they are off. */
async function knownArticles(): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const know = (id: string, { title, link }: Pick<ArticleMetadata, 'title' | 'link'>, lead: string) => {
    const name = title.value ?? lead;
    known.set(id, name);
    if (link.value !== null) known.set(link.value, name);
  };
  for (const { id, metadata, lead } of await library.articles.list()) know(id, metadata, lead);
  const { packs } = await library.ready();
  for (const article of packs.flatMap((pack: Pack) => pack.articles))
    know(textId(article.raw), article, article.raw.trim().slice(0, LEAD_CHARS));
  return known;
}

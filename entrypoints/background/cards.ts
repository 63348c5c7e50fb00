import { type CardView, openAbout, type Reading, type StatedFigure } from '../../lib/coverage';
import { type Handlers, MessageError, type Sender, tell } from '../../lib/messages';
import { type Note, noteLookup } from '../../lib/notes';
import { notesUnder, topicsNow } from './former-ids';
import { type KeptCard, keptCards, type Views } from './kept-cards';
import { coverage, coverages, isOpen, library, readings } from './shelves';
import { hostOf } from './sites';
import { type IssuedTicket, ticketOf } from './tickets';
import { wrongOn } from './wrong-here';

export const cardHandlers: Pick<
  Handlers<'extension', Sender>,
  'card.view' | 'card.act' | 'topic.view' | 'topic.list' | 'figure.view'
> = {
  'card.view': async ({ ticket }, sender) => {
    const issued = await ticketOf(ticket, sender);
    const { view, open, ids } = await cardFor(issued);
    const { page, tab, isPrivate } = issued;
    return { view, open, notes: await notesOn(view, page.url, ids), page, tab, isPrivate };
  },
  'card.act': async ({ ticket, act }, sender) => {
    const tab = sender.tab?.id;
    if (tab === undefined) throw new MessageError('refused', 'Only a tab can show a card.');
    // Of a card that has stood for long nothing may be kept here; the page that shows it knows its ticket, and no other does.
    const issued = await ticketOf(ticket, sender).catch(() => null);
    // Whoever takes the focus may be in any of the page's documents.
    const frame = act.act === 'left' || issued === null ? 'all' : issued.frame;
    await tell({ tab, frame }, 'tab.card', { ticket, act });
    return null;
  },
  'topic.view': async ({ topic }) => {
    const kept = await keptCard(topic);
    if (kept !== null) return kept.view;
    const [known, topicOf] = await Promise.all([coverage(), topicsNow()]);
    return found(known.card(topicOf(topic)));
  },
  'figure.view': async ({ figure }) => found((await coverage()).libraryFigure(figure)),
  'topic.list': async () => (await coverage()).topics(),
};

/** What was noted on what the card shows, and on each figure in it, wherever it was noted. */
async function notesOn(view: CardView, url: string, ids: readonly string[] | null): Promise<Note[]> {
  const { keys, isMeant } = noteLookup(view, url);
  return (await notesUnder(keys, ids)).filter(isMeant);
}

async function cardFor({ target, about, page, isPrivate }: IssuedTicket): Promise<Views & { ids: string[] | null }> {
  if ('figure' in target) return { ...(await figureViews(target.figure, { about, page })), ids: null };
  const { topic } = target;
  const kept = await keptCard(topic);
  if (kept !== null) return kept;
  if (!isPrivate) keepCards([topic]);
  return found(await topicCard(topic));
}

/** Only for a worker that has not read the library yet. */
const keptCard = async (id: string): Promise<KeptCard | null> =>
  isOpen() ? null : keptCards.find(id).catch(() => null);

async function topicCard(id: string): Promise<KeptCard | null> {
  const { all, pages, aliases } = await coverages();
  const topic = aliases.reveal(id);
  const view = topic === null ? null : all.card(topic);
  if (topic === null || view === null) return null;
  const ids = all.topicIds.all(topic);
  if (all === pages) return { view, open: 'same', ids };
  // The page that asks by an id that stands for a private topic knows of no open one there.
  return { view, open: topic === id ? pages.card(id) : null, ids };
}

/** A page that is being read asks many times. */
const KEEP_AFTER_MS = 500;
const awaited = new Set<string>();
let keeping: ReturnType<typeof setTimeout> | undefined;

/**
 * Makes cards on these ahead, by the ids that a page knows them by: soon, and not while it is still being read. Not for a
 * private window: what was kept would tell of what was read there.
 */
export function keepCards(ids: readonly string[]): void {
  for (const id of ids) awaited.add(id);
  clearTimeout(keeping);
  keeping = setTimeout(() => void keepAwaited().catch(() => null), KEEP_AFTER_MS);
}

async function keepAwaited(): Promise<void> {
  const ids = [...awaited];
  awaited.clear();
  const { all, aliases } = await coverages();
  const mentionsOf = (id: string) => all.shelf.topicById.get(aliases.reveal(id) ?? '')?.mentions.length ?? 0;
  const smallest = ids.map((id) => ({ id, mentions: mentionsOf(id) })).sort((a, b) => a.mentions - b.mentions);
  const make = async (id: string) => {
    // What could not be read this time may be there again for the next worker.
    const { problem } = await library.ready();
    return problem === null ? topicCard(id) : null;
  };
  await keptCards.keep(
    smallest.map(({ id }) => id),
    make,
  );
}

async function figureViews(
  figure: StatedFigure,
  { about, page }: Pick<IssuedTicket, 'about' | 'page'>,
): Promise<Views> {
  const [{ all, pages, aliases }, wrong] = await Promise.all([readings(), wrongOn(page.url)]);
  const named = openAbout(about, aliases);
  const host = hostOf(page.url) ?? page.title;
  const viewOf = (known: Reading, topics: string[]) => known.figureCard(figure, { ...page, host, topics, wrong });
  const view = found(viewOf(all, named.all));
  return { view, open: all === pages ? 'same' : viewOf(pages, named.open) };
}

function found<View>(view: View | null): View {
  if (view === null) throw new MessageError('not-found', 'The library no longer has this.');
  return view;
}

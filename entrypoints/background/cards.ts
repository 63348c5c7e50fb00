import { type CardView, openAbout, type Reading, type StatedFigure } from '../../lib/coverage';
import { type Handlers, MessageError, type Replies, type Sender, tell } from '../../lib/messages';
import { type Note, noteLookup } from '../../lib/notes';
import { notesUnder, topicsNow } from './former-ids';
import { coverage, coverages, readings } from './shelves';
import { hostOf } from './sites';
import { type IssuedTicket, ticketOf } from './tickets';
import { wrongOn } from './wrong-here';

export const cardHandlers: Pick<
  Handlers<'extension', Sender>,
  'card.view' | 'card.act' | 'topic.view' | 'topic.list' | 'figure.view'
> = {
  'card.view': async ({ ticket }, sender) => {
    const issued = await ticketOf(ticket, sender);
    const { view, open } = await viewsFor(issued);
    const { page, tab, isPrivate } = issued;
    return { view, open, notes: await notesOn(view, page.url), page, tab, isPrivate };
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
    const [known, topicOf] = await Promise.all([coverage(), topicsNow()]);
    return found(known.card(topicOf(topic)));
  },
  'figure.view': async ({ figure }) => found((await coverage()).libraryFigure(figure)),
  'topic.list': async () => (await coverage()).topics(),
};

/** What was noted on what the card shows, and on each figure in it, wherever it was noted. */
async function notesOn(view: CardView, url: string): Promise<Note[]> {
  const { keys, isMeant } = noteLookup(view, url);
  return (await notesUnder(keys)).filter(isMeant);
}

/** What the reader gets, and what they would get of open packs alone. */
type Views = Pick<Replies['card.view'], 'view' | 'open'>;

const viewsFor = ({ target, about, page }: IssuedTicket): Promise<Views> =>
  'topic' in target ? topicViews(target.topic) : figureViews(target.figure, { about, page });

async function topicViews(id: string): Promise<Views> {
  const { all, pages, aliases } = await coverages();
  const topic = aliases.reveal(id);
  const view = found(topic === null ? null : all.card(topic));
  if (all === pages) return { view, open: 'same' };
  // The page that asks by an id that stands for a private topic knows of no open one there.
  return { view, open: topic === id ? pages.card(id) : null };
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

function found(view: CardView | null): CardView {
  if (view === null) throw new MessageError('not-found', 'The library no longer has this.');
  return view;
}

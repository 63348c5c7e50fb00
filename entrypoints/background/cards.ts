import type { CardView } from '../../lib/coverage';
import { type Handlers, MessageError, type Sender, tell } from '../../lib/messages';
import { coverage, library } from './shelves';
import { hostOf } from './sites';
import { type Ticket, ticketOf } from './tickets';

export const cardHandlers: Pick<
  Handlers<'extension', Sender>,
  'card.view' | 'card.act' | 'topic.view' | 'topic.list'
> = {
  'card.view': async ({ ticket }, sender) => {
    const issued = await ticketOf(ticket, sender);
    const view = await viewFor(issued);
    const notes = await library.notes.list(
      view.topic ? { topic: view.topic.id } : { url: issued.page.url, topic: null },
    );
    return { view, notes, page: issued.page, tab: issued.tab };
  },
  'card.act': async ({ ticket, act }, sender) => {
    const { tab, frame } = await ticketOf(ticket, sender);
    await tell({ tab, frame }, 'tab.card', { ticket, act });
    return null;
  },
  'topic.view': async ({ topic }) => found((await coverage()).card(topic)),
  'topic.list': async () => (await coverage()).topics(),
};

async function viewFor({ target, about, page }: Ticket): Promise<CardView> {
  const known = await coverage();
  if ('topic' in target) return found(known.card(target.topic));
  return found(
    known.figureCard(target.figure, { host: hostOf(page.url) ?? page.title, title: page.title, topics: about }),
  );
}

function found(view: CardView | null): CardView {
  if (view === null) throw new MessageError('not-found', 'The library no longer has this.');
  return view;
}

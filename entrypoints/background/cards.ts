import { type CardView, openAbout, type Reading, type StatedFigure, topicsAhead } from '../../lib/coverage';
import { type Handlers, MessageError, type Sender, tell } from '../../lib/messages';
import { type Note, noteLookup } from '../../lib/notes';
import { notesUnder, topicsNow } from './former-ids';
import { type CardsOf, type KeptCard, keptCards, topicCard, type Views } from './kept-cards';
import { coverage, coverages, isOpen, readings, wholeCoverages } from './shelves';
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

async function cardFor({ target, about, page }: IssuedTicket): Promise<Views & { ids: string[] | null }> {
  if ('figure' in target) return { ...(await figureViews(target.figure, { about, page })), ids: null };
  const kept = await keptCard(target.topic);
  if (kept !== null) return kept;
  return found(topicCard(await coverages(), target.topic));
}

/** Only for a worker that has not read the library yet. */
const keptCard = async (id: string): Promise<KeptCard | null> =>
  isOpen() ? null : keptCards.find(id).catch(() => null);

/** Pages that are being read ask again and again. */
const AHEAD_AFTER_MS = 1_000;
/** One that changes all the time does so without end. */
const AHEAD_AT_LAST_MS = 10_000;
let timer: ReturnType<typeof setTimeout> | undefined;
let askedAt: number | null = null;
/** Which cards are made ahead, of which library. */
let ahead: Pick<CardsOf, 'of' | 'ids'> | null = null;

/** Makes cards ahead, once no page has asked for anything for a moment. Which, no page decides: see `topicsAhead`. */
export function makeCardsAhead(): void {
  askedAt ??= Date.now();
  if (timer !== undefined && Date.now() - askedAt > AHEAD_AT_LAST_MS) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    [timer, askedAt] = [undefined, null];
    void keptCards.keep(allAhead).catch(() => null);
  }, AHEAD_AFTER_MS);
}

async function allAhead(): Promise<CardsOf | null> {
  const whole = await wholeCoverages();
  if (whole === null) return null;
  const { of, known } = whole;
  if (ahead?.of !== of) {
    const asPagesKnow = (id: string) => (known.pages.shelf.topicById.has(id) ? id : known.aliases.hide(id));
    ahead = { of, ids: topicsAhead(known).map(asPagesKnow) };
  }
  return { ...ahead, make: (id) => topicCard(known, id) };
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

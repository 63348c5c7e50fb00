/**
 * Tickets for cards. A content script names what it wants shown and gets a random ticket; the card frame, a page of
 * ours, trades the ticket for the view. So a page never holds what a card shows, and a frame of ours that a page
 * embeds by itself has no ticket and stays empty.
 */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import {
  type Body,
  CAPS,
  type CardTarget,
  MessageError,
  ownOrigin,
  type Replies,
  type Sender,
} from '../../lib/messages';
import { kept } from './kept';

export interface IssuedTicket {
  ticket: string;
  target: CardTarget;
  /** Topics that the page names. */
  about: string[];
  tab: number;
  frame: number;
  page: { url: string; title: string };
  /** Of a private window: nothing may be kept that says where it was. */
  isPrivate: boolean;
}

/** One card per frame is open at a time, and one on its way; older ones are forgotten, so that no tab starves another. */
const MAX_PER_FRAME = 2;
const MAX_PER_TAB = 8;
const MAX_TICKETS = 64;
const TICKET_BYTES = 16;

/** In the session store, because the worker may be stopped while a card is open. */
const keptTickets = kept<IssuedTicket[]>('session:tickets', []);
/** Answers the usual case (the worker is still awake) without the store. */
let recent: IssuedTicket[] | null = null;

/** What is read is there before anything is made of it: of two that ask meanwhile, neither undoes what the other did. */
async function change(to: (tickets: readonly IssuedTicket[]) => IssuedTicket[]): Promise<readonly IssuedTicket[]> {
  const read = recent ?? (await keptTickets.get());
  recent = to(recent ?? read);
  return recent;
}

export async function issueTicket({ target, about }: Body<'page.card'>, sender: Sender): Promise<Replies['page.card']> {
  if (sender.tab?.id === undefined) throw new MessageError('refused', 'Only a tab can show a card.');
  const ticket = Array.from(crypto.getRandomValues(new Uint8Array(TICKET_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const page = {
    url: (sender.tab.url ?? sender.url ?? '').slice(0, CAPS.urlChars),
    title: (sender.tab.title ?? '').slice(0, CAPS.titleChars),
  };
  const isPrivate = sender.tab.incognito === true;
  const issued = { ticket, target, about, tab: sender.tab.id, frame: sender.frameId ?? 0, page, isPrivate };
  const all = await change((older) => [issued, ...withoutCrowd(older, issued)].slice(0, MAX_TICKETS));
  // Without the store the card still opens; only a worker stopped meanwhile would forget it.
  await keptTickets.set([...all]).catch(() => null);
  const next = `${ownOrigin()}/card.html#${ticket}`;
  return { ticket, url: `${browser.runtime.getURL('/card.html')}#${ticket}`, next, title: i18n.t('card.frame') };
}

/** What stays of the older tickets when a new one comes. */
function withoutCrowd(older: readonly IssuedTicket[], { tab, frame }: IssuedTicket): IssuedTicket[] {
  const ofTab = older.filter((each) => each.tab === tab);
  const ofFrame = ofTab.filter((each) => each.frame === frame);
  const crowd = new Set([...ofFrame.slice(MAX_PER_FRAME - 1), ...ofTab.slice(MAX_PER_TAB - 1)]);
  return older.filter((each) => !crowd.has(each));
}

/** A closed tab's cards, and with them the addresses of its pages, are forgotten. */
export async function forgetTickets(tab: number): Promise<void> {
  const left = await change((all) => all.filter((each) => each.tab !== tab));
  await keptTickets.set([...left]).catch(() => null);
}

/** @throws MessageError `not-found` for a ticket that was never issued to the asking tab */
export async function ticketOf(ticket: string, sender: Sender): Promise<IssuedTicket> {
  const found = (await change((all) => [...all])).find((each) => each.ticket === ticket && each.tab === sender.tab?.id);
  if (found === undefined) throw new MessageError('not-found', 'This card is no longer open.');
  return found;
}

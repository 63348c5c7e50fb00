/**
 * Tickets for cards. A content script names what it wants shown and gets a random ticket; the card frame, a page of
 * ours, trades the ticket for the view. So a page never holds what a card shows, and a frame of ours that a page
 * embeds by itself has no ticket and stays empty.
 */
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import { type CardTarget, MessageError, ownOrigin, type Replies, type Sender } from '../../lib/messages';

export interface Ticket {
  ticket: string;
  target: CardTarget;
  tab: number;
  frame: number;
  page: { url: string; title: string };
}

/** A card or two per tab is open at a time; older ones are forgotten. */
const MAX_TICKETS = 64;
const TICKET_BYTES = 16;

/** In the session store, because the worker may be stopped while a card is open. */
const kept = storage.defineItem<Ticket[]>('session:tickets', { fallback: [] });
/** Answers the usual case (the worker is still awake) without the store. */
let recent: Ticket[] | null = null;

export async function issueTicket(target: CardTarget, sender: Sender): Promise<Replies['page.card']> {
  if (sender.tab?.id === undefined) throw new MessageError('refused', 'Only a tab can show a card.');
  const ticket = Array.from(crypto.getRandomValues(new Uint8Array(TICKET_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const page = { url: sender.tab.url ?? sender.url ?? '', title: sender.tab.title ?? '' };
  const issued = { ticket, target, tab: sender.tab.id, frame: sender.frameId ?? 0, page };
  recent = [issued, ...(recent ?? (await kept.getValue()))].slice(0, MAX_TICKETS);
  await kept.setValue(recent);
  const next = `${ownOrigin()}/card.html#${ticket}`;
  return { ticket, url: `${browser.runtime.getURL('/card.html')}#${ticket}`, next };
}

/** @throws MessageError `not-found` for a ticket that was never issued to the asking tab */
export async function ticketOf(ticket: string, sender: Sender): Promise<Ticket> {
  recent ??= await kept.getValue();
  const found = recent.find((each) => each.ticket === ticket && each.tab === sender.tab?.id);
  if (found === undefined) throw new MessageError('not-found', 'This card is no longer open.');
  return found;
}

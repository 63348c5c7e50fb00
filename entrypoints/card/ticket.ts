/** What the card's address carries: its ticket, and whether a key opened it. */
export interface Ticket {
  ticket: string;
  /** Opened from the keyboard: the first control takes the focus. */
  byKey: boolean;
}

/** `#TICKET` or `#TICKET.k`; anything else is no ticket, and no ticket shows nothing. */
export function readTicket(hash: string): Ticket | null {
  const match = /^#([0-9a-f]{32})(\.k)?$/.exec(hash);
  return match?.[1] === undefined ? null : { ticket: match[1], byKey: match[2] !== undefined };
}

/** What the reader called a wrong match: a card's “not this one”. */
import { digestOf } from '../pack';
import type { OwnConnection } from './own-connection';
import { remembered } from './remembered';

/** Where something was wrongly matched: a page, or in the reader an article of the library (`article:ID`). */
export interface WrongPlace {
  url: string;
  title: string;
}

export type WrongMatch =
  /** There the name means someone or something else: it is no mark there. */
  | { is: 'topic'; topic: string; name: string; place: WrongPlace }
  /** This figure of the page does not count what these of the library (their ids) count. */
  | { is: 'figure'; stated: string; sentence: string; members: string[]; subject: string; place: WrongPlace }
  /**
   * These figures or statements of the library are not about one thing, wherever they would be compared; `odd`: only this
   * one of them is not about what the others are. (A version that does not know `odd` compares none of them.)
   */
  | { is: 'comparison'; members: string[]; subject: string; odd?: { member: string; stated: string } | undefined };

export interface KeptWrong {
  /** Of what it says: said twice, in two tabs, it is one. */
  id: string;
  match: WrongMatch;
  at: number;
}

export interface WrongStore {
  /** Newest first. */
  list(): Promise<readonly KeptWrong[]>;
  /** Resolves to its id when it is durable. */
  add(match: WrongMatch, at: number): Promise<string>;
  /** Takes it back; unknown ids are no error (the act may arrive twice). */
  remove(id: string): Promise<void>;
}

const ID_DIGITS = 32;
const PREFIX = 'wrong:';

export function wrongStore(connection: OwnConnection): WrongStore {
  const about = { what: 'The wrong match', tables: ['choices' as const] };
  const all = remembered<readonly KeptWrong[]>(async () => {
    const rows = await connection.read({
      ...about,
      run: ({ choices }) => choices.where('key').startsWith(PREFIX).toArray(),
    });
    return rows
      .map(({ key, value, changed: at }) => ({ id: key.slice(PREFIX.length), match: value as WrongMatch, at }))
      .sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
  });
  const write = (change: Parameters<OwnConnection['write']>[0]) =>
    all.changing(async () => void (await connection.write(change)));
  return {
    list: all.get,
    add: async (match, changed) => {
      const id = idOf(match);
      const row = { key: `${PREFIX}${id}` as const, value: match, changed };
      await write({ ...about, carries: match, run: async ({ choices }) => void (await choices.put(row)) });
      return id;
    },
    remove: (id) => write({ ...about, run: ({ choices }) => choices.delete(`${PREFIX}${id}`) }),
  };
}

/** Of what tells it from others, not of how it is called. */
function idOf(match: WrongMatch): string {
  if (match.is === 'topic') return digestOf([match.is, match.place.url, match.topic], ID_DIGITS);
  const members = [...match.members].sort();
  if (match.is === 'comparison') {
    const odd = match.odd === undefined ? [] : ['', match.odd.member];
    return digestOf([match.is, ...members, ...odd], ID_DIGITS);
  }
  return digestOf([match.is, match.place.url, match.stated, match.sentence, ...members], ID_DIGITS);
}

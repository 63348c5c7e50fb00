/** By what other ids the library knew the topics of muted names and wrong matches. A note carries such ids itself. */
import { NOTE_CAPS } from '../notes';
import type { OwnConnection } from './own-connection';
import type { ChoiceRow, OwnTables } from './own-database';
import { remembered } from './remembered';
import type { WrongMatch } from './wrong';

/** Other ids, by the one that the reader's choice carries. */
export type OtherIds = ReadonlyMap<string, readonly string[]>;

export interface KnownAs {
  get(): Promise<OtherIds>;
  /**
   * Lets all that is muted or called wrong keep the ids by which its topic is known at this moment; those of what has
   * been taken back go. `mutedIn`: ids out of the settings as they are kept.
   */
  learn(
    idsOf: (topic: { id: string; also?: readonly string[] | undefined }) => readonly string[],
    mutedIn: (settings: unknown) => readonly string[],
  ): Promise<void>;
}

/**
 * One row beside the choices, not a part of them: an earlier version takes settings with a field that it does not know for
 * none at all.
 */
const KEY = 'known-as';

export function knownAsStore(connection: OwnConnection): KnownAs {
  const about = { what: 'The muted names', tables: ['choices' as const] };
  const all = remembered(() => connection.read({ ...about, run: async ({ choices }) => kept(await choices.get(KEY)) }));
  return {
    get: all.get,
    learn: (idsOf, mutedIn) => {
      const learned = async ({ choices }: OwnTables) => {
        const rows = await choices.toArray();
        const before = kept(rows.find(({ key }) => key === KEY));
        const after = new Map(
          tiedIn(rows, mutedIn).flatMap((id) => {
            const also = before.get(id) ?? [];
            const ids = new Set([...also, ...idsOf({ id, also })].filter((each) => each !== id));
            return ids.size === 0 ? [] : [[id, [...ids].slice(0, NOTE_CAPS.members)] as const];
          }),
        );
        return isSame(before, after) ? null : after;
      };
      return all.changing(async () => {
        // Mostly there is nothing to learn, and then nothing is written.
        if ((await connection.read({ ...about, run: learned })) === null) return;
        await connection.write({
          ...about,
          run: async (tables) => {
            const after = await learned(tables);
            if (after !== null) await tables.choices.put({ key: KEY, value: [...after], changed: 0 });
          },
        });
      });
    },
  };
}

const kept = (row: ChoiceRow | undefined): OtherIds => new Map((row?.value ?? []) as [string, string[]][]);

/** Ids of topics that the reader muted, or called wrong on a page. */
function tiedIn(rows: readonly ChoiceRow[], mutedIn: (settings: unknown) => readonly string[]): string[] {
  const wrong = rows.filter(({ key }) => key.startsWith('wrong:')).map(({ value }) => value as WrongMatch);
  const topics = wrong.flatMap((match) => (match.is === 'topic' ? [match.topic] : []));
  return [...new Set([...mutedIn(rows.find(({ key }) => key === 'settings')?.value), ...topics])];
}

/** Of one topic ids are only ever added. */
const isSame = (a: OtherIds, b: OtherIds): boolean =>
  a.size === b.size && [...a].every(([id, also]) => b.get(id)?.length === also.length);

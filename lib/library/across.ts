/** Comparisons across packs in their database: those that were made at once, and what each act has laid over them. */
import { layered, type PackComparison, slicesOfPart } from '../pack';
import type { Connection } from './connection';
import { LibraryError } from './failure';
import type { AcrossRow, PackTables, RecordRow } from './packs-database';

/** Comparisons across packs, and the revision of each pack they were made of. */
export interface Across {
  of: Record<string, string>;
  comparisons: PackComparison[];
}

export interface AcrossArrival {
  /** The revisions of all packs that are compared with it. */
  of: Record<string, string>;
  records: number;
  /** Only what is new or changed (lib/pack `layered`): the rest stays. */
  isLayer?: boolean | undefined;
}

export interface AcrossStore {
  read(): Promise<Across | null>;
  /** Makes the slices of an act the comparisons, or lays them over those that stand. */
  adopt(act: string, arrival: AcrossArrival): Promise<void>;
}

const WHAT = 'The comparisons';

export function acrossStore(connection: Connection<PackTables>): AcrossStore {
  /** By store, so that what was not changed is not read again. */
  let held = new Map<string, PackComparison[]>();
  return {
    async read() {
      const found = await connection.read({
        what: 'The library',
        tables: ['across', 'records'],
        run: async ({ across, records }) => {
          const row = await across.get('across');
          if (row === undefined) return null;
          const stores = laidIn(row).filter(({ store }) => !held.has(store));
          const read = await Promise.all(
            stores.map(({ store }) => records.where('pack').equals(store).sortBy('index')),
          );
          const isWhole = stores.every((each, at) => read[at]?.length === each.records);
          return isWhole ? { row, read: stores.map(({ store }, at) => [store, read[at] ?? []] as const) } : null;
        },
      });
      if (found === null) return null;
      const now = new Map([...held, ...found.read.map(([store, rows]) => [store, comparisonsIn(rows)] as const)]);
      const layers = laidIn(found.row).map(({ store }) => [store, now.get(store) ?? []] as const);
      held = new Map(layers);
      return { of: found.row.of, comparisons: layered(layers.map(([, layer]) => layer)) };
    },
    adopt: (act, arrival) =>
      connection.write({
        what: WHAT,
        tables: ['across', 'records'],
        run: async (tables) => {
          const before = await tables.across.get('across');
          if (before && storesOf(before).includes(act)) return;
          const rows = await tables.records.where('pack').equals(act).sortBy('index');
          if (rows.length !== arrival.records || (arrival.isLayer && before === undefined))
            throw new LibraryError('library', `${WHAT} did not arrive whole. Nothing was changed.`);
          const next = arrival.isLayer && before ? await laidOver(before, { act, rows }, tables) : null;
          await tables.across.put({ ...(next ?? { id: 'across', store: act, records: rows.length }), of: arrival.of });
          const gone = before && next === null ? storesOf(before) : [];
          await tables.records.where('pack').anyOf(gone).delete();
        },
      }),
  };
}

/**
 * A layer that is about as large as the one below it, or larger, takes that up: so there are few, and each comparison is written anew
 * as often as the number of comparisons doubles.
 */
async function laidOver(before: AcrossRow, { act, rows }: { act: string; rows: RecordRow[] }, { records }: PackTables) {
  const layers = [...(before.layers ?? [])];
  const parts = [comparisonsIn(rows)];
  for (let last = layers.at(-1); last && last.items <= 2 * sum(parts); last = layers.at(-1)) {
    layers.pop();
    parts.unshift(comparisonsIn(await records.where('pack').equals(last.store).sortBy('index')));
    await records.where('pack').equals(last.store).delete();
  }
  if (parts.length === 1)
    return { ...before, layers: [...layers, { store: act, records: rows.length, items: sum(parts) }] };
  const slices = slicesOfPart('comparisons', layered(parts));
  await records.where('pack').equals(act).delete();
  await records.bulkPut(slices.map((slice) => ({ pack: act, ...slice })));
  return { ...before, layers: [...layers, { store: act, records: slices.length, items: sum(parts) }] };
}

const sum = (parts: readonly unknown[][]): number => parts.reduce((total, part) => total + part.length, 0);

const comparisonsIn = (rows: readonly RecordRow[]): PackComparison[] =>
  rows.flatMap(({ items }) => items) as PackComparison[];

const laidIn = ({ store, records, layers = [] }: AcrossRow) => [{ store, records }, ...layers];

export const storesOf = (row: AcrossRow): string[] => laidIn(row).map(({ store }) => store);

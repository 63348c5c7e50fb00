import type { Pack } from '../pack';
import type { PackStore } from './packs';
import type { PackRow } from './packs-database';

export const stampOf = ({ manifest, store }: Pick<PackRow, 'manifest' | 'store'>) =>
  `${manifest.revision} ${store ?? ''}`;

/** A pack out of its store, read once as long as it is in use. */
export async function holding(held: Map<string, Pack>, row: PackRow, store: PackStore): Promise<Pack | null> {
  const key = `${row.id} ${stampOf(row)}`;
  const pack = held.get(key) ?? (await store.read(row.id));
  for (const other of held.keys()) if (other !== key && other.startsWith(`${row.id} `)) held.delete(other);
  if (pack !== null) held.set(key, pack);
  return pack;
}

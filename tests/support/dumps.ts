/** A whole database as plain data, and back. What a released version wrote is kept so, and read by all later ones. */

interface Store {
  keyPath: string | string[] | null;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
  rows: unknown[];
}

export interface Dump {
  /** As the browser counts; Dexie's times ten. */
  version: number;
  stores: Record<string, Store>;
}

export async function dump(name: string): Promise<Dump> {
  const database = await answered(indexedDB.open(name));
  const stores: Dump['stores'] = {};
  for (const each of [...database.objectStoreNames].sort()) {
    const store = database.transaction(each).objectStore(each);
    const indexes = [...store.indexNames].sort().map((index) => {
      const { name, keyPath, multiEntry, unique } = store.index(index);
      return { name, keyPath, multiEntry, unique };
    });
    stores[each] = { keyPath: store.keyPath, indexes, rows: await answered(store.getAll()) };
  }
  const { version } = database;
  database.close();
  return { version, stores };
}

export async function load(name: string, { version, stores }: Dump): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const [each, { keyPath, indexes, rows }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(each, { keyPath });
      for (const { name, keyPath, multiEntry, unique } of indexes)
        store.createIndex(name, keyPath, { multiEntry, unique });
      for (const row of rows) store.put(row);
    }
  };
  (await answered(opening)).close();
}

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

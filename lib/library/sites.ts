/** Sites where the reader does not want us. */
import { LibraryError } from './failure';
import type { OwnConnection } from './own-connection';
import type { SiteState } from './site';

export interface SiteStore {
  get(host: string): Promise<SiteState>;
  set(host: string, state: SiteState): Promise<void>;
  list(): Promise<{ host: string; state: SiteState }[]>;
}

export function siteStore(connection: OwnConnection): SiteStore {
  const about = { what: 'The site list', tables: ['sites' as const] };
  return {
    get: (host) => connection.read({ ...about, run: async (tables) => (await tables.sites.get(host))?.state ?? 'on' }),
    set: async (host, state) => {
      if (host === '') throw new LibraryError('not-found', 'This page has no site to remember.');
      await connection.write({
        ...about,
        ...(state === 'on' ? {} : { carries: { host, state } }),
        run: async (tables) => {
          if (state === 'on') await tables.sites.delete(host);
          else await tables.sites.put({ host, state });
        },
      });
    },
    list: () => connection.read({ ...about, run: (tables) => tables.sites.orderBy('host').toArray() }),
  };
}

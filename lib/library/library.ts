import type { Manifest, Pack } from '../pack';
import { LibraryError } from './failure';
import { type OwnStore, openOwnStore } from './own';
import { checked, openPackStore, type PackStore } from './packs';

/** Where the bundled pack comes from. Both may be called again after a failure. */
export interface Bundle {
  /** Small; says which revision the package carries. */
  manifest(): Promise<Pick<Manifest, 'id' | 'revision'>>;
  pack(): Promise<unknown>;
}

export interface Library extends OwnStore, Pick<PackStore, 'index' | 'keepIndex'> {
  /**
   * The packs, laid if need be. One promise for all callers; after a failure the next call tries again.
   * Where the disk refuses them they are served from the package itself, and `problem` says so.
   */
  ready(): Promise<{ packs: Pack[]; problem: string | null }>;
}

/** Opens the two databases. Nothing is read or written before the first call. */
export function openLibrary(options: { bundle: Bundle; prefix?: string }): Library {
  const { bundle, prefix = 'second-source' } = options;
  const store = openPackStore(`${prefix}-packs`);
  const own = openOwnStore(`${prefix}-own`);
  let readiness: ReturnType<Library['ready']> | null = null;

  return {
    ready() {
      readiness ??= bundledPack(store, bundle).catch((error) => {
        readiness = null;
        throw error;
      });
      return readiness;
    },
    index: store.index,
    keepIndex: store.keepIndex,
    ...own,
  };
}

/** Steps: 1. same revision already laid and sound? 2. fetch and check the package's own. 3. lay it, success mark last. */
async function bundledPack(store: PackStore, bundle: Bundle): ReturnType<Library['ready']> {
  const { id, revision } = await bundle.manifest();
  const present = await readSound(store, { id, revision });
  if (present !== null) return { packs: [present], problem: null };
  const pack = checked(await bundle.pack());
  try {
    await store.lay(pack);
    return { packs: [pack], problem: null };
  } catch (error) {
    return { packs: [pack], problem: error instanceof LibraryError ? error.message : String(error) };
  }
}

/** A database that cannot even be opened (damaged, or written by a newer build) is deleted: packs can be laid anew. */
async function readSound(store: PackStore, wanted: Pick<Manifest, 'id' | 'revision'>): Promise<Pack | null> {
  try {
    const manifest = await store.manifest(wanted.id);
    return manifest?.revision === wanted.revision ? await store.read(wanted.id) : null;
  } catch {
    await store.destroy().catch(() => null);
    return null;
  }
}

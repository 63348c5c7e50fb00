import { isOwn as isOwnPack, type Manifest, type Near, near, type Pack, type Reach } from '../pack';
import type { AcrossArrival } from './across';
import { type ArticleStore, articleStore } from './articles';
import { connectArticles, type PackChoice } from './articles-database';
import { type ChoiceStore, choiceStore } from './choices';
import { problemOf } from './failure';
import { type OwnPorts, type OwnStore, openOwnStore } from './own';
import { ownPacks } from './own-shards';
import { checked, openPackStore, type PackStore, type Slice } from './packs';
import { freeOf } from './safety';
import { choiceOf, type Shelves, type Sources, shelve } from './shelving';
import { type KeptWords, keptWords } from './word-store';

/** Where the bundled pack comes from. Both may be called again after a failure. */
export interface Bundle {
  /** Small; says which revision the package carries. */
  manifest(): Promise<Pick<Manifest, 'id' | 'revision'>>;
  pack(): Promise<unknown>;
}

/** What an act of adding brings: slices that were staged, to be adopted in one go. */
export interface Arrival {
  act: string;
  pack: { manifest: Manifest; records: number } | null;
  across: AcrossArrival | null;
}

/** Where a slice belongs: to a pack, or to the comparisons across all packs. */
export type Shelf = 'imported' | 'own' | 'across';

/** Adding, choosing and removing. Every act may be sent twice; after each the library is read anew. */
export interface Adding {
  stage(slice: Slice & { to: Shelf }): Promise<void>;
  /** The marks of success, that of the articles last. Before it nothing has changed for anybody. */
  adopt(arrival: Arrival, at: number): Promise<void>;
  /** Forgets what an act has staged. */
  drop(act: string): Promise<void>;
  /** Changes only what is given. Nothing for a pack that the library does not know. */
  choose(pack: string, choice: Partial<PackChoice>, at: number): Promise<void>;
  removeArticles(ids: readonly string[], at: number): Promise<void>;
  restoreArticles(ids: readonly string[], at: number): Promise<void>;
  removePack(pack: string, at: number): Promise<void>;
  restorePack(pack: string, at: number): Promise<void>;
  /** Undoes the import of a pack: what it replaced stands again. */
  revertPack(of: { pack: string; act: string }, at: number): Promise<void>;
}

export interface Library extends OwnStore, Adding, Pick<PackStore, 'index' | 'keepIndex'> {
  /**
   * The packs, laid if need be. One promise for all callers; after a failure the next call tries again.
   * Where the disk refuses them they are served from the package itself, and `problem` says so.
   */
  ready(): Promise<Shelves>;
  /** A pack of the library, or a part of the own one, whether or not it is switched on; null where there is none. */
  pack(id: string): Promise<Pack | null>;
  /** By what the articles of a pack are found when others come; null where it was not kept. */
  reach(id: string): Promise<Reach[] | null>;
  /** What all packs of this machine have near these articles. */
  near(articles: readonly string[]): Promise<Near>;
  articles: Pick<ArticleStore, 'list' | 'read' | 'ids' | 'stage' | 'state' | 'dismiss'>;
  /** The words of its texts, counted by whoever searches them (lib/pack `textBatches`); they go when a text goes. */
  words: Pick<KeptWords, 'read' | 'keep'>;
  /** When the packs or the choices last changed. */
  changed: ChoiceStore['changed'];
}

/** What was removed or replaced can be had back for so long; after it the next act of adding clears it away. */
const UNDO_MS = 24 * 60 * 60 * 1000;

export interface LibraryOptions {
  bundle: Bundle;
  ports: OwnPorts;
  prefix?: string;
  /** Of the code. */
  version?: string;
  /**
   * After an update: what the version before laid or compiled is about to give way, with names that only it may have.
   * Gets all packs that were on; what it does is waited for, and may fail.
   */
  onReplacing?: (packs: readonly Pack[]) => Promise<void>;
  /** Runs each act that may change which packs there are, what is in them, or what of them is compared. */
  around?: <Value>(act: () => Promise<Value>) => Promise<Value>;
}

/** Opens the databases. Nothing is read or written before the first call. */
export function openLibrary(options: LibraryOptions): Library {
  const { bundle, ports, prefix = 'second-source', version = '', onReplacing = async () => {} } = options;
  const { around = now } = options;
  const freeBytes = freeOf(ports.disk);
  const cache = openPackStore({ name: `${prefix}-packs`, isCache: true, freeBytes });
  const imported = openPackStore({ name: `${prefix}-imported`, isCache: false, freeBytes });
  const ofArticles = connectArticles(`${prefix}-articles`, freeBytes);
  const articles = articleStore(ofArticles, ports.outsideArticles);
  const choices = choiceStore(ofArticles);
  const own = openOwnStore(`${prefix}-own`, ports);
  const held = new Map<string, Pack>();
  let readiness: Promise<Shelves> | null = null;
  let laying: ReturnType<typeof bundledPack> | null = null;

  const shelvesWith = (laid: Sources['bundled']) =>
    shelve({ bundled: laid, cache, imported, articles, choices, held, version });
  let told: Promise<void> | null = null;
  /** Once in a life: when the first of it gives way, all of it is still there. */
  const tell = (packs: () => Promise<readonly Pack[]>): Promise<void> => {
    told ??= packs()
      .then(onReplacing)
      .catch(() => undefined);
    return told;
  };
  const onFormer = (pack: Pack) => tell(async () => (await shelvesWith({ pack, problem: null })).packs);
  const bundled = () => {
    laying ??= bundledPack(cache, bundle, onFormer).catch((error) => {
      laying = null;
      throw error;
    });
    return laying;
  };
  const ready = (): Promise<Shelves> => {
    if (readiness !== null) return readiness;
    const mine = bundled()
      .then(shelvesWith)
      .catch((error) => {
        if (readiness === mine) readiness = null;
        throw error;
      });
    readiness = mine;
    // After a worker that was killed before it could, and for whoever did not wait for it.
    void mine.then(() => words.tidy()).catch(() => null);
    return mine;
  };
  const words = keptWords(cache.words, async () => {
    const { packs, known } = await ready();
    // “My articles” lose single texts while they are off, too; an imported pack goes whole.
    const off = known.filter(({ kind, isOn }) => kind === 'imported' && !isOn);
    return { packs, off: off.map(({ manifest }) => manifest) };
  });
  const changing = (at: number, act: () => Promise<void>): Promise<void> =>
    around(async () => {
      try {
        await act();
        // What the act did has landed, whether or not this can be written too.
        await choices.change(at).catch(() => null);
      } finally {
        readiness = null;
      }
    });
  /** What is taken out is not left behind in what was made of it. */
  const takingOut = async (at: number, act: () => Promise<void>): Promise<void> => {
    await changing(at, act);
    await words.tidy().catch(() => null);
  };

  const packOf = async (id: string): Promise<Pack | null> => {
    const { packs, known, growing } = await ready();
    const kind = known.find(({ manifest }) => manifest.id === id)?.kind;
    if (kind === 'bundled') return (await bundled()).pack;
    // As it was compiled: what was taken out of it since is named beside it.
    if (growing.shards.some(({ manifest }) => manifest.id === id)) return cache.read(id);
    return packs.find(({ manifest }) => manifest.id === id) ?? (kind === 'imported' ? imported.read(id) : null);
  };

  return {
    ready,
    pack: packOf,
    reach: async (id) => (isOwnPack(id) ? cache : imported).reach(id),
    async near(ids) {
      const { known, growing } = await ready();
      const { packs } = await ownPacks({ cache, articles, held, version });
      for (const { kind, manifest } of known) {
        const pack = kind === 'own' ? null : await packOf(manifest.id);
        if (pack !== null) packs.push(pack);
      }
      return near(packs, growing.comparisons ?? [], new Set(ids));
    },
    articles,
    words,
    changed: choices.changed,
    stage: ({ to, ...slice }) =>
      to === 'imported'
        ? imported.stage(slice)
        : cache.stage(to === 'own' ? slice : { ...slice, act: acrossOf(slice.act) }),
    adopt: ({ act, pack, across }, at) =>
      changing(at, async () => {
        const isOwn = pack !== null && isOwnPack(pack.manifest.id);
        if (isOwn && (await isOfOther(cache, pack.manifest.id, version))) await tell(async () => (await ready()).packs);
        if (pack !== null) {
          // Where that is refused the pack stays private all the same: what was chosen was for another revision.
          await choices.forget(pack.manifest.id).catch(() => null);
          await (isOwn ? cache.adopt(act, { ...pack, by: version }) : imported.adopt(act, pack));
        }
        // A pack without its comparisons has landed all the same: they are made anew as soon as a panel is open.
        const comparing = across === null ? Promise.resolve() : cache.adoptAcross(acrossOf(act), across);
        await (pack === null ? comparing : comparing.catch(() => null));
        if (isOwn) await articles.adopt(act, at);
        for (const store of [articles, imported, cache]) await store.sweep(at - UNDO_MS).catch(() => null);
      }),
    async drop(act) {
      const drops = [articles.drop(act), imported.drop(act), cache.drop(act), cache.drop(acrossOf(act))];
      const failed = (await Promise.allSettled(drops)).find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    },
    choose: (pack, choice, at) =>
      changing(at, async () => {
        const of = (await ready()).known.find(({ manifest }) => manifest.id === pack);
        if (of === undefined) return;
        const { kind, manifest } = of;
        const { revision } = manifest;
        await choices.set(pack, (kept) => ({ ...choiceOf(kind, manifest, kept), ...choice, revision }));
      }),
    removeArticles: (ids, at) => takingOut(at, () => articles.remove(ids, at)),
    restoreArticles: (ids, at) => changing(at, () => articles.restore(ids, at)),
    removePack: (pack, at) =>
      takingOut(at, async () => {
        // In this order, so that one that is cut short leaves a pack private, not a permission without its pack.
        await choices.remove(pack);
        await imported.remove(pack, at);
      }),
    restorePack: (pack, at) =>
      changing(at, async () => {
        await imported.restore(pack);
        await choices.restore(pack);
      }),
    revertPack: ({ pack, act }, at) =>
      takingOut(at, async () => {
        await imported.revert(pack, act, at);
        const rows = await imported.rows();
        if (rows.some(({ id, deleted }) => id === pack && deleted !== undefined)) await choices.remove(pack);
      }),
    index: cache.index,
    keepIndex: cache.keepIndex,
    ...own,
    wrong: {
      ...own.wrong,
      add: (match, at) => (match.is === 'comparison' ? around : now)(() => own.wrong.add(match, at)),
      remove: (id) => around(() => own.wrong.remove(id)),
    },
    safety: {
      ...own.safety,
      start: async (at) => {
        await Promise.allSettled([own.safety.start(at), articles.state()]);
      },
    },
  };
}

const now = <Value>(act: () => Value): Value => act();

const acrossOf = (act: string): string => `${act}-across`;

/** Whether a part of “My articles” was compiled by another version. */
async function isOfOther(cache: PackStore, id: string, version: string): Promise<boolean> {
  const row = (await cache.rows()).find((each) => each.id === id);
  return row !== undefined && row.by !== version;
}

/**
 * Steps: 1. same revision already laid and sound? 2. fetch and check the package's own. 3. say what it replaces. 4. lay it,
 * success mark last.
 */
async function bundledPack(
  store: PackStore,
  bundle: Bundle,
  onFormer: (pack: Pack) => Promise<void>,
): Promise<Sources['bundled']> {
  const { id, revision } = await bundle.manifest();
  const present = await readOrDestroy(store, { id, revision });
  if (present?.manifest.revision === revision) return { pack: present, problem: null };
  const pack = checked(await bundle.pack());
  if (present !== null) await onFormer(present);
  try {
    await store.lay(pack);
    return { pack, problem: null };
  } catch (error) {
    return { pack, problem: problemOf(error) };
  }
}

/**
 * A database that cannot even be opened (damaged, or written by a newer build) is deleted: the bundled pack can be laid
 * anew and the reader's articles compiled anew. What was imported, and the articles, lie in databases of their own.
 */
async function readOrDestroy(store: PackStore, wanted: Pick<Manifest, 'id' | 'revision'>): Promise<Pack | null> {
  try {
    return await store.read(wanted.id);
  } catch {
    const rows = await store.rows().catch(() => null);
    // One that is to be replaced anyway takes nothing else along.
    const isReplaced = rows?.some(({ id, manifest }) => id === wanted.id && manifest.revision !== wanted.revision);
    if (isReplaced !== true) await store.destroy().catch(() => null);
    return null;
  }
}

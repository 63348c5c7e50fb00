/** Which packs the library is made of: bundled, imported, and the one compiled of the reader's own articles. */
import {
  type Counts,
  countsOf,
  isOwn,
  type Manifest,
  OWN_PACK,
  type OwnShard,
  type Pack,
  type PackComparison,
  restrict,
} from '../pack';
import type { ArticleStore } from './articles';
import type { KeptChoice, PackChoice } from './articles-database';
import type { ChoiceStore } from './choices';
import { type LibraryProblem, problemOf } from './failure';
import { holding, stampOf } from './holding';
import { NO_OWN, ownPacks } from './own-shards';
import type { PackStore } from './packs';
import type { PackRow } from './packs-database';

/** `bundled` came with the extension; `imported` was read from a file; `own` is compiled of “My articles”. */
export type PackKind = 'bundled' | 'imported' | 'own';

/** A pack of this machine, whether or not it is switched on. */
export interface KnownPack extends PackChoice {
  kind: PackKind;
  manifest: Manifest;
  counts: Counts;
}

/** What the library is at the moment. */
export interface Shelves {
  /** Packs that are switched on, those first whose names may be underlined. */
  packs: Pack[];
  /** Ids of those whose names and figures may be underlined on pages. */
  painted: ReadonlySet<string>;
  /** Comparisons across the packs; null where none were made of all of these. */
  comparisons: PackComparison[] | null;
  /** What exactly this is made of: two shelves with one stamp hold the same. */
  stamp: string;
  known: KnownPack[];
  /** Own articles wait to be compiled, or packs to be compared with each other. */
  isStale: boolean;
  /** What adding goes by. */
  growing: Growing;
  /** Where something could not be read or laid. */
  problem: LibraryProblem | null;
  /** Nothing is missing that may be there when it is read next. */
  isRead: boolean;
}

export interface Growing {
  /** The parts of “My articles”, and the articles that are in none yet. */
  shards: OwnShard[];
  behind: string[];
  /** Comparisons across all packs of this machine, whether or not they are switched on; null where none were made of all. */
  comparisons: PackComparison[] | null;
}

export interface Sources {
  bundled: { pack: Pack; problem: LibraryProblem | null };
  /** Holds the compiled pack and the comparisons; can be lost. */
  cache: PackStore;
  imported: PackStore;
  articles: ArticleStore;
  choices: ChoiceStore;
  /** A pack by where it lies, read once as long as it is in use. */
  held: Map<string, Pack>;
  /** Of the code, by which it knows what it has compiled itself. */
  version: string;
}

interface Found {
  kind: PackKind;
  /** One, or the parts of the own one; none where it is off or damaged. */
  packs: Pack[];
  row: Pick<PackRow, 'manifest'> & { counts: Counts };
  /** What the pack is, to the last article. */
  stamp: string;
}

/** What the reader has not chosen: all packs are on, and only the bundled one is underlined on pages. */
const usual = (kind: PackKind): PackChoice => ({ isOn: true, isPainted: kind === 'bundled' });

/**
 * What the reader chose for this pack. A pack that was read from a file may be underlined in the revision that this was
 * allowed for: another of its name can hold other names.
 */
export function choiceOf(kind: PackKind, manifest: Manifest, choice: KeptChoice | undefined): PackChoice {
  if (choice === undefined) return usual(kind);
  const { isOn, isPainted, revision } = choice;
  return { isOn, isPainted: isPainted && (kind !== 'imported' || revision === manifest.revision) };
}

export async function shelve(sources: Sources): Promise<Shelves> {
  const { bundled, cache, choices } = sources;
  const problems: LibraryProblem[] = bundled.problem === null ? [] : [bundled.problem];
  /** What the reader added may be out of reach; the bundled pack still answers. */
  const orElse = async <Value>(act: Promise<Value>, value: Value): Promise<Value> => {
    try {
      return await act;
    } catch (error) {
      problems.push(problemOf(error));
      return value;
    }
  };
  const chosen = await orElse(choices.all(), new Map<string, KeptChoice>());
  const isWanted = (id: string) => chosen.get(id)?.isOn ?? true;
  const imported = await orElse(importedPacks(sources, isWanted), []);
  const own = await orElse(ownPacks(sources), NO_OWN);
  const { pack } = bundled;
  const all: Found[] = [
    {
      kind: 'bundled',
      packs: [pack],
      row: { manifest: pack.manifest, counts: countsOf(pack) },
      stamp: pack.manifest.revision,
    },
    ...imported,
    ...(own.row === null ? [] : [{ kind: 'own' as const, packs: own.packs, row: own.row, stamp: own.stamp }]),
  ];
  for (const { packs, row } of all) {
    if (packs.length === 0 && isWanted(row.manifest.id)) problems.push({ is: 'damaged', title: row.manifest.title });
  }
  const known = all.map((each) => ({
    kind: each.kind,
    ...each.row,
    ...choiceOf(each.kind, each.row.manifest, chosen.get(each.row.manifest.id)),
  }));
  const isPainted = (id: string) => known.some(({ manifest, ...choice }) => manifest.id === id && choice.isPainted);
  // Painted ones first: what they call a topic is then the same with the others beside them and without.
  const wanted = all.filter(({ row }) => isWanted(row.manifest.id));
  const on = [true, false].flatMap((first) => wanted.filter(({ row }) => isPainted(row.manifest.id) === first));
  let isRead = true;
  const across = await cache.across().catch(() => {
    isRead = false;
    return null;
  });
  const isCovered = ({ kind, row: { manifest } }: Found) =>
    (kind === 'own' ? own.shards.map((shard) => shard.manifest) : [manifest]).every(
      ({ id, revision }) => across?.of[id] === revision,
    );
  const packs = on.flatMap((each) => each.packs);
  const isOne = on.length < 2 && packs.length < 2;
  const comparisons = !isOne && on.every(isCovered) ? (across?.comparisons ?? null) : null;
  const isWhole = all.every(isCovered);
  return {
    packs,
    painted: new Set(packs.flatMap(({ manifest: { id } }) => (isPainted(wholeOf(id)) ? [id] : []))),
    comparisons,
    stamp: [
      ...on.map(({ row, stamp }) => `${isPainted(row.manifest.id) ? 'open' : 'private'} ${row.manifest.id} ${stamp}`),
      ...(comparisons === null ? [] : ['compared']),
    ].join('\n'),
    known: comparisons === null ? known : counted({ known, packs, comparisons }),
    isStale: own.behind.length > 0 || (all.length > 1 && !isWhole),
    growing: { shards: own.shards, behind: own.behind, comparisons: isWhole ? (across?.comparisons ?? null) : null },
    problem: problems[0] ?? null,
    isRead: isRead && problems.length === 0,
  };
}

/** What a pack is part of, as the reader knows it. */
const wholeOf = (id: string): string => (isOwn(id) ? OWN_PACK : id);

/** With the comparisons across packs that each takes part in, in place of those it brought. */
function counted(of: { known: KnownPack[]; packs: Pack[]; comparisons: PackComparison[] }): KnownPack[] {
  const packOf = new Map(
    of.packs.flatMap(({ manifest, figures, statements }) =>
      [...figures, ...statements].map(({ id }) => [id, wholeOf(manifest.id)] as const),
    ),
  );
  const counts = new Map<string, number>();
  for (const { members } of restrict(of.comparisons, packOf)) {
    const packs = new Set(members.flatMap((id) => packOf.get(id) ?? []));
    for (const pack of packs) counts.set(pack, (counts.get(pack) ?? 0) + 1);
  }
  return of.known.map((each) => {
    const comparisons = each.isOn ? (counts.get(each.manifest.id) ?? 0) : each.counts.comparisons;
    return { ...each, counts: { ...each.counts, comparisons } };
  });
}

async function importedPacks({ imported, held }: Sources, isWanted: (id: string) => boolean): Promise<Found[]> {
  const rows = (await imported.rows()).filter(({ deleted }) => deleted === undefined);
  return Promise.all(
    rows.map(async (row) => {
      const pack = isWanted(row.id) ? await holding(held, row, imported) : null;
      const counts = row.counts ?? { articles: 0, topics: 0, figures: 0, comparisons: 0 };
      return {
        kind: 'imported' as const,
        packs: pack === null ? [] : [pack],
        row: { manifest: row.manifest, counts },
        stamp: stampOf(row),
      };
    }),
  );
}

import { useRef } from 'preact/hooks';
import type { KnownPack } from '../lib/library';
import { Tick } from './choice';
import { PackTerms } from './pack-terms';
import { countsLine, packTitle } from './pack-words';
import type { Removals } from './removals';
import { UndoLine } from './undo-line';
import { useAttempt } from './use-attempt';
import { t } from './words';

export interface PackListProps extends Removals<RemovedPack> {
  packs: readonly KnownPack[];
  onChoose: (pack: KnownPack, choice: { isOn: boolean } | { isPainted: boolean }) => Promise<unknown>;
  onRemove: (pack: KnownPack) => Promise<unknown>;
  onRestore: (pack: KnownPack) => Promise<unknown>;
}

const idOf = ({ manifest }: KnownPack): string => manifest.id;

/** All packs of this machine, with what the reader can decide of each. */
export function PackList({ packs, removed, onRemoved, onChoose, onRemove, onRestore }: PackListProps) {
  const before = useRef(removed).current;
  const gone = new Set(removed.map(({ pack }) => idOf(pack)));
  const forget = (pack: KnownPack) => onRemoved((now) => now.filter((each) => idOf(each.pack) !== idOf(pack)));
  const remove = async (pack: KnownPack) => {
    const after = packs[packs.indexOf(pack) - 1];
    await onRemove(pack);
    const row = { pack, after: after === undefined ? null : idOf(after) };
    onRemoved((now) => (now.some((each) => idOf(each.pack) === idOf(pack)) ? now : [...now, row]));
  };
  const restore = async (pack: KnownPack) => {
    await onRestore(pack);
    forget(pack);
  };
  return (
    <ul class="rows" aria-label={t('library.packs')}>
      {inPlace(packs, removed).map((pack) => (
        <li key={idOf(pack)} class="related">
          {gone.has(idOf(pack)) ? (
            <UndoLine
              said={t('library.removedPack', [packTitle(pack)])}
              isBack={before.some((each) => each.pack === pack)}
              onUndo={() => restore(pack)}
              onOver={() => forget(pack)}
            />
          ) : (
            <PackRow pack={pack} onChoose={(choice) => onChoose(pack, choice)} onRemove={() => remove(pack)} />
          )}
        </li>
      ))}
    </ul>
  );
}

export interface RemovedPack {
  pack: KnownPack;
  /** Id of the pack that it stood below; null at the top. */
  after: string | null;
}

/** The list with removed packs where they were; the last removed is put back first, as it was taken out last. */
function inPlace(packs: readonly KnownPack[], removed: readonly RemovedPack[]): KnownPack[] {
  const gone = new Set(removed.map(({ pack }) => idOf(pack)));
  const all = packs.filter((pack) => !gone.has(idOf(pack)));
  for (const { pack, after } of removed.toReversed())
    all.splice(all.findIndex((each) => idOf(each) === after) + 1, 0, pack);
  return all;
}

interface PackRowProps {
  pack: KnownPack;
  onChoose: (choice: { isOn: boolean } | { isPainted: boolean }) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
}

function PackRow({ pack, onChoose, onRemove }: PackRowProps) {
  const { kind, manifest, isOn, isPainted } = pack;
  const [problem, attempt] = useAttempt();
  return (
    <section aria-label={packTitle(pack)}>
      <h3 class="pack-name">
        <bdi>{packTitle(pack)}</bdi>
      </h3>
      <p class="context">{countsLine(pack.counts)}</p>
      <fieldset class="pack-choices">
        <legend class="unseen">{packTitle(pack)}</legend>
        <Tick label={t('library.on')} isTicked={isOn} onTick={(on) => attempt(() => onChoose({ isOn: on }))} />
        <Tick
          label={t('library.painted')}
          isTicked={isPainted}
          onTick={(painted) => attempt(() => onChoose({ isPainted: painted }))}
        />
      </fieldset>
      {kind !== 'bundled' && !isPainted && <p class="context">{t('library.private')}</p>}
      <details class="pack-about">
        <summary>{t(kind === 'own' ? 'library.aboutOwn' : 'library.about')}</summary>
        <PackTerms kind={kind} manifest={manifest} look="context" />
      </details>
      {kind === 'imported' && (
        <button
          type="button"
          class="text-button"
          aria-label={t('library.removeLong', [packTitle(pack)])}
          onClick={() => attempt(onRemove)}
        >
          {t('library.removePack')}
        </button>
      )}
      {problem}
    </section>
  );
}

import { useRef, useState } from 'preact/hooks';
import type { OwnState } from '../lib/library';
import { byteWord } from './byte-word';
import { Tick } from './choice';
import { momentWord } from './dates';
import { noteFailure } from './failures';
import { useAttempt } from './use-attempt';
import { useSaid } from './use-said';
import { numberWord, t } from './words';

export const EXPORTS = ['annotations', 'markdown', 'folder', 'csv'] as const;
export type ExportKind = 'backup' | (typeof EXPORTS)[number];

export interface KeepingProps {
  state: OwnState;
  onExport: (kind: ExportKind) => Promise<unknown>;
  /** A backup was handed to the browser, and the reader has not said yet whether it is there. */
  isOffered: boolean;
  /** Only one that the reader has seen counts as made. */
  onAnswered: (isSaved: boolean) => Promise<unknown>;
  onRemind: (remind: boolean) => Promise<unknown>;
  /** Asks the browser not to clear this storage; resolves to its answer. */
  onPersist: () => Promise<boolean>;
}

/** How safe the notes are: the last backup, the disk, the browser's word on it; and every way out of here. */
export function Keeping({ state, isOffered, onExport, onAnswered, onRemind, onPersist }: KeepingProps) {
  const [problem, attempt] = useAttempt(noteFailure);
  const [said, say] = useSaid();
  const [isRefused, setRefused] = useState(false);
  const backup = useRef<HTMLButtonElement>(null);
  const save = async (kind: ExportKind) => {
    say('');
    if (await attempt(() => onExport(kind))) say(t('keeping.handed'));
  };
  const answer = (isSaved: boolean) =>
    attempt(async () => {
      await onAnswered(isSaved);
      backup.current?.focus({ preventScroll: true });
    });
  return (
    <>
      <section class="padded">
        <h3 class="part-head">{t('keeping.backup')}</h3>
        <p>{backupSentence(state)}</p>
        <p class="context">{t('keeping.backupHelp')}</p>
        <p class="acts">
          <button ref={backup} type="button" class="button" onClick={() => attempt(() => onExport('backup'))}>
            {t('keeping.backupNow')}
          </button>
        </p>
        {isOffered && (
          <p class="question" role="alert">
            {t('keeping.isSaved')}{' '}
            <button type="button" class="button" onClick={() => answer(true)}>
              {t('keeping.yes')}
            </button>{' '}
            <button type="button" class="button" onClick={() => answer(false)}>
              {t('keeping.no')}
            </button>
          </p>
        )}
        <Tick
          label={t('keeping.remind')}
          isTicked={state.remind}
          onTick={(remind) => attempt(() => onRemind(remind))}
        />
        {problem}
      </section>
      <section class="padded">
        <h3 class="part-head">{t('keeping.export')}</h3>
        <ul class="exports">
          {EXPORTS.map((kind) => (
            <li key={kind}>
              <button type="button" class="link-button" onClick={() => save(kind)}>
                {t(`keeping.${kind}`)}
              </button>
              <p class="context">{t(`keeping.${kind}Help`)}</p>
            </li>
          ))}
        </ul>
        {said}
      </section>
      <section class="padded">
        <h3 class="part-head">{t('keeping.disk')}</h3>
        {state.usage !== null && state.quota !== null && (
          <p>{t('keeping.usage', [byteWord(state.usage), byteWord(state.quota)])}</p>
        )}
        <p>{persistSentence(state)}</p>
        {state.persisted === false && (
          <p class="acts">
            <button type="button" class="button" onClick={() => attempt(async () => setRefused(!(await onPersist())))}>
              {t('keeping.persist')}
            </button>
          </p>
        )}
        <p class="status" role="status">
          {isRefused && state.persisted === false && t('keeping.refused')}
        </p>
      </section>
    </>
  );
}

function backupSentence({ exported, changed, notes, trashed }: OwnState): string {
  if (exported === null && notes > 0) return t('keeping.never', notes, [numberWord(notes)]);
  // A backup holds the trash too, and the reminder counts what is in it.
  if (exported === null && trashed > 0) return t('keeping.neverTrash', trashed, [numberWord(trashed)]);
  if (exported === null) return t('keeping.nothingYet');
  const last = t('keeping.last', [momentWord(exported)]);
  return changed === 0
    ? `${last} ${t('keeping.allIn')}`
    : `${last} ${t('keeping.changed', changed, [numberWord(changed)])}`;
}

function persistSentence({ persisted }: OwnState): string {
  if (persisted === null) return t('keeping.persistUnknown');
  return persisted ? t('keeping.persistYes') : t('keeping.persistNo');
}

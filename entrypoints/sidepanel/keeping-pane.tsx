import { useEffect } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { noteFailure } from '../../components/failures';
import { type ExportKind, Keeping } from '../../components/keeping';
import { NoteImport } from '../../components/note-import';
import { knownIn, useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import {
  allNotes,
  ask,
  dropImport,
  importNotes,
  lastImport,
  onChange,
  previewImport,
  undoImport,
} from '../../lib/messages';
import { exportFile, saveFile } from './export-file';
import { readNoteFiles } from './note-files';
import type { OfferedBackup } from './notes-state';
import { type OpenPane, Pane } from './pane';

interface KeepingPaneProps extends OpenPane {
  /** A backup that was handed to the browser, until the reader says whether it is there. */
  offered: OfferedBackup | null;
  onOffered: (offered: OfferedBackup | null) => void;
}

/** Backup, export, import, and how safe the notes are on this disk. */
export function KeepingPane({ offered, onOffered, isBack, onBack }: KeepingPaneProps) {
  const [answer, again] = useAnswer('own', () => ask('keeping.state', {}));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  const state = knownIn(answer);
  const onExport = async (kind: ExportKind) => {
    const at = Date.now();
    // First: what is written while the notes are read may be in the file or not.
    const { seq } = await ask('keeping.state', {});
    saveFile(exportFile({ kind, kept: await allNotes(), now: at }));
    if (kind === 'backup') onOffered({ at, seq });
  };
  return (
    <Pane title={t('notes.keeping')} isBack={isBack} onBack={onBack}>
      {state !== null && (
        <>
          <Keeping
            state={state}
            isOffered={offered !== null}
            onExport={onExport}
            onAnswered={async (isSaved) => {
              if (isSaved && offered !== null) await ask('keeping.exported', offered);
              onOffered(null);
              again();
            }}
            onRemind={async (remind) => {
              await ask('keeping.remind', { remind });
              again();
            }}
            onPersist={async () => {
              const isKept = await navigator.storage.persist();
              again();
              return isKept;
            }}
          />
          <NoteImport
            onRead={readNoteFiles}
            onPreview={previewImport}
            onImport={importNotes}
            onLetGo={dropImport}
            onLast={lastImport}
            onUndo={undoImport}
          />
        </>
      )}
      <Pending answer={answer} say={noteFailure} onAgain={again} />
    </Pane>
  );
}

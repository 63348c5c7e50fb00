import { useEffect, useRef } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { noteFailure } from '../../components/failures';
import { type ExportKind, Keeping } from '../../components/keeping';
import { NoteImport } from '../../components/note-import';
import { useAnswer } from '../../components/use-answer';
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
import { type OpenPane, Pane } from './pane';

/** Backup, export, import, and how safe the notes are on this disk. */
export function KeepingPane({ isBack, onBack }: OpenPane) {
  const [answer, again] = useAnswer('own', () => ask('keeping.state', {}));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  /** When the last backup was handed to the browser, and of which state of the notes. */
  const offered = useRef({ at: 0, seq: 0 });
  const onExport = async (kind: ExportKind) => {
    const at = Date.now();
    // First: what is written while the notes are read may be in the file or not.
    const { seq } = await ask('keeping.state', {});
    saveFile(exportFile({ kind, kept: await allNotes(), now: at }));
    if (kind === 'backup') offered.current = { at, seq };
  };
  return (
    <Pane title={t('notes.keeping')} isBack={isBack} onBack={onBack}>
      {answer.is === 'here' ? (
        <>
          <Keeping
            state={answer.value}
            onExport={onExport}
            onExported={async () => {
              await ask('keeping.exported', offered.current);
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
      ) : (
        <Pending answer={answer} say={noteFailure} onAgain={again} />
      )}
    </Pane>
  );
}

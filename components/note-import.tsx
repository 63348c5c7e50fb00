import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportResult, LastImport } from '../lib/library';
import type { KeptNote } from '../lib/notes';
import { Choice } from './choice';
import { momentWord } from './dates';
import { DropArea, type Source } from './drop-area';
import { noteFailure, undoFailure } from './failures';
import { UndoLine } from './undo-line';
import { useAttempt } from './use-attempt';
import { numberWord, t } from './words';

export type How = 'merge' | 'add';

/** Notes, and what they were read from; or one sentence for each thing that is wrong. */
export type ReadNoteFiles = { ok: true; name: string; notes: KeptNote[] } | { ok: false; problems: string[] };

export interface NoteImportProps {
  /** Reads and checks all of it; writes nothing. */
  onRead: (sources: readonly Source[]) => Promise<ReadNoteFiles>;
  /** `act`: one id for this file, from its first preview to its undo, so that nothing is imported twice. */
  onPreview: (act: string, notes: KeptNote[], how: How) => Promise<ImportResult>;
  onImport: (act: string, notes: KeptNote[], how: How) => Promise<ImportResult>;
  /** What was previewed will not be imported: nothing of it is to stay. */
  onLetGo: (act: string) => Promise<unknown>;
  /** The last import that can be taken back. */
  onLast: () => Promise<LastImport | null>;
  onUndo: (act: string) => Promise<{ undone: number; kept: number }>;
}

type State =
  /** A button to choose a file. */
  | { is: 'idle'; said: string }
  /** “Reading …” */
  | { is: 'reading' }
  /** Why the file cannot be imported. */
  | { is: 'refused'; problems: string[] }
  /** What it would do, and a button to do it. */
  | PreviewState
  /** What it did; Undo. */
  | { is: 'done'; act: string; result: ImportResult };

interface PreviewState {
  is: 'preview';
  act: string;
  file: string;
  notes: KeptNote[];
  /** As it is chosen. */
  how: How;
  /** What it would do, and in which way. */
  counted: { how: How; result: ImportResult };
  problem: string | null;
  /** `counting`: what it would do as chosen is not known yet, and nothing can be imported; `writing`: nothing else can be done. */
  busy: 'no' | 'counting' | 'writing';
}

const PROBLEMS = 5;

/** A file of notes is checked as a whole, shown as counts, and written only when the reader says so; then undone if wished. */
export function NoteImport(props: NoteImportProps) {
  const { state, last, ...acts } = useImport(props);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const onFiles = (sources: readonly Source[]) => {
    if (sources.length > 0) void acts.read(sources);
    if (input.current !== null) input.current.value = '';
  };
  const isFree = state.is !== 'reading' && !(state.is === 'preview' && state.busy === 'writing');
  const before = useRef(state.is);
  useLayoutEffect(() => {
    // “Cancel”, or “Undo”, is gone.
    const isBack = state.is === 'idle' && (before.current === 'preview' || before.current === 'done');
    if (isBack && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
    before.current = state.is;
  }, [state.is]);

  return (
    <DropArea isOpen={isFree} onDrop={onFiles}>
      <section class="padded">
        <h3 class="part-head">{t('import.title')}</h3>
        {state.is !== 'preview' && state.is !== 'done' && (
          <>
            <p class="context">{t('import.help')}</p>
            <p class="acts">
              <button ref={button} type="button" class="button" onClick={() => input.current?.click()}>
                {t('import.choose')}
              </button>
              <span class="status" role="status">
                {state.is === 'reading' ? t('import.reading') : state.is === 'idle' ? state.said : ''}
              </span>
            </p>
            {state.is === 'idle' && last !== null && <Last last={last} onUndo={() => acts.undo(last.act)} />}
          </>
        )}
        <input
          ref={input}
          type="file"
          class="unseen"
          tabIndex={-1}
          multiple
          accept=".json,.jsonld,.zip,application/json,application/ld+json,application/zip"
          aria-label={t('import.choose')}
          onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
        />
        {state.is === 'refused' && <Refused problems={state.problems} />}
        {state.is === 'preview' && (
          <Preview
            {...state}
            onHow={(how) => acts.choose(state, how)}
            onWrite={() => void acts.write(state)}
            onCancel={() => acts.rest('')}
          />
        )}
        {state.is === 'done' && (
          <>
            <p>{resultSentence(state.result)}</p>
            <UndoLine
              said={t('import.done')}
              say={noteFailure}
              onUndo={() => acts.undo(state.act)}
              onOver={() => acts.rest(resultSentence(state.result))}
            />
          </>
        )}
      </section>
    </DropArea>
  );
}

/** From a file to its import, and back. */
function useImport({ onRead, onPreview, onImport, onLetGo, onLast, onUndo }: NoteImportProps) {
  const [state, setState] = useState<State>({ is: 'idle', said: '' });
  const [last, setLast] = useState<LastImport | null>(null);
  const isBusy = useRef(false);
  /** Of what the reader did last: an answer to anything before comes too late. */
  const turn = useRef(0);
  const begin = () => {
    turn.current += 1;
    const mine = turn.current;
    return (next: State) => void (turn.current === mine && setState(next));
  };
  const { count, letGo } = usePreviews(onPreview, onLetGo);
  const look = () => onLast().then(setLast, () => null);
  useEffect(() => void look(), []);
  useEffect(() => {
    // What is being written is written, also where nobody looks any more.
    const leave = () => void (isBusy.current || letGo());
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      turn.current += 1;
      leave();
    };
  }, []);

  const read = async (sources: readonly Source[]) => {
    if (isBusy.current) return;
    const put = begin();
    const mine = turn.current;
    letGo();
    put({ is: 'reading' });
    try {
      const found = await onRead(sources);
      if (!found.ok) return put({ is: 'refused', problems: found.problems });
      const { name, notes } = found;
      if (notes.length === 0) return put({ is: 'refused', problems: [t('import.none')] });
      if (turn.current !== mine) return;
      const act = crypto.randomUUID();
      const preview = { is: 'preview', act, file: name, notes, how: 'merge', problem: null, busy: 'no' } as const;
      put({ ...preview, counted: { how: 'merge', result: await count(act, notes, 'merge') } });
    } catch (error) {
      put({ is: 'refused', problems: [noteFailure(error)] });
    }
  };
  /** Resolves to false where it stays as it was. */
  const choose = async (preview: PreviewState, how: How): Promise<boolean> => {
    // What is being written is written as it was chosen before.
    if (isBusy.current) return false;
    const put = begin();
    put({ ...preview, how, problem: null, busy: 'counting' });
    try {
      const result = await count(preview.act, preview.notes, how);
      put({ ...preview, how, counted: { how, result }, problem: null, busy: 'no' });
      return true;
    } catch (error) {
      put({ ...preview, how: preview.counted.how, problem: noteFailure(error), busy: 'no' });
      return false;
    }
  };
  const write = async (preview: PreviewState) => {
    // A second click comes before the button is drawn as busy.
    if (isBusy.current) return;
    isBusy.current = true;
    const put = begin();
    put({ ...preview, busy: 'writing' });
    const { act, notes, how } = preview;
    try {
      put({ is: 'done', act, result: await onImport(act, notes, how) });
      void look();
    } catch (error) {
      put({ ...preview, busy: 'no', problem: `${unwritten(error)} ${noteFailure(error)}` });
    } finally {
      isBusy.current = false;
    }
  };
  const rest = (said: string) => {
    letGo();
    begin()({ is: 'idle', said });
  };
  const undo = async (act: string) => {
    const { undone, kept } = await onUndo(act);
    const but = kept === 0 ? t('import.undone') : t('import.undoneBut', kept, [numberWord(kept)]);
    const said = undone === 0 && kept === 0 ? t('import.nothingUndone') : but;
    // A file that was chosen meanwhile stays.
    setState((now) => (now.is === 'reading' || now.is === 'preview' ? now : { is: 'idle', said }));
    await look();
  };
  return { state, last, read, choose, write, rest, undo };
}

/** A preview lays the notes on the disk, where they take room until they are imported: they go once nobody wants that. */
function usePreviews(onPreview: NoteImportProps['onPreview'], onLetGo: NoteImportProps['onLetGo']) {
  /** Of the file that is looked at. */
  const wanted = useRef<string | null>(null);
  const drop = (act: string) => void onLetGo(act).catch(() => null);
  const letGo = () => {
    if (wanted.current !== null) drop(wanted.current);
    wanted.current = null;
  };
  const count: NoteImportProps['onPreview'] = async (act, notes, how) => {
    wanted.current = act;
    const result = await onPreview(act, notes, how);
    // Parts of them were on their way when they were let go of.
    if (wanted.current !== act) drop(act);
    return result;
  };
  return { count, letGo };
}

/** What was imported last, for as long as it can be taken back. */
function Last({ last, onUndo }: { last: LastImport; onUndo: () => Promise<void> }) {
  const [problem, attempt] = useAttempt((error) => undoFailure(error, noteFailure));
  return (
    <>
      <p class="context">
        {t('import.last', [momentWord(last.at), resultSentence(last.result)])}{' '}
        <button
          type="button"
          class="text-button"
          aria-label={t('import.undoLast')}
          onClick={() => void attempt(onUndo)}
        >
          {t('note.undo')}
        </button>
      </p>
      {problem}
    </>
  );
}

function Refused({ problems }: { problems: string[] }) {
  const more = problems.length - PROBLEMS;
  return (
    <div class="problem" role="alert">
      <p>{t('import.refused')}</p>
      <ul class="bullets">
        {problems.slice(0, PROBLEMS).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {more > 0 && <li>{t('import.moreProblems', more, [numberWord(more)])}</li>}
      </ul>
    </div>
  );
}

interface PreviewProps extends Omit<PreviewState, 'is'> {
  /** Resolves to false where it stays as it was. */
  onHow: (how: How) => Promise<boolean>;
  onWrite: () => void;
  onCancel: () => void;
}

function Preview({ file, notes, how, counted, problem, busy, onHow, onWrite, onCancel }: PreviewProps) {
  const { added, updated, older, trashed } = counted.result;
  const isIdle = busy !== 'counting' && added + updated + older + trashed === 0;
  const box = useRef<HTMLElement>(null);
  const found = useId();
  const effect = useId();
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    // Who comes to it hears all of this once; of a choice in it, only what it would do then.
    <section ref={box} aria-labelledby={found} aria-describedby={effect} tabIndex={-1} class="import-preview">
      <p id={found}>{t('import.found', notes.length, [numberWord(notes.length), file])}</p>
      <Choice
        legend={t('import.how')}
        name="how"
        chosen={how}
        choices={[
          { value: 'merge', label: t('import.merge') },
          { value: 'add', label: t('import.add') },
        ]}
        onChoose={onHow}
      />
      <p id={effect} role="status">
        {busy === 'counting' ? t('import.reading') : resultSentence(counted.result)}
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="acts">
        {!isIdle && (
          <button type="button" class="button" disabled={busy !== 'no'} onClick={onWrite}>
            {busy === 'writing' ? t('import.writing') : t('import.write')}
          </button>
        )}
        <button type="button" class="text-button" disabled={busy === 'writing'} onClick={onCancel}>
          {t('note.cancel')}
        </button>
      </p>
    </section>
  );
}

/** An extension that did not answer may have written all the same; the same act again does nothing twice. */
const unwritten = (error: unknown): string =>
  (error as { code?: unknown }).code === 'no-answer' ? t('import.perhaps') : t('import.nothingWritten');

/** “3 new, 2 newer than yours, 1 older than yours, 40 as they are.” */
function resultSentence({ added, updated, older, same, inTrash = 0, trashed }: ImportResult): string {
  const parts = [
    [added, 'import.added'],
    [updated, 'import.updated'],
    [older, 'import.older'],
    [same, 'import.same'],
    [inTrash, 'import.inTrash'],
    [trashed, 'import.trashed'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, key]) => t(key, count, [numberWord(count)]));
  return told.length === 0 ? t('import.nothing') : `${new Intl.ListFormat(t('meta.locale')).format(told)}.`;
}

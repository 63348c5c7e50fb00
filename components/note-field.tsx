import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { saveFailure } from './failures';
import { t } from './words';

/** As many characters as one note may hold (CAPS.noteChars). */
const NOTE_CHARS = 50_000;

type State =
  /** The field and its button. */
  | { is: 'writing' }
  /** The button waits. */
  | { is: 'saving' }
  /** “Saved”, said only once it is durable. */
  | { is: 'saved' }
  /** Why not, in one sentence; the text is kept. */
  | { is: 'failed'; sentence: string };

export interface NoteFieldProps {
  label: string;
  /** The text of a note being edited, or a draft left earlier. */
  initial?: string;
  /** Resolves once the note is durable. */
  onSave: (text: string) => Promise<void>;
  onCancel?: () => void;
  onDraft?: (text: string) => void;
}

/** A field that grows with its text. Ctrl/Cmd+Enter or the button saves. */
export function NoteField({ label, initial = '', onSave, onCancel, onDraft }: NoteFieldProps) {
  const [text, setText] = useState(initial);
  const [state, setState] = useState<State>({ is: 'writing' });
  const field = useRef<HTMLTextAreaElement>(null);
  useGrowing(field, text);
  const isEmpty = text.trim() === '';

  const write = (next: string) => {
    setText(next);
    onDraft?.(next);
    if (state.is !== 'saving') setState({ is: 'writing' });
  };
  const save = async () => {
    if (isEmpty || state.is === 'saving') return;
    setState({ is: 'saving' });
    try {
      await onSave(text.trim());
      setText('');
      onDraft?.('');
      setState({ is: 'saved' });
      // The button that had the focus is gone with the text.
      field.current?.focus({ preventScroll: true });
      field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      setState({ is: 'failed', sentence: saveFailure(error, NOTE_CHARS) });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  return (
    <div class="note-field">
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        placeholder={t('note.write')}
        maxLength={NOTE_CHARS}
        readOnly={state.is === 'saving'}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="note-foot">
        <span class="status" role="status">
          {state.is === 'saving' && t('note.saving')}
          {state.is === 'saved' && t('note.saved')}
        </span>
        {state.is === 'failed' && (
          <span class="problem" role="alert">
            {state.sentence}
          </span>
        )}
        {onCancel !== undefined && (
          <button type="button" class="text-button" onClick={onCancel}>
            {t('note.cancel')}
          </button>
        )}
        {!isEmpty && (
          <button type="button" class="button" title={t('note.keys')} disabled={state.is === 'saving'} onClick={save}>
            {t('note.save')}
          </button>
        )}
      </div>
    </div>
  );
}

/** `field-sizing: content` where there is none. */
function useGrowing(field: { current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null || CSS.supports?.('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [field, text]);
}

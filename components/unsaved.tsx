import { useRef, useState } from 'preact/hooks';
import type { UnsavedText } from '../lib/library';
import { timeWord } from './dates';
import { Empty } from './empty';
import { NoteContext } from './note-context';
import { NoteQuote } from './note-quote';
import { UndoLine } from './undo-line';
import { useAttempt } from './use-attempt';
import { t } from './words';

export interface UnsavedProps {
  texts: readonly UnsavedText[];
  /** `id`: of the note that it becomes, the same until it is one. */
  onSave: (text: UnsavedText, id: string) => Promise<unknown>;
  onDrop: (text: UnsavedText) => Promise<unknown>;
  onRestore: (text: UnsavedText) => Promise<unknown>;
}

/** Texts that were begun somewhere and not saved: each becomes a note, or goes. */
export function Unsaved({ texts, onSave, onDrop, onRestore }: UnsavedProps) {
  const [dropped, setDropped] = useState<UnsavedText[]>([]);
  const here = texts.filter((text) => !dropped.some((each) => isIt(each, text)));
  const rows = [...here, ...dropped].sort((a, b) => b.at - a.at);
  if (rows.length === 0) return <Empty sentence={t('unsaved.none')} />;
  const forget = (text: UnsavedText) => setDropped((all) => all.filter((each) => each !== text));
  const drop = async (text: UnsavedText) => {
    await onDrop(text);
    setDropped((all) => [...all, text]);
  };
  const restore = async (text: UnsavedText) => {
    await onRestore(text);
    forget(text);
  };
  return (
    <>
      <p class="context padded">{t('unsaved.help')}</p>
      <ul class="notes padded" aria-label={t('unsaved.title')}>
        {rows.map((text) => (
          <li key={`${text.at} ${text.key}`}>
            {dropped.includes(text) ? (
              <UndoLine said={t('unsaved.dropped')} onUndo={() => restore(text)} onOver={() => forget(text)} />
            ) : (
              <Left text={text} onSave={onSave} onDrop={drop} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const isIt = (a: UnsavedText, b: UnsavedText): boolean => a.key === b.key && a.at === b.at;

function Left({ text: left, onSave, onDrop }: Pick<UnsavedProps, 'onSave' | 'onDrop'> & { text: UnsavedText }) {
  const id = useRef(crypto.randomUUID());
  const [problem, attempt] = useAttempt();
  const { text, tags, about, at } = left;
  const { subject = null, page = null } = about ?? {};
  return (
    <article class="note">
      {subject?.kind === 'quote' && <NoteQuote exact={subject.quote.exact} />}
      <p class="left-text" dir="auto">
        {text}
      </p>
      <p class="source note-foot-line">
        <span class="note-place">
          {timeWord(at)} {tags.map((tag) => `#${tag}`).join(' ')}
          <NoteContext note={{ id: id.current, subject, page }} />
        </span>
        <span class="note-acts">
          {text.trim() !== '' && (
            <button type="button" class="text-button" onClick={() => attempt(() => onSave(left, id.current))}>
              {t('unsaved.save')}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => attempt(() => onDrop(left))}>
            {t('unsaved.drop')}
          </button>
        </span>
      </p>
      {problem}
    </article>
  );
}

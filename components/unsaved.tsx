import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { UnsavedText } from '../lib/library';
import type { Note } from '../lib/notes';
import { timeWord } from './dates';
import { Empty } from './empty';
import { noteFailure } from './failures';
import { NoteContext } from './note-context';
import { NoteField } from './note-field';
import { labelOf } from './note-label';
import { NoteQuote } from './note-quote';
import type { Removals } from './removals';
import { UndoLine } from './undo-line';
import { useAttempt } from './use-attempt';
import type { DraftPort } from './use-draft';
import { useSaid } from './use-said';
import { t } from './words';
import { tooMuchIn, type Written } from './written';

/** What can be done with the texts. Each resolves once it is durable. */
export interface UnsavedActs {
  /** `id`: of the note that it becomes, the same until it is one. */
  onSave: (text: UnsavedText, id: string) => Promise<unknown>;
  /** The change of a note, as it was gone on with. */
  onEdit: (note: Note, written: Written) => Promise<unknown>;
  onDrop: (text: UnsavedText) => Promise<unknown>;
  onRestore: (text: UnsavedText) => Promise<unknown>;
  /** Dropped, and to be had back for ten seconds. */
  drops: Removals<UnsavedText>;
  /** The list is to be asked for again. */
  onAgain: () => void;
  drafts: DraftPort;
}

/** Texts that were begun somewhere and not saved: each is gone on with, becomes a note, or goes. */
export function Unsaved({ texts, ...acts }: UnsavedActs & { texts: readonly UnsavedText[] }) {
  const { removed: dropped, onRemoved: setDropped } = acts.drops;
  const before = useRef(dropped).current;
  /** What is gone, while the list does not know it yet. */
  const [gone, setGone] = useState<UnsavedText[]>([]);
  /** In its field: there however little is left in that. */
  const [open, setOpen] = useState<UnsavedText | null>(null);
  const left = texts.filter((text) => ![...dropped, ...gone].some((each) => isIt(each, text)));
  const [said, say] = useSaid('unseen');
  const isOpen = ({ key }: UnsavedText) => key === open?.key;
  // It is written on meanwhile, and other texts that lie where it does stand in its field.
  const opened = open && (left.find((text) => isIt(text, open)) ?? left.find(isOpen) ?? open);
  // The list knows by now, also of what was not in that field and stays.
  useEffect(() => setGone([]), [texts]);
  const rows = [...left.filter((text) => !isOpen(text)), ...dropped, ...(opened === null ? [] : [opened])];
  if (rows.length === 0) {
    return (
      <>
        <Empty sentence={t('unsaved.none')} />
        {said}
      </>
    );
  }
  const saves: Pick<UnsavedActs, 'onSave' | 'onEdit'> = {
    onSave: async (text, id) => {
      await acts.onSave(text, id);
      say(t('unsaved.saved'));
    },
    onEdit: async (note, written) => {
      await acts.onEdit(note, written);
      say(t('note.saved'));
    },
  };
  const take = (text: UnsavedText) => setDropped((all) => all.filter((each) => each !== text));
  const drop = async (text: UnsavedText) => {
    await acts.onDrop(text);
    setDropped((all) => [...all, text]);
  };
  const close = (text: UnsavedText, written: Written | null) => {
    setOpen(null);
    if (written !== null) {
      setDropped((all) => [...all, { ...text, ...written }]);
      return;
    }
    setGone((all) => [...all, text]);
    acts.onAgain();
  };
  return (
    <>
      <p class="context padded">{t('unsaved.help')}</p>
      <ul class="notes padded" aria-label={t('unsaved.title')}>
        {rows
          .sort((a, b) => b.at - a.at)
          .map((text) => (
            <li key={text === opened ? text.key : `${text.at} ${text.key}`}>
              {dropped.includes(text) ? (
                <UndoLine
                  said={t('unsaved.dropped')}
                  say={noteFailure}
                  isBack={before.includes(text)}
                  onUndo={async () => {
                    await acts.onRestore(text);
                    take(text);
                  }}
                  onOver={() => {
                    setGone((all) => [...all, text]);
                    take(text);
                  }}
                />
              ) : text === opened ? (
                <GoneOn text={text} {...acts} {...saves} onClose={(written) => close(text, written)} />
              ) : (
                <Left text={text} {...acts} {...saves} onDrop={drop} onOpen={setOpen} />
              )}
            </li>
          ))}
      </ul>
      {said}
    </>
  );
}

const isIt = (a: UnsavedText, b: UnsavedText): boolean => a.key === b.key && a.at === b.at;

interface GoneOnProps extends Pick<UnsavedActs, 'onSave' | 'onEdit' | 'drafts'> {
  text: UnsavedText;
  /** What was given up; null where that is nothing, or it is saved. */
  onClose: (given: Written | null) => void;
}

/** In its field, which finds by itself what was left of it, and says where it is more than a note holds. */
function GoneOn({ text, onSave, onEdit, drafts, onClose }: GoneOnProps) {
  const { key, about, note } = text;
  const port = useMemo(() => beginningWith(text, drafts), []);
  return (
    <>
      {note === null && about?.subject?.kind === 'quote' && <NoteQuote exact={about.subject.quote.exact} />}
      <NoteField
        label={t('note.label')}
        {...(note === null ? {} : { initial: note })}
        draft={{ key, port, about: about ?? undefined, note: note ?? undefined }}
        isFocused
        onSave={async (written, id) => {
          await (note === null ? onSave({ ...text, ...written }, id) : onEdit(note, written));
          onClose(null);
        }}
        onCancel={onClose}
      />
    </>
  );
}

/** Of the texts that lie under one key the one that was chosen is in the field, and the others stand beside it. */
function beginningWith(chosen: UnsavedText, port: DraftPort): DraftPort {
  const open: DraftPort['open'] = (spot) => {
    const field = port.open(spot);
    const load = async () => {
      const left = await field.load();
      if (left === null) return null;
      const { others, about, ...first } = left;
      const texts = [first, ...others];
      const wanted = texts.find(({ at, text }) => at === chosen.at && text === chosen.text) ?? first;
      return { ...wanted, ...(about && { about }), others: texts.filter((each) => each !== wanted) };
    };
    return { ...field, load };
  };
  return { ...port, open };
}

interface LeftProps extends Pick<UnsavedActs, 'onSave' | 'onDrop'> {
  text: UnsavedText;
  onOpen: (text: UnsavedText) => void;
}

function Left({ text: left, onSave, onDrop, onOpen }: LeftProps) {
  const id = useRef(crypto.randomUUID());
  const [problem, attempt] = useAttempt(noteFailure);
  const { text, tags, about, at, note } = left;
  const { subject = null, page = null } = about ?? {};
  /** A note as it is. */
  const isWhole = note === null && text.trim() !== '' && tooMuchIn(left) === null;
  return (
    <article class="note">
      {subject?.kind === 'quote' && <NoteQuote exact={subject.quote.exact} />}
      <p class="left-text" dir="auto">
        {text}
      </p>
      {note !== null && <p class="context">{t('unsaved.change', [labelOf(note)])}</p>}
      <p class="source note-foot-line">
        <span class="note-place">
          {timeWord(at)} {tags.map((tag) => `#${tag}`).join(' ')}
          <NoteContext note={{ id: note?.id ?? id.current, subject, page }} />
        </span>
        <span class="note-acts">
          <button type="button" class="text-button" onClick={() => onOpen(left)}>
            {t('unsaved.goOn')}
          </button>
          {isWhole && (
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

import { useId, useRef } from 'preact/hooks';
import { AddPreview } from './add-preview';
import { type Adding, type AddingActs, isBusy } from './adding';
import { amountLine } from './pack-words';
import { UndoLine } from './undo-line';
import { useAttempt } from './use-attempt';
import { useLeftFocus } from './use-left-focus';
import { numberWord, t } from './words';

export interface AddSectionProps extends AddingActs {
  adding: Adding;
  /** There is a page that can be read. */
  hasPage: boolean;
  /** Names of the reader's own articles are underlined on pages. */
  isUnderlined: boolean;
  /** Something else was to be added meanwhile, and was not taken. */
  isTurnedAway: boolean;
}

const ACCEPT = '.txt,.md,.markdown,.html,.htm,.json,.xml,.rss,.atom,.zip';

/** The place where things are added: buttons, then what was read, then how far it is, then what came of it. */
export function AddSection({ adding, hasPage, isUnderlined, isTurnedAway, ...acts }: AddSectionProps) {
  const noPage = useId();
  /** It stood there already when this view came (again): whoever goes along the tabs keeps the focus. */
  const isBack = useRef(adding).current === adding;
  if (isBusy(adding)) {
    return (
      <>
        {isTurnedAway && (
          <p class="padded problem" role="alert">
            {t('library.turnedAway')}
          </p>
        )}
        {adding.is === 'preview' && (
          <AddPreview preview={adding.preview} isUnderlined={isUnderlined} isBack={isBack} {...acts} />
        )}
        {adding.is === 'working' && <Working progress={adding.progress} isBack={isBack} onCancel={acts.onCancel} />}
        {adding.is === 'stopping' && <Stopping isBack={isBack} />}
      </>
    );
  }
  return (
    <section class="padded drop" aria-label={t('library.adding')}>
      <div class="add-buttons">
        <button
          type="button"
          class="button"
          disabled={!hasPage}
          aria-describedby={hasPage ? undefined : noPage}
          onClick={acts.onPage}
        >
          {t('library.addPage')}
        </button>
        <FileButton onFiles={acts.onFiles} />
      </div>
      {!hasPage && (
        <p id={noPage} class="context">
          {t('library.noPage')}
        </p>
      )}
      <p class="context">{t('library.dropHelp')}</p>
      {adding.is === 'failed' && (
        <p class="problem" role="alert">
          {adding.sentence}
        </p>
      )}
      {adding.is === 'undone' &&
        (adding.way === null ? (
          <p role="status">{t('library.undone')}</p>
        ) : (
          <UndoLine said={t('library.undone')} isBack={isBack} {...adding.way} />
        ))}
      {adding.is === 'cancelled' && <p role="status">{t('library.cancelled')}</p>}
      {adding.is === 'done' && <Done result={adding} isBack={isBack} />}
    </section>
  );
}

type Progress = Extract<Adding, { is: 'working' }>['progress'];

const STAGES = {
  check: 'library.stageCheck',
  texts: 'library.stageTexts',
  topics: 'library.stageTopics',
  figures: 'library.stageFigures',
  comparisons: 'library.stageComparisons',
  lexicon: 'library.stageLexicon',
  across: 'library.stageAcross',
} as const;

/** The order of the stages, for a bar that only grows. */
const ORDER = ['check', 'texts', 'topics', 'figures', 'comparisons', 'lexicon', 'across'] as const;

function Working({ progress, isBack, onCancel }: { progress: Progress; isBack: boolean; onCancel: () => void }) {
  const word = progress === null ? t('library.reading') : t(STAGES[progress.stage]);
  const part = progress === null || progress.of === 0 ? 0 : progress.done / progress.of;
  const done = progress === null ? 0 : (ORDER.indexOf(progress.stage) + part) / ORDER.length;
  // Not on “Cancel”: a key that is still down would press that.
  const box = useLeftFocus<HTMLElement>(isBack);
  return (
    <section ref={box} tabIndex={-1} class="padded working" aria-label={t('library.working')}>
      <p role="status">{word}</p>
      <p class="context working-count" aria-hidden="true">
        {progress !== null &&
          progress.done > 0 &&
          t('library.of', [numberWord(progress.done), numberWord(progress.of)])}
      </p>
      <progress aria-label={t('library.working')} {...(progress === null ? {} : { value: done })} max={1} />
      <p>
        <button type="button" class="button" onClick={onCancel}>
          {t('note.cancel')}
        </button>
      </p>
    </section>
  );
}

function Stopping({ isBack }: { isBack: boolean }) {
  const box = useLeftFocus<HTMLElement>(isBack);
  return (
    <section ref={box} tabIndex={-1} class="padded working" aria-label={t('library.working')}>
      <p role="status">{t('library.stopping')}</p>
      <progress aria-label={t('library.working')} max={1} />
    </section>
  );
}

function Done({ result, isBack }: { result: Extract<Adding, { is: 'done' }>; isBack: boolean }) {
  const { articles, packs, rest, onUndo } = result;
  const undo = useLeftFocus<HTMLButtonElement>(isBack);
  const [problem, attempt] = useAttempt();
  return (
    <div class="undo-line">
      <span role="status">{t('library.added', [amountLine({ articles, packs })])}</span>{' '}
      <button ref={undo} type="button" class="text-button" onClick={() => attempt(onUndo)}>
        {t('note.undo')}
      </button>
      {rest !== null && (
        <p class="problem" role="alert">
          {rest}
        </p>
      )}
      {problem}
    </div>
  );
}

/** A button like the others, in front of the browser's own choice of files. */
function FileButton({ onFiles }: Pick<AddingActs, 'onFiles'>) {
  const input = useRef<HTMLInputElement>(null);
  const onChange = (event: Event & { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {t('library.import')}
      </button>
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        accept={ACCEPT}
        tabIndex={-1}
        aria-label={t('library.import')}
        onChange={onChange}
      />
    </>
  );
}

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tagIn } from './chosen-bar';
import { noteFailure } from './failures';
import { useAttempt } from './use-attempt';
import { numberWord, t } from './words';
import { TAG_CHARS } from './written';

export interface TagRenameProps {
  tag: string;
  /** Tags in use, and how many of the notes that stand have each. */
  tags: readonly string[];
  countOf: (tag: string) => number;
  onRename: (to: string) => Promise<unknown>;
  onCancel: () => void;
}

/** Another name for a tag, on every note; with the name of a tag that there is the two become one. */
export function TagRename({ tag, tags, countOf, onRename, onCancel }: TagRenameProps) {
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState(tag);
  const [problem, attempt] = useAttempt(noteFailure);
  const to = tagIn(line);
  const isOff = to === '' || to === tag || to.length > TAG_CHARS;
  const joins = isSame(to, tag) ? undefined : tags.find((each) => isSame(each, to));
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <form
      class="tag-rename"
      onSubmit={(event) => {
        event.preventDefault();
        // With an existing one it is spelt as that is.
        if (!isOff) void attempt(() => onRename(joins ?? to));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <label class="select">
        <span class="context">{t('many.newName', [tag])}</span>
        <input
          ref={field}
          type="text"
          dir="auto"
          autocomplete="off"
          list={list}
          value={line}
          onInput={(event) => setLine(event.currentTarget.value)}
        />
      </label>
      <datalist id={list}>
        {tags
          .filter((each) => !isSame(each, tag))
          .map((each) => (
            <option key={each} value={each} />
          ))}
      </datalist>
      <p class="context" role="status">
        {joins !== undefined && t('many.joins', countOf(joins), [numberWord(countOf(joins)), joins])}
      </p>
      <p class="acts">
        <button type="submit" class="button" disabled={isOff}>
          {t(joins === undefined ? 'many.renameNow' : 'many.joinNow')}
        </button>
        <button type="button" class="text-button" onClick={onCancel}>
          {t('note.cancel')}
        </button>
      </p>
      {problem}
    </form>
  );
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

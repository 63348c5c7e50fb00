import { type ComponentChildren, Fragment, type RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { VerdictChip } from '../../components/verdict-chip';
import { t, verdictWord } from '../../components/words';
import type { ArticleView } from '../../lib/coverage';
import type { Settings } from '../../lib/messages';
import type { Passages } from './passages';
import { type Piece, type PlacedMark, piecesOf, placeMarks } from './pieces';

export interface ArticleTextProps {
  article: ArticleView;
  settings: Settings;
  /** Key of the mark whose card is open. */
  openKey: string | null;
  onOpen: (mark: PlacedMark) => void;
  /** What the reader noted something on. */
  passages: Passages;
  /** Behind the passage of a note. */
  sign: (note: string) => ComponentChildren;
  /** Below a paragraph. */
  below: (at: number) => ComponentChildren;
  root: RefObject<HTMLDivElement>;
}

/** Which marks are underlined, and which one the Tab key reaches. */
interface Dress {
  isUnderlined: (mark: PlacedMark) => boolean;
  tabKey: string | null;
  openKey: string | null;
}

/**
 * The text with its names and figures alive. One mark is a tab stop; N and P go from there to the next and the
 * previous one, so that Tab does not have to pass them all. (Keys without a modifier work only on a mark: WCAG 2.1.4.)
 */
export function ArticleText({
  article,
  settings,
  openKey,
  onOpen,
  passages: { noted },
  sign,
  below,
  root,
}: ArticleTextProps) {
  const paragraphs = useMemo(() => {
    const muted = new Set(settings.muted);
    return article.paragraphs.map((paragraph, at) => {
      const marks = placeMarks(paragraph, at, muted);
      return { marks, pieces: piecesOf({ ...paragraph, noted: noted.get(at) }, marks) };
    });
  }, [article, settings, noted]);
  const stops = paragraphs.flatMap(({ marks }) => marks.filter(({ isStop }) => isStop));
  const [at, setAt] = useState<string | null>(null);
  const tabKey = stops.some(({ key }) => key === at) ? at : (stops[0]?.key ?? null);
  const dress: Dress = { isUnderlined: underlines(article, settings, stops), tabKey, openKey };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event.target);
    const place = stops.findIndex((stop) => stop.key === key);
    const stop = stops[place];
    if (stop === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { n: 1, p: -1 }[event.key.toLowerCase()];
    if (step !== undefined) focusMark(stops[place + step]?.key);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(stop);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const key = keyOf(event.target);
    const mark = paragraphs.flatMap(({ marks }) => marks).find((each) => each.key === key);
    if (mark !== undefined && getSelection()?.isCollapsed !== false) onOpen(mark);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks in it are buttons; their events are read here */}
      <div
        ref={root}
        class="article-text"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocusIn={({ target }) => setAt(keyOf(target) ?? at)}
      >
        {paragraphs.map(({ marks, pieces }, place) => (
          <div key={place} class="paragraph">
            <p dir="auto">
              {pieces.map((piece, index) => (
                <PieceText key={index} piece={piece} dress={dress} sign={sign} />
              ))}
            </p>
            <Margin marks={marks} />
            {below(place)}
          </div>
        ))}
      </div>
      {stops.length > 0 && <p class="mark-keys">{t('reader.keys')}</p>}
    </>
  );
}

interface PieceTextProps extends Pick<ArticleTextProps, 'sign'> {
  piece: Piece;
  dress: Dress;
}

function PieceText({ piece, dress, sign }: PieceTextProps) {
  return (
    <>
      <MarkText piece={piece} dress={dress} />
      {piece.ends.map((note) => (
        <Fragment key={note}>{sign(note)}</Fragment>
      ))}
    </>
  );
}

function MarkText({ piece: { mark, parts }, dress }: Omit<PieceTextProps, 'sign'>) {
  const words = parts.map(({ text, isQuoted, isNoted }, at) => {
    const quoted = isQuoted ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>;
    if (!isNoted) return quoted;
    return (
      <span key={at} class="noted">
        {quoted}
      </span>
    );
  });
  if (mark === null) return <>{words}</>;
  const classes = ['in-text', dress.isUnderlined(mark) && (mark.kind === 'topic' ? 'is-topic' : `is-${mark.verdict}`)];
  const shared = { 'data-mark': mark.key, class: classes.filter(Boolean).join(' ') };
  if (!mark.isStop) return <span {...shared}>{words}</span>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of its own is one block and does not break over lines
    <span
      {...shared}
      role="button"
      tabIndex={mark.key === dress.tabKey ? 0 : -1}
      aria-haspopup="dialog"
      aria-expanded={mark.key === dress.openKey}
      {...(mark.verdict === null ? {} : { 'aria-label': figureLabel(mark.text, mark.verdict) })}
    >
      {words}
    </span>
  );
}

const figureLabel = (text: string, verdict: NonNullable<PlacedMark['verdict']>): string =>
  t('reader.figure', [text, verdictWord(verdict).word]);

/** Beside the paragraph, where there is room: what the figures' own labels say already. */
function Margin({ marks }: { marks: PlacedMark[] }) {
  const figures = marks.flatMap(({ key, text, verdict }) => (verdict === null ? [] : [{ key, text, verdict }]));
  if (figures.length === 0) return null;
  return (
    <ul class="margin" aria-hidden="true">
      {figures.map(({ key, text, verdict }) => (
        <li key={key}>
          <VerdictChip verdict={verdict} />{' '}
          <span class="margin-figure" dir="auto">
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** As on a page: by kind, and how often the reader wants to see one topic. */
function underlines(
  article: ArticleView,
  { marks, kinds }: Settings,
  stops: readonly PlacedMark[],
): Dress['isUnderlined'] {
  const kindOf = new Map(article.topics.map(({ id, kind }) => [id, kind]));
  const firsts = new Set([...new Map(stops.toReversed().map(({ id, key }) => [id, key])).values()]);
  return ({ kind, id, key, isStop }) => {
    if (marks === 'none' || !kinds[kind === 'figure' ? 'figure' : (kindOf.get(id) ?? 'subject')]) return false;
    if (kind === 'figure' || marks === 'every') return true;
    return marks === 'page' ? firsts.has(key) : isStop;
  };
}

/** The key of the mark that an event happened in. */
export function keyOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
  return element?.dataset.mark ?? null;
}

export const markElement = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(key)}"]`);

function focusMark(key: string | undefined): void {
  const element = key === undefined ? null : markElement(key);
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
}
